import Foundation
import Testing

struct ManyInputsTests {
  private func corpus() throws -> Command {
    let command = try Command()
    let lines = (0..<40).map { number -> String in
      let text = "Dana Orrick \(number % 7), chief of Harbor Company, accused Pell Marwick on day \(number)."
      return "{\"id\": \"d\(number)\", \"text\": \"\(text)\"}\n"
    }
    try command.write("in/many.jsonl", lines.joined())
    try command.write("in/one.txt", article)
    try command.write("in/below/two.md", "---\ntitle: Two\n---\nPell Marwick quit.\n")
    return command
  }

  @Test func `any number of jobs gives the same bytes`() throws {
    let command = try corpus()
    let first = try command.run("extract", "in", "--format", "jsonl", "--jobs", "1")
    #expect(first.status == 0 && first.output.split(separator: "\n").count == 42)
    for jobs in ["2", "4", "9"] {
      #expect(try command.run("extract", "in", "--format", "jsonl", "--jobs", jobs).output == first.output)
    }
    #expect(try command.run("extract", "in", "--format", "jsonl", "-o", "out.jsonl").output.isEmpty)
    #expect(try command.data("out.jsonl") == Data(first.output.utf8))
  }

  @Test func `several documents do not fit into one json`() throws {
    let command = try corpus()
    for format in ["json", "svg", "dot", "html"] {
      for output in [[], ["-o", "out.\(format)"]] {
        let outcome = try command.run(["extract", "in", "--format", format] + output)
        #expect(outcome.status == 2 && outcome.output.isEmpty)
        #expect(
          outcome.errors == "sayso: several documents do not fit into one \(format); use jsonl, --merge or -o DIR\n")
      }
    }
    #expect(try command.names() == ["in"])
  }

  @Test func `a folder gets a file a document`() throws {
    let command = try corpus()
    #expect(try command.run("extract", "in/one.txt", "in/below", "-o", "new/graphs").status == 0)
    #expect(try command.names("new/graphs") == ["one.json", "two.json"])
  }

  @Test func `merge makes one graph in any order`() throws {
    let command = try corpus()
    #expect(try command.run("extract", "in", "-o", "g").status == 0)
    let merged = try command.run("merge", "g/one.json", "g/two.json", "g/d1.json")
    #expect(merged.status == 0)
    #expect(try command.run("merge", "g/d1.json", "g/two.json", "g/one.json").output == merged.output)
    try command.write("three/one.txt", article)
    try command.write("three/two.md", "---\ntitle: Two\n---\nPell Marwick quit.\n")
    #expect(
      try command.run("extract", "three", "--merge").output
        == command.run("merge", "g/two.json", "g/one.json").output)
  }

  @Test func `an id may be no file's name`() throws {
    let command = try Command()
    try command.write("d.jsonl", "{\"id\": \"../x/y\", \"text\": \"Pell Marwick quit.\"}")
    #expect(try command.run("extract", "d.jsonl", "-o", "g/").status == 0)
    #expect(try command.names("g") == ["%2E.%2Fx%2Fy.json"])
    #expect(try command.names() == ["d.jsonl", "g"])
  }
}
