import Foundation
import Testing

/// Two sources, a document, a hedge, a denial, and commas, bars and quotation marks in words.
private let dispute = """
  Dispute over the Ostrey bridge

  Dana Orrick accused Pell Marwick of fraud, Bo Tarn said on Friday.

  The Harbor Company did not support Marwick, according to court papers. Orrick allegedly assaulted Tarn.

  Officials said that Pell Marwick met Dana Orrick. “Mr. Tarn met Dana Orrick,” said Pell Marwick | mayor, of Ostrey.

  Bo Tarn met Dana Orrick.

  """

/// The fields of RFC 4180 text, rows by rows.
private func fields(_ text: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  let scalars = Array(text.unicodeScalars)
  var at = 0
  func append(_ scalar: Unicode.Scalar) {
    rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
  }
  while at < scalars.count {
    let scalar = scalars[at]
    if scalar == "\"" {
      if isQuoted, at + 1 < scalars.count, scalars[at + 1] == "\"" {
        append("\"")
        at += 1
      } else {
        isQuoted.toggle()
      }
    } else if isQuoted {
      append(scalar)
    } else if scalar == "," {
      rows[rows.count - 1].append("")
    } else if scalar == "\n" {
      rows.append([""])
    } else if scalar != "\r" {
      append(scalar)
    }
    at += 1
  }
  return rows.last == [""] ? Array(rows.dropLast()) : rows
}

struct ShowTests {
  private func command() throws -> Command {
    let command = try Command()
    try command.write("a.txt", dispute)
    return command
  }

  @Test func `the table tells who says what about whom, how sure and where`() throws {
    let output = try command().run("show", "a.txt").output
    #expect(output.contains("who") && output.contains("how sure") && output.contains("where"))
    #expect(output.contains("NOT") && output.contains("alleged") && output.contains("stated"))
    #expect(output.contains("line 5") && output.contains("line 9"))
  }

  @Test func `filters must all hold`() throws {
    let command = try command()
    func numbers(_ only: String...) throws -> Set<Int> {
      let arguments = ["show", "a.txt", "--format", "jsonl"] + only.flatMap { ["--only", $0] }
      let lines = try command.run(arguments).output.split(separator: "\n")
      return Set(
        try lines.compactMap {
          (try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["number"] as? Int
        })
    }
    let (all, hedged, free) = (try numbers(), try numbers("hedged"), try numbers("unattributed"))
    #expect(!hedged.isEmpty && !free.isEmpty && hedged.isStrictSubset(of: all) && free.isStrictSubset(of: all))
    #expect(try numbers("hedged,unattributed") == hedged.intersection(free))
    #expect(try numbers("hedged", "unattributed") == hedged.intersection(free))
    #expect(try numbers("negated").count == 1)
    #expect(
      try command.run("show", "a.txt", "--only", "hedged,negated").output.hasSuffix(
        "No statement is hedged and negated.\n\n"))
  }

  @Test(arguments: ["speaker", "entity", "type"]) func `groups hold every statement`(_ by: String) throws {
    let command = try command()
    let plain = try command.run("show", "a.txt", "--format", "jsonl").output.split(separator: "\n")
    let grouped = try command.run("show", "a.txt", "--format", "jsonl", "--by", by).output.split(separator: "\n")
    func keys(_ lines: [Substring]) throws -> Set<String> {
      Set(
        try lines.compactMap {
          (try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["key"] as? String
        })
    }
    #expect(try keys(plain) == keys(grouped))
    let text = try command.run("show", "a.txt", "--by", by).output
    #expect(text.contains(["speaker": "The article itself", "entity": "Pell Marwick", "type": "consult"][by]!))
  }

  @Test func `comma-separated values are those of RFC 4180, with one header`() throws {
    let command = try command()
    try command.write("b.txt", dispute)
    for arguments in [["show"], ["extract"], ["show", "--by", "speaker"], ["merge"]] {
      let output = try command.run([arguments[0], "a.txt", "b.txt", "--format", "csv"] + arguments.dropFirst()).output
      #expect(output.utf8.count { $0 == 13 } == output.utf8.count { $0 == 10 })
      let rows = fields(output)
      #expect(Set(rows.map(\.count)).count == 1, "\(arguments)")
      #expect(rows.count > 6 && rows[0][0] == "document" && !rows.dropFirst().contains { $0[0] == "document" })
      if arguments != ["merge"] {
        #expect(rows.contains { $0.last?.contains("“Mr. Tarn met Dana Orrick,” said Pell Marwick | mayor") ?? false })
      }
    }
    try command.write("r.txt", "It rained.\n")
    #expect(fields(try command.run("show", "r.txt", "--format", "csv").output).count == 1)
    try _ = command.run("show", "a.txt", "b.txt", "--format", "csv", "-o", "out/")
    for name in ["a", "b"] {
      #expect(String(decoding: try command.data("out/\(name).show.csv"), as: UTF8.self).hasPrefix("document,row,"))
    }
  }

  @Test func `a Markdown table keeps its columns whatever the words hold`() throws {
    let output = try command().run("show", "a.txt", "--format", "md").output
    let rows = output.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.contains { $0.contains("Marwick \\| mayor") })
    let columns = rows.map { row in row.replacing("\\|", with: "").count { $0 == "|" } }
    #expect(columns.filter { $0 == 9 }.count > 5)
  }

  @Test func `the ledger counts sources by kind and finds claims of one alone`() throws {
    let command = try command()
    let output = try command.run("show", "a.txt", "--ledger").output
    #expect(output.contains("Claims that one source alone carries"))
    let json = try command.run("show", "a.txt", "--ledger", "--format", "json").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let sources = try #require(object["sources"] as? [[String: Any]])
    func kind(_ name: String) -> String? { sources.first { $0["source"] as? String == name }?["kind"] as? String }
    #expect(kind("Bo Tarn") == "named" && kind("court papers") == "document" && kind("Officials") == "unnamed")
    #expect(kind("somebody not named") == "nobody" && kind("the article itself") == "article")
    let alone = try #require(object["single_source_claims"] as? [[String: Any]])
    // That Tarn met Orrick, the article says itself as well.
    #expect(!alone.contains { $0["source"] as? String == "Pell Marwick" })
    #expect(alone.contains { $0["source"] as? String == "court papers" })
    for format in ["md", "csv", "jsonl"] {
      #expect(try command.run("show", "a.txt", "--ledger", "--format", format).output.contains("court papers"))
    }
  }

  @Test(arguments: ["", "It rained.\n"]) func `nothing to show is no trouble`(_ text: String) throws {
    let command = try Command()
    try command.write("a.txt", text)
    for more in [
      [], ["--ledger"], ["--by", "speaker"], ["--only", "hedged"], ["--format", "md"], ["--format", "json"],
    ] {
      let outcome = try command.run(["show", "a.txt"] + more)
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(more)")
    }
  }
}
