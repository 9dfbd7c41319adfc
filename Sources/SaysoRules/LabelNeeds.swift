/// Labels that a sentence, and the first item of a match, must have: most patterns end here.
extension RuleCompiler {
  /// Masks of labels; of each, some item of every match has one.
  mutating func labelNeeds(of pattern: Pattern) -> [UInt64] {
    switch pattern {
    case .item(let item): return (item.allOf.map { [$0] } + [item.anyOf]).map(mask).filter { $0 != 0 }
    case .capture(_, let inner): return labelNeeds(of: inner)
    case .repeated(let inner, let least, _, _): return least > 0 ? labelNeeds(of: inner) : []
    case .sequence(let parts):
      var needs: [UInt64] = []
      for part in parts {
        for need in labelNeeds(of: part) where !needs.contains(need) { needs.append(need) }
      }
      return needs
    case .choice(let branches):
      var union: UInt64 = 0
      for branch in branches {
        guard let need = labelNeeds(of: branch).first else { return [] }
        union |= need
      }
      return [union]
    case .phrase(let name):
      if let known = phraseNeeds[name.text] { return known }
      // Stands in while the phrase itself is looked at; a phrase inside itself is reported elsewhere.
      phraseNeeds[name.text] = []
      if let phrase = phrases[name.text] { phraseNeeds[name.text] = labelNeeds(of: phrase.block.pattern) }
      return phraseNeeds[name.text] ?? []
    case .set, .words, .look, .sentenceStart, .sentenceEnd: return []
    }
  }

  private func mask(_ names: [Located]) -> UInt64 {
    names.reduce(0) { $0 | (ItemLabel(name: $1.text)?.rawValue ?? 0) }
  }
}

extension RuleCompiler {
  /// Fewest items of a match that must be names or pronouns: most sentences have too few for most rules.
  mutating func leastNames(of pattern: Pattern) -> Int {
    switch pattern {
    case .item(let item):
      let isName = item.allOf.contains { mask([$0]) & ItemLabel.mentions != 0 }
      let some = mask(item.anyOf)
      return isName || some != 0 && some & ~ItemLabel.mentions == 0 ? 1 : 0
    case .capture(_, let inner): return leastNames(of: inner)
    case .repeated(let inner, let least, _, _): return least > 0 ? least * leastNames(of: inner) : 0
    case .sequence(let parts):
      var sum = 0
      for part in parts { sum += leastNames(of: part) }
      return sum
    case .choice(let branches):
      var least = Int.max
      for branch in branches { least = min(least, leastNames(of: branch)) }
      return branches.isEmpty ? 0 : least
    case .phrase(let name):
      if let known = phraseNames[name.text] { return known }
      phraseNames[name.text] = 0
      if let phrase = phrases[name.text] { phraseNames[name.text] = leastNames(of: phrase.block.pattern) }
      return phraseNames[name.text] ?? 0
    case .set, .words, .look, .sentenceStart, .sentenceEnd: return 0
    }
  }
}

extension ItemLabel {
  /// Labels that only a name or a pronoun has.
  static let mentions = ([.name, .person, .organization, .place, .pronoun] as ItemLabel).rawValue
}

extension Program {
  /// Labels of which the first item of every match has one; 0 when nothing is known.
  func firstLabels(from entry: Int) -> UInt64 {
    var labels: UInt64 = 0
    var seen: Set<Int> = []
    var open = [entry]
    while let at = open.popLast() {
      guard seen.insert(at).inserted else { continue }
      switch code[at] {
      case .test(let index):
        let test = tests[Int(index)]
        let some = test.anyOf != 0 ? test.anyOf : test.allOf
        if some == 0 { return 0 }
        labels |= some
      case .set, .accept: return 0
      case .split(let first, let second, _): open += [Int(first), Int(second)]
      case .jump(let target): open.append(Int(target))
      case .look(let end, _, _): open.append(Int(end))
      case .save, .sentenceStart, .sentenceEnd: open.append(at + 1)
      }
    }
    return labels
  }
}
