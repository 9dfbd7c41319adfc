/// A day as `YYYY-MM-DD`, read from the ways in which pages, feeds and people write dates.
struct CalendarDay: Equatable, CustomStringConvertible {
  var year: Int
  var month: Int
  var day: Int

  /// Understands `2026-03-01` (and what follows a `T`), `2026/3/1`, `20260301`, `March 1, 2026`,
  /// `1 March 2026` and `Sun, 01 Mar 2026 …`. Days of all digits in another order are refused: the
  /// month cannot be told from the day.
  init?(_ text: String) {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { $0.lowercased() }
    guard let found = Self.numeric(words) ?? Self.named(words) else { return nil }
    (year, month, day) = found
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
  }

  var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func numeric(_ words: [String]) -> (Int, Int, Int)? {
    guard let first = words.first else { return nil }
    let date = first.prefix { $0 != "t" }
    if date.count == 8, let number = Int(date) {
      return (number / 10000, number / 100 % 100, number % 100)
    }
    guard words.count >= 3, first.count == 4, let year = Int(first), let month = Int(words[1]),
      let day = Int(words[2].prefix { $0 != "t" })
    else { return nil }
    return (year, month, day)
  }

  private static func named(_ words: [String]) -> (Int, Int, Int)? {
    guard let at = words.firstIndex(where: { month($0) != nil }), let month = month(words[at]) else {
      return nil
    }
    let around = [at - 1, at + 1].filter(words.indices.contains)
    let day = around.compactMap { ordinal(words[$0]) }.first { $0 <= 31 }
    let year = words.compactMap { $0.count == 4 ? Int($0) : nil }.first
    guard let day, let year else { return nil }
    return (year, month, day)
  }

  private static func ordinal(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard digits.count <= 2, rest.isEmpty || ["st", "nd", "rd", "th"].contains(rest) else {
      return nil
    }
    return Int(digits)
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = months.firstIndex { $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september" }
    return index.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
