import SaysoText

/// Puts attributions in text order and finds which stands in the content of which.
enum SayingOrder {
  static func settle(_ found: [Saying]) -> [Saying] {
    let keyed = found.enumerated().sorted { a, b in
      let (x, y) = (first(a.element), first(b.element))
      return x == y ? a.offset < b.offset : x < y
    }
    var sayings: [Saying] = []
    for entry in keyed where sayings.last?.cue != entry.element.cue { sayings.append(entry.element) }
    for index in sayings.indices { sayings[index].parent = parent(of: index, in: sayings) }
    return sayings
  }

  private static func first(_ saying: Saying) -> Int { saying.cue.first?.start ?? 0 }

  /// The saying with the shortest content that holds the cue; cues far off cannot, so few are tried.
  private static func parent(of index: Int, in sayings: [Saying]) -> Int {
    guard let cue = sayings[index].cue.first else { return -1 }
    var best = -1
    var length = Int.max
    for other in max(0, index - 40)..<min(sayings.count, index + 40) where other != index {
      guard sayings[other].content.contains(where: { $0.contains(cue) }) else { continue }
      let size = sayings[other].content.reduce(0) { $0 + $1.count }
      if size < length { (best, length) = (other, size) }
    }
    return best
  }
}
