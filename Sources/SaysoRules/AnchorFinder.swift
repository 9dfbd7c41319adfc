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

  mutating func anchor(of pattern: Pattern) -> WeighedAnchor {
    switch pattern {
    case .item(let item): return anchor(of: item)
    case .set(let name): return anchor(ofValues: [.set(name)])
    case .words(let text): return anchor(ofValues: [.word(text)])
    case .phrase(let name):
      if let known = phraseAnchors[name.text] { return known }
      guard let phrase = phrases[name.text] else { return .none }
      phraseAnchors[name.text] = WeighedAnchor.none
      let found = anchor(of: phrase.block.pattern)
      phraseAnchors[name.text] = found
      return found
    case .sequence(let parts):
      var found: [WeighedAnchor] = []
      for part in parts { found.append(anchor(of: part)) }
      return rarest(found)
    case .choice(let branches):
      var result: WeighedAnchor?
      for branch in branches { result = union(result, anchor(of: branch)) }
      return result ?? .none
    case .repeated(let inner, let least, _, _):
      return least > 0 ? anchor(of: inner) : .none
    case .capture(_, let inner): return anchor(of: inner)
    case .look(_, let negated, let inner, _):
      return negated ? .none : anchor(of: inner)
    case .sentenceStart, .sentenceEnd: return .none
    }
  }

  private mutating func anchor(of item: ItemPattern) -> WeighedAnchor { rarest(anchors(of: item)) }

  /// One for each thing that an item must have.
  mutating func anchors(of item: ItemPattern) -> [WeighedAnchor] {
    var found: [WeighedAnchor] = []
    for constraint in item.constraints where !constraint.negated {
      found.append(
        constraint.key == .tag
          ? anchor(ofTags: constraint.values) : anchor(ofValues: constraint.values))
    }
    if !item.anyOf.isEmpty { found.append(anchor(ofLabels: item.anyOf)) }
    for label in item.allOf { found.append(anchor(ofLabels: [label])) }
    return found
  }

  private func rarest(_ anchors: [WeighedAnchor]) -> WeighedAnchor {
    anchors.reduce(.none) { $1.weight < $0.weight ? $1 : $0 }
  }

  private func union(_ a: WeighedAnchor?, _ b: WeighedAnchor) -> WeighedAnchor? {
    guard let a else { return b }
    if a.anchor.isEmpty || b.anchor.isEmpty { return WeighedAnchor.none }
    var result = a
    result.anchor.join(b.anchor)
    result.weight += b.weight
    return result
  }

  private mutating func anchor(ofValues values: [SetMember]) -> WeighedAnchor {
    var result: WeighedAnchor?
    for value in values {
      switch value {
      case .set(let name):
        guard let set = sets.names.firstIndex(of: name.text) else { return .none }
        if setAnchors[set] == nil { setAnchors[set] = anchor(ofMembers: sets.members[set]) }
        result = union(result, setAnchors[set] ?? .none)
      case .word(let word):
        result = union(result, anchor(ofMembers: vocabulary.internAll(word.text)))
      }
    }
    return result ?? .none
  }

  /// Members' first words: a phrase cannot stand where its first word does not.
  private mutating func anchor(ofMembers members: [[FormID]]) -> WeighedAnchor {
    if frequentForms.isEmpty { frequentForms = Set(frequentWords.map { vocabulary.intern($0).raw }) }
    var seen: Set<Int32> = []
    var result = WeighedAnchor(anchor: Anchor(), weight: 0)
    for member in members where seen.insert(member[0].raw).inserted {
      result.anchor.forms.append(member[0])
      result.weight += frequentForms.contains(member[0].raw) ? 3000 : 10
    }
    return members.isEmpty ? .none : result
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
      where word.text.hasSuffix("*") ? tag.name.hasPrefix(word.text.dropLast()) : tag.name == word.text {
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
private let frequentWords = [
  ",", ".", "the", "of", "to", "and", "in", "a", "'s", "for", "on", "at", "by", "with", "from",
  "that", "is", "was", "be", "have", "as", "it", "he", "\"",
]
