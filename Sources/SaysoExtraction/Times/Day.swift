/// A day of the Gregorian calendar, with the arithmetic that phrases ask for.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var year: Int
  package var month: Int
  package var day: Int

  /// Nil for a day that no month has.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(year, month) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY-MM-DD` and whatever follows it; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45, let year = Self.number(bytes[0..<4]),
      let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year, month, day)
  }

  /// Days since 1 January 1970; Howard Hinnant's algorithm.
  private var ordinal: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  private init(ordinal: Int) {
    let shifted = ordinal + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let years = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * years + years / 4 - years / 100)
    let month = (5 * ofYear + 2) / 153
    day = ofYear - (153 * month + 2) / 5 + 1
    self.month = month < 10 ? month + 3 : month - 9
    year = years + era * 400 + (self.month <= 2 ? 1 : 0)
  }

  /// 1 for Monday … 7 for Sunday.
  package var weekday: Int { (ordinal % 7 + 10) % 7 + 1 }

  package func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// The same day of another month, or that month's last.
  package func adding(months: Int) -> Day {
    let count = year * 12 + month - 1 + months
    let year = count / 12
    let month = count % 12 + 1
    return Day(year, month, min(day, Self.length(year, month))) ?? self
  }

  /// Positive when `other` is later.
  package func days(until other: Day) -> Int { other.ordinal - ordinal }

  /// The week by ISO 8601: the year that its Thursday lies in, and its number.
  package var week: (year: Int, number: Int) {
    let thursday = adding(days: 4 - weekday)
    let first = Day(ordinal: thursday.ordinal - thursday.dayOfYear)
    return (thursday.year, (first.days(until: thursday)) / 7 + 1)
  }

  /// 0 for 1 January.
  private var dayOfYear: Int { (1..<month).reduce(day - 1) { $0 + Self.length(year, $1) } }

  private static func length(_ year: Int, _ month: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(Int?.some(0)) { sum, byte in 48...57 ~= byte ? sum.map { $0 * 10 + Int(byte) - 48 } : nil }
  }

  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  package static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

/// A number with zeros before it.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
