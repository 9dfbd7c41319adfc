/// What can be told from a pattern without running it.
struct PatternShape {
  /// Fewest and most items; both stop at a million.
  var least = 0
  var most = 0
  /// Labels, words and conditions that every match has passed.
  var constraints = 0
  /// Captures that are bound in every match, and in some; in the order of first writing.
  var always: [String] = []
  var ever: [String] = []

  static let item = PatternShape(least: 1, most: 1, constraints: 1)

  /// This, then `next`.
  fileprivate mutating func append(_ next: PatternShape) {
    least = bounded(least + next.least)
    most = bounded(most + next.most)
    constraints = bounded(constraints + next.constraints)
    for name in next.always where !always.contains(name) { always.append(name) }
    for name in next.ever where !ever.contains(name) { ever.append(name) }
  }

  /// This, or `other`.
  fileprivate mutating func join(_ other: PatternShape) {
    least = min(least, other.least)
    most = max(most, other.most)
    constraints = min(constraints, other.constraints)
    always.removeAll { !other.always.contains($0) }
    for name in other.ever where !ever.contains(name) { ever.append(name) }
  }

  fileprivate mutating func `repeat`(least times: Int, most mostTimes: Int) {
    least = bounded(least * times)
    most = bounded(most * mostTimes)
    constraints = bounded(constraints * times)
    if times == 0 { always = [] }
  }
}

private func bounded(_ count: Int) -> Int { min(count, 1_000_000) }

extension RuleCompiler {
  /// A named phrase is looked at once, however often patterns use it.
  mutating func shape(of pattern: Pattern) -> PatternShape {
    switch pattern {
    case .item(let item):
      let labels = (item.anyOf.isEmpty ? 0 : 1) + item.allOf.count + item.noneOf.count
      return PatternShape(least: 1, most: 1, constraints: labels + item.constraints.count)
    case .set: return .item
    case .words(let text):
      let words = text.text.split(separator: " ").count
      return PatternShape(least: 1, most: words, constraints: words)
    case .phrase(let name): return shape(ofPhrase: name.text)
    case .sequence(let parts):
      var result = PatternShape()
      for part in parts { result.append(shape(of: part)) }
      return result
    case .choice(let branches):
      var result: PatternShape?
      for branch in branches {
        let shape = shape(of: branch)
        if result == nil { result = shape } else { result?.join(shape) }
      }
      return result ?? PatternShape()
    case .repeated(let inner, let least, let most, _):
      var result = shape(of: inner)
      result.repeat(least: least, most: most)
      return result
    case .capture(let name, let inner):
      var result = PatternShape(always: [name.text], ever: [name.text])
      result.append(shape(of: inner))
      return result
    case .sentenceStart, .sentenceEnd, .look: return PatternShape(constraints: 1)
    }
  }

  private mutating func shape(ofPhrase name: String) -> PatternShape {
    if let known = phraseShapes[name] { return known }
    // Stands in while the phrase itself is looked at; a phrase inside itself is reported elsewhere.
    phraseShapes[name] = .item
    if let phrase = phrases[name] { phraseShapes[name] = shape(of: phrase.block.pattern) }
    return phraseShapes[name] ?? .item
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
