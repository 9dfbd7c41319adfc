/// Whether two phrases say when in ways that cannot both be so.
///
/// Values are compared as far as both are precise: a month does not contradict a day in it, nor a
/// week its Monday. Without a value on both sides words are compared: "Monday" contradicts
/// "Tuesday", but "Saturday" may have been "last week".
enum TimeConflict {
  static func stands(between a: TimeExpression, and b: TimeExpression) -> Bool {
    guard let x = a.value, let y = b.value else { return wordsConflict(a.text, b.text) }
    return valuesConflict(x, y)
  }

  /// ISO 8601 values, as docs/times.md has them.
  static func valuesConflict(_ x: String, _ y: String) -> Bool {
    if x.hasPrefix(y) || y.hasPrefix(x) { return false }
    let isSpan = (x.contains("/") || x.hasPrefix("P"), y.contains("/") || y.hasPrefix("P"))
    // Lengths and periods contradict only each other: a day may lie in a period.
    if isSpan.0 || isSpan.1 { return isSpan.0 && isSpan.1 && x.hasPrefix("P") == y.hasPrefix("P") }
    let isWeek = (x.contains("W"), y.contains("W"))
    if isWeek.0 != isWeek.1 {
      let (week, day) = isWeek.0 ? (x, y) : (y, x)
      guard let own = CalendarWeek(ofDay: day) else { return !day.hasPrefix(week.prefix(4)) }
      return own.description != week
    }
    return true
  }

  /// Words that point at a day from the day of publication, and so may be any other's name.
  private static let relative: Set<Substring> = [
    "yesterday", "today", "tonight", "tomorrow", "now", "recently", "earlier", "later", "soon", "then",
  ]
  private static let prepositions: Set<Substring> = [
    "on", "in", "at", "by", "since", "until", "during", "the", "of", "from", "for", "before", "after",
  ]

  private static func wordsConflict(_ x: String, _ y: String) -> Bool {
    let (a, b) = (words(x), words(y))
    guard a.count == b.count, a.isDisjoint(with: relative), b.isDisjoint(with: relative) else { return false }
    return a.subtracting(b).count == 1
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(CanonicalName(text).words).subtracting(prepositions)
  }
}

/// A week of ISO 8601, as `2026-W09`.
struct CalendarWeek: CustomStringConvertible {
  let description: String

  /// The week of a day written `2026-03-02`, with or without a time; `nil` for less than a day.
  init?(ofDay text: String) {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
    let day = Self.days(parts[0], parts[1], parts[2])
    // The week belongs to the year of its Thursday; day 0 was a Thursday.
    let thursday = day - (((day + 3) % 7) + 7) % 7 + 3
    var year = parts[0] - 1
    while Self.days(year + 1, 1, 1) <= thursday { year += 1 }
    let week = (thursday - Self.days(year, 1, 1)) / 7 + 1
    description = "\(year)-W\(week < 10 ? "0" : "")\(week)"
  }

  /// Days since 1970-01-01, after Howard Hinnant's `days_from_civil`.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let ofEra = y - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
