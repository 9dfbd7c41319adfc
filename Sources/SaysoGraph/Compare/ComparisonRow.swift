/// A claim, and what each column makes of it.
public struct ComparisonRow: Hashable, Sendable {
  /// How columns disagree about a claim.
  public enum Disagreement: String, Hashable, Sendable, CaseIterable {
    /// One states it, be it on somebody's word, and another denies it.
    ///
    /// Columns that all tell both sides do not disagree; a plan and its absence do not either.
    case denied
    /// One states flatly what another attributes or hedges.
    case firmness
  }

  /// Who does what to whom, in the words of one of the columns; names are the fullest of all.
  public var claim: Claim
  /// How the columns disagree, if they do.
  public var disagreement: Disagreement?
  /// By column: the ways in which it states the claim; none if it is silent.
  public var cells: [[Stance]]
  /// How many columns state it, near-copies of one story counted once.
  public var independent: Int

  /// How many columns state it in any way.
  public var stated: Int { cells.count { !$0.isEmpty } }

  /// A row as it stands.
  public init(claim: Claim, disagreement: Disagreement? = nil, cells: [[Stance]], independent: Int) {
    self.claim = claim
    self.disagreement = disagreement
    self.cells = cells
    self.independent = independent
  }
}

/// One way in which a column states a claim: on whose word, affirmed or not, how firmly.
public struct Stance: Hashable, Sendable {
  /// A sentence that states it.
  public struct Sentence: Hashable, Sendable {
    /// The document's id.
    public var document: String
    /// Where it stands.
    public var span: CodePointRange
    /// Its words.
    public var quote: String

    /// A sentence at its place.
    public init(document: String, span: CodePointRange, quote: String) {
      self.document = document
      self.span = span
      self.quote = quote
    }
  }

  /// Whether it is said to be so or not.
  public var polarity: Polarity
  /// How firmly it is said.
  public var modality: Modality
  /// For `role_in`.
  public var status: RoleStatus?
  /// Who says it, the innermost first; an empty name is somebody not named, none the own voice.
  public var speakers: [String]
  /// The predicate's words, where they are not those that the claim is called by.
  public var predicate: String
  /// The statements' keys, sorted.
  public var statements: [StatementKey]
  /// Where it is stated, by document and place.
  public var sentences: [Sentence]

  /// A stance as it stands.
  public init(
    polarity: Polarity = .affirmed, modality: Modality = .asserted, status: RoleStatus? = nil,
    speakers: [String] = [], predicate: String = "", statements: [StatementKey] = [], sentences: [Sentence] = []
  ) {
    self.polarity = polarity
    self.modality = modality
    self.status = status
    self.speakers = speakers
    self.predicate = predicate
    self.statements = statements
    self.sentences = sentences
  }

  /// Whether it is stated flatly, in the column's own voice.
  public var isFlat: Bool { speakers.isEmpty && modality == .asserted }

  /// A cell's words for it: `states`, `NOT, per Ann Lee`, `alleged, per somebody not named`.
  public var words: String {
    var words: [String] = polarity == .negated ? ["NOT"] : []
    if modality != .asserted { words.append(modality.word) }
    if words.isEmpty, speakers.isEmpty { words.append("states") }
    if let status, status != .current { words.append(status.rawValue) }
    if !speakers.isEmpty {
      words.append("per " + speakers.map { $0.isEmpty ? "somebody not named" : $0 }.joined(separator: ", via "))
    }
    return words.joined(separator: ", ") + (predicate.isEmpty ? "" : " (“\(predicate)”)")
  }
}
