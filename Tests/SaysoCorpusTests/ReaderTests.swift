import SaysoText
import Testing

@testable import SaysoCorpus

/// A folder of a test's own, removed at its end.
final class Scratch {
  let path: String

  init() {
    var random = SystemRandomNumberGenerator()
    path = "/tmp/sayso-tests-\(SystemCalls.processID)-\(random.next() as UInt64)"
    #expect(SystemCalls.makeFolder(path))
  }

  deinit { Self.remove(path) }

  @discardableResult func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = Path.join(path, name)
    try OutputFile.write(bytes, to: file)
    return file
  }

  private static func remove(_ folder: String) {
    for name in SystemCalls.names(in: folder) ?? [] {
      let path = Path.join(folder, name)
      if SystemCalls.kind(of: path) == .folder, !SystemCalls.isLink(path) {
        remove(path)
      } else {
        SystemCalls.remove(path)
      }
    }
    SystemCalls.removeFolder(folder)
  }
}

/// What a reader gives: ids of documents, `graph` for graphs, messages of errors.
private func summary(_ inputs: [String], in scratch: Scratch) -> [String] {
  InputReader(inputs).map { element in
    switch element {
    case .success(.document(let document)): document.id
    case .success(.graph): "graph"
    case .failure(let error): error.description.replacing(scratch.path + "/", with: "")
    }
  }
}

private func only(_ path: String) throws -> Document {
  var reader = InputReader([path])
  guard case .success(.document(let document)) = reader.next() else { throw Missing() }
  #expect(reader.next() == nil)
  return document
}
private struct Missing: Error {}

struct ReaderTests {
  @Test func `a text is kept as it is, without its mark`() throws {
    let scratch = Scratch()
    let path = try scratch.write("a.b.txt", "\u{FEFF}Ann quit.\r\nBo did not.\n")
    let document = try only(path)
    #expect(document.id == "a.b")
    #expect(document.text == Array("Ann quit.\r\nBo did not.\n".utf8))
    #expect(document.sha256 == Array("Ann quit.\r\nBo did not.\n".utf8).sha256)
  }

  @Test func `a hash is the one that everybody computes`() {
    #expect([UInt8]().sha256 == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Array("abc".utf8).sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `folders are searched in order, hidden files and others left out`() throws {
    let scratch = Scratch()
    for name in ["b.txt", "a.md", "c/d.html", "c/.hidden.txt", ".git/e.txt", "f.pdf", "B.htm"] {
      try scratch.write("in/" + name, "Ann quit.")
    }
    try scratch.write("in/g.jsonl", #"{"id":"g1","text":"Ann quit."}"# + "\n")
    #expect(summary([scratch.path + "/in"], in: scratch) == ["B", "a", "b", "d", "g1"])
  }

  @Test func `a folder of graphs alone gives its graphs, one with articles only those`() throws {
    let scratch = Scratch()
    let graph = Array("{\n \"graph\": {\"format\": \"sayso/1\"}\n}".utf8)
    for name in ["in/b.json", "in/c/a.json", "mixed/b.json"] { try scratch.write(name, graph) }
    try scratch.write("mixed/a.txt", "Ann quit.")
    var files: [String] = []
    for case .success(.graph(_, let file, _)) in InputReader([scratch.path + "/in", scratch.path + "/mixed"]) {
      files.append(String(file.dropFirst(scratch.path.count)))
    }
    #expect(files == ["/in/b.json", "/in/c/a.json"])
    #expect(summary([scratch.path + "/mixed"], in: scratch) == ["a"])
  }

  @Test func `a folder without articles is an error, and so is a missing file`() throws {
    let scratch = Scratch()
    try scratch.write("in/empty/x.pdf", "x")
    #expect(
      summary([scratch.path + "/in", scratch.path + "/no.txt"], in: scratch) == [
        "in: no articles in this folder; sayso looks for .txt, .md, .html, .htm and .jsonl, or else for graphs, .json, also in the folders below",
        "no.txt: no such file or folder; check the path",
      ])
  }

  @Test func `bytes that are not UTF-8 are named with their place and a remedy`() throws {
    let scratch = Scratch()
    try scratch.write("latin.txt", Array("Ann\nZo".utf8) + [0xEB, 0x20])
    try scratch.write("windows.txt", Array("é".utf8) + [0x93])
    try scratch.write("wide.txt", [0xFF, 0xFE, 65, 0])
    let files = ["latin.txt", "windows.txt", "wide.txt"].map { Path.join(scratch.path, $0) }
    let lines = summary(files, in: scratch)
    #expect(
      lines[0]
        == "latin.txt:2:3: not UTF-8 (byte 0xEB); convert it, for example with `iconv -f latin1 -t utf-8 latin.txt`")
    #expect(lines[1].hasPrefix("windows.txt:1:2: not UTF-8 (byte 0x93)") && lines[1].contains("-f windows-1252"))
    #expect(lines[2].contains("iconv -f utf-16"))
  }

  @Test func `each line of a jsonl stands for itself`() throws {
    let scratch = Scratch()
    let path = try scratch.write(
      "d.jsonl",
      """
      {"id": "a", "text": "Ann quit.", "tokens": [1, [2.5e3, null], {"x": "\\u00e9"}], "published": "March 3, 2031"}

      {"id": "b", "text": "Bo did not."
      {"id": 7, "text": "\\ud83d\\ude00 \\ud800 \\"x\\"", "outlet": "Ostrey  Post"}\r
      {"text": "No id."}
      {"id": "a", "text": "Again."}
      ["no object"]
      """)
    let elements = Array(InputReader([path]))
    guard case .success(.document(let first)) = elements[0], case .success(.document(let second)) = elements[2] else {
      throw Missing()
    }
    #expect(first.published == "2031-03-03" && first.text == Array("Ann quit.".utf8))
    #expect(second.id == "7" && second.outlet == "Ostrey Post")
    #expect(String(decoding: second.text, as: UTF8.self) == "😀 \u{FFFD} \"x\"")
    let remedy = "each line must be one JSON object {\"id\": …, \"text\": …}"
    #expect(
      summary([path], in: scratch) == [
        "a", "d.jsonl:3:34: the JSON breaks off; \(remedy)", "7", "d.jsonl:5:1: no \"id\"; \(remedy)",
        "d.jsonl:6: the document id \"a\" is already taken by \(scratch.path)/d.jsonl:1; "
          .replacing(scratch.path + "/", with: "") + "rename one, run them apart, or give ids of your own in a .jsonl",
        "d.jsonl:7:1: an object in {} is wanted; \(remedy)",
      ])
  }

  @Test func `the front matter of Markdown tells where it appeared and stays in the text`() throws {
    let scratch = Scratch()
    let text =
      "---\ntitle: \"Mayor quits\"\npublished: 2031-04-02T10:00\nsource: Ostrey Post\n---\n# Other\n\nAnn quit.\n"
    let document = try only(scratch.write("a.md", text))
    #expect(document.title == "Mayor quits" && document.published == "2031-04-02" && document.outlet == "Ostrey Post")
    #expect(document.text == Array(text.utf8))
    #expect(try only(scratch.write("b.md", "\n# Mayor quits\n\nAnn quit.")).title == "Mayor quits")
  }

  @Test func `graphs are told by their format, JSON of another kind is refused`() throws {
    let scratch = Scratch()
    try scratch.write("g.json", "{\n \"directed\": true,\n \"graph\": {\"format\": \"sayso/1\"}\n}")
    try scratch.write("other.json", "{\n \"name\": \"x\"\n}")
    try scratch.write("line.jsonl", #"{"graph":{"format":"sayso/1"},"nodes":[]}"#)
    let files = ["g.json", "other.json", "line.jsonl"].map { Path.join(scratch.path, $0) }
    #expect(
      summary(files, in: scratch) == [
        "graph",
        "other.json: JSON without \"format\": \"sayso/1\"; give a graph made by `sayso extract`, or documents as .jsonl",
        "graph",
      ])
  }

  @Test(arguments: [
    ("2031-04-02", "2031-04-02"), ("2031-04-02T23:59:59+02:00", "2031-04-02"), ("20310402", "2031-04-02"),
    ("2031/4/2 10:00", "2031-04-02"), ("April 2, 2031", "2031-04-02"), ("2 Apr 2031", "2031-04-02"),
    ("Wed, 02 Apr 2031 10:00:00 GMT", "2031-04-02"), ("2nd of Sept. 2031", ""), ("4/2/2031", ""), ("yesterday", ""),
    ("2031-13-01", ""), ("", ""), ("2031", ""),
  ])
  func `days are read in the ways people write them`(_ written: String, _ day: String) {
    #expect(CalendarDay(written)?.description ?? "" == day)
  }

  @Test(arguments: UInt64(0)..<300) func `random bytes are a document or an error`(seed: UInt64) throws {
    var random = Seeded(seed)
    let scratch = Scratch()
    let marks = Array(#"{}[]",:\u12"<>-# ntd"#.utf8)
    let bytes = (0..<random.below(300)).map { _ in
      random.below(3) == 0 ? UInt8(random.below(256)) : marks[random.below(marks.count)]
    }
    let ending = ["txt", "md", "html", "jsonl", "json", "bin"][random.below(6)]
    let path = try scratch.write("x." + ending, bytes)
    for case .success(.document(let document)) in InputReader([path]) {
      #expect(String(validating: document.text, as: UTF8.self) != nil)
    }
  }

  @Test func `an unfinished file leaves nothing behind`() throws {
    let scratch = Scratch()
    do {
      let file = try OutputFile(scratch.path + "/out.json")
      try file.write([65])
    }
    #expect(SystemCalls.names(in: scratch.path) == [])
  }

  /// The path is shared with the signal handler: taken out by two threads it was freed twice.
  @Test func `the file to remove when ended is named by several threads at once`() async {
    await withTaskGroup { group in
      for task in 0..<4 {
        group.addTask {
          for i in 0..<20_000 { SystemCalls.removeWhenEnded("/tmp/none/\(task)-\(i)") }
        }
      }
    }
    SystemCalls.removeWhenEnded(nil)
  }

  @Test(arguments: [1, 2, 7]) func `results come in the order of the inputs at any number of jobs`(jobs: Int)
    async throws
  {
    let scratch = Scratch()
    let lines = (0..<200).map { #"{"id":"d\#($0)","text":"\#(String(repeating: "x", count: $0 * 37 % 91))"}"# }
    let path = try scratch.write("d.jsonl", lines.joined(separator: "\n"))
    var ids: [String] = []
    try await extractAll(
      InputReader([path]), jobs: jobs,
      work: { input -> String in
        guard case .document(let document) = input else { throw Missing() }
        if document.text.count % 7 == 0 { throw Missing() }
        return document.id
      },
      receive: { index, result in
        #expect(index == ids.count)
        ids.append((try? result.get()) ?? "-")
      })
    #expect(ids == (0..<200).map { $0 * 37 % 91 % 7 == 0 ? "-" : "d\($0)" })
  }
}
