import SaysoGraph
import Testing

@Suite struct ReadErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var message: String
    var testDescription: String { message }
  }

  @Test(arguments: [
    Case(
      text: "{\"graph\": {\"format\": \"sayso/2\"}, \"edges\": [{}]}",
      message:
        "1:1: its format is 'sayso/2', not 'sayso/1'; extract it again with this sayso"),
    Case(
      text: "[1, 2]",
      message: "1:1: not a sayso/1 graph; give a graph that sayso wrote"),
    Case(
      text: "{\"nodes\": []}",
      message: "1:1: not a sayso/1 graph; give a graph that sayso wrote"),
    Case(
      text: "{\"graph\": {\"format\": \"sayso/1\"},\n \"nodes\": [{\"é\": 1, \"kind\": \"dog\"}]}",
      message:
        "2:29: unknown kind of entity 'dog'; known are person, organization, place, group"),
    Case(
      text: "{\"graph\": {\"format\": \"sayso/1\"},\n \"edges\": [{\"key\": \"s-1\"}]}",
      message: "2:12: this edge has no 'source'; give it one"),
    Case(
      text: "{\"graph\": {\"format\": \"sayso/1\"},\n\n \"nodes\": [",
      message: "3:12: the end comes too early; the file may be cut off"),
    Case(text: "{\"a\" 1}", message: "1:6: expected ':' after a key"),
    Case(text: "{\"a\": tru}", message: "1:7: expected true or false, found a bare word"),
    Case(text: "{\"a\": 01}", message: "1:7: '01' is no number in JSON"),
    Case(
      text: "{\"a\": \"x\u{1}y\"}",
      message: "1:9: a control character inside a string; write it as an escape"),
    Case(text: "{\"a\": [1,]}", message: "1:10: expected a value"),
    Case(text: "{\"a\": [1 2]}", message: "1:10: expected ',' or the closing bracket"),
    Case(text: "{\"a\": 1} x", message: "1:10: something follows the value"),
    Case(text: "", message: "1:1: the end comes too early; the file may be cut off"),
    Case(
      text: "{\"a\": \"open", message: "1:7: a string without its closing quotation mark"),
  ])
  func `a broken file is told by line and column`(broken: Case) throws {
    let error = #expect(throws: GraphReadError.self) { try Graph(json: Array(broken.text.utf8)) }
    #expect(error?.description == broken.message)
  }

  @Test func `bytes that are not UTF-8 are told by their place`() throws {
    let bytes = Array("{\n\"é\": \"".utf8) + [0xFF]
    let error = #expect(throws: GraphReadError.self) { try Graph(json: bytes) }
    #expect(error?.description == "2:7: not UTF-8; save it as UTF-8")
  }

  @Test func `deep nesting is an error and no crash`() throws {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 50_000)
    let error = #expect(throws: JSONError.self) { try JSONValue(deep) }
    #expect(error?.what == "nested more than 200 deep")
  }

  @Test(arguments: UInt64(0)..<50)
  func `no damage to a file makes the reader crash`(seed: UInt64) {
    var graphs = RandomGraph(seed: seed)
    var random = SplitMix64(seed: seed)
    var bytes = graphs.graph().json()
    for _ in 0..<3 {
      let i = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[i] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(i..<min(i + 7, bytes.count))
      default: bytes.removeSubrange(i...)
      }
      if bytes.isEmpty { return }
      _ = try? Graph(json: bytes)
    }
  }
}

@Suite struct JSONValueTests {
  @Test(arguments: [
    ("\"\\ud83d\\ude00\"", "😀"), ("\"\\ud83d\"", "\u{FFFD}"), ("\"\\ude00x\"", "\u{FFFD}x"),
    ("\"\\ud83d\\u0041\"", "\u{FFFD}A"), ("\"\\u00e9\\/\\b\\f\"", "é/\u{8}\u{C}"), ("\"\"", ""),
    ("\u{FEFF} \"x\" ", "x"),
  ])
  func `strings are unescaped as Python does`(json: String, text: String) throws {
    #expect(try JSONValue(Array(json.utf8)).string == text)
  }

  @Test(arguments: [
    "\"\\x\"", "\"\\u12g4\"", "\"\\u12\"", "1.", "-", "1e", ".5", "+1", "--1", "nul",
  ])
  func `what JSON does not allow is refused`(json: String) {
    #expect(throws: JSONError.self) { try JSONValue(Array(json.utf8)) }
  }

  @Test(arguments: [("0", 0.0), ("-0.5e2", -50), ("123456789012", 123_456_789_012), ("1E3", 1000)])
  func `numbers are read`(json: String, number: Double) throws {
    #expect(try JSONValue(Array(json.utf8)).number == number)
  }

  @Test func `a line of JSON Lines is read in its place`() throws {
    let bytes = Array("{\"id\": 1}\n{\"id\": 2, \"text\": 7}\n".utf8)
    let start = try #require(bytes.firstIndex(of: UInt8(ascii: "\n"))) + 1
    let value = try JSONValue(bytes, in: start..<bytes.count)
    #expect(value["id"]?.number == 2)
    #expect(value["none"] == nil)
    let offset = try #require(value["text"]?.offset)
    #expect(JSONError.place(of: offset, in: bytes) == (line: 2, column: 19))
  }
}
