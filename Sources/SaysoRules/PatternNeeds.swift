import SaysoText

/// All that every match of a pattern has, where `anchor(of:)` keeps the rarest.
extension RuleCompiler {
  /// Of each of these, some item of every match is one; look-arounds, which see beyond a match, do not count.
  mutating func kinds(of pattern: Pattern) -> [Anchor] {
    switch pattern {
    case .item(let item): return kinds(of: item)
    case .set, .words: return [anchor(of: pattern)].map(\.anchor).filter { !$0.isEmpty }
    case .phrase(let name):
      if let known = phraseKinds[name.text] { return known }
      // Stands in while the phrase itself is looked at; a phrase inside itself is reported elsewhere.
      phraseKinds[name.text] = []
      if let phrase = phrases[name.text] { phraseKinds[name.text] = kinds(of: phrase.block.pattern) }
      return phraseKinds[name.text] ?? []
    case .sequence(let parts):
      var found: [Anchor] = []
      for part in parts { for kind in kinds(of: part) where !found.contains(kind) { found.append(kind) } }
      return found
    case .choice(let branches): return kinds(ofChoice: branches)
    case .repeated(let inner, let least, _, _): return least > 0 ? kinds(of: inner) : []
    case .capture(_, let inner): return kinds(of: inner)
    case .look, .sentenceStart, .sentenceEnd: return []
    }
  }

  private mutating func kinds(of item: ItemPattern) -> [Anchor] {
    var found: [Anchor] = []
    for anchor in anchors(of: item) where !anchor.anchor.isEmpty && !found.contains(anchor.anchor) {
      found.append(anchor.anchor)
    }
    return found
  }

  /// What all branches have, and the first things of each together.
  private mutating func kinds(ofChoice branches: [Pattern]) -> [Anchor] {
    var lists: [[Anchor]] = []
    for branch in branches { lists.append(kinds(of: branch)) }
    guard let first = lists.first, lists.allSatisfy({ !$0.isEmpty }) else { return [] }
    var either = Anchor()
    for list in lists { either.join(list[0]) }
    let shared = first.filter { kind in lists.allSatisfy { $0.contains(kind) } }
    return shared.contains(either) ? shared : shared + [either]
  }
}

extension Program {
  /// Most items that a match takes. Jumps lead onwards, so that one pass from the end sees all targets first.
  func longestMatch(_ pattern: CompiledPattern, _ sets: SetTable) -> Int {
    var most = [Int](repeating: 0, count: pattern.length + 1)
    for at in (0..<pattern.length).reversed() {
      func rest(_ target: Int32) -> Int { most[Int(target) - pattern.entry] }
      switch code[pattern.entry + at] {
      case .test: most[at] = most[at + 1] + 1
      case .set(let set): most[at] = most[at + 1] + sets.longest(Int(set))
      case .split(let first, let second, _): most[at] = max(rest(first), rest(second))
      case .jump(let target), .look(let target, _, _): most[at] = rest(target)
      case .save, .sentenceStart, .sentenceEnd: most[at] = most[at + 1]
      case .accept: most[at] = 0
      }
    }
    return most[0]
  }
}
