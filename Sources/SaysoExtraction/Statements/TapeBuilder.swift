import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Lays a document out as items for rules over groups.
///
/// A noun group is cut where names stand in it, so that "DHS Secretary Kristi Noem" is a body, a
/// title and a person; a possessive pronoun is an item of its own.
struct TapeBuilder {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let table: EntityTable
  /// Per token: index of the name mention that begins there, or −1.
  let nameAt: [Int32]
  /// Per entity: whether it is a country, or a state or province.
  let regions: [RegionNames.Class]
  /// Per token: the country of a demonym, or −1.
  let demonymAt: [Int32]

  init(_ analysis: Analysis, regions: [RegionNames.Class], demonymAt: [Int32]) {
    self.demonymAt = demonymAt
    text = analysis.text
    tags = analysis.tags
    lemmas = analysis.lemmas
    clauses = analysis.clauses
    table = analysis.table
    self.regions = regions
    var nameAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, mention) in table.mentions.enumerated() where mention.form == .name {
      nameAt[mention.tokens.start] = Int32(index)
    }
    self.nameAt = nameAt
  }

  /// The tape, and each sentence's items.
  func build() -> (tape: Tape, sentences: [ItemRange]) {
    var tape = Tape(
      level: .groups, form: text.tokens.folded, cased: text.tokens.form, lemma: lemmas, tag: tags)
    var sentences: [ItemRange] = []
    for (index, bounds) in clauses.sentences.enumerated() {
      let first = tape.count
      let end = text.sentences[index].tokens.end
      var last = -1
      for constituent in bounds.constituents {
        let item = clauses.constituents[constituent]
        // Possessive marks and short asides in brackets are no constituents, but items.
        if last >= 0, last < item.tokens.start { appendTokens(TokenRange(last, item.tokens.start), to: &tape) }
        append(item, to: &tape)
        last = item.tokens.end
      }
      // "OSLO (AP)": an aside may end the sentence.
      if last >= 0, last < end { appendTokens(TokenRange(last, end), to: &tape) }
      sentences.append(ItemRange(first, tape.count))
    }
    return (tape, sentences)
  }

  private func append(_ item: Constituent, to tape: inout Tape) {
    switch item.kind {
    case .noun: appendNoun(clauses.nouns[item.group], to: &tape)
    case .verb:
      let verb = clauses.verbs[item.group]
      tape.append(verb.tokens, head: verb.head, label: label(verb))
    default: appendTokens(item.tokens, to: &tape)
    }
  }

  private func appendTokens(_ range: TokenRange, to tape: inout Tape) {
    var at = range.start
    while at < range.end {
      if nameAt[at] >= 0, table.mentions[Int(nameAt[at])].tokens.end <= range.end {
        let mention = table.mentions[Int(nameAt[at])]
        tape.append(mention.tokens, head: mention.tokens.last, label: label(mention))
        at = mention.tokens.end
      } else {
        tape.append(TokenRange(at, at + 1), head: at, label: tokenLabel(at))
        at += 1
      }
    }
  }

  func tokenLabel(_ token: Int) -> ItemLabel {
    var label: ItemLabel = text.tokens.shape[token].contains(.punctuation) ? [.word, .punctuation] : .word
    if tags[token] == .prps { label = [.pronoun, .possessive] }
    if demonymAt[token] >= 0 { label.insert(.spare(2)) }
    return label
  }

  private func appendNoun(_ noun: NounGroup, to tape: inout Tape) {
    var at = noun.tokens.start
    if noun.kind == .pronoun {
      tape.append(noun.tokens, head: noun.head, label: .pronoun)
      return
    }
    var piece = at
    while at < noun.tokens.end {
      if nameAt[at] >= 0, table.mentions[Int(nameAt[at])].tokens.end <= noun.tokens.end {
        appendPiece(TokenRange(piece, at), noun, to: &tape)
        let mention = table.mentions[Int(nameAt[at])]
        tape.append(mention.tokens, head: mention.tokens.last, label: label(mention))
        at = mention.tokens.end
        piece = at
      } else if tags[at] == .prps || demonymAt[at] >= 0 && at < noun.head {
        appendPiece(TokenRange(piece, at), noun, to: &tape)
        appendTokens(TokenRange(at, at + 1), to: &tape)
        at += 1
        piece = at
      } else {
        at += 1
      }
    }
    appendPiece(TokenRange(piece, at), noun, to: &tape)
  }

  /// Words of a noun group beside its names: one item if a noun is among them, else one a token.
  private func appendPiece(_ range: TokenRange, _ noun: NounGroup, to tape: inout Tape) {
    guard !range.isEmpty else { return }
    guard let head = range.indices.last(where: { tags[$0].isNoun || tags[$0] == .cd }) else {
      return appendTokens(range, to: &tape)
    }
    var start = range.start
    while start < head, tags[start] == .hyph || tags[start] == .pos || isBased(start) {
      appendTokens(TokenRange(start, start + 1), to: &tape)
      start += 1
    }
    var label: ItemLabel = .nounGroup
    if tags[head] == .cd { label.insert(.number) }
    if tags[head] == .nns { label.insert(.plural) }
    if noun.isTime { label.insert(.time) }
    label.insert(noun.isDefinite ? .definite : .indefinite)
    tape.append(TokenRange(start, head + 1), head: head, label: label)
    if head + 1 < range.end { appendTokens(TokenRange(head + 1, range.end), to: &tape) }
  }

  /// The participle after a name and a hyphen: "Oslo-based".
  private func isBased(_ token: Int) -> Bool { token > 0 && tags[token - 1] == .hyph }

  func label(_ mention: EntityMention) -> ItemLabel {
    switch table.entities[mention.entity].kind {
    case .person: return [.name, .person]
    case .organization: return [.name, .organization]
    case .place:
      switch regions[mention.entity] {
      case .none: return [.name, .place]
      case .state: return [.name, .place, .spare(1)]
      case .country: return [.name, .place, .spare(1), .spare(3)]
      }
    case .group: return [.name, .group]
    }
  }

  private func label(_ verb: VerbGroup) -> ItemLabel {
    var label: ItemLabel = [.verbGroup, verb.isPassive ? .passive : .active]
    switch verb.form {
    case .finite: label.insert(.finite)
    case .infinitive: label.insert(.infinitive)
    case .gerund: label.insert(.gerund)
    case .participle: label.insert(.participle)
    }
    if verb.negation >= 0 { label.insert(.negated) }
    if verb.modal >= 0 { label.insert(.modal) }
    if verb.isPerfect { label.insert(.perfect) }
    if verb.tense == .past { label.insert(.past) }
    if verb.tense == .present { label.insert(.present) }
    return label
  }
}
