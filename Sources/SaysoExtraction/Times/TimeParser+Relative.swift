import SaysoText

/// Phrases that count from the day of publication: "Friday", "last month", "two weeks ago".
extension TimeParser {
  /// A point in time of either kind, with a shade before and a clock time before or after.
  mutating func point() -> Reading {
    let start = at
    let shade = shadeBefore()
    var clock = clockTime()
    if clock != nil { _ = skip(.on) }
    var reading = relative()
    if reading.isNone { reading = date() }
    if reading.isNone {
      at = start
      return .none
    }
    takePart()
    if clock == nil { clock = clockAfter() }
    if shade || clock == nil { return reading }
    guard let value = reading.value, let clock else { return .unsure }
    return .value(value.at(clock))
  }

  /// "early", "late", "mid-", "the end of": the value stays that of the whole.
  private mutating func shadeBefore() -> Bool {
    let start = at
    if skip(.shade) {
      _ = skip(.dash)
      _ = skip(.on) || skip(.in)
      return true
    }
    _ = skip(.definite)
    if skip(.edge), skip(.of) { return true }
    at = start
    return false
  }

  /// "8:30 p.m.", "8 p.m.", "noon", "14:30".
  private mutating func clockTime() -> (hour: Int, minute: Int)? {
    if isClass(.clock) {
      at += 1
      return (word(-1).number, 0)
    }
    guard at < end, text.tokens.shape[at].contains(.hasDigit) else { return nil }
    let parts = text.vocabulary.bytes(text.tokens.folded[at]).split(separator: 58)
    let numbers = parts.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == parts.count, 1...2 ~= parts.count, numbers[0] <= 24, numbers.last ?? 0 < 60 else {
      return nil
    }
    let minute = parts.count == 2 ? numbers[1] : 0
    if isClass(.halfday, 1), 1...12 ~= numbers[0] {
      at += 2
      return (numbers[0] % 12 + word(-1).number, minute)
    }
    guard parts.count == 2, parts[1].count == 2 else { return nil }
    at += 1
    return (numbers[0], minute)
  }

  /// "Monday at 8:30 p.m."
  private mutating func clockAfter() -> (hour: Int, minute: Int)? {
    let start = at
    guard skip(.on) else { return nil }
    if let clock = clockTime() { return clock }
    at = start
    return nil
  }

  /// "Monday NIGHT", "yesterday AFTERNOON": the day stays the value.
  private mutating func takePart() { _ = skip(.part) }

  private mutating func relative() -> Reading {
    let start = at
    if let found = dayWord() ?? stepped() ?? ago() ?? plainWeekday() { return found }
    at = start
    return .none
  }

  /// "today", "yesterday", "tomorrow", "tonight".
  private mutating func dayWord() -> Reading? {
    guard isClass(.day) else { return nil }
    let days = word().number
    at += 1
    return anchored { .day($0.adding(days: days)) }
  }

  private mutating func plainWeekday() -> Reading? {
    guard isClass(.weekday), isCapital(), !isMonth(1), !isClass(.comma, 1) || !isMonth(2) else { return nil }
    let weekday = word().number
    at += 1
    return Reading(nearest(weekday: weekday))
  }

  /// "Friday" in the past is the last one up to the day itself, in the future the next one.
  private func nearest(weekday: Int) -> TimeValue? {
    guard let anchor, direction != .unknown else { return nil }
    let back = (anchor.weekday - weekday + 7) % 7
    let days = direction == .past ? -back : (7 - back) % 7
    return TimeValue(.day(anchor.adding(days: days)), isAnchored: true)
  }

  /// "last month", "this past Friday", "next year", "the previous week".
  private mutating func stepped() -> Reading? {
    let start = at
    _ = skip(.definite)
    guard isClass(.step) || isClass(.vaguestep) else {
      at = start
      return nil
    }
    let isVague = isClass(.vaguestep)
    var step = word().number
    at += 1
    // "this past Friday", "this coming year"
    if step == 0, isClass(.step) {
      step = word().number
      at += 1
    }
    let target = word()
    let isMonth = isMonth()
    guard [.weekday, .unit, .weekend, .part, .season].contains(target.class) || isMonth else {
      at = start
      return nil
    }
    at += 1
    guard !isVague, let anchor else { return .unsure }
    return Reading(value(target, step: step, anchor).map { TimeValue($0, isAnchored: true) })
  }

  private func value(_ target: TimeLexicon.Word, step: Int, _ anchor: Day) -> TimeValue.Extent? {
    switch target.class {
    case .unit: return value(unit: target.number, step: step, anchor)
    case .weekday: return value(weekday: target.number, step: step, anchor)
    case .month:
      // "last March" in May may be this year's.
      if step == -1, target.number >= anchor.month { return .month(anchor.year - 1, target.number) }
      if step == 0 { return .month(anchor.year, target.number) }
      if step == 1, target.number <= anchor.month { return .month(anchor.year + 1, target.number) }
      return nil
    case .part:
      if step == 0 { return .day(anchor) }
      return step == -1 && target.number == 4 ? .day(anchor.adding(days: -1)) : nil
    case .weekend: return weekend(step: step, anchor)
    default: return nil
    }
  }

  private func value(unit: Int, step: Int, _ anchor: Day) -> TimeValue.Extent? {
    guard -1...1 ~= step else { return nil }
    switch unit {
    case 3: return step == 0 ? .day(anchor) : nil
    case 4:
      let week = anchor.adding(days: 7 * step).week
      return .week(week.year, week.number)
    case 5:
      let month = anchor.adding(months: step)
      return .month(month.year, month.month)
    case 6: return .year(anchor.year + step)
    default: return nil
    }
  }

  /// "next Friday" may be this week's or the week after's: no value.
  private func value(weekday: Int, step: Int, _ anchor: Day) -> TimeValue.Extent? {
    let back = (anchor.weekday - weekday + 7) % 7
    switch step {
    case -1, -2: return .day(anchor.adding(days: back == 0 ? -7 : -back))
    case 0 where direction == .past: return .day(anchor.adding(days: -back))
    case 0 where direction == .future, 2: return .day(anchor.adding(days: (7 - back) % 7))
    default: return nil
    }
  }

  /// Only from within the week, where one weekend is last and one is next.
  private func weekend(step: Int, _ anchor: Day) -> TimeValue.Extent? {
    guard anchor.weekday <= 5 else { return nil }
    let saturday: Day
    switch step {
    case -1, -2: saturday = anchor.adding(days: -anchor.weekday - 1)
    case 0 where direction == .future, 2: saturday = anchor.adding(days: 6 - anchor.weekday)
    default: return nil
    }
    return .interval(saturday.description, saturday.adding(days: 1).description)
  }

  /// "three days ago", "a year ago", "about two weeks ago": vague counts have no value.
  private mutating func ago() -> Reading? {
    let start = at
    let isVague = skipVague()
    guard let number = countOfUnits(), isClass(.unit) else {
      at = start
      return isVague ? agoWithoutNumber(start) : nil
    }
    let unit = word().number
    at += 1
    guard skip(.ago) else {
      at = start
      return nil
    }
    guard !isVague, let anchor, number < 5000 else { return .unsure }
    return Reading(value(unitsAgo: number, unit, anchor).map { TimeValue($0, isAnchored: true) })
  }

  /// "several years ago"
  private mutating func agoWithoutNumber(_ start: Int) -> Reading? {
    _ = skipVague()
    if isClass(.unit), isClass(.ago, 1) {
      at += 2
      return .unsure
    }
    at = start
    return nil
  }

  private func value(unitsAgo number: Int, _ unit: Int, _ anchor: Day) -> TimeValue.Extent? {
    switch unit {
    case 3: return .day(anchor.adding(days: -number))
    case 4:
      let week = anchor.adding(days: -7 * number).week
      return .week(week.year, week.number)
    case 5:
      let month = anchor.adding(months: -number)
      return .month(month.year, month.month)
    case 6 where anchor.year > number: return .year(anchor.year - number)
    default: return nil
    }
  }

  mutating func skipVague() -> Bool {
    let start = at
    _ = isClass(.article) && isClass(.vague, 1) && skip(.article)
    while isClass(.vague) || at > start && isClass(.to) && isClass(.number, 1) { at += 1 }
    return at > start
  }

  /// "three", "12", "a"; takes it.
  mutating func countOfUnits() -> Int? {
    guard let number = count(), isClass(.unit, 1) else { return nil }
    at += 1
    return number
  }

  private func anchored(_ make: (Day) -> TimeValue.Extent) -> Reading {
    guard let anchor else { return .unsure }
    return .value(TimeValue(make(anchor), isAnchored: true))
  }
}
