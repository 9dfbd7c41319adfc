import SaysoGraph
import Testing

@Suite struct CorrectionErrorTests {
  @Test(arguments: [
    ("join a", "1:1: error: 'join' is no correction; begin with one of hide, kind, merge, rename, split"),
    (
      "# fine\n\nmerge person:ana holt into person:bo",
      "3:18: error: 'holt' is no key; write a kind (person, organization, place, group), a colon and a name, as in person:ana-holt or person:\"Ana Holt\""
    ),
    ("merge person:a", "1:15: error: 'into' is missing; write merge KEY… into KEY"),
    ("merge into person:a", "1:7: error: a key is missing; write merge KEY… into KEY"),
    ("merge person:a into", "1:20: error: what follows 'into' is missing; write merge KEY… into KEY"),
    (
      "rename person:a to Bo Tarn",
      "1:23: error: 'Tarn' is one word too many; put names of several words in quotation marks: rename KEY to \"NAME\""
    ),
    ("rename person:a to \"Bo", "1:20: error: the quotation mark is not closed; close it on this line"),
    ("hide", "1:5: error: a key is missing; write hide KEY…"),
    ("hide person:", "1:6: error: this key has no name; write it as in person:ana-holt"),
    ("kind place:a is town", "1:17: error: 'town' is no kind; write kind KEY… is person|organization|place|group"),
    ("kind place:a is place", "1:6: error: 'place:a' would become itself; name another key, or leave the line out"),
    (
      "split person:a as person:b",
      "1:27: error: 'in' or 'written' is missing; write split KEY in DOCUMENT… as KEY, or split KEY written \"FORM\"… as KEY"
    ),
    (
      "merge person:a into person:b\nmerge person:a into person:c",
      "2:7: error: 'person:a' already becomes 'person:b' by line 1; keep one of the two lines"
    ),
    (
      "merge person:a into person:b\nmerge person:b into person:a",
      "1:7: error: a circle: 'person:a' → 'person:b' → 'person:a'; leave out one of these lines"
    ),
    (
      "rename person:a to \"A\"\nrename person:a to \"B\"",
      "2:8: error: 'person:a' is already renamed to \"A\" by line 1; keep one of the two lines"
    ),
    (
      "hide person:a\nrename person:a to \"B\"",
      "2:8: error: 'person:a' is hidden by line 1; keep one of the two lines"
    ),
    (
      "hide person:a\nmerge person:a into person:b",
      "1:6: error: 'person:a' becomes 'person:b' by line 2; name 'person:b' here, or leave out a line"
    ),
    (
      "split person:a in one as person:b\nsplit person:a in two one as person:c",
      "2:7: error: 'one' of 'person:a' already becomes 'person:b' by line 1; keep one of the two lines"
    ),
    (
      "hide \"Ana Holt\"",
      "1:6: error: 'Ana Holt' is no key; write a kind (person, organization, place, group), a colon and a name, as in person:ana-holt or person:\"Ana Holt\""
    ),
    ("merge person:\"A\"b into person:c", "1:17: error: a space is missing after the quotation mark; put one"),
  ])
  func `each mistake is told with its place and remedy`(_ text: String, _ message: String) {
    let error = #expect(throws: CorrectionError.self) { try corrections(text) }
    #expect(error?.problems.first.map { $0.description } == "dir/fixes.map:" + message)
  }

  @Test func `all mistakes of a file are told, each with its line and a caret`() throws {
    let error = #expect(throws: CorrectionError.self) { try corrections("\u{FEFF}nonsense\r\n\thide x\n") }
    #expect(error?.problems.map(\.line) == [1, 2])
    #expect(error?.problems.last?.rendering.hasSuffix("\n    \thide x\n    \t     ^") == true)
  }

  @Test func `bytes that are no UTF-8 are told by their line`() {
    let error = #expect(throws: CorrectionError.self) {
      try Corrections(file: "f", Array("hide person:a\n".utf8) + [0xE9])
    }
    #expect(error?.problems.first?.line == 2)
  }

  @Test func `the same line twice is no conflict`() throws {
    #expect(
      try corrections("hide person:a\nhide person:a\nmerge person:b into person:c\nmerge person:b into person:c").lines
        .count == 4)
  }

  @Test func `a key that nothing has is a warning that knows what may be meant`() throws {
    let map = try corrections("hide person:ana-hold\nhide place:ha\nmerge person:holt into person:ana-hotl")
    let result = map.apply(to: try Story.both())
    let keys = Set(try Story.both().nodes.map(\.id))
    let warnings = map.warnings(met: result.met, parts: result.parts, unread: result.unread, keys: keys)
    #expect(
      warnings.map(\.description) == [
        "dir/fixes.map:1:6: warning: nothing here is called 'person:ana-hold'; did you mean 'person:ana-holt'?",
        "dir/fixes.map:2:6: warning: nothing here is called 'place:ha'; did you mean 'organization:ha'?",
        "dir/fixes.map:3:24: warning: nothing here is called 'person:ana-hotl', so it is made; did you mean 'person:ana-holt'?",
      ])
  }
}
