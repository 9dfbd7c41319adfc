import SaysoText

/// The documents and graphs behind paths, folders and standard input, one at a time and in order.
///
/// Folders are searched below; their files come sorted by the bytes of their names, hidden ones are
/// left out. A folder that holds no articles gives its graphs, `.json`. A `.jsonl` is read line by
/// line: memory is one line. Each trouble is an element of its own, and reading goes on after it.
public struct InputReader: Sequence, IteratorProtocol {
  /// An input, or why there is none.
  public typealias Element = Result<Input, InputError>

  private struct Entry {
    var path: String
    /// Endings of the files to read, below a folder; nil for a path that was named.
    var endings: Set<String>?
  }

  /// Paths still to come, the next one last.
  private var paths: [Entry]
  private var lines: (stream: ByteStream, number: Int)?
  private let given: Metadata
  /// Hashes of the ids seen, each with where; ids may be millions, so their text is not kept.
  private var seen: [UInt64: String] = [:]
  private let uniqueIDs: Bool
  private let progress: ReadingProgress?

  /// `inputs` are paths, or `-` for standard input; `given` goes before what the inputs say.
  /// With `uniqueIDs` a second document with the same id is an error.
  public init(_ inputs: [String], given: Metadata = Metadata(), uniqueIDs: Bool = true) {
    self.init(inputs, given: given, uniqueIDs: uniqueIDs, progress: nil)
  }

  /// `progress` counts the bytes that are read.
  package init(
    _ inputs: [String], given: Metadata = Metadata(), uniqueIDs: Bool = true,
    progress: ReadingProgress?
  ) {
    paths = inputs.reversed().map { Entry(path: $0) }
    self.given = given
    self.uniqueIDs = uniqueIDs
    self.progress = progress
  }

  /// Bytes of all files behind the inputs, as far as they are known before reading.
  package static func size(of inputs: [String]) -> Int {
    inputs.reduce(0) { sum, path in
      switch SystemCalls.kind(of: path) {
      case .file: sum + SystemCalls.size(of: path)
      case .folder: sum + size(of: candidates(SystemCalls.names(in: path) ?? [], in: path, articles))
      case .other, .missing: sum
      }
    }
  }

  /// A whole file's UTF-8 without its mark, for what is no article, such as rules.
  package static func bytes(of path: String) throws(InputError) -> [UInt8] {
    let stream = try ByteStream(path)
    let bytes = withoutMark(try stream.rest())
    try UTF8Check.check(bytes, name: path)
    return bytes
  }

  /// Reads the next input; nil at the end.
  public mutating func next() -> Element? {
    while true {
      if lines != nil {
        if let element = nextLine() { return element }
        lines = nil
      }
      guard let entry = paths.popLast() else { return nil }
      do {
        if let input = try open(entry) { return .success(input) }
      } catch {
        return .failure(error)
      }
    }
  }

  /// One input; nil where a folder or a `.jsonl` was opened, whose parts follow.
  private mutating func open(_ entry: Entry) throws(InputError) -> Input? {
    let path = entry.path
    if path != "-" {
      switch SystemCalls.kind(of: path) {
      case .missing:
        throw InputError(path, "no such file or folder", remedy: "check the path")
      case .folder:
        try push(folder: entry)
        return nil
      case .file, .other: break
      }
    }
    let stream = try ByteStream(path, progress)
    let known = path == "-" ? nil : InputFormat(path: path)
    if known == nil, let graph = try soleGraph(stream) { return graph }
    var format: InputFormat
    if let known { format = known } else { format = InputFormat(sniffing: try sniffed(stream)) }
    // What calls itself JSON is no article; as a graph it gets its errors.
    if format == .text, Path.ending(path) == "json" { format = .graph }
    if format == .jsonLines {
      lines = (stream, 0)
      return nil
    }
    let bytes = Self.withoutMark(try stream.rest())
    try UTF8Check.check(bytes, name: stream.name)
    if format == .graph { return try graph(bytes, name: stream.name) }
    return try document(bytes, format, path: path, name: stream.name)
  }

  private func sniffed(_ stream: ByteStream) throws(InputError) -> ArraySlice<UInt8> {
    let head = try stream.peek(512)
    return head.contains(UInt8(ascii: "{")) ? try stream.peekLine() : head
  }

  /// The graph that a file of one line is, if it looks like one.
  private func soleGraph(_ stream: ByteStream) throws(InputError) -> Input? {
    // The line itself must not be held on to, or reading on would copy it.
    guard let length = try Self.lengthOfGraph(sniffed(stream)), try stream.endsAfter(length) else { return nil }
    let bytes = try stream.rest()
    try UTF8Check.check(bytes, name: stream.name)
    return .graph(bytes, file: stream.name, line: 1)
  }

  private static func lengthOfGraph(_ line: ArraySlice<UInt8>) -> Int? {
    GraphSniffer.tells(line) ? line.count : nil
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private mutating func document(
    _ bytes: [UInt8], _ format: InputFormat, path: String, name: String
  ) throws(InputError) -> Input {
    let id = path == "-" ? "stdin" : Path.stem(path)
    var text = bytes
    var said = Metadata()
    if format == .html { (text, said) = HTML.read(bytes) }
    if format == .markdown { said = Markdown.metadata(bytes) }
    try note(id: id, place: name)
    return .document(given.filled(from: said).document(id: id, text: text))
  }

  private func graph(_ bytes: [UInt8], name: String) throws(InputError) -> Input {
    if !GraphSniffer.tells(bytes[...]) { try Self.checkGraph(bytes, name: name) }
    return .graph(bytes, file: name, line: nil)
  }

  /// Throws what is wrong with the input that a graph was taken from, if it is not the graph itself.
  ///
  /// Graphs are told at a glance; who then cannot read one asks here first.
  package static func check(graph bytes: [UInt8], file: String, line: Int?) throws(InputError) {
    // A file of one line is JSON Lines only if its name or a whole value says so.
    let isWhole = line == 1 && InputFormat(path: file) == nil && InputFormat(sniffing: bytes[...]) == .graph
    guard let line, !isWhole else { return try checkGraph(bytes, name: file) }
    _ = try content(bytes, number: line, name: file)
  }

  private static func checkGraph(_ bytes: [UInt8], name: String) throws(InputError) {
    var scanner = JSONScanner(bytes)
    var isGraph = false
    do {
      try scanner.object { key, value throws(JSONScanner.Failure) in
        if key == "graph" { isGraph = try JSONLine.tellsGraph(&value) } else { try value.skip() }
      }
    } catch {
      throw InputError(
        "\(name):\(Place(of: error.offset, in: bytes))", "not JSON: \(error.what)",
        remedy: "mend the file, or give it the ending .txt to read it as text")
    }
    guard isGraph else {
      throw InputError(
        name, "JSON without \"format\": \"sayso/1\"",
        remedy: "give a graph made by `sayso extract`, or documents as .jsonl")
    }
  }

  private mutating func nextLine() -> Element? {
    while let (stream, number) = lines {
      do {
        guard var line = try stream.line() else { return nil }
        lines = (stream, number + 1)
        if number == 0 { line = Self.withoutMark(line) }
        if line.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { continue }
        return .success(try read(line, number: number + 1, name: stream.name))
      } catch {
        return .failure(error)
      }
    }
    return nil
  }

  private mutating func read(
    _ line: [UInt8], number: Int, name: String
  ) throws(InputError) -> Input {
    try UTF8Check.check(line, name: name, line: number)
    if GraphSniffer.tells(line[...]) { return .graph(line, file: name, line: number) }
    switch try Self.content(line, number: number, name: name) {
    case .graph: return .graph(line, file: name, line: number)
    case .document(let id, let text, let said):
      try note(id: id, place: "\(name):\(number)")
      return .document(given.filled(from: said).document(id: id, text: text))
    }
  }

  private static func content(_ line: [UInt8], number: Int, name: String) throws(InputError) -> JSONLine {
    do {
      return try JSONLine(line)
    } catch {
      let place = Place(of: error.offset, in: line, line: number)
      throw InputError(
        "\(name):\(place)", error.what,
        remedy: "each line must be one JSON object {\"id\": …, \"text\": …}")
    }
  }

  /// Ids name graphs' documents and output files, so one run takes each only once.
  private mutating func note(id: String, place: String) throws(InputError) {
    guard uniqueIDs else { return }
    let hash = stableHash(Array(id.utf8)[...])
    if let first = seen[hash] {
      throw InputError(
        place, "the document id \"\(id)\" is already taken by \(first)",
        remedy: "rename one, run them apart, or give ids of your own in a .jsonl")
    }
    seen[hash] = place
  }

  private mutating func push(folder entry: Entry) throws(InputError) {
    guard let names = SystemCalls.names(in: entry.path) else {
      throw InputError(
        entry.path, "cannot be listed (\(SystemCalls.lastError))", remedy: "check its permissions")
    }
    let known = entry.endings ?? [Self.articles, Self.graphs].first { Self.holdsFiles(entry.path, names, $0) }
    guard let known else {
      throw InputError(
        entry.path, "no articles in this folder",
        remedy:
          "sayso looks for .txt, .md, .html, .htm and .jsonl, or else for graphs, .json, also in the folders below")
    }
    let found = Self.candidates(names, in: entry.path, known)
    paths.append(contentsOf: found.reversed().map { Entry(path: $0, endings: known) })
  }

  /// Whether there is a file with one of these endings in the folder or below it.
  private static func holdsFiles(_ folder: String, _ names: [String], _ endings: Set<String>) -> Bool {
    let found = candidates(names, in: folder, endings)
    return found.contains { SystemCalls.kind(of: $0) != .folder }
      || found.contains { holdsFiles($0, SystemCalls.names(in: $0) ?? [], endings) }
  }

  /// The folders and the files to read among a folder's names. A link to a folder is not followed:
  /// it may lead back.
  private static func candidates(_ names: [String], in folder: String, _ endings: Set<String>) -> [String] {
    names.filter { !$0.hasPrefix(".") }.map { Path.join(folder, $0) }.filter { path in
      SystemCalls.kind(of: path) == .folder
        ? !SystemCalls.isLink(path) : endings.contains(Path.ending(path))
    }
  }

  private static let articles: Set<String> = ["txt", "md", "html", "htm", "jsonl"]
  private static let graphs: Set<String> = ["json"]
}
