/// An entity with a name, or a described participant ("an MS-13 member") with `named` false.
public struct Node: Hashable, Sendable {
  /// What makes it this entity; see ``NodeID``.
  public var id: NodeID
  /// What it is.
  public var kind: EntityKind
  /// Whether the text gives it a name.
  public var named: Bool
  /// The fullest form in the text, as written.
  public var name: String
  /// Every other written form, sorted by bytes.
  public var aliases: [String]
  /// Posts that it is said to hold, by document and place.
  public var roles: [Role]
  /// Where the text refers to it, by document and place.
  public var mentions: [Mention]

  /// A node; ``GraphBuilder`` joins it with others of its id.
  public init(
    id: NodeID, kind: EntityKind, named: Bool = true, name: String, aliases: [String] = [],
    roles: [Role] = [], mentions: [Mention] = []
  ) {
    self.id = id
    self.kind = kind
    self.named = named
    self.name = name
    self.aliases = aliases
    self.roles = roles
    self.mentions = mentions
  }
}

/// A post that a person is said to hold: the title as written, and the body that it is held in.
public struct Role: Hashable, Sendable {
  /// The title, as written.
  public var title: String
  /// The body's node, where the text names one.
  public var body: NodeID?
  /// Whether it is held now.
  public var status: RoleStatus
  /// The document's id.
  public var document: String
  /// Where the title stands.
  public var span: CodePointRange
  /// The `role_in` statement that says the same, if there is one.
  public var statement: StatementKey?

  /// A role, held now unless said otherwise.
  public init(
    title: String, body: NodeID? = nil, status: RoleStatus = .current, document: String,
    span: CodePointRange, statement: StatementKey? = nil
  ) {
    self.title = title
    self.body = body
    self.status = status
    self.document = document
    self.span = span
    self.statement = statement
  }
}

/// A stretch of text that refers to a node.
public struct Mention: Hashable, Sendable {
  /// The document's id.
  public var document: String
  /// Where the words stand.
  public var span: CodePointRange
  /// Name, description or pronoun.
  public var form: MentionForm
  /// The rule that found it.
  public var rule: String

  /// A mention, by name unless said otherwise.
  public init(
    document: String, span: CodePointRange, form: MentionForm = .name, rule: String = ""
  ) {
    self.document = document
    self.span = span
    self.form = form
    self.rule = rule
  }
}
