/// A stretch of text that hangs on a source, whether or not a statement was read in it.
///
/// Source, cue and content in the sense of the PARC 3 and PolNeAR corpora; each may be in pieces.
public struct Attribution: Hashable, Sendable {
  /// A hash of the document and the spans; see ``AttributionID``.
  public var id: AttributionID
  /// The document's id.
  public var document: String
  /// The words for who says it; empty when nobody is named.
  public var source: [CodePointRange]
  /// The words that attribute.
  public var cue: [CodePointRange]
  /// What is attributed.
  public var content: [CodePointRange]
  /// The source's node, if it is one.
  public var speaker: NodeID?
  /// How the source's words are given.
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
