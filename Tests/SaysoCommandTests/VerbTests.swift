import Foundation
import Testing

/// An invented article in which names, a role, a quotation and a denial stand.
let article = """
  Mayor of Ostrey quits

  OSTREY — Dana Orrick, chief executive of the Harbor Company, accused Mayor Pell Marwick of taking bribes, officials said on Friday.

  “I took nothing,” Marwick said. The Harbor Company did not support Marwick, according to its spokesman, Bo Tarn.

  """

/// An array of objects in a JSON object.
private func objects(_ text: String, _ key: String) throws -> [[String: Any]] {
  let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  return try #require(object?[key] as? [[String: Any]])
}

struct VerbTests {
  @Test func `text prints what offsets count`() throws {
    let command = try Command()
    try command.write("a.txt", "\u{FEFF}" + article)
    #expect(try command.run("text", "a.txt").output == article)
    #expect(try command.run("text", "-", input: "<p>Ann Orrick quit.</p>").output == "Ann Orrick quit.\n")
  }

  @Test func `tokens lie where their offsets say`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    let outcome = try command.run("tokens", "a.txt", "--format", "jsonl")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let scalars = Array(article.unicodeScalars)
    let tokens = try #require(object["tokens"] as? [[Any]])
    var end = 0
    for token in tokens {
      let (start, next) = (try #require(token[0] as? Int), try #require(token[1] as? Int))
      #expect(end <= start && start < next && next <= scalars.count && token.count == 5)
      #expect(scalars[end..<start].allSatisfy { $0.properties.isWhitespace })
      end = next
    }
    #expect(object["id"] as? String == "a" && tokens.count > 50)
    #expect(try #require(object["sentences"] as? [[Int]]).count >= 4)
    #expect(try command.run("tokens", "a.txt").output.contains("Orrick"))
  }

  @Test func `extract, verify, show, why and draw work on one article`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    let outcome = try command.run("extract", "a.txt", "--outlet", "Ostrey Post", "--published", "2 April 2031")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    try command.write("a.json", outcome.output)
    #expect(try objects(outcome.output, "nodes").contains { $0["name"] as? String == "Harbor Company" })
    #expect(outcome.output.contains("\"published\": \"2031-04-02\"") && outcome.output.contains("Ostrey Post"))

    let verified = try command.run("verify", "a.json", "a.txt")
    #expect(verified.status == 0 && verified.output.isEmpty, "\(verified)")

    let shown = try command.run("show", "a.txt", "--format", "json")
    let statements = try objects(shown.output, "statements")
    let key = try #require(statements.first?["key"] as? String)
    #expect(try command.run("show", "a.txt").output.contains("Harbor Company"))
    for name in ["1", key, String(key.prefix(12))] {
      let explained = try command.run("why", "a.txt", name)
      #expect(explained.status == 0 && explained.output.contains(key) && explained.output.contains("rule "))
    }

    let drawn = try command.run("draw", "a.json")
    #expect(drawn.status == 0)
    #expect(try command.names("Output") == ["a.dot", "a.html", "a.svg"])
    #expect(
      try command.run("extract", "a.json", "--format", "dot").output
        == String(decoding: command.data("Output/a.dot"), as: UTF8.self))
  }

  @Test func `a graph read and written again is the same bytes`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    let first = try command.run("extract", "a.txt").output
    try command.write("a.json", first)
    #expect(try command.run("extract", "a.json").output == first)
    #expect(try command.run("extract", "-", input: first).output == first)
  }

  @Test func `diff ends with 0 for the same and 1 for others`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    try command.write("b.txt", article.replacing("accused", with: "praised"))
    try command.write("a.json", try command.run("extract", "a.txt").output)
    let same = try command.run("diff", "a.json", "a.txt")
    #expect(same.status == 0 && same.output.contains("No difference"))
    let other = try command.run("diff", "a.txt", "b.txt", "--format", "json")
    #expect(other.status == 1)
    #expect(try !objects(other.output, "changes").isEmpty)
    #expect(try command.run("diff", "a.txt", "b.txt").status == 1)
  }

  @Test func `verify finds what was changed`() throws {
    let command = try Command()
    try command.write("a.txt", article)
    try command.write("a.json", try command.run("extract", "a.txt").output)
    try command.write("b.txt", "Much ado.\n" + article)
    let outcome = try command.run("verify", "a.json", "b.txt")
    #expect(outcome.status == 1 && outcome.output.contains("sha256"))
  }

  @Test func `the text that was printed proves a page's graph`() throws {
    let command = try Command()
    try command.write(
      "a.html",
      "<article><h1>Mayor quits</h1><p>Dana Orrick, chief of the Harbor Company, accused Pell Marwick.</p></article>")
    try command.write("a.json", try command.run("extract", "a.html").output)
    try command.write("printed.txt", try command.run("text", "a.html").output)
    for text in ["a.html", "printed.txt"] { #expect(try command.run("verify", "a.json", text).status == 0) }
  }

  @Test func `rules are listed and shown`() throws {
    let command = try Command()
    let list = try command.run("rules", "list")
    #expect(list.status == 0)
    let name = try #require(list.output.split(separator: "\n").first?.split(separator: " ").first)
    let shown = try command.run("rules", "show", String(name))
    #expect(shown.status == 0 && shown.output.contains(name))
  }

  @Test func `a made graph is shown as it always was`() throws {
    let command = try Command()
    let golden = Command.root.appending(path: "Tests/Golden/command")
    for name in ["before.json", "after.json"] {
      try command.write(name, Data(contentsOf: golden.appending(path: name)))
    }
    try expectGolden(try command.run("show", "before.json").output, "show.txt")
    // A rule of the test's own, so that built-in rules may change without this golden file.
    try command.write("r/golden.rules", goldenRule)
    try expectGolden(try command.run("why", "before.json", "1", "--rules", "r").output, "why.txt")
    let diff = try command.run("diff", "before.json", "after.json")
    #expect(diff.status == 1)
    try expectGolden(diff.output, "diff.txt")
    try expectGolden(try command.run("diff", "before.json", "after.json", "--format", "json").output, "diff.json")
    try expectGolden(try command.run("extract", "before.json").output, "before.json")
  }
}

private let goldenRule = """
  frame golden/pay
    doc    "For a golden file."
    verb   overcompensate : subj -> obj
    emit   transact
    yes    "The Harbor Company overcompensated the Tarn Group."     transact(Harbor Company, Tarn Group)
    no     "The Harbor Company overcompensated."

  """
