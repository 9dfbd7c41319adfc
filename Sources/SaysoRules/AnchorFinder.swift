import SaysoSyntax
import SaysoText

/// Finds what every match of a pattern needs, so that most sentences never meet the pattern.
extension RuleCompiler {
  /// An anchor with a guess at how often it occurs; the rarer of two is taken.
  struct WeighedAnchor {
    var anchor = Anchor()
    var weight = Int.max

    static let none = WeighedAnchor()
  }

  func anchor(of pattern: Pattern, depth: Int = 0) -> WeighedAnchor {
    switch pattern {
    case .item(let item): return anchor(of: item)
    case .set(let name): return anchor(ofValues: [.set(name)])
    case .words(let text): return anchor(ofValues: [.word(text)])
    case .phrase(let name):
      guard depth < 20, let phrase = phrases[name.text] else { return .none }
      return anchor(of: phrase.block.pattern, depth: depth + 1)
    case .sequence(let parts): return rarest(parts.map { anchor(of: $0, depth: depth) })
    case .choice(let branches):
      return branches.map { anchor(of: $0, depth: depth) }.reduce(nil) { union($0, $1) } ?? .none
    case .repeated(let inner, let least, _, _):
      return least > 0 ? anchor(of: inner, depth: depth) : .none
    case .capture(_, let inner): return anchor(of: inner, depth: depth)
    case .look(_, let negated, let inner, _):
      return negated ? .none : anchor(of: inner, depth: depth)
    case .sentenceStart, .sentenceEnd: return .none
    }
  }

  private func anchor(of item: ItemPattern) -> WeighedAnchor {
    var found: [WeighedAnchor] = []
    for constraint in item.constraints where !constraint.negated {
      found.append(
        constraint.key == .tag
          ? anchor(ofTags: constraint.values) : anchor(ofValues: constraint.values))
    }
    if !item.anyOf.isEmpty { found.append(anchor(ofLabels: item.anyOf)) }
    for label in item.allOf { found.append(anchor(ofLabels: [label])) }
    return rarest(found)
  }

  private func rarest(_ anchors: [WeighedAnchor]) -> WeighedAnchor {
    anchors.reduce(.none) { $1.weight < $0.weight ? $1 : $0 }
  }

  private func union(_ a: WeighedAnchor?, _ b: WeighedAnchor) -> WeighedAnchor? {
    guard let a else { return b }
    if a.anchor.isEmpty || b.anchor.isEmpty { return WeighedAnchor.none }
    var result = a
    for form in b.anchor.forms where !result.anchor.forms.contains(form) {
      result.anchor.forms.append(form)
    }
    result.anchor.labels |= b.anchor.labels
    result.anchor.tags |= b.anchor.tags
    result.weight += b.weight
    return result
  }

  /// Members' first words: a phrase cannot stand where its first word does not.
  private func anchor(ofValues values: [SetMember]) -> WeighedAnchor {
    var forms: [FormID] = []
    for value in values {
      switch value {
      case .set(let name):
        guard let set = sets.names.firstIndex(of: name.text) else { return .none }
        forms += sets.members[set].map { $0[0] }
      case .word(let word):
        var words = vocabulary
        forms += words.internAll(word.text).map { $0[0] }
      }
    }
    var seen: Set<FormID> = []
    forms = forms.filter { seen.insert($0).inserted }
    let weight = forms.reduce(0) { $0 + (frequentWords.contains(vocabulary.string($1)) ? 3000 : 10) }
    return forms.isEmpty ? .none : WeighedAnchor(anchor: Anchor(forms: forms), weight: weight)
  }

  private func anchor(ofLabels names: [Located]) -> WeighedAnchor {
    let labels = names.compactMap { ItemLabel(name: $0.text) }
    let mask = labels.reduce(0) { $0 | $1.rawValue }
    let weight = labels.reduce(0) { $0 + commonness($1) }
    return mask == 0 ? .none : WeighedAnchor(anchor: Anchor(labels: mask), weight: weight)
  }

  private func anchor(ofTags values: [SetMember]) -> WeighedAnchor {
    var mask: UInt64 = 0
    for case .word(let word) in values {
      for tag in Tag.allCases
      where word.text.hasSuffix("*") ? tag.name.hasPrefix(word.text.dropLast()) : tag.name == word.text
      {
        mask |= 1 << UInt64(tag.rawValue)
      }
    }
    let weight = 3500 * mask.nonzeroBitCount
    return mask == 0 ? .none : WeighedAnchor(anchor: Anchor(tags: mask), weight: weight)
  }

  private func commonness(_ label: ItemLabel) -> Int {
    switch label {
    case .word, .nounGroup, .verbGroup, .punctuation: 20_000
    case .finite, .active, .past, .present, .definite: 9000
    case .person, .organization, .place, .name: 2000
    default: 2500
    }
  }
}

/// Words and marks that stand in most sentences.
private let frequentWords: Set<String> = [
  ",", ".", "the", "of", "to", "and", "in", "a", "'s", "for", "on", "at", "by", "with", "from",
  "that", "is", "was", "be", "have", "as", "it", "he", "\"",
]
