/// Values that come in any number and often again, of which each is kept once.
///
/// They are sorted out whenever twice as many have come as were left the last time. What is kept
/// therefore grows with the values that differ, not with those that came, at O(log n) a value.
struct Gathered<Value: Comparable & Sendable>: Sendable {
  /// The least stands first, the others as they came.
  private var values: [Value]
  private var limit: Int

  init(_ values: [Value]) {
    self.values = values
    limit = max(Self.shortest, 2 * values.count)
    bringLeastForward(from: 0)
  }

  mutating func add(_ more: [Value]) {
    let start = values.count
    values += more
    bringLeastForward(from: start)
    if values.count < limit { return }
    values = values.sortedUnique()
    limit = max(Self.shortest, 2 * values.count)
  }

  mutating func add(_ other: Gathered) { add(other.values) }

  /// Sorted, each once.
  var unique: [Value] { values.sortedUnique() }

  var least: Value? { values.first }

  private static var shortest: Int { 32 }

  private mutating func bringLeastForward(from start: Int) {
    var least = 0
    for i in start..<values.count where values[i] < values[least] { least = i }
    if least > 0 { values.swapAt(0, least) }
  }
}

extension Array where Element: Comparable {
  /// Sorted, each value once; values are one only if neither comes first, so bytes decide.
  fileprivate func sortedUnique() -> [Element] {
    // As they come from one text they are sorted already.
    if zip(self, dropFirst()).allSatisfy({ $0 < $1 }) { return self }
    var unique: [Element] = []
    unique.reserveCapacity(count)
    for value in sorted() where unique.last.map({ $0 < value }) ?? true { unique.append(value) }
    return unique
  }
}

/// A text that is another when its bytes are, unlike `String`, which takes equivalent spellings for one.
struct Spelling: Hashable, Comparable, Sendable {
  var text: String

  init(_ text: String) { self.text = text }

  // Equal bytes are equivalent, so the hash of `String` serves.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
  static func == (a: Self, b: Self) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }
  static func < (a: Self, b: Self) -> Bool { a.text.precedes(b.text) }
}
