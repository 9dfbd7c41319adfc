/// What of a graph is drawn, and what stands around it.
public struct DrawingOptions: Hashable, Sendable {
  /// The headline over the picture; empty means the titles of the graph's documents.
  public var title: String
  /// The line under the headline; empty means the documents' outlets and dates.
  public var subtitle: String
  /// Whether headline and subtitle are drawn; `<title>` has the headline in any case.
  public var showsHeading: Bool
  /// Whether to draw names that no statement connects with another.
  public var showsLoneNames: Bool
  /// At most so many statements are drawn, the best supported; a note says how many there are.
  /// Of a diff, what changed comes first.
  public var maximumStatements: Int
  /// Whether each line is a link to `#statement-N`, for a picture inside a page with a list; in a
  /// diff to `#change-N` or `#same-N`.
  public var linksToStatements: Bool

  /// What an article needs, unless told otherwise.
  public init(
    title: String = "", subtitle: String = "", showsHeading: Bool = true,
    showsLoneNames: Bool = false,
    maximumStatements: Int = 300, linksToStatements: Bool = false
  ) {
    self.title = title
    self.subtitle = subtitle
    self.showsHeading = showsHeading
    self.showsLoneNames = showsLoneNames
    self.maximumStatements = maximumStatements
    self.linksToStatements = linksToStatements
  }
}
