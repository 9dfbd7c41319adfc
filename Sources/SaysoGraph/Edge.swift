/// A statement: one stated relationship, on somebody's say-so, with all its evidence.
///
/// `predicate`, `time`, `place` and `rule` are those of the first evidence. ``GraphBuilder`` gives
/// it its key.
public struct Edge: Hashable, Sendable {
  /// What makes it this statement; see ``StatementKey``.
  public var key: StatementKey
  /// Who does it or of whom it is said.
  public var source: NodeID
  /// To whom, or to what.
  public var target: NodeID
  /// What kind of relationship it is.
  public var type: StatementType
  /// The predicate's words, as written.
  public var predicate: String
  /// Whether it is said to be so or not.
  public var polarity: Polarity
  /// How firmly it is said.
  public var modality: Modality
  /// Only for `role_in`.
  public var status: RoleStatus?
  /// Who says it, the innermost speaker first; empty means the article's own voice.
  public var attribution: [Speaker]
  /// When, as the text says it.
  public var time: TimeExpression?
  /// Where, if that is a named place.
  public var place: NodeID?
  /// The rule that read it.
  public var rule: String
  /// Where it is stated, by document and place; never empty in a graph of ours.
  public var evidence: [Evidence]

  /// A statement without key, until ``GraphBuilder`` gives it one.
  public init(
    key: StatementKey = "", source: NodeID, target: NodeID, type: StatementType, predicate: String,
    polarity: Polarity = .affirmed, modality: Modality = .asserted, status: RoleStatus? = nil,
    attribution: [Speaker] = [], time: TimeExpression? = nil, place: NodeID? = nil,
    rule: String = "", evidence: [Evidence] = []
  ) {
    self.key = key
    self.source = source
    self.target = target
    self.type = type
    self.predicate = predicate
    self.polarity = polarity
    self.modality = modality
    self.status = status
    self.attribution = attribution
    self.time = time
    self.place = place
    self.rule = rule
    self.evidence = evidence
  }
}

/// Somebody on whose say-so a statement stands, and the words that say so.
public struct Speaker: Hashable, Sendable {
  /// The speaker's node; `nil` for a described speaker that is no end of a statement.
  public var source: NodeID?
  /// The speaker's words; empty with `source` nil means that nobody is named ("reportedly").
  public var text: String
  /// The words that attribute: "said", "according to".
  public var cue: String
  /// How the speaker's words are given.
  public var form: AttributionForm

  /// A speaker; nobody in particular without arguments.
  public init(
    source: NodeID? = nil, text: String = "", cue: String = "", form: AttributionForm = .indirect
  ) {
    self.source = source
    self.text = text
    self.cue = cue
    self.form = form
  }
}

/// A phrase that says when, with the day or period it stands for where that is known.
public struct TimeExpression: Hashable, Sendable {
  /// The words.
  public var text: String
  /// Where the words stand.
  public var span: CodePointRange
  /// ISO 8601, as far as known: `2026-03-05`, `2026-W10`, `2023-01/..`, `P3Y`; see docs/times.md.
  public var value: String?
  /// The day of publication, where ``value`` was counted from it.
  public var anchor: String?

  /// A phrase at its place.
  public init(text: String, span: CodePointRange, value: String? = nil, anchor: String? = nil) {
    self.text = text
    self.span = span
    self.value = value
    self.anchor = anchor
  }
}
