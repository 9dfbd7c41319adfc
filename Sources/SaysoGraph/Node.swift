/// An entity with a name, or a described participant ("an MS-13 member") with `named` false.
public struct Node: Hashable, Sendable {
  public var id: NodeID
  public var kind: EntityKind
  public var named: Bool
  /// The fullest form in the text, as written.
  public var name: String
  /// Every other written form, sorted by bytes.
  public var aliases: [String]
  public var roles: [Role]
  public var mentions: [Mention]

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
  public var title: String
  /// The body's node, where the text names one.
  public var body: NodeID?
  public var status: RoleStatus
  public var document: String
  public var span: CodePointRange
  /// The `role_in` statement that says the same, if there is one.
  public var statement: StatementKey?

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
  public var document: String
  public var span: CodePointRange
  public var form: MentionForm
  /// The rule that found it.
  public var rule: String

  public init(
    document: String, span: CodePointRange, form: MentionForm = .name, rule: String = ""
  ) {
    self.document = document
    self.span = span
    self.form = form
    self.rule = rule
  }
}
