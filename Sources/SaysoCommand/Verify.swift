import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves that every quote of a graph stands in its text, at its offsets.",
    usage: "sayso verify GRAPH TEXT… [options]",
    discussion: """
      sayso verify article.json article.html

      TEXT is the article that the graph was made of, or what sayso text printed of it. Ends with 1 \
      if something does not hold.
      """)

  @Argument(help: "A graph, or a .jsonl of graphs.", completion: .file()) var graph: String
  @Argument(help: "The articles: files, folders, or -.", completion: .file()) var texts: [String]
  @Flag(name: .shortAndLong, help: "Findings only.") var quiet = false

  func run() async throws {
    let texts = try Texts(texts)
    var findings = 0
    var graphs = 0
    for input in InputReader([graph], uniqueIDs: false) {
      guard case .graph(let bytes, let file, let line) = try input.get() else {
        throw InputError(graph, "this is no graph", remedy: "give a graph first, then its texts")
      }
      graphs += 1
      let found = texts.check(try GraphSource.read(bytes, file: file, line: line))
      for finding in found { Console.print("\(graph)\(line.map { ":\($0)" } ?? ""): \(finding)\n") }
      findings += found.count
    }
    if findings > 0 { throw Status.found }
    if !quiet { Console.error("\(graph): \(graphs == 1 ? "the graph holds" : "\(graphs) graphs hold")") }
  }
}
