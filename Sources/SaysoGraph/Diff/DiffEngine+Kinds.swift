/// What a change is called: one kind for each field in which two statements of a claim differ.
extension DiffEngine {
  /// How unlike two stances on one claim are; `nil` if too unlike to be one that changed.
  ///
  /// Another speaker who says the opposite is another assertion, not a changed one.
  func cost(_ a: DiffSide.Stance, _ b: DiffSide.Stance) -> Int? {
    if a == b { return 0 }
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

  /// Whether nobody is named on either side and a hedge says as much: it tells all of the difference.
  private func isHedgeAlone(_ a: DiffSide.Stance, _ b: DiffSide.Stance) -> Bool {
    guard a.modality != .asserted || b.modality != .asserted else { return false }
    func isNobody(_ chain: DiffLabels.Chain) -> Bool { chain.allSatisfy { $0.standing == .nobody } }
    return isNobody(chains[Int(a.voices)]) && isNobody(chains[Int(b.voices)])
  }

  /// The kinds of change between two statements, each with what became what.
  func kinds(_ i: Int, _ j: Int, isTwin: Bool) -> [(kind: ChangeKind, detail: String)] {
    var kinds: [(kind: ChangeKind, detail: String)] = []
    let (old, new) = (before.statements[i].stance, after.statements[j].stance)
    if old != new {
      if old.polarity != new.polarity {
        kinds.append((.polarityFlipped, "\(old.polarity) → \(new.polarity)"))
      }
      if old.modality != new.modality {
        let isFlat = (old.modality == .asserted, new.modality == .asserted)
        let kind: ChangeKind = isFlat.1 ? .hedgeDropped : isFlat.0 ? .hedgeAdded : .hedgeChanged
        kinds.append((kind, "\(old.modality.word) → \(new.modality.word)"))
      }
      if distance(old, new) > 1 {
        let detail = "\(before.speakers(i)) → \(after.speakers(j))"
        kinds.append((Self.speakerChange(chains[Int(old.voices)], chains[Int(new.voices)]), detail))
      }
    }
    addCircumstances(i, j, to: &kinds)
    if !isTwin, before.graph.edges[i].key != after.graph.edges[j].key { addWords(i, j, to: &kinds) }
    return kinds
  }

  private static func speakerChange(_ a: DiffLabels.Chain, _ b: DiffLabels.Chain) -> ChangeKind {
    guard let old = a.first else { return .attributionAdded }
    guard let new = b.first else { return .attributionLost }
    return new.standing.rawValue > old.standing.rawValue ? .speakerAnonymised : .speakerChanged
  }

  /// A word of another lemma, or a title that makes another post.
  private func addWords(_ i: Int, _ j: Int, to kinds: inout [(kind: ChangeKind, detail: String)]) {
    // How a mention is worded is how its speaker is credited, not what is stated.
    if before.graph.edges[i].type == .mention || before.lemma(ofEdge: i) == after.lemma(ofEdge: j) { return }
    let (old, new) = (before.graph.edges[i].predicate, after.graph.edges[j].predicate)
    let detail = "'\(old)' → '\(new)'"
    guard before.graph.edges[i].type == .roleIn else { return kinds.append((.reworded, detail)) }
    if RoleTitle(old).agrees(with: RoleTitle(new)) || kinds.contains(where: { $0.kind == .roleChanged }) { return }
    kinds.append((.roleChanged, detail))
  }

  /// Whether a post is held, when and where.
  private func addCircumstances(_ i: Int, _ j: Int, to kinds: inout [(kind: ChangeKind, detail: String)]) {
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

  /// Whether one of both is a word alone that begins as a word of the other does: who "leads" is the "leader".
  private func isVerb(of other: RoleTitle) -> Bool {
    guard words.count == 1 || other.words.count == 1 else { return false }
    return words.contains { word in
      word.count >= 4 && other.words.contains { $0.prefix(4) == word.prefix(4) }
    }
  }

  /// Equal for titles of the same words, articles aside.
  var label: String { words.sorted().joined(separator: " ") }

  init(_ title: String) { words = Set(CanonicalName(title).words).subtracting(Self.articles) }

  func agrees(with other: RoleTitle) -> Bool {
    guard words.isSubset(of: other.words) || other.words.isSubset(of: words) || isVerb(of: other) else { return false }
    return words.symmetricDifference(other.words).isDisjoint(with: Self.ranks)
  }
}
