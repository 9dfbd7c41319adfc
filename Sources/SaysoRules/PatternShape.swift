/// What can be told from a pattern without running it.
extension Pattern {
  struct Captures {
    /// Bound in every match, and bound in some; in the order of first writing.
    var always: [String] = []
    var ever: [String] = []
  }

  func captures() -> Captures {
    var result = Captures()
    switch self {
    case .item, .set, .words, .phrase, .sentenceStart, .sentenceEnd: break
    case .sequence(let parts): for part in parts { result.add(part.captures()) }
    case .choice(let branches):
      let all = branches.map { $0.captures() }
      for branch in all { result.add(branch) }
      result.always.removeAll { name in !all.allSatisfy { $0.always.contains(name) } }
    case .repeated(let inner, let least, _, _):
      result.add(inner.captures())
      if least == 0 { result.always = [] }
    case .capture(let name, let inner):
      result.add(Captures(always: [name.text], ever: [name.text]))
      result.add(inner.captures())
    case .look(_, _, let inner, _): result.add(inner.captures())
    }
    return result
  }
}

extension Pattern.Captures {
  fileprivate mutating func add(_ other: Self) {
    for name in other.always where !always.contains(name) { always.append(name) }
    for name in other.ever where !ever.contains(name) { ever.append(name) }
  }
}

/// How many items a pattern takes, and how specific it is.
struct PatternExtent {
  var least = 0
  var most = 0
  /// Labels, words and constraints that every match has passed.
  var constraints = 0
}

extension RuleCompiler {
  func extent(of pattern: Pattern, depth: Int = 0) -> PatternExtent {
    switch pattern {
    case .item(let item):
      let count =
        (item.anyOf.isEmpty ? 0 : 1) + item.allOf.count + item.noneOf.count
        + item.constraints.count
      return PatternExtent(least: 1, most: 1, constraints: count)
    case .set: return PatternExtent(least: 1, most: 1, constraints: 1)
    case .words(let text):
      let words = text.text.split(separator: " ").count
      return PatternExtent(least: 1, most: words, constraints: words)
    case .phrase(let name):
      guard depth < 20, let phrase = phrases[name.text] else { return PatternExtent(least: 1) }
      return extent(of: phrase.block.pattern, depth: depth + 1)
    case .sequence(let parts):
      return parts.map { extent(of: $0, depth: depth) }.reduce(PatternExtent()) {
        PatternExtent(
          least: $0.least + $1.least, most: $0.most + $1.most,
          constraints: $0.constraints + $1.constraints)
      }
    case .choice(let branches):
      let all = branches.map { extent(of: $0, depth: depth) }
      return PatternExtent(
        least: all.map(\.least).min() ?? 0, most: all.map(\.most).max() ?? 0,
        constraints: all.map(\.constraints).min() ?? 0)
    case .repeated(let inner, let least, let most, _):
      let one = extent(of: inner, depth: depth)
      return PatternExtent(
        least: one.least * least, most: one.most * most, constraints: one.constraints * least)
    case .capture(_, let inner): return extent(of: inner, depth: depth)
    case .sentenceStart, .sentenceEnd, .look: return PatternExtent(constraints: 1)
    }
  }

  func offset(of pattern: Pattern) -> Int {
    switch pattern {
    case .item(let item): item.offset
    case .set(let name), .words(let name), .phrase(let name), .capture(let name, _): name.offset
    case .sequence(let parts), .choice(let parts): parts.first.map { offset(of: $0) } ?? 0
    case .repeated(let inner, _, _, _): offset(of: inner)
    case .sentenceStart(let offset), .sentenceEnd(let offset), .look(_, _, _, let offset): offset
    }
  }
}
