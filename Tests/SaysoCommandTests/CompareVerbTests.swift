import Foundation
import Testing

/// An agency's story of an invented strike, which two papers print; the third wrote its own.
private let wire = """
  OSTREY — Dana Orrick, chief executive of the Harbor Company, accused Mayor Pell Marwick of taking bribes.

  Port police arrested Bo Tarn, a member of the Pilots Union, at the ferry landing on Monday.

  The Pilots Union threatened the Harbor Company in two letters, officials said.

  Mayor Pell Marwick met Dana Orrick in Ostrey on Tuesday. Gail Voss sued the Harbor Company.

  """

private let printed = wire.replacing(
  "The Pilots Union threatened the Harbor Company in two letters, officials said.",
  with: "The Pilots Union threatened the Harbor Company in two long letters.")

private let own = """
  OSTREY — Pell Marwick denied that he met Dana Orrick. Port police did not arrest Bo Tarn, Chief Inez Loomis said.

  Bo Tarn is not a member of the Pilots Union, its president, Cora Lind, said. Gail Voss plans to sue the Harbor Company.

  """

private func papers() throws -> Command {
  let command = try Command()
  try command.write("courier/strike.md", "---\noutlet: The Courier\n---\n\n" + wire)
  try command.write("ledger/port.md", "---\noutlet: The Ledger\n---\n\n" + printed)
  try command.write("radio/own.md", "---\noutlet: Ostrey Radio\n---\n\n" + own)
  return command
}

struct CompareVerbTests {
  @Test(arguments: ["text", "md", "csv", "html", "json"]) func `the matrix is the same bytes as before`(
    _ format: String
  ) throws {
    let outcome = try papers().run("compare", "courier", "ledger", "radio", "--format", format)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    try expectGolden(outcome.output, "compare.\(format == "text" ? "txt" : format)")
  }

  @Test func `articles and their graphs, apart or merged, give the same matrix`() throws {
    let command = try papers()
    let expected = try command.run("compare", "courier", "ledger", "radio", "--format", "json").output
    #expect(expected.contains("\"earlier_document\": \"strike\""))
    #expect(try command.run("extract", "courier", "ledger", "radio", "-o", "g/").status == 0)
    #expect(
      try command.run("compare", "g/strike.json", "g/port.json", "g/own.json", "--format", "json").output == expected)
    #expect(
      try command.run("extract", "courier", "ledger", "radio", "--format", "jsonl", "-o", "g.jsonl").status == 0)
    #expect(try command.run("compare", "g.jsonl", "--format", "json", "--jobs", "3").output == expected)
    // A merged graph has its documents by id: the columns follow them.
    let merged = try command.run("merge", "radio", "courier", "ledger")
    try command.write("week.json", merged.output)
    let rows = try command.run("compare", "week.json", "--format", "csv").output.split(separator: "\r\n").count
    #expect(
      try command.run("compare", "courier", "ledger", "radio", "--format", "csv").output.split(separator: "\r\n").count
        == rows)
  }

  @Test func `rows are chosen by disagreement and by entity`() throws {
    let command = try papers()
    func rows(_ arguments: String...) throws -> [[String: Any]] {
      let outcome = try command.run(["compare", "courier", "ledger", "radio", "--format", "json"] + arguments)
      #expect(outcome.status == 0)
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      return try #require(object?["rows"] as? [[String: Any]])
    }
    let all = try rows()
    let denied = try rows("--only", "denied")
    #expect(denied.count == 3 && denied.allSatisfy { $0["disagreement"] as? String == "denied" })
    #expect(try rows("--only", "disagree").count == denied.count + rows("--only", "firmness").count)
    #expect(try rows("--only", "disagree,shared,single").count == all.count)
    let tarn = try rows("--entity", "Bo Tarn")
    #expect(!tarn.isEmpty && tarn.count < all.count)
    #expect(try rows("--entity", "person:bo-tarn").count == tarn.count)
  }

  @Test func `an input is a column, even with another version of the same article`() throws {
    let command = try Command()
    try command.write("monday/story.txt", wire)
    try command.write("tuesday/story.txt", printed)
    try command.write("empty/a.txt", "")
    let outcome = try command.run("compare", "monday", "tuesday/", "empty", "--by", "input", "--format", "csv", "-q")
    #expect(
      outcome.status == 0
        && outcome.output.hasPrefix(
          "who,who_key,type,predicate,whom,whom_key,section,stated,independent,monday,tuesday,empty,")
    )
    #expect(outcome.output.contains(",firmness,2,1,per officials,states,not stated,"))
    let clash = try command.run("compare", "monday", "tuesday")
    #expect(clash.status == 2 && clash.errors.contains("the document id \"story\" is already taken"))
  }

  @Test(arguments: [
    (["compare", "a.txt", "--entity", "Nobody Such"], "Nobody Such: no claim is about an entity called so; "),
    (["compare", "no.txt"], "no.txt: no such file or folder; check the path\n"),
    (["compare", "a.txt", "--only", "all"], "Error: "), (["compare", "a.txt", "--by", "speaker"], "Error: "),
    (["compare", "a.txt", "--format", "svg"], "Error: "), (["compare"], "Error: "),
  ])
  func `nonsense is trouble and told`(_ arguments: [String], _ message: String) throws {
    let command = try Command()
    try command.write("a.txt", article)
    let outcome = try command.run(arguments)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors.contains(message), "\(outcome)")
  }

  @Test func `more columns than a table holds are trouble`() throws {
    let command = try Command()
    let lines = (0...500).map { "{\"id\": \"d\($0)\", \"text\": \"Dana Orrick sued Pell Marwick.\"}\n" }
    try command.write("many.jsonl", lines.joined())
    let outcome = try command.run("compare", "many.jsonl")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("sayso: more than 500 columns are more than a table holds; put an outlet's"))
  }

  @Test(arguments: [40, 60, 100, 220]) func `the table keeps to the width`(_ width: Int) throws {
    let command = try papers()
    let output = try command.run("compare", "courier", "ledger", "radio", "--by", "document", columns: width).output
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= max(width, 40) })
  }
}

struct MergeVerbTests {
  @Test func `adding to a merged graph in place is merging all at once`() throws {
    let command = try papers()
    let all = try command.run("merge", "courier", "ledger", "radio")
    #expect(all.status == 0)
    #expect(
      all.errors.contains(
        "3 claims are stated by one outlet and denied by another; sayso compare --only denied lists them\n"))
    #expect(try command.run("merge", "courier", "-o", "week.json", "-q").status == 0)
    for paper in ["radio", "ledger", "ledger"] {
      let outcome = try command.run("merge", "week.json", paper, "-o", "week.json", "-q")
      #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty, "\(outcome)")
    }
    #expect(try command.data("week.json") == Data(all.output.utf8))
    #expect(try command.names() == ["courier", "ledger", "radio", "week.json"])
  }

  @Test func `statements are counted by article and outlet, near-copies once`() throws {
    let command = try papers()
    let merged = try command.run("merge", "courier", "ledger", "radio", "-q").output
    let flat = merged.split(whereSeparator: \.isWhitespace).joined()
    #expect(flat.contains("\"support\":{\"articles\":2,\"independent\":1,\"outlets\":2}"))
    try command.write("week.json", merged)
    let shown = try command.run("show", "week.json").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(shown.contains("(and 1 more, in 2 articles of 2 outlets, 1 without near-copies)"))
    #expect(!(try command.run("extract", "courier").output.contains("\"support\": {")))
  }

  @Test func `a text of a known id is told by name and nothing is written`() throws {
    let command = try Command()
    try command.write("a/story.txt", wire)
    try command.write("b/story.txt", own)
    for folder in ["a", "b"] { #expect(try command.run("extract", folder, "-o", "\(folder).json").status == 0) }
    let outcome = try command.run("merge", "a.json", "b.json", "-o", "week.json")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "story: two different texts have this id; rename one of the files and extract it again\n")
    #expect(try command.names() == ["a", "a.json", "b", "b.json"])
  }
}
