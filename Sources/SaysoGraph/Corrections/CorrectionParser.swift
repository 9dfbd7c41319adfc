/// Reads a corrections file; see docs/corrections.md for its lines.
struct CorrectionParser {
  typealias Mistake = CorrectionLine.Mistake
  typealias Word = CorrectionLine.Word

  private(set) var corrections: [Correction] = []
  private(set) var problems: [CorrectionProblem] = []
  private let file: String
  private let key: (EntityKind, String) -> NodeID

  static let usage: [(verb: String, line: String)] = [
    ("hide", "hide KEY…"), ("kind", "kind KEY… is person|organization|place|group"), ("merge", "merge KEY… into KEY"),
    ("rename", "rename KEY to \"NAME\""),
    ("split", "split KEY in DOCUMENT… as KEY, or split KEY written \"FORM\"… as KEY"),
  ]

  init(_ bytes: [UInt8], file: String, key: @escaping (EntityKind, String) -> NodeID) {
    self.file = file
    self.key = key
    var number = 0
    let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: bom) ? bytes[3...] : bytes[...]
    for line in text.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      let plain = line.last == 13 ? line.dropLast() : line
      guard let source = String(validating: plain, as: UTF8.self) else {
        problems.append(
          CorrectionProblem(
            file: file, line: number, column: 1, what: "this line is not UTF-8", remedy: "save the file as UTF-8",
            source: String(decoding: plain, as: UTF8.self)))
        continue
      }
      read(source, number)
    }
  }

  private mutating func read(_ source: String, _ number: Int) {
    do throws(Mistake) {
      let line = try CorrectionLine(source)
      guard let verb = line.words.first else { return }
      let (action, columns) = try action(verb, Array(line.words.dropFirst()))
      corrections.append(
        Correction(
          action: action, line: number, text: line.text, columns: columns, targetColumn: line.words.last?.column,
          source: source))
    } catch {
      problems.append(
        CorrectionProblem(
          file: file, line: number, column: error.column, what: error.what, remedy: error.remedy, source: source))
    }
  }

  private func action(_ verb: Word, _ words: [Word]) throws(Mistake) -> (Correction.Action, [Int]) {
    let end = (words.last ?? verb).column + (words.last ?? verb).text.unicodeScalars.count
    switch verb.isQuoted ? "" : verb.text {
    case "merge":
      let (keys, rest) = try cut(words, at: ["into"], verb, end)
      return (.merge(try keys.map(id), into: try target(rest, verb, end)), keys.map(\.column))
    case "split": return try split(words, verb, end)
    case "rename":
      let (keys, rest) = try cut(words, at: ["to"], verb, end)
      let one = try only(keys, verb, end)
      let name = try only(rest, verb, end)
      guard !name.text.isEmpty, name.prefix.isEmpty else {
        throw wrong(name, verb, "a name in quotation marks is wanted")
      }
      return (.rename(try id(one), to: name.text), [one.column])
    case "hide":
      if words.isEmpty { throw missing(verb, end) }
      return (.hide(try words.map(id)), words.map(\.column))
    case "kind":
      let (keys, rest) = try cut(words, at: ["is"], verb, end)
      let name = try only(rest, verb, end)
      guard let kind = EntityKind(rawValue: name.text) else { throw wrong(name, verb, "'\(name.text)' is no kind") }
      return (.kind(try keys.map(id), kind), keys.map(\.column))
    default:
      let known = Self.usage.map(\.verb).joined(separator: ", ")
      throw Mistake(column: verb.column, what: "'\(verb.text)' is no correction", remedy: "begin with one of \(known)")
    }
  }

  private func split(_ words: [Word], _ verb: Word, _ end: Int) throws(Mistake) -> (Correction.Action, [Int]) {
    let (keys, rest) = try cut(words, at: ["in", "written"], verb, end)
    let one = try only(keys, verb, end)
    let (parts, into) = try cut(rest, at: ["as"], verb, end)
    let texts = parts.map(\.text)
    let isForm = words[1].text == "written"
    return (
      .split(try id(one), isForm ? .forms(texts) : .documents(texts), into: try target(into, verb, end)), [one.column]
    )
  }

  // MARK: Words

  /// The words before and after the first bare one of `marks`; none may be missing.
  private func cut(
    _ words: [Word], at marks: [String], _ verb: Word, _ end: Int
  ) throws(Mistake) -> (before: [Word], after: [Word]) {
    guard let at = words.firstIndex(where: { !$0.isQuoted && marks.contains($0.text) }) else {
      throw missing(verb, end, marks.map { "'\($0)'" }.joined(separator: " or "))
    }
    if at == 0 { throw missing(verb, words[0].column, "a key") }
    if at + 1 == words.count { throw missing(verb, end, "what follows '\(words[at].text)'") }
    return (Array(words[..<at]), Array(words[(at + 1)...]))
  }

  private func only(_ words: [Word], _ verb: Word, _ end: Int) throws(Mistake) -> Word {
    guard let first = words.first else { throw missing(verb, end) }
    if words.count > 1 {
      throw Mistake(
        column: words[1].column, what: "'\(words[1].text)' is one word too many",
        remedy: "put names of several words in quotation marks: \(Self.line(verb.text))")
    }
    return first
  }

  private func target(_ words: [Word], _ verb: Word, _ end: Int) throws(Mistake) -> Correction.Target {
    let word = try only(words, verb, end)
    return Correction.Target(id: try id(word), name: word.isQuoted ? word.text : nil)
  }

  /// `person:ana-holt`, or `person:"Ana Holt"`.
  private func id(_ word: Word) throws(Mistake) -> NodeID {
    let kinds = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
    let whole = word.isQuoted ? word.prefix : word.text
    guard let colon = whole.firstIndex(of: ":"), let kind = EntityKind(rawValue: String(whole[..<colon])) else {
      throw Mistake(
        column: word.column, what: "'\(word.prefix)\(word.text)' is no key",
        remedy: "write a kind (\(kinds)), a colon and a name, as in person:ana-holt or person:\"Ana Holt\"")
    }
    let rest = String(whole[whole.index(after: colon)...])
    if word.isQuoted, rest.isEmpty, !word.text.isEmpty { return key(kind, word.text) }
    guard !word.isQuoted, !rest.isEmpty else {
      throw Mistake(column: word.column, what: "this key has no name", remedy: "write it as in person:ana-holt")
    }
    let id = NodeID(word.text)
    return id.isDescribed ? id : NodeID(kind, named: rest)
  }

  // MARK: Mistakes

  private static func line(_ verb: String) -> String { usage.first { $0.verb == verb }?.line ?? "" }

  private func missing(_ verb: Word, _ column: Int, _ what: String = "a key") -> Mistake {
    Mistake(column: column, what: "\(what) is missing", remedy: "write \(Self.line(verb.text))")
  }

  private func wrong(_ word: Word, _ verb: Word, _ what: String) -> Mistake {
    Mistake(column: word.column, what: what, remedy: "write \(Self.line(verb.text))")
  }
}
