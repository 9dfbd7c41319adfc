public import SaysoGraph

extension Drawing {
  /// A page to hand to an editor: the picture, each statement with its marked words, and its sources.
  ///
  /// One file without network; its script only shows, moves and filters what stands in it, and without
  /// script it is a page of lists. `texts` are the articles by document id, as UTF-8 and as
  /// `sayso text` prints them, which the graph's offsets count in; a document that has one is shown in full with
  /// entities, attributions and statements marked. Without `ledger` a plain one is made. Where Graphviz is absent,
  /// ``page(_:picture:options:texts:ledger:)`` makes one without a picture.
  public static func html(
    _ graph: Graph, options: DrawingOptions = DrawingOptions(), texts: [String: [UInt8]] = [:],
    ledger: PageLedger? = nil
  ) throws(DrawingError) -> [UInt8] {
    let arranged = try ArrangedPicture(graph, options: options, by: .here)
    return page(graph, picture: arranged.linkedSVG, options: options, texts: texts, ledger: ledger)
  }

  /// A page around a picture from ``svg(_:options:)``, or with a note in its place.
  ///
  /// The picture should be drawn with ``DrawingOptions/linksToStatements`` and without a heading. Only the
  /// statements of ``DrawingOptions/selection`` are listed, with their numbers in the graph.
  public static func page(
    _ graph: Graph, picture: [UInt8]?, options: DrawingOptions = DrawingOptions(),
    texts: [String: [UInt8]] = [:], ledger: PageLedger? = nil
  ) -> [UInt8] {
    var writer = PageWriter(graph, options, picture: picture, texts: texts, ledger: ledger)
    return writer.write()
  }
}
