/// Why no picture could be made, and what to do about it.
public enum DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// libgvc could not be loaded; the loader's own words.
  case graphvizMissing(String)
  /// libgvc is there but lacks a function or plugin; what Graphviz or the loader said.
  case graphvizUnusable(String)
  /// Graphviz gave up on the layout; what it said.
  case layoutFailed(String)
  /// The layout was given up, as its time was over.
  case layoutTooSlow

  /// What went wrong; what to do.
  public var description: String {
    switch self {
    case .graphvizMissing:
      "Graphviz is not installed; apt-get install graphviz"
    case .graphvizUnusable(let detail):
      "Graphviz cannot be used (\(detail)); apt-get install --reinstall graphviz"
    case .layoutFailed(let detail):
      "Graphviz could not lay the graph out (\(detail)); try --format dot or fewer statements"
    case .layoutTooSlow:
      "Graphviz took too long to lay the graph out; try --format dot or fewer statements"
    }
  }
}
