import SaysoText
import Testing

@testable import SaysoExtraction

/// Words, what they stand for when published on Thursday, 5 March 2026, and whether that day decided.
struct TimeExample: Sendable, CustomStringConvertible {
  var words: String
  /// Nil: words for a time that stay without a value.
  var value: String?
  var isAnchored: Bool
  var direction: TimeDirection

  init(_ words: String, _ value: String?, _ direction: TimeDirection = .past, anchored: Bool = true) {
    self.words = words
    self.value = value
    self.direction = direction
    isAnchored = anchored && value != nil
  }

  var description: String { words }
}

@Suite struct TimePhraseTests {
  /// Of the whole words, which must be one phrase.
  static func read(_ words: String, _ direction: TimeDirection, anchor: Day? = Day(2026, 3, 5)) -> TimePhrase? {
    var vocabulary = Vocabulary()
    let lexicon = TimeLexicon(&vocabulary)
    let text = Tokenizer(vocabulary: vocabulary).tokenize(Document("It was there " + words + " again"))
    var parser = TimeParser(text, lexicon, anchor: anchor, direction, TokenRange(3, text.tokens.count))
    return parser.phrase()
  }

  @Test(arguments: [
    TimeExample("March 3, 2024", "2024-03-03", anchored: false),
    TimeExample("3 March 2024", "2024-03-03", anchored: false),
    TimeExample("the 3rd of March 2024", "2024-03-03", anchored: false),
    TimeExample("the third of March 2024", "2024-03-03", anchored: false),
    TimeExample("Sept. 11, 2001", "2001-09-11", anchored: false),
    TimeExample("2024-03-03", "2024-03-03", anchored: false),
    TimeExample("Monday, March 4, 2024", "2024-03-04", anchored: false),
    TimeExample("January 2023", "2023-01", anchored: false),
    TimeExample("January of 2023", "2023-01", anchored: false),
    TimeExample("early January 2023", "2023-01", anchored: false),
    TimeExample("mid-January 2023", "2023-01", anchored: false),
    TimeExample("late 2023", "2023", anchored: false),
    TimeExample("the end of 2023", "2023", anchored: false),
    TimeExample("2016", "2016", anchored: false),
    TimeExample("the 1990s", "1990/1999", anchored: false),
    TimeExample("February 30, 2024", nil),
  ])
  func `a date in full needs no day of publication`(_ example: TimeExample) {
    check(example)
    #expect(Self.read(example.words, .unknown, anchor: nil)?.value?.text == example.value)
  }

  @Test(arguments: [
    TimeExample("March 3", "2026-03-03"),
    TimeExample("March 9", "2025-03-09"),
    TimeExample("March 9", "2026-03-09", .future),
    TimeExample("March 3", "2027-03-03", .future),
    TimeExample("3 March", "2026-03-03"),
    TimeExample("Feb. 29", nil),
    TimeExample("January", "2026-01"),
    TimeExample("November", "2025-11"),
    TimeExample("November", "2026-11", .future),
    TimeExample("January", "2027-01", .future),
    TimeExample("March", "2026-03"),
    TimeExample("mid-January", "2026-01"),
    TimeExample("late November", "2025-11"),
    TimeExample("Monday, March 2", "2026-03-02"),
    TimeExample("Tuesday, March 2", nil),
    TimeExample("March 3", nil, .unknown),
    TimeExample("January", nil, .unknown),
  ])
  func `a date without its year is the nearest one`(_ example: TimeExample) { check(example) }

  @Test(arguments: [
    TimeExample("Monday", "2026-03-02"),
    TimeExample("Thursday", "2026-03-05"),
    TimeExample("Friday", "2026-02-27"),
    TimeExample("Friday", "2026-03-06", .future),
    TimeExample("Thursday", "2026-03-05", .future),
    TimeExample("Monday night", "2026-03-02"),
    TimeExample("Wednesday morning", "2026-03-04"),
    TimeExample("late Monday", "2026-03-02"),
    TimeExample("earlier Monday", "2026-03-02"),
    TimeExample("last Monday", "2026-03-02"),
    TimeExample("this past Monday", "2026-03-02"),
    TimeExample("this Saturday", "2026-03-07", .future),
    TimeExample("this coming Saturday", "2026-03-07", .future),
    TimeExample("next Friday", nil, .future),
    TimeExample("Monday", nil, .unknown),
    TimeExample("today", "2026-03-05"),
    TimeExample("yesterday", "2026-03-04"),
    TimeExample("tomorrow", "2026-03-06", .future),
    TimeExample("tonight", "2026-03-05"),
    TimeExample("last night", "2026-03-04"),
    TimeExample("this morning", "2026-03-05"),
    TimeExample("yesterday afternoon", "2026-03-04"),
    TimeExample("8:30 p.m. Monday", "2026-03-02T20:30"),
    TimeExample("8 a.m. on Monday", "2026-03-02T08:00"),
    TimeExample("Monday at 8:30 p.m.", "2026-03-02T20:30"),
    TimeExample("noon Monday", "2026-03-02T12:00"),
    TimeExample("14:30 on Monday", "2026-03-02T14:30"),
  ])
  func `a day is counted from the day of publication`(_ example: TimeExample) { check(example) }

  @Test(arguments: [
    TimeExample("last week", "2026-W09"),
    TimeExample("this week", "2026-W10"),
    TimeExample("next week", "2026-W11", .future),
    TimeExample("last month", "2026-02"),
    TimeExample("this month", "2026-03"),
    TimeExample("earlier this month", "2026-03"),
    TimeExample("later this year", "2026", .future),
    TimeExample("next month", "2026-04", .future),
    TimeExample("last year", "2025"),
    TimeExample("next year", "2027", .future),
    TimeExample("last November", "2025-11"),
    TimeExample("last January", nil),
    TimeExample("last weekend", "2026-02-28/2026-03-01"),
    TimeExample("this weekend", "2026-03-07/2026-03-08", .future),
    TimeExample("last summer", nil),
    TimeExample("the previous week", nil),
    TimeExample("the following day", nil),
    TimeExample("the same year", nil),
  ])
  func `a week, month or year is counted from the day of publication`(_ example: TimeExample) { check(example) }

  @Test(arguments: [
    TimeExample("three days ago", "2026-03-02"),
    TimeExample("two weeks ago", "2026-W08"),
    TimeExample("a week ago", "2026-W09"),
    TimeExample("five months ago", "2025-10"),
    TimeExample("10 years ago", "2016"),
    TimeExample("a year ago", "2025"),
    TimeExample("about three years ago", nil),
    TimeExample("several years ago", nil),
    TimeExample("a few days ago", nil),
    TimeExample("two decades ago", nil),
    TimeExample("three hours ago", nil),
  ])
  func `so long ago is as precise as its unit`(_ example: TimeExample) { check(example) }

  @Test(arguments: [
    TimeExample("since January 2023", "2023-01/..", anchored: false),
    TimeExample("since Monday", "2026-03-02/.."),
    TimeExample("since last year", "2025/.."),
    TimeExample("until June 2025", "../2025-06", anchored: false),
    TimeExample("by the end of March", "../2026-03", .future),
    TimeExample("before 2020", "../2020", anchored: false),
    TimeExample("after May 5, 2024", "2024-05-05/..", anchored: false),
    TimeExample("from 2010 to 2015", "2010/2015", anchored: false),
    TimeExample("between 2010 and 2015", "2010/2015", anchored: false),
    TimeExample("between March and May 2024", "2024-03/2024-05", anchored: false),
    TimeExample("from November to January 2025", "2024-11/2025-01", anchored: false),
    TimeExample("2010-2015", "2010/2015", anchored: false),
    TimeExample("2010–15", "2010/2015", anchored: false),
    TimeExample("March 3-5, 2024", "2024-03-03/2024-03-05", anchored: false),
    TimeExample("March 2-4", "2026-03-02/2026-03-04"),
    TimeExample("March 2 to 4", "2026-03-02/2026-03-04"),
    TimeExample("from Monday through Wednesday", "2026-03-02/2026-03-04"),
    TimeExample("the past two weeks", "2026-02-19/2026-03-05"),
    TimeExample("the last three months", "2025-12-05/2026-03-05"),
    TimeExample("the past year", "2025-03-05/2026-03-05"),
    TimeExample("the next five years", "2026-03-05/2031-03-05", .future),
    TimeExample("in the past two weeks", "2026-02-19/2026-03-05"),
    TimeExample("the past several months", nil),
    TimeExample("for three years", "P3Y", anchored: false),
    TimeExample("for 40 minutes", "PT40M", anchored: false),
    TimeExample("for a decade", "P10Y", anchored: false),
    TimeExample("for two weeks", "P2W", anchored: false),
    TimeExample("for more than two weeks", nil),
    TimeExample("for years", nil),
    TimeExample("since the 1990s", nil),
  ])
  func `a span has a beginning, an end or a length`(_ example: TimeExample) { check(example) }

  @Test(arguments: [
    "May resigned", "may resign", "the second man", "58 people", "sat", "8:30", "march", "the end of the road",
  ])
  func `words that only look like a time are none`(_ words: String) {
    #expect(Self.read(words, .past).map { $0.tokens.count == 1 } ?? true)
  }

  @Test(arguments: ["Monday", "last month", "March 3", "two weeks ago", "the past two weeks", "today"])
  func `without a day of publication nothing is counted`(_ words: String) {
    let phrase = Self.read(words, .past, anchor: nil)
    #expect(phrase != nil && phrase?.value == nil)
  }

  private func check(_ example: TimeExample) {
    let phrase = Self.read(example.words, example.direction)
    #expect(phrase?.value?.text == example.value)
    #expect(phrase?.value?.isAnchored ?? false == example.isAnchored)
    #expect(phrase != nil)
  }
}

@Suite struct DayTests {
  @Test(arguments: UInt64(0)..<200)
  func `a day and back is the same day`(seed: UInt64) throws {
    let start = try #require(Day(1970, 1, 1))
    let count = Int(seed * 397 % 50_000)
    let day = start.adding(days: count)
    #expect(start.days(until: day) == count)
    #expect(Day(day.description) == day)
    #expect(day.weekday == (count + 3) % 7 + 1)
  }

  @Test(arguments: [
    ("2026-03-05", 2026, 10), ("2026-01-01", 2026, 1), ("2025-12-29", 2026, 1), ("2021-01-03", 2020, 53),
    ("2024-12-30", 2025, 1),
  ])
  func `a week is numbered as ISO 8601 does`(_ text: String, _ year: Int, _ number: Int) throws {
    let day = try #require(Day(text))
    #expect(day.week.year == year && day.week.number == number)
  }

  @Test(arguments: ["", "2026", "2026-02-30", "2026-3-5", "abcd-ef-gh", "0000-01-01"])
  func `what is no day is none`(_ text: String) { #expect(Day(text) == nil) }

  @Test func `a month later is the last day where the month is shorter`() throws {
    #expect(try #require(Day(2026, 1, 31)).adding(months: 1) == Day(2026, 2, 28))
    #expect(try #require(Day(2026, 1, 31)).adding(months: -2) == Day(2025, 11, 30))
  }
}
