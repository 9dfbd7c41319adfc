import Foundation
import Testing

/// Two articles on one story; the second has surnames alone.
private let first = """
  Dana Orrick, chief of the Harbor Agency, accused Pell Marwick of theft on Monday. Marwick met Orrick in Kenya.
  """
private let second = """
  Ms. Orrick accused Pell Marwick again. Bo Tarn criticized Marwick.
  """

private let fixes = """
  # Two papers, one chief.
  merge person:orrick into person:"Dana M. Orrick"
  merge person:dana-orrick into person:dana-m-orrick
  rename person:bo-tarn to "B. Tarn"   # as he signs
  hide place:kenya
  hide person:nobody

  """

/// A graph of names alone, which no rule can change.
private func names(_ document: String, _ names: [(String, String, String)]) -> String {
  let nodes = names.enumerated().map { index, name in
    """
    {"aliases": [], "id": "\(name.1):\(name.2)", "kind": "\(name.1)", "name": "\(name.0)", "named": true, "roles": [],
     "mentions": [{"document": "\(document)", "start": \(index * 50), "end": \(index * 50 + name.0.count), "form": "name"}]}
    """
  }
  return """
    {"directed": true, "multigraph": true, "edges": [], "nodes": [\(nodes.joined(separator: ","))],
     "graph": {"format": "sayso/1", "documents": [{"id": "\(document)", "characters": 999}]}}
    """
}

struct CorrectionVerbTests {
  private func story() throws -> Command {
    let command = try Command()
    try command.write("in/one.txt", first)
    try command.write("in/two.txt", second)
    try command.write("fixes.map", fixes)
    return command
  }

  @Test func `corrections act alike in every verb and are kept`() throws {
    let command = try story()
    let merged = try command.run("merge", "in", "--map", "fixes.map")
    #expect(merged.status == 0)
    #expect(merged.errors.contains("fixes.map:6:6: warning: nothing here is called 'person:nobody'"))
    #expect(merged.errors.contains("went with what is hidden") || !merged.errors.contains("hidden"))
    try command.write("all.json", merged.output)
    #expect(try command.run("verify", "all.json", "in").status == 0)
    let keys = try command.run("show", "all.json", "--entities")
    #expect(keys.output.contains("person:dana-m-orrick") && keys.output.contains("Dana M. Orrick · "))
    #expect(!keys.output.contains("place:kenya") && !keys.output.contains("person:orrick"))

    // Read again, alone or with the same corrections, it is the same.
    #expect(try command.run("extract", "in", "--merge", "--map", "fixes.map", "-q").output == merged.output)
    #expect(try command.run("merge", "all.json", "--map", "fixes.map", "-q").output == merged.output)
    #expect(try command.run("extract", "in", "-o", "g").status == 0)
    #expect(try command.run("merge", "g/two.json", "g/one.json", "--map", "fixes.map", "-q").output == merged.output)

    let why = try command.run("why", "in/two.txt", "Orrick", "--map", "fixes.map")
    #expect(why.status == 0)
    #expect(why.output.contains("corrected  fixes.map:2: merge person:orrick into person:\"Dana M. Orrick\""))
    #expect(try command.run("draw", "in", "--map", "fixes.map", "--format", "dot", "-o", "p").status == 0)
    // The graph tells what hid it, but has no such node.
    #expect(try !String(decoding: command.data("p/one.dot"), as: UTF8.self).contains("node_id=\"place:kenya\""))
  }

  @Test func `a diff says which entities a line made one`() throws {
    let command = try story()
    let mapped = try command.run("diff", "in/one.txt", "in/two.txt", "--map", "fixes.map")
    #expect(!mapped.output.contains("removed: Dana Orrick — accused"))
    #expect(mapped.output.contains("fixes.map:2: merge person:orrick into person:\"Dana M. Orrick\""))
  }

  @Test func `likely aliases are a file of corrections`() throws {
    let command = try Command()
    try command.write(
      "one.json",
      names(
        "one",
        [
          ("Dana Orrick", "person", "dana-orrick"), ("Harbor Control Agency", "organization", "harbor-control-agency"),
          ("Ostrey", "place", "ostrey"),
        ]))
    try command.write(
      "two.json",
      names(
        "two",
        [
          ("Orrick", "person", "orrick"), ("HCA", "organization", "hca"), ("Ostrey", "place", "ostrey"),
          ("Bo Tarn", "person", "bo-tarn"),
        ]))
    let listed = try command.run("aliases", "one.json", "two.json", "-o", "likely.map")
    #expect(listed.status == 0 && listed.output.isEmpty)
    try expectGolden(String(decoding: command.data("likely.map"), as: UTF8.self), "aliases.txt")
    let told = try command.run("merge", "one.json", "two.json")
    #expect(told.errors.contains("2 likely aliases were not joined; sayso aliases lists them"))
    #expect(try command.run("merge", "one.json", "two.json", "-q").errors.isEmpty)
    let joined = try command.run("merge", "one.json", "two.json", "--map", "likely.map")
    #expect(joined.status == 0 && joined.errors.isEmpty, "\(joined.errors)")
    try command.write("all.json", joined.output)
    try expectGolden(try command.run("show", "all.json", "--entities").output, "entities.txt")
    try expectGolden(joined.output, "corrected.json")
  }

  @Test func `every mistake of a file of corrections is told and nothing is done`() throws {
    let command = try story()
    try command.write(
      "bad.map", "join x\nmerge person:a into person:b\n\tmerge person:a into person:c\nhide person:Ana Holt\n")
    for verb in ["extract", "draw", "show", "merge", "aliases"] {
      let outcome = try command.run(verb, "in/one.txt", "--map", "bad.map")
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      if verb == "show" { try expectGolden(outcome.errors, "map-errors.txt") }
    }
    #expect(try command.names() == ["bad.map", "fixes.map", "in"])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}# nothing"]) func `an empty file corrects nothing`(
    _ text: String
  ) throws {
    let command = try story()
    try command.write("empty.map", text)
    let outcome = try command.run("extract", "in/one.txt", "--map", "empty.map")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(try command.run("extract", "in/one.txt").output == outcome.output)
  }

  @Test func `nothing has no aliases`() throws {
    let command = try Command()
    try command.write("a.txt", "")
    let outcome = try command.run("aliases", "a.txt", "-q")
    #expect(outcome.status == 0 && outcome.output == "# No likely aliases in 1 article.\n")
    #expect(try command.run("show", "a.txt", "--entities", "-q").output.contains("No names."))
  }
}

struct NameVerbTests {
  private func story() throws -> Command {
    let command = try Command()
    try command.write(
      "a.txt",
      "One of the agents said the Federal Crossings Service attacked Dana Orrick.\n\nOrrick met Pell Marwick, who praised the Federal Crossings Service later.\n"
    )
    return command
  }

  @Test func `why tells the evidence of a name, what it beat and its mentions`() throws {
    let why = try story().run("why", "a.txt", "Federal Crossings Service")
    #expect(why.status == 0 && why.errors.isEmpty)
    for part in [
      "Federal Crossings Service — organization, organization:federal-crossings-service",
      "“Federal Crossings Service” [27, 52)", "read as organization, rule name/organization/",
      "evidence ", "from the rest of the article:", "document/same-organization", "\n  sum ",
      "first pass, which knows only the words around: organization", "beaten cuts of “Federal Crossings Service”",
      "with it the words reach",
      "a [27, 52)", "entity/same-name",
    ] { #expect(why.output.contains(part), "\(part)") }
    let joined = try story().run("why", "a.txt", "Orrick")
    #expect(joined.output.hasPrefix("Dana Orrick — person, person:dana-orrick"))
    #expect(joined.output.contains("entity/surname"))
    #expect(try story().run("why", "a.txt", "person:dana-orrick").output == joined.output)
  }

  @Test(arguments: [
    ("One", ["looked at in “One”", "No kind reaches more than zero, so it is no name. Against ", "  sum "]),
    ("agents said", ["No word of it has a capital letter"]),
    ("Crossings", ["It stands inside the name “Federal Crossings Service”"]),
    ("attacked Dana", ["It shares words with the name “Dana Orrick”", "begins no stretch of capitals"]),
    ("Dana Orrick", ["It is a name: person"]),
    ("Service attacked Dana", ["It runs over the end of a stretch"]),
  ])
  func `why-not tells why words are no name`(_ words: String, _ parts: [String]) throws {
    let outcome = try story().run("why-not", "a.txt", words)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for part in parts { #expect(outcome.output.contains(part), "\(part): \(outcome.output)") }
  }

  @Test func `why-not tells what the rules saw of two names`() throws {
    let command = try story()
    let apart = try command.run("why-not", "a.txt", "Dana Orrick", "Federal Crossings Service")
    #expect(
      apart.status == 0 && apart.output.contains("person:dana-orrick") && apart.output.contains("opens frame assault"))
    let never = try command.run("why-not", "a.txt", "Pell Marwick", "Nobody")
    #expect(never.status == 2)
    let unread = try command.run("why-not", "a.txt", "One", "Federal Crossings Service")
    #expect(unread.output.hasPrefix("“One” is no name here, so nothing can be stated of it:\n"))
    let same = try command.run("why-not", "a.txt", "Orrick", "Dana Orrick")
    #expect(same.status == 2 && same.errors.contains("both are person:dana-orrick"))
  }

  @Test func `a graph tells its mentions and asks for the article`() throws {
    let command = try story()
    try command.write("a.json", command.run("extract", "a.txt").output)
    let why = try command.run("why", "a.json", "Federal Crossings Service")
    #expect(why.status == 0 && why.output.contains("Give the article instead of its graph"))
  }

  @Test func `a folder of rules may hold weights of names`() throws {
    let command = try story()
    try command.write("r/names.evidence", "shape/two-words\t-2000\t-2000\t-2000\n")
    #expect(try command.run("why", "a.txt", "Dana Orrick").status == 0)
    #expect(try command.run("why", "a.txt", "Dana Orrick", "--rules", "r").status == 2)
    #expect(try command.run("rules", "check", "r").status == 0)
    try command.write("r/names.evidence", "listed/none\t1\t2\t3\n")
    let broken = try command.run("extract", "a.txt", "--rules", "r")
    #expect(
      broken.status == 2 && broken.errors.hasPrefix("r/names.evidence:1:1: error: unknown evidence 'listed/none'"))
    #expect(try command.run("rules", "check", "r").status == 1)
  }
}
