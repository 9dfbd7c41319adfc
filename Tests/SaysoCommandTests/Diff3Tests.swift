import Foundation
import Testing

/// A story, and what the desk and the agency made of it.
private let versions = [
  "monday": """
  OSTREY — The Harbor Company allegedly paid the Tarn Group, according to court papers.

  Dana Orrick accused Pell Marwick, officials said on Friday.

  Bo Tarn criticized Marwick. Ana Holt praised the Tarn Group.

  """,
  "desk": """
  OSTREY — The Harbor Company paid the Tarn Group, according to court papers.

  Dana Orrick accused Pell Marwick.

  Ana Holt praised the Tarn Group. Bo Tarn threatened the Harbor Company.

  """,
  "agency": """
  OSTREY — The Harbor Company did not pay the Tarn Group, according to court papers.

  Dana Orrick accused Pell Marwick.

  Bo Tarn did not criticize Marwick. Ana Holt praised the Tarn Group. Ana Holt met Bo Tarn on Friday.

  """,
]

struct Diff3Tests {
  private func command() throws -> Command {
    let command = try Command()
    for name in ["monday", "desk", "agency"] { try command.write("\(name).txt", try #require(versions[name])) }
    return command
  }

  @Test func `diff3 tells what both made, what only one did, and conflicts`() throws {
    let outcome = try command().run("diff3", "monday.txt", "desk.txt", "agency.txt")
    #expect(outcome.status == 1 && outcome.errors.isEmpty)
    let parts = outcome.output.split(separator: "\n").map(String.init)
    let headings = ["Both made (1)", "Only A (1)", "Only B (1)", "Conflicts (2)"]
    #expect(parts.filter(headings.contains) == headings)
    #expect(outcome.output.contains("(alleged / stated / NOT): both changed it, and differ in polarity"))
    #expect(outcome.output.contains("A dropped it, B changed it"))
    #expect(outcome.output.contains("court papers.”  desk.txt:1"))
    #expect(outcome.output.contains("desk.txt:3 and agency.txt:3"))
    #expect(parts.last == "1 both made, 1 only A, 1 only B, 2 conflicts, 1 unchanged")
  }

  @Test func `what one version leaves out is not stated, and never denied`() throws {
    let outcome = try command().run("diff3", "monday.txt", "desk.txt", "monday.txt")
    #expect(outcome.output.contains("not stated any more") && !outcome.output.contains("NOT"))
  }

  @Test func `diff3 ends with 0 without a conflict and with 2 in trouble`() throws {
    let command = try command()
    let same = try command.run("diff3", "monday.txt", "monday.txt", "monday.txt")
    #expect(same.status == 0 && same.output.contains("0 conflicts, 4 unchanged"))
    let one = try command.run("diff3", "monday.txt", "desk.txt", "monday.txt")
    #expect(one.status == 0 && one.output.contains("Only A (") && !one.output.contains("Only B ("))
    let piped = try command.run("diff3", "-", "desk.txt", "desk.txt", input: versions["monday"])
    #expect(piped.status == 0 && piped.output.hasPrefix("base  "))
    for wrong in [["monday.txt", "desk.txt"], ["-", "-", "desk.txt"], ["monday.txt", "none.txt", "desk.txt"]] {
      #expect(try command.run(["diff3"] + wrong).status == 2)
    }
  }

  @Test func `who is taken for the same is told by name and side`() throws {
    let command = try command()
    let told = "Teachers accused Pell Marwick of fraud on Friday.\n"
    try command.write("one.txt", told)
    try command.write("two.txt", "It was cold in Ostrey.\n\n" + told)
    let outcome = try command.run("diff3", "one.txt", "two.txt", "one.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("= Teachers (A) is Teachers (base): the same words\n"))
  }

  @Test func `corrections and -o work as in diff`() throws {
    let command = try command()
    try command.write("names.map", "hide person:bo-tarn\n")
    let outcome = try command.run(
      "diff3", "monday.txt", "desk.txt", "agency.txt", "--map", "names.map", "--quiet", "-o", "three.txt")
    #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome)")
    let text = String(decoding: try command.data("three.txt"), as: UTF8.self)
    #expect(!text.contains("Bo Tarn —") && text.contains("1 conflict,"))
  }

  /// Graphs as they were made once, so that rules may change without these golden files.
  @Test func `three made graphs compare as they always did`() throws {
    let command = try Command()
    let golden = Command.root.appending(path: "Tests/Golden/command/diff3")
    let files = ["monday.json", "desk.json", "agency.json"]
    for name in files { try command.write(name, Data(contentsOf: golden.appending(path: name))) }
    for (format, file) in [("text", "diff3.txt"), ("json", "diff3.json"), ("md", "diff3.md")] {
      let outcome = try command.run(["diff3"] + files + ["--format", format])
      #expect(outcome.status == 1)
      try expectGolden(outcome.output, "diff3/" + file)
    }
  }
}
