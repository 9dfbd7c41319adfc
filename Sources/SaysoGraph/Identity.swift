extension NodeID {
  /// The id of a named entity: the same name is the same entity in every document.
  public init(_ kind: EntityKind, named name: String) {
    self.init("\(kind.rawValue):\(CanonicalName(name).text)")
  }

  /// The id of a described participant: no two documents' "officials" are ever the same.
  public init(_ kind: EntityKind, describedIn document: String, at offset: Int) {
    self.init("\(kind.rawValue):\(document)@\(offset)")
  }

  /// Whether it belongs to one document; canonical names never contain an `@`.
  public var isDescribed: Bool { text.utf8.contains(UInt8(ascii: "@")) }
}

extension StatementKey {
  /// The key of a statement, from all that makes it this statement and no other.
  ///
  /// `lemma` is the predicate's lemma (the title, for `role_in`); case and punctuation do not
  /// count. The last eight digits depend on the lemma alone: see ``lemmaTag``. Of `status`, all but
  /// a post that is held now counts: a former chair is another statement.
  public init(
    source: NodeID, type: StatementType, target: NodeID, lemma: String, speakers: [Speaker],
    polarity: Polarity, modality: Modality, status: RoleStatus? = nil
  ) {
    var tag = StableHash()
    tag.field(CanonicalName(lemma).text)
    self.init(
      source: source, type: type, target: target, lemmaTag: tag.digits(8), speakers: speakers,
      polarity: polarity, modality: modality, status: status)
  }

  /// The key from a graph's own fields, which hold the lemma only as the tag of another key.
  init(
    source: NodeID, type: StatementType, target: NodeID, lemmaTag: String, speakers: [Speaker],
    polarity: Polarity, modality: Modality, status: RoleStatus?
  ) {
    let swapped = type.isSymmetric && target < source
    var hash = StableHash()
    hash.field(swapped ? target.text : source.text)
    hash.field(type.rawValue)
    hash.field(swapped ? source.text : target.text)
    hash.field(lemmaTag)
    hash.field(polarity.rawValue)
    hash.field(modality.rawValue)
    for speaker in speakers { hash.field(speaker.identity) }
    if let status, status != .current { hash.field("status " + status.rawValue) }
    self.init("s-" + hash.digits(20) + lemmaTag)
  }

  /// Digits that two keys share when their predicates have one lemma; `nil` in a foreign key.
  ///
  /// The lemma itself is not in `sayso/1`, yet claims of type `other_…` are told apart by it.
  package var lemmaTag: Substring? {
    text.utf8.count == 30 && text.hasPrefix("s-") ? Substring(text.utf8.suffix(8)) : nil
  }
}

extension Speaker {
  /// Who speaks, as far as identity goes: a named node's id, else the canonical words.
  ///
  /// A described speaker counts by its words whether or not it is also a node, so that the key of
  /// "officials said" is the same in every version of a story.
  package var identity: String {
    if let source, !source.isDescribed { return source.text }
    return text.isEmpty ? "" : "~" + CanonicalName(text).text
  }
}

extension AttributionID {
  /// The id of an attribution, from its document and spans.
  public init(
    document: String, source: [CodePointRange], cue: [CodePointRange], content: [CodePointRange]
  ) {
    var hash = StableHash()
    hash.field(document)
    hash.field(source)
    hash.field(cue)
    hash.field(content)
    self.init("a-" + hash.digits(20))
  }
}
