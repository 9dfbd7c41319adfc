import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Why: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a statement, an attribution or a name: the words, the rules and the evidence behind it.",
    usage: "sayso why INPUT STATEMENT|ATTRIBUTION|NAME [options]",
    discussion: """
      sayso why article.txt 3
      sayso why article.txt a2
      sayso why article.txt "MS-13"

      STATEMENT is a number that sayso show prints, or a statement's key or the beginning of one; \
      ATTRIBUTION the same with an a before: a2, or a-…. NAME is a name, one of its forms, or a key that sayso show --entities prints.
      """)

  @Argument(help: "The article, or its graph.", completion: .file()) var input: String
  @Argument(help: "The number or key of a statement or attribution, or a name.") var subject: String
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    var (numbers, attributions) = (0, 0)
    for element in InputReader([input]) {
      let input = try element.get()
      let (graph, _) = try source.graph(input)
      numbers += graph.edges.count
      attributions += graph.attributions.count
      let text =
        isOfStatement
        ? try statement(graph, input, source)
        : try isOfAttribution ? attribution(graph, input, source) : name(graph, input, source)
      if let text { return Console.print(text) }
    }
    if isOfStatement {
      throw InputError(
        subject, "no such statement in \(input)",
        remedy: numbers == 0 ? "there are none in it" : "sayso show \(input) lists \(numbers) with their numbers")
    }
    if isOfAttribution {
      throw InputError(
        subject, "no such attribution in \(input)",
        remedy: attributions == 0 ? "there are none in it" : "there are \(attributions), a1 to a\(attributions)")
    }
    throw InputError(
      subject, "no name in \(input) is written so",
      remedy: "sayso why-not \(input) '\(subject)' tells why, sayso show --entities lists the names")
  }

  private var isOfStatement: Bool { Int(subject) != nil || subject.hasPrefix("s-") }

  private var isOfAttribution: Bool {
    subject.hasPrefix("a-") || subject.hasPrefix("a") && Int(subject.dropFirst()) != nil
  }

  private func attribution(_ graph: Graph, _ input: Input, _ source: GraphSource) throws -> String? {
    let why = AttributionWhy(graph, input: input, source.extractor)
    let found = why.attributions(subject)
    if found.count > 1 {
      throw InputError(
        subject, "\(found.count) attributions have keys that begin so",
        remedy: "give more of the key: \(found.prefix(3).map(\.attribution.id.text).joined(separator: ", "))")
    }
    return found.first.map(why.text)
  }

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
