public import SaysoGraph

/// Pictures of a graph: who is said to have done what to whom, and on whose say-so.
///
/// Solid lines are stated flatly, dashed ones alleged, dotted ones possible; a hollow head means
/// planned or conditional, a bar and the word NOT negated. A label ends in the statement's number
/// in ``Graph/edges``, from 1. Equal graphs and options give equal bytes, for SVG under one
/// ``Graphviz/version``.
public enum Drawing {
  /// A picture as SVG, arranged by Graphviz. Takes some tenths of a second for an article and a second or two
  /// for ``DrawingOptions/maximumStatements`` statements.
  public static func svg(
    _ graph: Graph, options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    try ArrangedPicture(graph, options: options, by: .here).svg
  }

  /// The same picture in Graphviz's language, for `dot -Tpdf` and for tools that read DOT.
  ///
  /// Needs no Graphviz. A node or edge a line, in the order of the graph, under short names that are the
  /// same in every picture; `type`, `polarity`, `modality`, `speaker`, `rule`, `key`, `quote` and all
  /// else that the graph says are attributes, written between their quotes as JSON writes strings. Views,
  /// groupings and themes make no difference. See docs/dot.md.
  public static func dot(
    _ graph: Graph, options: DrawingOptions = DrawingOptions()
  ) -> [UInt8] {
    // A program wants a statement to be an edge, whatever pictures make of it.
    var plain = options
    plain.view = .compact
    var writer = DOTWriter(graph, PictureMaker.picture(graph, plain))
    return writer.write()
  }

  /// The same picture as ``svg(_:options:)`` in Graphviz's language, with every place given, for `neato -n2 -Tpdf` or `-Tpng`.
  ///
  /// A drawing and no graph: what the graph says is in ``dot(_:options:)``.
  public static func arrangedDOT(
    _ graph: Graph, options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    try ArrangedPicture(graph, options: options, by: .here).dot
  }
}
