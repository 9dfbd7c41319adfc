import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Why: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a statement or a name: the words, the rules and the evidence behind it.",
    usage: "sayso why INPUT STATEMENT|NAME [options]",
    discussion: """
      sayso why article.txt 3
      sayso why article.txt "MS-13"

      STATEMENT is a number that sayso show prints, or a statement's key or the beginning of one. \
      NAME is a name, one of its forms, or a key that sayso show --entities prints.
      """)

  @Argument(help: "The article, or its graph.", completion: .file()) var input: String
  @Argument(help: "The statement's number or key, or a name.") var subject: String
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    var numbers = 0
    for element in InputReader([input]) {
      let input = try element.get()
      let (graph, _) = try source.graph(input)
      numbers += graph.edges.count
      let text = isOfStatement ? try statement(graph, input, source) : try name(graph, input, source)
      if let text { return Console.print(text) }
    }
    if isOfStatement {
      throw InputError(
        subject, "no such statement in \(input)",
        remedy: numbers == 0 ? "there are none in it" : "sayso show \(input) lists \(numbers) with their numbers")
    }
    throw InputError(
      subject, "no name in \(input) is written so",
      remedy: "sayso why-not \(input) '\(subject)' tells why, sayso show --entities lists the names")
  }

  private var isOfStatement: Bool { Int(subject) != nil || subject.hasPrefix("s-") }

  private func statement(_ graph: Graph, _ input: Input, _ source: GraphSource) throws -> String? {
    let explanation = Explanation(graph, input: input, source: source)
    let found = explanation.statements(subject)
    if found.count > 1 {
      throw InputError(
        subject, "\(found.count) statements have keys that begin so",
        remedy: "give more of the key: \(found.prefix(3).map(\.edge.key.text).joined(separator: ", "))")
    }
    return found.first.map(explanation.text)
  }

  private func name(_ graph: Graph, _ input: Input, _ source: GraphSource) throws -> String? {
    guard let node = try NameLookup(graph, source.extractor).node(subject) else { return nil }
    var view: AnalysisView?
    if case .document(let document) = input { view = AnalysisView(document, source.extractor) }
    var why = NameWhy(graph, node, view, source.extractor)
    return why.text()
  }
}
