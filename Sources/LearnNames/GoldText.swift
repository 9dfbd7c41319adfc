import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoText

/// A text with the names that annotators marked in it.
struct GoldText {
  let text: TokenizedText
  /// The names whose ends are ends of tokens, in text order.
  private(set) var names: [(tokens: TokenRange, kind: NameKind)] = []
  /// All names, with those that cut a token in two and can only be missed.
  private(set) var count = 0
  /// Stretches of bytes in which finding a name is no fault: dates, peoples, works.
  private(set) var ignored: [ByteRange] = []

  /// The documents of a JSON Lines file with `text`, `entities` and `ignored`.
  static func read(_ path: String) throws -> [GoldText] {
    let bytes = try InputReader.bytes(of: path)
    let tokenizer = Tokenizer()
    return try bytes.split(separator: 10).map { try GoldText(JSONValue(Array($0)), tokenizer) }
  }

  private init(_ line: JSONValue, _ tokenizer: Tokenizer) {
    let string = line["text"]?.string ?? ""
    text = tokenizer.tokenize(Document(id: line["id"]?.string ?? "", string))
    let points = CodePoints(text.document.text)
    func range(_ span: JSONValue) -> ByteRange {
      let start = points.byte(ofOffset: Int(span["start"]?.number ?? 0))
      return ByteRange(start, points.byte(ofOffset: Int(span["end"]?.number ?? 0)))
    }
    ignored = (line["ignored"]?.array ?? []).map(range)
    var starting: [Int: Int] = [:]
    var ending: [Int: Int] = [:]
    for token in 0..<text.tokens.count {
      starting[Int(text.tokens.start[token])] = token
      ending[Int(text.tokens.end[token])] = token + 1
    }
    for entity in line["entities"]?.array ?? [] {
      guard var kind = NameKind.allCases.first(where: { $0.name == entity["type"]?.string }) else { continue }
      count += 1
      let bytes = range(entity)
      if Self.seats.contains(text.string(bytes)) { kind = .organization }
      guard let start = starting[bytes.start], let end = ending[bytes.end], start < end else { continue }
      names.append((TokenRange(start, end), kind))
    }
    names.sort { $0.tokens < $1.tokens }
  }

  /// Seats of power that the annotation guide takes for bodies, where the corpora differ.
  private static let seats: Set = ["White House", "Kremlin", "Pentagon"]

  /// Cuts titles off the persons, as the other corpora do.
  mutating func dropTitles(_ finder: NameFinder) {
    for index in names.indices where names[index].kind == .person {
      names[index].tokens = finder.withoutTitle(names[index].tokens, of: text)
    }
  }

  func isIgnored(_ name: TokenRange) -> Bool {
    let bytes = text.tokens.bytes(name)
    return ignored.contains { $0.contains(bytes) }
  }
}
