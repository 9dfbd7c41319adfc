import ArgumentParser
import SaysoCorpus
import SaysoGraph
import SaysoText

struct WhyNot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "Explains why words are no name, why nobody is said to say them, or why two names have no statement.",
    usage: "sayso why-not INPUT WORDS [OTHER] [options]",
    discussion: """
      sayso why-not article.txt "One"
      sayso why-not article.txt "Ana Holt" "Harbor Company"
      sayso why-not article.txt --saying "the bridge was safe"

      With one argument: what spoke for and against reading the words as a name. With two: the \
      sentences that mention both, the words there that open a frame with the first condition that \
      failed, where rules broke off, and readings that stand in code. With --saying: the words of the \
      sentence that could attribute, and why they attribute something else or nothing.
      """)

  @Argument(help: "The article; of several in a file or folder, the first that has the words.", completion: .file())
  var input: String
  @Argument(help: "Words that are no name, or a name or key.") var words: String
  @Argument(help: "A second name or key.") var other: String?
  @Flag(help: "Ask why these words are attributed to nobody.") var saying = false
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func validate() throws {
    if saying, other != nil { throw ValidationError("--saying takes the words alone; leave out '\(other ?? "")'.") }
  }

  func run() async throws {
    let source = try GraphSource(rules, map)
    var last = InputError(words, "there is no article in \(input)", remedy: "give an article")
    for element in InputReader([input]) {
      let input = try element.get()
      let document = try Articles.document(input)
      let view = AnalysisView(document, source.extractor)
      do throws(InputError) {
        return Console.print(try text(input, view, source))
      } catch {
        last = error
      }
    }
    throw last
  }

  private func text(_ input: Input, _ view: AnalysisView, _ source: GraphSource) throws(InputError) -> String {
    if saying { return try SayingWhyNot(view, source.extractor).text(words) }
    var names = NameWhyNot(view, source.extractor)
    guard let other else { return try names.text(words) }
    let (graph, _) = try source.graph(input)
    let lookup = NameLookup(graph, source.extractor)
    var nodes: [Node] = []
    var missing = ""
    for name in [words, other] {
      if let node = try lookup.node(name) {
        nodes.append(node)
      } else {
        missing += "“\(name)” is no name here, so nothing can be stated of it:\n\n" + (try names.text(name)) + "\n"
      }
    }
    guard nodes.count == 2 else { return String(missing.dropLast()) }
    if nodes[0].id == nodes[1].id {
      throw InputError(other, "both are \(nodes[0].id)", remedy: "sayso why tells how they were joined")
    }
    return PairWhyNot(graph, nodes[0], nodes[1], view, source.extractor).text()
  }
}
