import SaysoCorpus
import SaysoDrawing
import SaysoGraph

/// Draws graphs within a time, and tells what was done for want of it.
struct Drawer: Sendable {
  var options = DrawingOptions()
  var seconds = LayoutWorkers.usualSeconds

  /// A picture or page as bytes, and notes for standard error.
  struct Result: Sendable {
    var bytes: [UInt8]
    var notes: [String] = []
  }

  func svg(_ graph: Graph) throws(DrawingError) -> Result {
    let drawn = try Drawing.picture(graph, options: options, by: LayoutWorkers.shared.arranger(seconds: seconds))
    return Result(bytes: drawn.svg, notes: drawn.shortcuts)
  }

  func html(_ graph: Graph, _ material: PageMaterial) throws(DrawingError) -> Result {
    var linked = options
    linked.linksToStatements = true
    linked.showsHeading = false
    let drawn = try Drawing.picture(graph, options: linked, by: LayoutWorkers.shared.arranger(seconds: seconds))
    return Result(bytes: page(graph, picture: drawn.svg, material), notes: drawn.shortcuts)
  }

  /// Around a picture, or with a note in its place.
  func page(_ graph: Graph, picture: [UInt8]?, _ material: PageMaterial) -> [UInt8] {
    Drawing.page(graph, picture: picture, options: options, texts: material.texts, ledger: material.ledger)
  }

  /// Drawn by Graphviz's own renderers, in the same places.
  func rendered(_ graph: Graph, as format: Draw.Format) throws(InputError) -> Result {
    let name = GraphSource.name(graph)
    let drawn: (dot: [UInt8], shortcuts: [String])
    do throws(DrawingError) {
      drawn = try Drawing.arrangedDOT(graph, options: options, by: LayoutWorkers.shared.arranger(seconds: seconds))
    } catch {
      throw InputError(name, "no picture", remedy: "\(error)")
    }
    // The layout had its time; so has what draws it.
    let bytes = try Renderer.render(drawn.dot, as: format, of: name, seconds: seconds)
    return Result(bytes: bytes, notes: drawn.shortcuts)
  }

  func pictures(_ diff: GraphDiff, _ before: Graph, _ after: Graph) throws(DrawingError) -> (DiffPictures, [String]) {
    try Drawing.pictures(
      diff, before: before, after: after, options: options, by: LayoutWorkers.shared.arranger(seconds: seconds))
  }

  /// A page on a diff, with its pictures.
  func html(_ diff: GraphDiff, _ before: Graph, _ after: Graph) throws(DrawingError) -> Result {
    var linked = self
    linked.options.linksToStatements = true
    linked.options.showsHeading = false
    let (pictures, notes) = try linked.pictures(diff, before, after)
    return Result(
      bytes: Drawing.page(diff, before: before, after: after, pictures: pictures, options: options), notes: notes)
  }

  /// Notes as lines for standard error, each with the graph's name; nil if there are none.
  static func lines(_ notes: [String], of graph: Graph) -> String? {
    let name = GraphSource.name(graph)
    return notes.isEmpty ? nil : notes.map { "\(name): \($0)" }.joined(separator: "\n")
  }
}
