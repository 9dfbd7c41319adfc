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
    try picture(graph, options: options, by: .here).svg
  }

  /// The same, arranged by somebody who can be stopped; tells what was done because there was no time for better.
  package static func picture(
    _ graph: Graph, options: DrawingOptions, by arranger: Arranger
  ) throws(DrawingError) -> (svg: [UInt8], shortcuts: [String]) {
    let picture = PictureMaker.picture(graph, options)
    let arrangement = try Arrangement([picture], by: arranger)
    var writer = SVGWriter(picture, arrangement)
    return (writer.write(), arrangement.shortcuts)
  }

  /// The same picture in Graphviz's language, for `dot -Tpdf` and for tools that read DOT.
  ///
  /// Needs no Graphviz. Nodes n1 …, edges in the order of the graph; `type`, `polarity`,
  /// `modality`, `speaker`, `rule`, `key`, `quote` and more are attributes. A backslash in an
  /// attribute is doubled.
  public static func dot(
    _ graph: Graph, options: DrawingOptions = DrawingOptions()
  ) -> [UInt8] {
    var writer = DOTWriter(PictureMaker.picture(graph, options))
    return writer.write()
  }

  /// A page that holds the picture and lists every statement with its words, speakers and evidence.
  ///
  /// One file without script or network. Where Graphviz is absent, ``page(_:picture:options:)``
  /// makes one without a picture.
  public static func html(
    _ graph: Graph, options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    var linked = options
    linked.linksToStatements = true
    linked.showsHeading = false
    return page(graph, picture: try svg(graph, options: linked), options: options)
  }

  /// A page around a picture from ``svg(_:options:)``, or with a note in its place.
  public static func page(
    _ graph: Graph, picture: [UInt8]?, options: DrawingOptions = DrawingOptions()
  ) -> [UInt8] {
    var writer = PageWriter(graph, PictureMaker.picture(graph, options))
    return writer.write(svg: picture)
  }
}
