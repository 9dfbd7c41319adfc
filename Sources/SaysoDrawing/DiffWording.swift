import SaysoGraph

/// The words of a diff: in labels, in sentences for who cannot see, and in the list of changes.
struct DiffWording {
  /// What the two sides are called.
  let names: (before: String, after: String)
  let before: Wording
  let after: Wording
  private let union: DiffUnion

  init(_ union: DiffUnion) {
    self.union = union
    before = Wording(union.before)
    after = Wording(union.after)
    let names = (cleanText(union.diff.before, limit: 60), cleanText(union.diff.after, limit: 60))
    self.names = (names.0.isEmpty ? "the first" : names.0, names.1.isEmpty ? "the second" : names.1)
  }

  private func edges(_ entry: DiffUnion.Entry) -> (Edge, Edge)? {
    guard let b = entry.before, let a = entry.after else { return nil }
    return (union.before.edges[b], union.after.edges[a])
  }

  /// "alleged → flat" in the place of the hedge, where that is what changed.
  func hedge(_ entry: DiffUnion.Entry) -> String? {
    guard let (old, new) = edges(entry) else { return nil }
    var parts: [String] = []
    if old.modality != new.modality {
      parts.append(Self.modality(old) + " → " + Self.modality(new))
    } else if let word = Wording.modality(new.modality) {
      parts.append(word)
    }
    if Self.status(old) != Self.status(new) {
      parts.append(Self.status(old) + " → " + Self.status(new))
    } else if new.status != nil, new.status != .current {
      parts.append(Self.status(new))
    }
    let isSame = old.modality == new.modality && Self.status(old) == Self.status(new)
    return isSame ? nil : parts.joined(separator: ", ")
  }

  /// What else was otherwise: "(was per DHS, was “hit”)".
  func note(_ entry: DiffUnion.Entry) -> String {
    guard let (old, new) = edges(entry) else { return "" }
    var parts: [String] = []
    for change in entry.changes {
      switch change.kind {
      case .hedgeAdded, .hedgeDropped, .hedgeChanged: continue
      case .roleChanged where old.predicate == new.predicate: continue
      case .polarityFlipped: parts.append(old.polarity == .negated ? "was negated" : "was not negated")
      case .speakerChanged, .speakerAnonymised, .attributionLost, .attributionAdded:
        parts.append(before.speakers(old).map { "was per \($0)" } ?? "was the article’s own voice")
      default: if let (from, _) = values(change, old, new) { parts.append("was \(from)") }
      }
    }
    return parts.isEmpty ? "" : "(\(parts.joined(separator: ", ")))"
  }

  /// What an entry of one side alone states.
  func statement(_ entry: DiffUnion.Entry) -> String {
    entry.after.map { after.sentence(union.after.edges[$0]) } ?? entry.before.map {
      before.sentence(union.before.edges[$0])
    }
      ?? ""
  }

  /// A sentence, or three where both sides have a word: what changed, then what each states.
  func sentence(_ entry: DiffUnion.Entry) -> String {
    let old = entry.before.map { before.sentence(union.before.edges[$0]) }
    let new = entry.after.map { after.sentence(union.after.edges[$0]) }
    return switch (old, new) {
    case (let old?, let new?):
      entry.mark == .unchanged
        ? "Stated alike in \(names.before) and \(names.after): \(new)"
        : "\(changes(entry)) In \(names.before): \(old) In \(names.after): \(new)"
    case (let old?, nil): "Stated in \(names.before), not stated in \(names.after): \(old)"
    case (nil, let new?): "Stated in \(names.after), not stated in \(names.before): \(new)"
    case (nil, nil): ""
    }
  }

  /// "Hedge dropped, from alleged to flat; reworded, from “hit” to “attacked”."
  func changes(_ entry: DiffUnion.Entry) -> String {
    let words = entry.changes.map { change($0, of: entry) }
    guard let first = words.first else { return "" }
    let rest = words.dropFirst().map { $0.prefix(1).lowercased() + $0.dropFirst() }
    return ([first] + rest).joined(separator: "; ") + "."
  }

  /// "Hedge dropped, from alleged to flat".
  func change(_ change: Change, of entry: DiffUnion.Entry) -> String {
    let detail = cleanText(change.detail, limit: 200)
    let plain = change.kind.title + (detail.isEmpty ? "" : " (\(detail))")
    guard let (old, new) = edges(entry), let (from, to) = values(change, old, new) else { return plain }
    return "\(change.kind.title), from \(from) to \(to)"
  }

  /// What became what; `nil` where the two edges do not show it.
  private func values(_ change: Change, _ old: Edge, _ new: Edge) -> (String, String)? {
    let values: (String, String)? =
      switch change.kind {
      case .added, .removed, .entityRenamed: nil
      case .polarityFlipped: (old.polarity.rawValue, new.polarity.rawValue)
      case .hedgeDropped, .hedgeAdded, .hedgeChanged: (Self.modality(old), Self.modality(new))
      case .speakerChanged, .speakerAnonymised, .attributionLost, .attributionAdded:
        (Self.voice(old, before), Self.voice(new, after))
      case .timeChanged: (Self.time(old), Self.time(new))
      case .placeChanged: (Self.place(old, before), Self.place(new, after))
      case .reworded: (Self.words(old), Self.words(new))
      case .roleChanged:
        Self.status(old) == Self.status(new) || old.predicate != new.predicate
          ? (Self.words(old), Self.words(new)) : (Self.status(old), Self.status(new))
      }
    return values.flatMap { $0.0 == $0.1 ? nil : $0 }
  }

  private static func modality(_ edge: Edge) -> String { Wording.modality(edge.modality) ?? "flat" }

  private static func status(_ edge: Edge) -> String { edge.status?.rawValue ?? "current" }

  private static func voice(_ edge: Edge, _ wording: Wording) -> String {
    wording.speakers(edge).map { "the word of \($0)" } ?? "the article’s own voice"
  }

  private static func words(_ edge: Edge) -> String {
    let words = cleanText(edge.predicate, limit: 120)
    return words.isEmpty ? Wording.plain(edge.type) : "“\(words)”"
  }

  private static func time(_ edge: Edge) -> String {
    guard let time = edge.time else { return "no stated time" }
    let value = cleanText(time.value ?? "", limit: 40)
    return "“\(cleanText(time.text, limit: 80))”" + (value.isEmpty ? "" : " (\(value))")
  }

  private static func place(_ edge: Edge, _ wording: Wording) -> String {
    edge.place.map(wording.name) ?? "no stated place"
  }
}

extension DiffWording {
  /// Where a participant is found, and for whom it was taken; empty if it is the same on both sides.
  func remark(_ participant: DiffUnion.Participant) -> String {
    switch (participant.before, participant.after) {
    case (_?, nil): return "Found in \(names.before), not found in \(names.after)."
    case (nil, _?): return "Found in \(names.after), not found in \(names.before)."
    case (let old?, let new?):
      let forms = (cleanText(old.name, limit: 200), cleanText(new.name, limit: 200))
      let reason = cleanText(participant.reason, limit: 120)
      if reason.isEmpty, forms.0 == forms.1 { return "" }
      let match =
        "“\(forms.0)” in \(names.before) and “\(forms.1)” in \(names.after) were taken for the same"
      return match + (reason.isEmpty ? "." : ": \(reason).")
    case (nil, nil): return ""
    }
  }
}
