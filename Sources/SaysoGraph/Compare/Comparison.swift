/// The claim × outlet matrix: who states a claim flatly, on whose word, hedged, denied, or not at all.
///
/// Claims are those of ``GraphDiff``: source, type and target, and the predicate's lemma for
/// `other_…`. Entities join by id alone, described ends by kind and head word. Nothing is averaged:
/// what a column states in several ways stands side by side, and silence is "not stated". Columns
/// stand in the order in which they came; rows do not depend on it.
public struct Comparison: Hashable, Sendable {
  /// What a column stands for.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// Everything that one outlet published; an article without an outlet is a column by itself.
    case outlet
    case document
    /// Everything that was given as one input, such as a folder.
    case input
  }

  /// An outlet, an article or an input.
  public struct Column: Hashable, Sendable {
    /// The outlet, the document's id, or what the input is called.
    public var name: String
    /// Its documents' ids, sorted.
    public var documents: [String]

    /// A column of documents.
    public init(name: String, documents: [String]) {
      self.name = name
      self.documents = documents
    }
  }

  /// An article that carries the story of one in an earlier column: rows count the two once.
  public struct Copy: Hashable, Sendable {
    /// The index of the article's column.
    public var column: Int
    /// The article's id.
    public var document: String
    /// The index of the earlier column.
    public var earlierColumn: Int
    /// The article there, the likest of several.
    public var earlierDocument: String
    /// How many sentences stand in both.
    public var shared: Int
    /// How many sentences the shorter article has, among those in which statements were read.
    public var of: Int

    /// Two articles and what they share.
    public init(
      column: Int, document: String, earlierColumn: Int, earlierDocument: String, shared: Int, of: Int
    ) {
      self.column = column
      self.document = document
      self.earlierColumn = earlierColumn
      self.earlierDocument = earlierDocument
      self.shared = shared
      self.of = of
    }
  }

  /// What the columns stand for.
  public var grouping: Grouping
  /// In the order in which they came.
  public var columns: [Column]
  /// Articles that carry a story which an earlier column has, by column and document.
  public var copies: [Copy]
  /// Disagreements first, then what most columns state, then by claim.
  public var rows: [ComparisonRow]
  /// The named entities that claims are about, by id, with all forms of their names.
  public var entities: [Node]

  /// A matrix from its parts; ``ComparisonBuilder`` makes one of graphs.
  public init(
    grouping: Grouping, columns: [Column], copies: [Copy] = [], rows: [ComparisonRow] = [], entities: [Node] = []
  ) {
    self.grouping = grouping
    self.columns = columns
    self.copies = copies
    self.rows = rows
    self.entities = entities
  }
}
