import Foundation
import Testing

private let story = """
  Ann Lee, chair of Acme Corp., accused Bo Diaz of bribery. Prosecutors said Diaz had threatened Lee. \
  Diaz did not meet Lee, Cy Ito said. Bo Diaz praised Eda Fox, the mayor of Velmouth.

  """

/// Extracted once: reading the rules takes longer than drawing.
private let graph = Result { try graphOfStory() }

private func graphOfStory() throws -> Data {
  let command = try Command()
  try command.write("a.txt", story)
  _ = try command.run("extract", "a.txt", "-o", "a.json")
  return try command.data("a.json")
}

@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/dot"))) struct `sayso draw` {
  private let command: Command

  init() throws {
    command = try Command()
    try command.write("a.json", graph.get())
  }

  private func svg(_ arguments: String...) throws -> String {
    let outcome = try command.run(["draw", "a.json", "-o", "a.svg"] + arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return String(decoding: try command.data("a.svg"), as: UTF8.self)
  }

  @Test func `draws near one entity, by type, by speaker and by trait`() throws {
    let all = try svg()
    #expect(all.contains("Velmouth") && all.contains("Cy Ito"))
    #expect(try !svg("--focus", "Bo Diaz").contains("Velmouth"))
    #expect(try svg("--focus", "Bo Diaz", "--hops", "3").contains("Velmouth"))
    #expect(try svg("--type", "located_in,role_in").contains("Velmouth"))
    #expect(try !svg("--type", "accuse").contains("Velmouth"))
    #expect(try svg("--speaker", "Cy Ito").contains("NOT"))
    #expect(try !svg("--speaker", "article").contains("per Cy Ito"))
    let negated = try svg("--only", "negated")
    #expect(negated.contains("NOT") && !negated.contains("Velmouth"))
  }

  @Test func `says in the picture and on standard error what is left out`() throws {
    #expect(try svg("--top", "1").contains("1 of "))
    let none = try command.run("draw", "a.json", "-o", "none.svg", "--only", "contradicted")
    #expect(none.status == 0)
    #expect(none.errors.contains("statements is asked for"))
  }

  @Test func `names who may be meant by a name that is nobody's`() throws {
    let outcome = try command.run("draw", "a.json", "-o", "a.svg", "--focus", "Bo Dias")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nobody and nothing is called 'Bo Dias' in it; 'Bo Diaz' may be meant"))
  }

  @Test(arguments: ["auto", "compact", "statements", "speakers"])
  func `has the same bytes each time in each view`(_ view: String) throws {
    #expect(try svg("--view", view) == svg("--view", view))
  }

  @Test func `frames by organization and colours by theme`() throws {
    #expect(try svg("--group", "organization").contains("Of Acme Corp."))
    #expect(try svg("--theme", "dark").contains("#16181b"))
  }

  @Test func `is never late: without time it puts boxes in rows and says so`() throws {
    let outcome = try command.run("draw", "a.json", "-o", "late.svg", "--time-limit", "0.000001")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("sfdp took too long"))
    #expect(outcome.errors.contains("put in rows instead"))
    #expect(String(decoding: try command.data("late.svg"), as: UTF8.self).contains("Ann Lee"))
  }

  @Test func `makes PNG and PDF by Graphviz's renderers, or says what is missing`() throws {
    #expect(try command.run("draw", "a.json", "-o", "a.png").status == 0)
    #expect(try command.data("a.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try command.run("draw", "a.json", "-o", "a.pdf", "--view", "statements").status == 0)
    #expect(try command.data("a.pdf").starts(with: Array("%PDF".utf8)))
    let none = try command.run(["draw", "a.json", "-o", "b.pdf"], environment: ["PATH": "/nowhere"])
    #expect(none.status == 2)
    #expect(none.errors == "a: no pdf: neato, which makes it, is not installed; apt-get install graphviz\n")
  }

  @Test func `opens the page in the browser that is named`() throws {
    try command.write("browser", "#!/bin/sh\necho \"$1\" > opened\n")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: command.folder.appending(path: "browser").path)
    let environment = ["BROWSER": "./browser"]
    let outcome = try command.run(["draw", "a.json", "-o", "out/", "--open"], environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(String(decoding: try command.data("opened"), as: UTF8.self) == "out/a.html\n")
    let none = try command.run(
      ["draw", "a.json", "--open"], environment: ["BROWSER": "./no-such", "PATH": "/nowhere"])
    #expect(none.status == 2)
    #expect(none.errors.contains("BROWSER (./no-such) cannot be run"))
  }

  @Test(arguments: [
    ["--hops", "2"], ["--top", "0"], ["--type", "shouting"], ["--only", "true"], ["--view", "sideways"],
    ["--group", "place", "--view", "speakers"], ["--time-limit", "0"], ["--time-limit", "nan"],
    ["--open", "--format", "svg"],
    ["-o", "a.gif"], ["-o", "a.svg", "--format", "pdf"], ["--speaker", ""], ["--open", "-o", "-"],
  ])
  func `refuses what makes no sense`(_ arguments: [String]) throws {
    let outcome = try command.run(["draw", "a.json"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("Error: "))
  }

  @Test func `leaves no process behind that lays out`() throws {
    _ = try svg()
    let outcome = try command.run(["layout"], input: "")
    #expect(outcome.status == 0)
    let odd = try command.run(["layout"], input: "no request at all")
    #expect(odd.status == 2)
    #expect(odd.errors.contains("sayso draw starts this verb by itself"))
  }
}
