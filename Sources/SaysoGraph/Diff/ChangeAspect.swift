/// In what two statements of one claim may differ; the raw values are codes of `sayso-diff3/1`.
public enum ChangeAspect: String, Hashable, Sendable, CaseIterable {
  case polarity, hedge, speaker, time, place, role, wording, name

  /// Whether two who add a claim and differ in this say something else, and not only in other words.
  public var isDisagreement: Bool { self != .wording && self != .name }
}

extension ChangeKind {
  /// What a change of this kind touches; `nil` if the statement as a whole comes or goes.
  public var aspect: ChangeAspect? {
    switch self {
    case .polarityFlipped: .polarity
    case .hedgeDropped, .hedgeAdded, .hedgeChanged: .hedge
    case .speakerChanged, .speakerAnonymised, .attributionLost, .attributionAdded: .speaker
    case .timeChanged: .time
    case .placeChanged: .place
    case .roleChanged: .role
    case .reworded: .wording
    case .entityRenamed: .name
    case .added, .removed: nil
    }
  }
}
