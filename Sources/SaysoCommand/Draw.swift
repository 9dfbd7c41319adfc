import ArgumentParser
import SaysoCorpus
import SaysoDrawing
import SaysoGraph

struct Draw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws articles or graphs: SVG, DOT and a web page side by side.",
    usage: "sayso draw INPUT… [-o DIR|FILE] [options]",
    discussion: """
      sayso draw article.html             into Output/
      sayso draw article.html -o it.svg   one picture
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "Only this kind of picture; all three if not given.") var format: GraphFormat?
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  private static let formats: [GraphFormat] = [.svg, .dot, .html]

  func validate() throws {
    if let format, !Self.formats.contains(format) {
      throw ValidationError("\(format.rawValue) is no picture; use svg, dot or html, or sayso extract.")
    }
  }

  func run() async throws {
    let named = output.output.flatMap { GraphFormat(rawValue: Path.ending($0)) }
    let only = format ?? named.flatMap { Self.formats.contains($0) ? $0 : nil }
    let source = try GraphSource(rules, map)
    let formats = only.map { [$0] } ?? Self.formats
    let sinks = try formats.map { try Sink(output.output ?? "Output/", ending: $0.rawValue, joins: false) }
    defer { source.report(input.work) }
    var failed = false
    let outcome = try await input.batch.run { input in
      let (graph, note) = try source.graph(input)
      return Pictures(of: graph, formats, note: note)
    } receive: { pictures in
      for (sink, picture) in zip(sinks, pictures.bytes) {
        if let picture { try sink.accept(id: pictures.name, picture) }
      }
      if let trouble = pictures.trouble {
        failed = true
        Console.error(trouble.description)
      }
      return pictures.note
    }
    for sink in sinks { try sink.finish() }
    try outcome.check()
    if failed { throw Status.trouble }
  }
}

/// What was drawn of one graph.
private struct Pictures: Sendable {
  let name: String
  /// By format; nil where Graphviz could not draw it.
  private(set) var bytes: [[UInt8]?] = []
  private(set) var trouble: InputError?
  let note: String?

  /// Draws what can be drawn: without Graphviz that is the DOT and a page without a picture.
  init(of graph: Graph, _ formats: [GraphFormat], note: String?) {
    name = GraphSource.name(graph)
    self.note = note
    for format in formats {
      do throws(InputError) {
        bytes.append(try format.bytes(of: graph))
      } catch {
        trouble = error
        bytes.append(format == .html ? Drawing.page(graph, picture: nil) : nil)
      }
    }
  }
}
