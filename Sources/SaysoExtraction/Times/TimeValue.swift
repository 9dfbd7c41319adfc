import SaysoText

/// What a time phrase stands for, as precise as its words are.
struct TimeValue: Hashable, Sendable {
  enum Extent: Hashable, Sendable {
    case year(Int)
    case decade(Int)
    case month(Int, Int)
    case week(Int, Int)
    case day(Day)
    /// Hour and minute.
    case clock(Day, Int, Int)
    /// Either end may be open; each is an extent as ISO 8601 writes it.
    case interval(String?, String?)
    /// A length of time, such as `P3Y`.
    case duration(String)
  }

  var extent: Extent
  /// The day of publication decided, not the words alone.
  var isAnchored = false

  init(_ extent: Extent, isAnchored: Bool = false) {
    self.extent = extent
    self.isAnchored = isAnchored
  }

  /// As ISO 8601 writes it; open ends as two dots (ISO 8601-2).
  var text: String {
    switch extent {
    case .year(let year): padded(year, 4)
    case .decade(let first): "\(padded(first, 4))/\(padded(first + 9, 4))"
    case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
    case .week(let year, let number): "\(padded(year, 4))-W\(padded(number, 2))"
    case .day(let day): day.description
    case .clock(let day, let hour, let minute): "\(day)T\(padded(hour, 2)):\(padded(minute, 2))"
    case .interval(let start, let end): "\(start ?? "..")/\(end ?? "..")"
    case .duration(let length): length
    }
  }

  /// A point in time, which may begin or end an interval.
  var isPoint: Bool {
    switch extent {
    case .interval, .duration, .decade: false
    default: true
    }
  }

  /// "Monday at 8:30 p.m."
  func at(_ clock: (hour: Int, minute: Int)) -> TimeValue {
    guard case .day(let day) = extent else { return self }
    return TimeValue(.clock(day, clock.hour, clock.minute), isAnchored: isAnchored)
  }

  static func interval(_ start: TimeValue?, _ end: TimeValue?) -> TimeValue {
    TimeValue(
      .interval(start?.text, end?.text), isAnchored: start?.isAnchored == true || end?.isAnchored == true)
  }
}

/// Words that say when, and what they stand for where that is sure.
struct TimePhrase: Hashable, Sendable {
  var tokens: TokenRange
  var value: TimeValue?
}

/// Which way from the day of publication an unfinished date lies: "on Friday".
enum TimeDirection: Sendable { case past, future, unknown }
