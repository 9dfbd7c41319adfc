public import SaysoGraph

/// What of a graph is drawn and how, and what stands around it.
public struct DrawingOptions: Hashable, Sendable {
  /// How statements become shapes; all views have the same names and numbers for the same things.
  public enum View: String, CaseIterable, Sendable {
    /// Lines; where speakers contradict each other, their statements are boxes that face each other.
    case auto
    /// A line a statement.
    case compact
    /// A box a statement, between who it is about, with its speaker beside it.
    case statements
    /// A frame a speaker, around what stands on his word.
    case speakers
  }

  /// What entities are put together by, in frames.
  public enum Grouping: String, CaseIterable, Sendable {
    /// The place that they are stated to be in.
    case place
    /// The body that they are stated to belong to or to have a post in.
    case organization
  }

  /// Colours of a picture.
  public enum Theme: String, CaseIterable, Sendable {
    /// Light, and dark where the viewer asks for that.
    case auto
    case light
    case dark
    /// Black on white without tints, for paper and photocopies.
    case print
  }

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
  /// Whether each line is a link to its statement's entry, for a picture inside a page with a list:
  /// `#s_…`, in a diff `#change-N` or `#same-N`.
  public var linksToStatements: Bool
  /// How statements are drawn. A diff is always compact.
  public var view: View
  /// What entities are put together by; of flat statements in the articles' own voice alone.
  public var grouping: Grouping?
  /// Colours; DOT and diffs know only light.
  public var theme: Theme
  /// Which statements; a note says how many that leaves.
  public var selection: GraphSelection

  /// What an article needs, unless told otherwise.
  public init(
    title: String = "", subtitle: String = "", showsHeading: Bool = true, showsLoneNames: Bool = false,
    maximumStatements: Int = 300, linksToStatements: Bool = false, view: View = .auto,
    grouping: Grouping? = nil, theme: Theme = .auto, selection: GraphSelection = GraphSelection()
  ) {
    self.title = title
    self.subtitle = subtitle
    self.showsHeading = showsHeading
    self.showsLoneNames = showsLoneNames
    self.maximumStatements = maximumStatements
    self.linksToStatements = linksToStatements
    self.view = view
    self.grouping = grouping
    self.theme = theme
    self.selection = selection
  }
}
