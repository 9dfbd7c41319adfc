import SaysoText

/// Words of date and time phrases by form, from `lexicon/calendar.tsv`.
struct TimeLexicon: Sendable {
  /// Classes as the file names them.
  enum Class: String, Sendable, CaseIterable {
    case none, weekday, month, unit, weekend, number, article, definite, scale, ordinal, day, part, clock, halfday
    case step, vaguestep, season, vague, to, until, since, before, by, after, from, between, and, `for`, during
    case `in`, on, of, ago, shade, edge, comma, dash
  }

  struct Word: Sendable {
    var `class`: Class
    var number: Int
  }

  private let words: [Word]

  init(_ vocabulary: inout Vocabulary) {
    var pairs: [(FormID, Word)] = []
    for line in EmbeddedFile.bytes("lexicon/calendar.tsv").split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9)
      guard fields.count == 3, let number = Int(String(decoding: fields[2], as: UTF8.self)),
        let kind = Class(rawValue: String(decoding: fields[1], as: UTF8.self))
      else { continue }
      pairs.append((vocabulary.intern(fields[0]), Word(class: kind, number: number)))
    }
    var table = [Word](repeating: Word(class: .none, number: 0), count: vocabulary.count)
    for (id, word) in pairs { table[Int(id.raw)] = word }
    words = table
  }

  subscript(_ folded: FormID) -> Word {
    Int(folded.raw) < words.count ? words[Int(folded.raw)] : Word(class: .none, number: 0)
  }
}
