import ArgumentParser
import SaysoCorpus
import SaysoDrawing
import SaysoGraph

struct Draw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws articles or graphs: SVG, DOT and a web page side by side.",
    usage: "sayso draw INPUT… [-o DIR|FILE] [--view VIEW] [--focus ENTITY] [options]",
    discussion: """
      sayso draw article.html                       into Output/
      sayso draw article.html -o it.svg             one picture; also it.pdf, it.png, it.dot, it.html
      sayso draw article.html --open                the page, in the browser
      sayso draw article.html --view speakers       a frame for each speaker
      sayso draw merged.json --focus "Ann Lee" --hops 2 --only hedged
      """)

  /// Kinds of picture.
  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case svg, dot, html
    /// By Graphviz's own renderers.
    case png, pdf
  }

  @OptionGroup var input: InputOptions
  @Option(help: "Only this kind of picture; svg, dot and html if not given. Graphviz's own renderers make png and pdf.")
  var format: Format?
  @OptionGroup var output: OutputOptions
  @Flag(help: "Opens the page when it is drawn; of several, the last.") var open = false
  @OptionGroup(title: "What is drawn") var selection: SelectionOptions
  @OptionGroup(title: "How it is drawn") var appearance: AppearanceOptions
  @OptionGroup(title: "Rules and corrections") var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    let formats = try formats()
    let target = output.output ?? "Output/"
    let sinks = try formats.map { try Sink(target, ending: $0.rawValue, joins: false) }
    defer { source.report(input.work) }
    var failed = false
    let maker = PictureFiles(formats: formats, selection: selection, appearance: appearance, source: source)
    let outcome = try await input.batch.run { input in
      let (graph, note) = try source.graph(input)
      return try maker.draw(graph, of: input, note: note)
    } receive: { pictures in
      for (sink, picture) in zip(sinks, pictures.bytes) {
        if let picture { try sink.accept(id: pictures.name, picture) }
      }
      for trouble in pictures.troubles {
        failed = true
        Console.error(trouble.description)
      }
      return pictures.note
    }
    for sink in sinks { try sink.finish() }
    if open, let page = formats.firstIndex(of: .html).flatMap({ sinks[$0].lastPath }) { try Browser.open(page) }
    try outcome.check()
    if failed { throw Status.trouble }
  }

  private func formats() throws -> [Format] {
    let path = output.output ?? "Output/"
    let ending = path.hasSuffix("/") || SystemCalls.kind(of: path) == .folder ? "" : Path.ending(path)
    let named = Format(rawValue: ending)
    if !ending.isEmpty, named == nil, format == nil {
      let kinds = Format.allCases.map { "." + $0.rawValue }.joined(separator: " ")
      throw ValidationError("\(path) ends like no picture; end it in one of \(kinds), or in / for a folder.")
    }
    if let named, let format, named != format {
      throw ValidationError("\(path) is to be \(named.rawValue), but --format says \(format.rawValue).")
    }
    let formats = (format ?? named).map { [$0] } ?? [.svg, .dot, .html]
    if open, !formats.contains(.html) || path == "-" {
      throw ValidationError("--open shows the page of a folder or an .html file; there is none here.")
    }
    return formats
  }
}

/// Makes the pictures of each graph.
struct PictureFiles: Sendable {
  let formats: [Draw.Format]
  let selection: SelectionOptions
  let appearance: AppearanceOptions
  let source: GraphSource

  /// What was drawn of one graph.
  struct Drawn: Sendable {
    let name: String
    /// By format; nil where it could not be drawn.
    fileprivate(set) var bytes: [[UInt8]?] = []
    fileprivate(set) var troubles: [InputError] = []
    fileprivate(set) var note: String?
  }

  /// Draws what can be drawn: without Graphviz that is the DOT and a page without a picture.
  func draw(_ graph: Graph, of input: Input, note: String?) throws(InputError) -> Drawn {
    let drawer = Drawer(options: try options(graph), seconds: appearance.timeLimit)
    var drawn = Drawn(name: GraphSource.name(graph))
    let material = formats.contains(.html) ? PageMaterial(graph, input, source) : PageMaterial()
    var notes: [String] = []
    if !graph.edges.isEmpty, drawer.options.selection.edges(of: graph).isEmpty {
      notes.append("none of its \(graph.edges.count) statements is asked for")
    }
    let arranged = Self.arranged(graph, formats, drawer, &drawn)
    notes += arranged?.shortcuts ?? []
    for format in formats {
      switch format {
      case .dot: drawn.bytes.append(Drawing.dot(graph, options: drawer.options))
      case .svg: drawn.bytes.append(arranged?.svg)
      case .html: drawn.bytes.append(drawer.page(graph, picture: arranged?.linkedSVG, material))
      case .png, .pdf:
        do throws(InputError) {
          let dot = arranged?.dot
          // The layout had its time; so has what draws it.
          drawn.bytes.append(
            try dot.map { dot throws(InputError) in
              try Renderer.render(dot, as: format, of: drawn.name, seconds: appearance.timeLimit)
            })
        } catch {
          drawn.bytes.append(nil)
          drawn.troubles.append(error)
        }
      }
    }
    let all = [note, Drawer.lines(notes, of: graph)].compactMap { $0 }
    drawn.note = all.isEmpty ? nil : all.joined(separator: "\n")
    return drawn
  }

  /// One layout for all formats that need one; nil where it could not be made.
  private static func arranged(
    _ graph: Graph, _ formats: [Draw.Format], _ drawer: Drawer, _ drawn: inout Drawn
  ) -> ArrangedPicture? {
    if formats == [.dot] { return nil }
    do throws(DrawingError) {
      return try drawer.arranged(graph)
    } catch {
      drawn.troubles.append(InputError(drawn.name, "no picture", remedy: "\(error)"))
      return nil
    }
  }

  private func options(_ graph: Graph) throws(InputError) -> DrawingOptions {
    DrawingOptions(
      showsLoneNames: appearance.allNames, maximumStatements: selection.top, view: appearance.view,
      grouping: appearance.group, theme: appearance.theme, selection: try selection.selection(graph, source))
  }
}
