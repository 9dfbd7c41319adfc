/// What a change is called: one kind for each field in which two assertions of a claim differ.
extension DiffEngine {
  /// How unlike two stances on one claim are; `nil` if too unlike to be one that changed.
  ///
  /// Another speaker who says the opposite is another assertion, not a changed one.
  func cost(_ a: DiffSide.Stance, _ b: DiffSide.Stance) -> Int? {
    let isFlipped = a.polarity != b.polarity
    let distance = distance(a, b)
    if isFlipped && distance > 1 { return nil }
    return 4 * distance + (isFlipped ? 2 : 0) + (a.modality != b.modality ? 1 : 0)
  }

  /// How unlike two chains of speakers are: 0 the same, 1 perhaps the same, 2 in the outer links, 3.
  private func distance(_ a: DiffSide.Stance, _ b: DiffSide.Stance) -> Int {
    if a.voices == b.voices { return 0 }
    let (old, new) = (chains[Int(a.voices)], chains[Int(b.voices)])
    if agree(old, new) || isHedgeAlone(a, b) { return 1 }
    guard let x = old.first, let y = new.first, x.agrees(with: y) else { return 3 }
    return 2
  }

  private func agree(_ old: DiffLabels.Chain, _ new: DiffLabels.Chain) -> Bool {
    old.count == new.count && zip(old, new).allSatisfy { $0.agrees(with: $1) }
  }

  /// Whether a hedge that names nobody ("allegedly") came or went: the hedge tells all of it.
  private func isHedgeAlone(_ a: DiffSide.Stance, _ b: DiffSide.Stance) -> Bool {
    guard a.modality != b.modality else { return false }
    func isNobody(_ chain: DiffLabels.Chain) -> Bool { chain.allSatisfy { $0.standing == .nobody } }
    return isNobody(chains[Int(a.voices)]) && isNobody(chains[Int(b.voices)])
  }

  /// The kinds of change between two assertions, each with what became what.
  func kinds(_ a: Assertion, _ b: Assertion) -> [(ChangeKind, detail: String?)] {
    var kinds: [(ChangeKind, detail: String?)] = []
    if a.stance != b.stance {
      let (old, new) = (a.stance, b.stance)
      if old.polarity != new.polarity {
        kinds.append((.polarityFlipped, "\(old.polarity) → \(new.polarity)"))
      }
      if old.modality != new.modality {
        let isFlat = (old.modality == .asserted, new.modality == .asserted)
        let kind: ChangeKind = isFlat.1 ? .hedgeDropped : isFlat.0 ? .hedgeAdded : .hedgeChanged
        kinds.append((kind, "\(old.modality) → \(new.modality)"))
      }
      if distance(old, new) > 1 {
        let detail = "\(before.speakers(a)) → \(after.speakers(b))"
        kinds.append((Self.speakerChange(chains[Int(old.voices)], chains[Int(new.voices)]), detail))
      }
    }
    if before.key(a) != after.key(b), isReworded(a, b) {
      let isRole = before.graph.edges[Int(a.first)].type == .roleIn
      kinds.append((isRole ? .roleChanged : .reworded, nil))
    }
    return kinds
  }

  private static func speakerChange(_ a: DiffLabels.Chain, _ b: DiffLabels.Chain) -> ChangeKind {
    guard let old = a.first else { return .attributionAdded }
    guard let new = b.first else { return .attributionLost }
    return new.standing.rawValue > old.standing.rawValue ? .speakerAnonymised : .speakerChanged
  }

  /// Whether no statement of the one has a lemma of the other, nor a title that may be the same.
  private func isReworded(_ a: Assertion, _ b: Assertion) -> Bool {
    let (old, new) = (before.edges(of: a), after.edges(of: b))
    let lemmas = Set(old.map { before.lemma(ofEdge: $0) })
    if new.contains(where: { lemmas.contains(after.lemma(ofEdge: $0)) }) { return false }
    guard before.graph.edges[old[0]].type == .roleIn else { return true }
    return !old.contains { i in
      new.contains { j in
        RoleTitle(before.graph.edges[i].predicate).agrees(with: RoleTitle(after.graph.edges[j].predicate))
      }
    }
  }

  /// The kinds of change that only two statements can show, not their assertions.
  func kinds(ofEdges i: Int, _ j: Int) -> [(ChangeKind, detail: String?)] {
    var kinds: [(ChangeKind, detail: String?)] = []
    if let a = before.graph.edges[i].status, let b = after.graph.edges[j].status, a != b {
      kinds.append((.roleChanged, "\(a) → \(b)"))
    }
    if before.graph.edges[i].time != nil, after.graph.edges[j].time != nil {
      let (old, new) = (before.graph.edges[i].times, after.graph.edges[j].times)
      if !old.contains(where: { x in new.contains { !TimeConflict.stands(between: x, and: $0) } }) {
        kinds.append((.timeChanged, "\(Self.words(old[0])) → \(Self.words(new[0]))"))
      }
    }
    if before.graph.edges[i].place != nil, after.graph.edges[j].place != nil {
      let (old, new) = (before.graph.edges[i].places, after.graph.edges[j].places)
      let known = Set(old)
      if !new.contains(where: { known.contains(after.shared($0)) }) {
        kinds.append((.placeChanged, "\(before.name(old[0])) → \(after.name(new[0]))"))
      }
    }
    return kinds
  }

  private static func words(_ time: TimeExpression) -> String {
    time.value.map { "\(time.text) (\($0))" } ?? time.text
  }
}

extension Edge {
  /// When it is said to be, over all evidence; its own time first.
  fileprivate var times: [TimeExpression] { (time.map { [$0] } ?? []) + evidence.compactMap(\.time) }
  /// Where it is said to be, over all evidence; its own place first.
  fileprivate var places: [NodeID] { (place.map { [$0] } ?? []) + evidence.compactMap(\.place) }
}

/// A post's title, compared as far as it makes another post.
///
/// "The regional chief" and "chief" may be one post; a deputy is not the one whose deputy he is.
struct RoleTitle {
  private let words: Set<Substring>
  private static let ranks: Set<Substring> = [
    "acting", "assistant", "associate", "chief", "co", "deputy", "elect", "emeritus", "ex", "former", "honorary",
    "interim", "junior", "lieutenant", "senior", "shadow", "sub", "under", "vice",
  ]
  private static let articles: Set<Substring> = ["a", "an", "its", "his", "her", "the", "their", "then", "new"]

  init(_ title: String) { words = Set(CanonicalName(title).words).subtracting(Self.articles) }

  func agrees(with other: RoleTitle) -> Bool {
    guard words.isSubset(of: other.words) || other.words.isSubset(of: words) else { return false }
    return words.symmetricDifference(other.words).isDisjoint(with: Self.ranks)
  }
}
