public import SaysoGraph

/// Pictures of a graph: who is said to have done what to whom, and on whose say-so.
///
/// Solid lines are stated flatly, dashed ones alleged, dotted ones possible; a hollow head means
/// planned or conditional, a bar and the word NOT negated. A label ends in the statement's number
/// in ``Graph/edges``, from 1. Equal graphs and options give equal bytes, for SVG under one
/// ``Graphviz/version``.
public enum Drawing {
  /// A picture as SVG, arranged by Graphviz. Takes milliseconds for an article and a second or so
  /// for ``DrawingOptions/maximumStatements`` statements.
  public static func svg(
    _ graph: Graph, options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    var writer = SVGWriter(Picture(graph, options))
    return try writer.write()
  }
}
