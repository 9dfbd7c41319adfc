import SaysoText

/// Intervals and lengths: "since January 2023", "from 2010 to 2015", "for three years".
extension TimeParser {
  /// A whole phrase: a span, a range of points, or a point.
  mutating func span() -> Reading {
    let start = at
    let opener = word().class
    switch opener {
    case .since, .until, .before, .after, .by: return bounded(opener)
    case .from: return range(.from)
    case .between: return range(.between)
    case .for, .in, .during: if let found = lengthOrPast(start) { return found }
    default: break
    }
    if opener == .during || opener == .in || opener == .on || opener == .for {
      at = start
      return .none
    }
    if let found = recent() { return found }
    return pointOrRange()
  }

  private mutating func bounded(_ opener: Class) -> Reading {
    let start = at
    at += 1
    let reading = point()
    guard !reading.isNone else {
      at = start
      return .none
    }
    guard let value = reading.value, value.isPoint else { return .unsure }
    switch opener {
    case .since, .after: return .value(.interval(value, nil))
    default: return .value(.interval(nil, value))
    }
  }

  /// "from 2010 to 2015", "between March and May 2024".
  private mutating func range(_ opener: Class) -> Reading {
    let start = at
    at += 1
    let first = point()
    guard !first.isNone, skip(opener == .from ? .to : .and) || opener == .from && (skip(.until) || skip(.dash)) else {
      at = start
      return opener == .from && !first.isNone ? openRange(start) : .none
    }
    let middle = at
    let second = point()
    guard !second.isNone else {
      at = middle
      return .unsure
    }
    return joined(first, second)
  }

  /// "from January 2023" alone, as in "from January 2023 onwards".
  private mutating func openRange(_ start: Int) -> Reading {
    at = start + 1
    let value = point().value
    return Reading(value?.isPoint == true ? .interval(value, nil) : nil)
  }

  private func joined(_ first: Reading, _ second: Reading) -> Reading {
    guard var from = first.value, let to = second.value, from.isPoint, to.isPoint else { return .unsure }
    // "between March and May 2024": the year stands once, and counts for both.
    if from.isAnchored, !to.isAnchored, case .month(_, let month) = from.extent,
      case .month(let year, let last) = to.extent
    {
      from = TimeValue(.month(month <= last ? year : year - 1, month))
    }
    guard from.text.prefix(7) <= to.text.prefix(7) else { return .unsure }
    return .value(.interval(from, to))
  }

  /// "March 3 to 5", "2010-2015", "2010–15", "Monday through Friday".
  private mutating func pointOrRange() -> Reading {
    let first = point()
    guard !first.isNone else { return .none }
    let start = at
    guard skip(.dash) || skip(.to) else { return first }
    if let value = first.value, let second = shortEnd(of: value) { return .value(withYear(value, second)) }
    let second = point()
    if second.isNone {
      at = start
      return first
    }
    return joined(first, second)
  }

  /// The "5" of "March 3-5" and the "15" of "2010-15".
  private mutating func shortEnd(of first: TimeValue) -> TimeValue? {
    guard let number = digits(), number < 100, !isClass(.unit, 1), !isClass(.halfday, 1) else { return nil }
    switch first.extent {
    case .day(let day):
      guard let last = Day(day.year, day.month, number), last > day else { return nil }
      at += 1
      return TimeValue(.day(last), isAnchored: first.isAnchored)
    case .year(let year):
      let last = year / 100 * 100 + number
      guard last > year else { return nil }
      at += 1
      return TimeValue(.year(last))
    default: return nil
    }
  }

  /// ", 2024" after "March 3-5" counts for both days.
  private mutating func withYear(_ first: TimeValue, _ last: TimeValue) -> TimeValue {
    guard case .day(let start) = first.extent, case .day(let stop) = last.extent, first.isAnchored, isClass(.comma),
      let year = year(1), let from = Day(year, start.month, start.day), let to = Day(year, stop.month, stop.day)
    else { return .interval(first, last) }
    at += 2
    return .interval(TimeValue(.day(from)), TimeValue(.day(to)))
  }

  // MARK: Lengths

  /// "for three years"; "in the past two weeks".
  private mutating func lengthOrPast(_ start: Int) -> Reading? {
    let opener = word().class
    at += 1
    if let found = recent() { return found }
    if opener == .for {
      let isVague = skipVague()
      if let number = countOfUnits() {
        let unit = word().number
        at += 1
        return Reading(isVague ? nil : Self.duration(number, unit).map { TimeValue($0) })
      }
      if isVague || isClass(.unit), skip(.unit) { return .unsure }
    }
    at = start
    return nil
  }

  /// "the past two weeks", "the last month", "the next five years": up to, or from, the day itself.
  private mutating func recent() -> Reading? {
    let start = at
    guard skip(.definite), isClass(.step), word().number != 0 else {
      at = start
      return nil
    }
    let isAhead = word().number > 0
    at += 1
    let isVague = skipVague()
    let number = count() ?? 1
    if count() != nil { at += 1 }
    guard isClass(.unit), number < 5000 else {
      at = start
      return nil
    }
    let unit = word().number
    at += 1
    guard !isVague, let anchor, let other = shifted(anchor, isAhead ? number : -number, unit) else { return .unsure }
    let days = isAhead ? (anchor, other) : (other, anchor)
    return .value(TimeValue(.interval(days.0.description, days.1.description), isAnchored: true))
  }

  private func shifted(_ day: Day, _ number: Int, _ unit: Int) -> Day? {
    switch unit {
    case 3: day.adding(days: number)
    case 4: day.adding(days: 7 * number)
    case 5 where abs(number) < 1200: day.adding(months: number)
    case 6 where abs(number) < 1000: day.adding(months: 12 * number)
    case 7 where abs(number) < 100: day.adding(months: 120 * number)
    default: nil
    }
  }

  private static func duration(_ number: Int, _ unit: Int) -> TimeValue.Extent? {
    switch unit {
    case 1: .duration("PT\(number)M")
    case 2: .duration("PT\(number)H")
    case 3: .duration("P\(number)D")
    case 4: .duration("P\(number)W")
    case 5: .duration("P\(number)M")
    case 6: .duration("P\(number)Y")
    case 7: .duration("P\(number * 10)Y")
    case 8: .duration("P\(number * 100)Y")
    default: nil
    }
  }
}
