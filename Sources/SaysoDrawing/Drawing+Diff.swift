public import SaysoGraph

extension Drawing {
  /// Two graphs side by side or in one picture: what is stated in one, in both, or otherwise.
  ///
  /// All sides are drawn from one layout of both graphs; to draw several, ask ``pictures(_:before:after:options:)``.
  public static func svg(
    _ diff: GraphDiff, before: Graph, after: Graph, side: DiffSide = .merged,
    options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    try pictures(diff, before: before, after: after, options: options)[side]
  }

  /// The pictures of both graphs and of both in one, with everything at the same place in all three.
  public static func pictures(
    _ diff: GraphDiff, before: Graph, after: Graph, options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> DiffPictures {
    try pictures(diff, before: before, after: after, options: options, by: .here).pictures
  }

  /// The same, arranged by somebody who can be stopped; tells what was done because there was no time for better.
  package static func pictures(
    _ diff: GraphDiff, before: Graph, after: Graph, options: DrawingOptions, by arranger: Arranger
  ) throws(DrawingError) -> (pictures: DiffPictures, shortcuts: [String]) {
    let sides = DiffPicture(diff, before: before, after: after, options: options).pictures
    let arrangement = try Arrangement(sides, by: arranger)
    let svg = sides.indices.map { i in
      var writer = SVGWriter(sides[i], arrangement, index: i)
      return writer.write()
    }
    return (DiffPictures(before: svg[0], after: svg[1], merged: svg[2]), arrangement.shortcuts)
  }

  /// A side's picture in Graphviz's language, with every place given, for `neato -n2 -Tpdf` or `-Tpng`.
  public static func arrangedDOT(
    _ diff: GraphDiff, before: Graph, after: Graph, side: DiffSide = .merged,
    options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    let sides = DiffPicture(diff, before: before, after: after, options: options).pictures
    let index = DiffSide.allCases.firstIndex(of: side) ?? 0
    var writer = RenderedDOT(sides[index], try Arrangement(sides), index: index)
    return writer.write()
  }

  /// Both graphs in one, in Graphviz's language.
  ///
  /// Beside the attributes of ``dot(_:options:)``, `change` says what became of an edge or of a
  /// node that only one side has, and `change_note` what was otherwise.
  public static func dot(
    _ diff: GraphDiff, before: Graph, after: Graph, options: DrawingOptions = DrawingOptions()
  ) -> [UInt8] {
    var writer = DOTWriter(DiffPicture(diff, before: before, after: after, options: options))
    return writer.write()
  }

  /// A page with the three pictures in step and a list of changes, each with the words of both sides.
  ///
  /// One file without network; its script only moves about in it. Where Graphviz is absent,
  /// ``page(_:before:after:pictures:options:)`` makes one without pictures.
  public static func html(
    _ diff: GraphDiff, before: Graph, after: Graph, options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    var linked = options
    linked.linksToStatements = true
    linked.showsHeading = false
    let picture = DiffPicture(diff, before: before, after: after, options: linked)
    var writer = DiffPageWriter(picture)
    return writer.write(try pictures(diff, before: before, after: after, options: linked))
  }

  /// A page around pictures, or with a note in their place.
  ///
  /// The pictures should be drawn with ``DrawingOptions/linksToStatements`` and without a heading.
  public static func page(
    _ diff: GraphDiff, before: Graph, after: Graph, pictures: DiffPictures?,
    options: DrawingOptions = DrawingOptions()
  ) -> [UInt8] {
    var writer = DiffPageWriter(DiffPicture(diff, before: before, after: after, options: options))
    return writer.write(pictures)
  }
}
