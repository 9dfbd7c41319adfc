/// The corrections of one file, checked against each other; they apply to any graph.
///
/// All lines count at once: their order does not matter. Parts are split off first, then entities
/// are merged and get their kinds, then they are renamed, then hidden.
public struct Corrections: Sendable {
  /// The file's name, as it was given.
  public let file: String
  /// In the order of the file.
  public let lines: [Correction]
  let plan: CorrectionPlan

  /// Reads a corrections file (UTF-8). `key` makes the key of a name in quotation marks.
  public init(
    file: String, _ bytes: [UInt8],
    key: @escaping (EntityKind, String) -> NodeID = { NodeID($0, named: $1) }
  ) throws(CorrectionError) {
    let parser = CorrectionParser(bytes, file: file, key: key)
    var problems = parser.problems
    let plan = CorrectionPlan(parser.corrections, file: file, problems: &problems)
    if !problems.isEmpty {
      throw CorrectionError(problems: problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    self.file = file
    self.plan = plan
    lines = parser.corrections
  }

  /// A word as a line of corrections has it: quoted where it must be.
  public static func quoted(_ text: String) -> String { "\"" + CorrectionLine.escaped(text) + "\"" }

  /// What ``apply(to:texts:)`` made.
  public struct Result: Sendable {
    /// The corrected graph, canonical, with the lines that were applied.
    public var graph: Graph
    /// By line number: the keys that were met.
    public var met: [Int: Set<NodeID>]
    /// By line number: the documents and forms of a `split` that were met.
    public var parts: [Int: Set<String>]
    /// Statements that went with what is hidden.
    public var hidden = 0
    /// Statements between entities that are one now.
    public var loops = 0
    /// By line number: mentions whose words are not known without the article's text.
    public var unread: [Int: Int]
  }
}
