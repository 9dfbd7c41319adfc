import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Why: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explains a statement: its sentence as the rules saw it, and the rule that read it.",
    usage: "sayso why INPUT STATEMENT [options]",
    discussion: """
      sayso why article.txt 3

      STATEMENT is a number that sayso show prints, or a statement's key or the beginning of one.
      """)

  @Argument(help: "The article, or its graph.", completion: .file()) var input: String
  @Argument(help: "The statement's number or key.") var statement: String
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    var numbers = 0
    for element in InputReader([input]) {
      let input = try element.get()
      let (graph, _) = try source.graph(input)
      let explanation = Explanation(graph, input: input, source: source)
      let found = explanation.statements(statement)
      numbers += graph.edges.count
      if found.isEmpty { continue }
      if found.count > 1 {
        throw InputError(
          statement, "\(found.count) statements have keys that begin so",
          remedy: "give more of the key: \(found.prefix(3).map(\.edge.key.text).joined(separator: ", "))")
      }
      return Console.print(explanation.text(found[0]))
    }
    throw InputError(
      statement, "no such statement in \(input)",
      remedy: numbers == 0 ? "there are none in it" : "sayso show \(input) lists \(numbers) with their numbers")
  }
}

struct WhyNot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not", abstract: "Explains why two names are not joined: not built yet.", shouldDisplay: false)

  @Argument var arguments: [String] = []

  func run() throws {
    throw InputError("sayso why-not", "not built yet", remedy: "sayso tokens shows what the rules see")
  }
}
