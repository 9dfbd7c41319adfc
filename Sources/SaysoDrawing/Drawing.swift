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
    let picture = Picture(graph, options)
    var writer = SVGWriter(picture, try Arrangement([picture]))
    return writer.write()
  }

  /// The same picture in Graphviz's language, for `dot -Tpdf` and for tools that read DOT.
  ///
  /// Needs no Graphviz. Nodes n1 …, edges in the order of the graph; `type`, `polarity`,
  /// `modality`, `speaker`, `rule`, `key`, `quote` and more are attributes. A backslash in an
  /// attribute is doubled.
  public static func dot(
    _ graph: Graph, options: DrawingOptions = DrawingOptions()
  ) -> [UInt8] {
    var writer = DOTWriter(Picture(graph, options))
    return writer.write()
  }
}
