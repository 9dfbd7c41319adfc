import Foundation
import Testing

struct TroubleTests {
  @Test(arguments: [
    (["extract", "no.txt"], "no.txt: no such file or folder; check the path\n"),
    (
      ["extract", "empty"],
      "empty: no articles in this folder; sayso looks for .txt, .md, .html, .htm and .jsonl, or else for graphs, .json, also in the folders below\n"
    ),
    (
      ["extract", "latin.txt"],
      "latin.txt:2:4: not UTF-8 (byte 0xE9); convert it, for example with `iconv -f latin1 -t utf-8 latin.txt`\n"
    ),
    (
      ["extract", "bad.jsonl", "--format", "jsonl"],
      "bad.jsonl:1:22: the string is not closed; each line must be one JSON object {\"id\": …, \"text\": …}\n"
    ),
    (["text", "good.json"], "good.json:1: a graph has no text; give the article that it was made of\n"),
    (["verify", "a.txt", "a.txt"], "a.txt: this is no graph; give a graph first, then its texts\n"),
    (["why", "a.txt", "s-zzz"], "s-zzz: no such statement in a.txt; there are none in it\n"),
    (["why-not", "a.txt", "Ann", "Bo"], "Ann: these words do not stand in a; sayso text prints what does\n"),
    (["why-not", "good.json", "Ann"], "good.json:1: a graph has no text; give the article that it was made of\n"),
    (
      ["why", "a.txt", "Ann"],
      "Ann: no name in a.txt is written so; sayso why-not a.txt 'Ann' tells why, sayso show --entities lists the names\n"
    ),
    (
      ["show", "a.txt", "--map", "no.map"],
      "no.map: no such file of corrections; check the path; sayso aliases writes one to begin with\n"
    ),
    (
      ["rules", "show", "acuse"],
      "acuse: no rule has this name; did you mean 'accuse'? sayso rules list names them all\n"
    ),
    (["rules", "show", "nothing/such"], "nothing/such: no rule has this name; sayso rules list names them all\n"),
    (
      ["extract", "a.txt", "--rules", "nowhere"], "nowhere: no such folder of rules; name a folder with .rules files\n"
    ),
    (
      ["extract", "a.txt", "-o", "a.txt/x.json"],
      "a.txt: is a file, and what is written would stand below it; name another place with -o\n"
    ),
    (
      ["extract", "a.txt", "in/a.txt", "-o", "g"],
      "in/a.txt: the document id \"a\" is already taken by a.txt; rename one, run them apart, or give ids of your own in a .jsonl\n"
    ),
  ])
  func `trouble is told by place, with what to do`(_ arguments: [String], _ message: String) throws {
    let command = try Command()
    try command.write("a.txt", "It rained.\n")
    try command.write("in/a.txt", "It rained on.\n")
    try command.write("empty/x.pdf", "x")
    try command.write("latin.txt", Data("Ann\nBo ".utf8) + Data([0xE9]))
    try command.write("bad.jsonl", "{\"id\": \"a\", \"text\": \"")
    try command.write(
      "good.json", "{\"directed\": true, \"edges\": [], \"graph\": {\"format\": \"sayso/1\"}, \"nodes\": []}")
    let outcome = try command.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasSuffix(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ["extract", "a.txt", "--nonsense"], ["extract"], ["nonsense"], ["show", "a.txt", "--only", "hedged,nonsense"],
    ["show", "a.txt", "--by", "nonsense"], ["show", "a.txt", "--ledger", "--by", "type"],
    ["show", "a.txt", "--ledger", "--entities"], ["show", "a.txt", "--entities", "--format", "csv"],
    ["rules", "check", "a", "--rules", "b"], ["extract", "a.txt", "--format", "xls"],
    ["diff", "a.txt", "a.txt", "--format", "pdf"], ["diff", "a.txt", "a.txt", "--side", "after"], ["diff", "a.txt"],
    ["compare"], ["compare", "a.txt", "--only", "nonsense"], ["diff3", "a.txt", "a.txt"],
    ["extract", "a.txt", "--jobs", "0"],
    ["extract", "a.txt", "--published", "someday"], ["draw", "a.txt", "--format", "json"],
  ])
  func `a bad flag ends with 2 and says why`(_ arguments: [String]) throws {
    let command = try Command()
    try command.write("a.txt", "It rained.\n")
    let outcome = try command.run(arguments)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.hasPrefix("Error: "))
  }

  @Test func `other inputs are still done`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    try command.write(
      "d.jsonl",
      "{\"id\":\"d1\",\"text\":\"Pell Marwick quit.\"}\nnonsense\n{\"id\":\"d2\",\"text\":\"Bo Tarn quit.\"}\n")
    let outcome = try command.run("extract", "no.txt", "a.txt", "d.jsonl", "--format", "jsonl")
    #expect(outcome.status == 2)
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(outcome.errors.contains("no.txt: ") && outcome.errors.contains("d.jsonl:2:1: "))
  }

  @Test func `a broken rule file is told by its place and nothing is done`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    try command.write("r/own.rules", "rule own/x\n  over nonsense\n  match who:<PERSO>\n")
    let extracted = try command.run("extract", "a.txt", "--rules", "r")
    #expect(extracted.status == 2 && extracted.output.isEmpty)
    #expect(extracted.errors.contains("r/own.rules:2:8: error: "))
    let checked = try command.run("rules", "check", "r")
    #expect(checked.status == 1 && checked.output.contains("r/own.rules:2:8: error: "))
  }

  @Test func `an output that cannot be written leaves nothing behind`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    try command.write("out.json/kept.txt", "x")
    let outcome = try command.run("extract", "a.txt", "--format", "jsonl", "-o", "a.txt/b.jsonl")
    #expect(outcome.status == 2)
    #expect(try command.names() == ["a.txt", "out.json"])
    #expect(try command.data("a.txt") == Data(article.utf8))
  }

  @Test(arguments: [
    "", " \n\n", "\u{FEFF}", "Menu\nHome\nSign in\n* Required fields\n", "§§§ ☃ \u{0} \u{7F}\n", "“”’”“—…",
  ])
  func `odd and empty texts are no trouble`(_ text: String) throws {
    let command = try Command()
    try command.write("a.txt", text)
    try command.write("a.html", "<nav>\(text)</nav>")
    for (verb, name) in [("extract", "a.txt"), ("extract", "a.html"), ("tokens", "a.txt"), ("draw", "a.txt")] {
      let outcome = try command.run(verb, name)
      #expect(outcome.status == 0, "\(verb) \(name): \(outcome.errors)")
      if verb == "extract" { #expect(outcome.output.contains("\"edges\": []")) }
    }
    if text.allSatisfy({ $0.isWhitespace || $0 == "\u{FEFF}" }) {
      #expect(try command.run("extract", "a.txt").errors == "a: there is no text in it\n")
      #expect(try command.run("extract", "a.txt", "--quiet").errors.isEmpty)
    }
  }

  @Test func `one long line is no trouble`() throws {
    let command = try Command()
    try command.write("a.txt", String(repeating: "Dana Orrick quit and Bo Tarn did not, ", count: 3000))
    #expect(try command.run("extract", "a.txt").status == 0)
  }

  @Test(arguments: UInt64(0)..<12) func `random bytes never crash the command`(seed: UInt64) throws {
    let command = try Command()
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let bytes = (0..<400).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33) & (seed % 2 == 0 ? 0x7F : 0xFF)
    }
    let name = ["x.txt", "x.html", "x.jsonl", "x.json", "x.md", "x"][Int(seed % 6)]
    try command.write(name, Data(bytes))
    let status = try command.run("show", name).status
    #expect(status == 0 || status == 2)
  }
}
