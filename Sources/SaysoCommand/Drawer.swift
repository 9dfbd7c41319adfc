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

  /// Everything in its place, from which each kind of picture is written.
  func arranged(_ graph: Graph) throws(DrawingError) -> ArrangedPicture {
    try ArrangedPicture(graph, options: options, by: LayoutWorkers.shared.arranger(seconds: seconds))
  }

  func svg(_ graph: Graph) throws(DrawingError) -> Result {
    let arranged = try arranged(graph)
    return Result(bytes: arranged.svg, notes: arranged.shortcuts)
  }

  func html(_ graph: Graph, _ material: PageMaterial) throws(DrawingError) -> Result {
    let arranged = try arranged(graph)
    return Result(bytes: page(graph, picture: arranged.linkedSVG, material), notes: arranged.shortcuts)
  }

  /// Around a picture, or with a note in its place.
  func page(_ graph: Graph, picture: [UInt8]?, _ material: PageMaterial) -> [UInt8] {
    Drawing.page(graph, picture: picture, options: options, texts: material.texts, ledger: material.ledger)
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
