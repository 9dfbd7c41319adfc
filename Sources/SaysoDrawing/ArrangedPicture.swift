package import SaysoGraph

/// A picture of a graph with everything in its place, to be written in several ways from one layout.
package struct ArrangedPicture {
  private let picture: Picture
  private let arrangement: Arrangement

  /// Throws what the arranger throws, unless a quicker way was found.
  package init(_ graph: Graph, options: DrawingOptions, by arranger: Arranger) throws(DrawingError) {
    picture = PictureMaker.picture(graph, options)
    arrangement = try Arrangement([picture], by: arranger)
  }

  /// What was done because there was no time for better.
  package var shortcuts: [String] { arrangement.shortcuts }

  /// As ``Drawing/svg(_:options:)``.
  package var svg: [UInt8] {
    var writer = SVGWriter(picture, arrangement)
    return writer.write()
  }

  /// The same for a page, which has the headline: each line is a link.
  package var linkedSVG: [UInt8] {
    var (linked, place) = (picture, arrangement)
    linked.options.linksToStatements = true
    linked.options.showsHeading = false
    place.headingHeight = 0
    var writer = SVGWriter(linked, place)
    return writer.write()
  }

  /// As ``Drawing/arrangedDOT(_:options:)``.
  package var dot: [UInt8] {
    var writer = RenderedDOT(picture, arrangement)
    return writer.write()
  }
}
