/// A stretch of text that hangs on a source, whether or not a statement was read in it.
///
/// Source, cue and content in the sense of the PARC 3 and PolNeAR corpora; each may be in pieces.
public struct Attribution: Hashable, Sendable {
  public var id: AttributionID
  public var document: String
  /// The words for who says it; empty when nobody is named.
  public var source: [CodePointRange]
  /// The words that attribute.
  public var cue: [CodePointRange]
  /// What is attributed.
  public var content: [CodePointRange]
  public var speaker: NodeID?
  public var form: AttributionForm
  /// The attribution that this one stands inside.
  public var parent: AttributionID?

  /// Without `id`, it is made from the document and the spans.
  public init(
    id: AttributionID? = nil, document: String, source: [CodePointRange] = [],
    cue: [CodePointRange] = [], content: [CodePointRange] = [], speaker: NodeID? = nil,
    form: AttributionForm = .indirect, parent: AttributionID? = nil
  ) {
    self.id =
      id ?? AttributionID(document: document, source: source, cue: cue, content: content)
    self.document = document
    self.source = source
    self.cue = cue
    self.content = content
    self.speaker = speaker
    self.form = form
    self.parent = parent
  }
}
