import ArgumentParser
import SaysoGraph

/// Which statements are shown; several filters must all hold.
enum StatementFilter: String, CaseIterable, Sendable {
  /// Alleged, possible, planned, conditional or in question.
  case hedged
  case negated
  /// In the article's own voice, or hung on nobody who is told ("reportedly").
  case unattributed

  func admits(_ edge: Edge) -> Bool {
    switch self {
    case .hedged: edge.modality != .asserted
    case .negated: edge.polarity == .negated
    case .unattributed: edge.attribution.allSatisfy { $0.source == nil && $0.text.isEmpty }
    }
  }
}

/// The value of `--only`: filters parted by commas.
struct StatementFilters: ExpressibleByArgument, Sendable {
  let filters: [StatementFilter]

  static var allValueStrings: [String] { StatementFilter.allCases.map(\.rawValue) }

  init?(argument: String) {
    var found: [StatementFilter] = []
    for word in argument.split(separator: ",") {
      guard let filter = StatementFilter(rawValue: String(word)) else { return nil }
      found.append(filter)
    }
    if found.isEmpty { return nil }
    filters = found
  }
}
