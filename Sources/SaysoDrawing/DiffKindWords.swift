import SaysoGraph

extension ChangeKind {
  static let ranked = ChangeKind.allCases.sorted { $0.rank < $1.rank }

  /// "Hedge dropped".
  var title: String {
    let words = String(rawValue.map { $0 == "-" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What the kind means, between a first and a second article.
  func meaning(_ a: String, _ b: String) -> String {
    switch self {
    case .added: "Stated in \(b), not stated in \(a)."
    case .removed: "Stated in \(a), not stated in \(b). What is not stated is not denied."
    case .polarityFlipped: "One of them says that it is so, the other that it is not."
    case .hedgeDropped: "Hedged in \(a), as alleged or possible for instance; stated flatly in \(b)."
    case .hedgeAdded: "Stated flatly in \(a), hedged in \(b)."
    case .hedgeChanged: "Hedged in both, but not in the same way."
    case .speakerChanged: "Stated in both, but on the word of somebody else."
    case .speakerAnonymised: "The source that \(a) has is less well known in \(b): described, or nobody in particular."
    case .attributionLost: "On a source’s word in \(a), in the article’s own voice in \(b)."
    case .attributionAdded: "In the article’s own voice in \(a), on a source’s word in \(b)."
    case .timeChanged: "Stated in both, but for another time."
    case .placeChanged: "Stated in both, but for another place."
    case .reworded: "The same relation between the same two, in other words."
    case .entityRenamed: "The same participant under another name."
    case .roleChanged: "Another post, or held in another way: now, formerly, acting."
    }
  }
}
