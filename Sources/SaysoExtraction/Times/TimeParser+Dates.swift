import SaysoText

/// Dates as calendars have them: days, months and years.
extension TimeParser {
  /// "March 5, 2024", "the 5th of March", "2024-03-05", "Monday, March 5", "January 2023", "2016".
  mutating func date() -> Reading {
    let start = at
    if case .weekday = word().class, let found = weekdayWithDate() { return found }
    if isMonth() { return monthDate() }
    if let found = middle() { return found }
    if let found = dayFirst() ?? digitsOnly() { return found }
    at = start
    return .none
  }

  /// Capitalised, or a word that is nothing else: "may" and "march" are verbs.
  func isMonth(_ offset: Int = 0) -> Bool { isClass(.month, offset) && isCapital(offset) }

  /// "mid-January", "mid-2023": one word.
  private mutating func middle() -> Reading? {
    guard at < end else { return nil }
    let bytes = text.vocabulary.bytes(text.tokens.folded[at])
    guard bytes.starts(with: "mid-".utf8) else { return nil }
    let rest = bytes.dropFirst(4)
    if rest.count == 4, let year = Int(String(decoding: rest, as: UTF8.self)), 1000...2100 ~= year {
      at += 1
      return .value(TimeValue(.year(year)))
    }
    guard let form = text.vocabulary.known(rest), case let word = lexicon[form], word.class == .month else {
      return nil
    }
    at += 1
    if let year = year() {
      at += 1
      return .value(TimeValue(.month(year, word.number)))
    }
    return Reading(nearest(word.number))
  }

  private mutating func monthDate() -> Reading {
    let month = word().number
    at += 1
    if let year = year() {
      at += 1
      return .value(TimeValue(.month(year, month)))
    }
    guard let day = dayNumber(), !isClass(.unit, 1), !isCountBefore(1) else {
      if isClass(.of), let year = year(1) {
        at += 2
        return .value(TimeValue(.month(year, month)))
      }
      return Reading(nearest(month))
    }
    at += 1
    return Reading(withYear(month, day))
  }

  /// "March 5 people": the number counts something else.
  private func isCountBefore(_ offset: Int) -> Bool { isClass(.scale, offset) }

  /// After month and day: ", 2024" or "2024", or a year that the day of publication tells.
  private mutating func withYear(_ month: Int, _ day: Int) -> TimeValue? {
    let offset = isClass(.comma) ? 1 : 0
    if let year = year(offset) {
      at += offset + 1
      return Day(year, month, day).map { TimeValue(.day($0)) }
    }
    return nearest(month, day)
  }

  /// "5 March 2024", "5th of March", "the fifth of March".
  private mutating func dayFirst() -> Reading? {
    let start = at
    _ = skip(.definite)
    guard let day = dayNumber() ?? (isClass(.ordinal) ? word().number : nil) else {
      at = start
      return nil
    }
    at += 1
    let hasOf = skip(.of)
    guard isMonth(), hasOf || digits(-1, isOrdinal: true) != nil else {
      at = start
      return nil
    }
    let month = word().number
    at += 1
    return Reading(withYear(month, day))
  }

  /// "2024-03-05", "2024", "the 1990s".
  private mutating func digitsOnly() -> Reading? {
    if let year = year(), isClass(.dash, 1), let month = digits(2), isClass(.dash, 3), let day = digits(4) {
      at += 5
      return Reading(Day(year, month, day).map { TimeValue(.day($0)) })
    }
    if let found = decade() { return found }
    guard let year = year() else { return nil }
    at += 1
    return .value(TimeValue(.year(year)))
  }

  private mutating func decade() -> Reading? {
    let offset = isClass(.definite) ? 1 : 0
    guard at + offset < end else { return nil }
    let bytes = Array(text.vocabulary.bytes(text.tokens.folded[at + offset]))
    guard bytes.count == 5, bytes[3] == 48, bytes[4] == 115, bytes.prefix(4).allSatisfy({ 48...57 ~= $0 }) else {
      return nil
    }
    at += offset + 1
    return .value(TimeValue(.decade(bytes.prefix(4).reduce(0) { $0 * 10 + Int($1) - 48 })))
  }

  /// "Monday, March 5": the weekday settles the year where nothing else does.
  private mutating func weekdayWithDate() -> Reading? {
    let start = at
    let weekday = word().number
    at += 1
    _ = skip(.comma)
    guard isMonth(), let day = dayNumber(1) else {
      at = start
      return nil
    }
    let month = word().number
    at += 2
    let offset = isClass(.comma) ? 1 : 0
    if let year = year(offset) {
      at += offset + 1
      return Reading(Day(year, month, day).map { TimeValue(.day($0)) })
    }
    guard let anchor else { return .unsure }
    let days = (anchor.year - 1...anchor.year + 1).compactMap { Day($0, month, day) }
      .filter {
        $0.weekday == weekday && (direction != .past || $0 <= anchor) && (direction != .future || $0 >= anchor)
      }
    return Reading(days.count == 1 ? TimeValue(.day(days[0]), isAnchored: true) : nil)
  }

  // MARK: Years that the day of publication tells

  /// "in January": the last one that has begun, or the next one.
  private func nearest(_ month: Int) -> TimeValue? {
    guard let anchor else { return nil }
    switch direction {
    case .past: return TimeValue(.month(month <= anchor.month ? anchor.year : anchor.year - 1, month), isAnchored: true)
    case .future:
      return TimeValue(.month(month >= anchor.month ? anchor.year : anchor.year + 1, month), isAnchored: true)
    case .unknown: return nil
    }
  }

  private func nearest(_ month: Int, _ day: Int) -> TimeValue? {
    guard let anchor else { return nil }
    let days = (anchor.year - 1...anchor.year + 1).compactMap { Day($0, month, day) }
    switch direction {
    case .past: return days.last { $0 <= anchor }.map { TimeValue(.day($0), isAnchored: true) }
    case .future: return days.first { $0 >= anchor }.map { TimeValue(.day($0), isAnchored: true) }
    case .unknown: return nil
    }
  }
}
