/// What one or more articles state: entities, statements between them, and who says so.
///
/// A graph from ``GraphBuilder`` is canonical: equal content, equal bytes.
public struct Graph: Hashable, Sendable {
  /// The program that made it, as `sayso 0.1.0`.
  public var generator: String
  /// A hash of the rules that it was made by.
  public var rules: String
  /// Lines of corrections files that changed it, by file and line.
  public var corrections: [AppliedCorrection]
  /// What it was read from, by id.
  public var documents: [DocumentRecord]
  /// Everything that hangs on a source, in text order.
  public var attributions: [Attribution]
  /// Entities and described participants, by id.
  public var nodes: [Node]
  /// Statements, by source, target, type and key.
  public var edges: [Edge]

  /// A graph as it stands; ``canonical()`` puts it in order.
  public init(
    generator: String = "", rules: String = "", documents: [DocumentRecord] = [],
    attributions: [Attribution] = [], nodes: [Node] = [], edges: [Edge] = [],
    corrections: [AppliedCorrection] = []
  ) {
    self.generator = generator
    self.rules = rules
    self.corrections = corrections
    self.documents = documents
    self.attributions = attributions
    self.nodes = nodes
    self.edges = edges
  }
}
