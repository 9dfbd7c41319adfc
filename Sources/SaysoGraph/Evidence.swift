/// One place where a statement is made: a whole sentence and the spans that state it.
///
/// All spans are absolute in the document and may lie outside the sentence.
public struct Evidence: Hashable, Sendable {
  /// The document's id.
  public var document: String
  /// The sentence.
  public var span: CodePointRange
  /// The text at ``span``, exactly.
  public var quote: String
  /// The words for the source, pronouns included.
  public var sourceSpan: CodePointRange
  /// The words for the target.
  public var targetSpan: CodePointRange
  /// `nil` where no word states the relation ("Chicago, Illinois").
  public var predicateSpan: CodePointRange?
  /// The words that hedge ("allegedly").
  public var hedgeSpan: CodePointRange?
  /// The words that negate ("denied").
  public var negationSpan: CodePointRange?
  /// The attribution that the statement stands in.
  public var attribution: AttributionID?
  /// The predicate's words here.
  public var predicate: String
  /// When, as it says here.
  public var time: TimeExpression?
  /// Where, as it says here.
  public var place: NodeID?
  /// How much and how many, in text order.
  public var amounts: [Amount]
  /// The rule that read it here.
  public var rule: String

  /// An evidence; what is left out is not in the text.
  public init(
    document: String, span: CodePointRange, quote: String, sourceSpan: CodePointRange,
    targetSpan: CodePointRange, predicateSpan: CodePointRange? = nil,
    hedgeSpan: CodePointRange? = nil, negationSpan: CodePointRange? = nil,
    attribution: AttributionID? = nil, predicate: String = "", time: TimeExpression? = nil,
    place: NodeID? = nil, amounts: [Amount] = [], rule: String = ""
  ) {
    self.document = document
    self.span = span
    self.quote = quote
    self.sourceSpan = sourceSpan
    self.targetSpan = targetSpan
    self.predicateSpan = predicateSpan
    self.hedgeSpan = hedgeSpan
    self.negationSpan = negationSpan
    self.attribution = attribution
    self.predicate = predicate
    self.time = time
    self.place = place
    self.amounts = amounts
    self.rule = rule
  }
}
