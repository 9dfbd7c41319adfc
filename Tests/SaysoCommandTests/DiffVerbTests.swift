import Foundation
import Testing

/// `sayso diff` as a user runs it: what is shown, what is chosen, how it ends.
@Suite struct DiffVerbTests {
  private let before = """
    Harbor talks fail

    Dana Orrick, chief of the Harbor Company, allegedly attacked Pell Marwick in Velmouth on Monday. Bo Tarn criticized \
    Marwick. Ines Quarrie said Lise Okonjo had met Marwick.

    """

  private func pair() throws -> Command {
    let command = try Command()
    try command.write("a.txt", before)
    try command.write(
      "b.txt",
      before.replacing("allegedly ", with: "").replacing("Bo Tarn criticized Marwick. ", with: "")
        .replacing("Ines Quarrie said Lise Okonjo had met Marwick", with: "Lise Okonjo did not meet Marwick"))
    return command
  }

  @Test func `sentences are shown with the words that one side has alone`() throws {
    let outcome = try pair().run("diff", "a.txt", "b.txt")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("~ hedge-dropped: Dana Orrick — attacked → Pell Marwick [assault]"))
    #expect(outcome.output.contains("[-allegedly-] attacked"))
    #expect(outcome.output.contains("Stated in a, not stated in b"))
    #expect(outcome.output.contains("Affirmed by one, denied by the other"))
    #expect(!outcome.output.contains("\u{1B}["))
  }

  @Test func `kinds and entities choose what is shown and how it ends`() throws {
    let command = try pair()
    let hedges = try command.run("diff", "a.txt", "b.txt", "--only", "hedge")
    #expect(hedges.status == 1 && hedges.output.contains("1 hedge-dropped"))
    #expect(!hedges.output.contains("removed"))
    #expect(try command.run("diff", "a.txt", "b.txt", "--only", "time-changed,place-changed").status == 0)
    #expect(try command.run("diff", "a.txt", "b.txt", "--no-exit-code").status == 0)
    let tarn = try command.run("diff", "a.txt", "b.txt", "--entity", "Bo Tarn")
    #expect(tarn.output.contains("Bo Tarn — criticized") && !tarn.output.contains("Orrick —"))
  }

  @Test func `nobody of that name and kinds that do not exist are trouble`() throws {
    let command = try pair()
    let nobody = try command.run("diff", "a.txt", "b.txt", "--entity", "Zorp Vanterpool")
    #expect(nobody.status == 2 && nobody.errors.contains("neither side has an entity"))
    let kind = try command.run("diff", "a.txt", "b.txt", "--only", "hedgehog")
    #expect(kind.status == 2 && kind.errors.contains("hedge-dropped"))
    #expect(try command.run("diff", "-", "-").status == 2)
    #expect(try command.run("diff", "a.txt", "missing.txt").status == 2)
    #expect(try command.run("diff", "a.txt", "b.txt", "--stat", "--format", "json").status == 2)
  }

  @Test func `counts alone come as bars`() throws {
    let outcome = try pair().run("diff", "a.txt", "b.txt", "--stat")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("hedge-dropped | 1 ~"))
    #expect(outcome.output.contains("statements in a,"))
  }

  @Test func `Markdown strikes out and sets bold`() throws {
    let outcome = try pair().run("diff", "a.txt", "b.txt", "--format", "md")
    #expect(outcome.output.hasPrefix("### What changed from a to b\n"))
    #expect(outcome.output.contains("~~allegedly~~ attacked"))
  }

  @Test func `standard input, nothing at all and folders are sides too`() throws {
    let command = try pair()
    #expect(try command.run("diff", "a.txt", "-", input: before).status == 0)
    let nothing = try command.run("diff", "/dev/null", "a.txt")
    #expect(nothing.status == 1 && nothing.output.contains("not stated in null"))
    for name in ["a.txt", "b.txt"] { try command.write("week/\(name)", try command.data(name)) }
    let folder = try command.run("diff", "a.txt", "week", "--format", "json")
    #expect(folder.status == 1 && folder.output.contains("\"after\": \"week\""))
  }

  @Test func `a graph and its article do not differ, whatever the format`() throws {
    let command = try pair()
    try command.write("a.json", try command.run("extract", "a.txt").output)
    for format in ["text", "md", "json"] {
      #expect(try command.run("diff", "a.txt", "a.json", "--format", format).status == 0)
    }
  }
}
