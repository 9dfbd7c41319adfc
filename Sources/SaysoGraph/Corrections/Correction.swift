/// One line of a corrections file: what a reader knows better about the entities of some articles.
public struct Correction: Hashable, Sendable {
  /// What a line does, with the keys that it names.
  public enum Action: Hashable, Sendable {
    /// Entities that are one.
    case merge([NodeID], into: Target)
    /// An entity that is two: a part of its mentions is somebody else.
    case split(NodeID, Part, into: Target)
    /// Another name to show; the key stays.
    case rename(NodeID, to: String)
    /// Entities that are none, or not wanted.
    case hide([NodeID])
    /// Entities of another kind.
    case kind([NodeID], EntityKind)
  }

  /// Which mentions of an entity are meant.
  public enum Part: Hashable, Sendable {
    /// Those in these documents.
    case documents([String])
    /// Those written so; case and marks do not count.
    case forms([String])
  }

  /// The entity that others become; `name` if the line writes it in quotation marks.
  public struct Target: Hashable, Sendable {
    /// Its key.
    public var id: NodeID
    /// The name as written, for an entity that no article names so.
    public var name: String?
  }

  /// What it does.
  public var action: Action
  /// The line's number, from 1.
  public var line: Int
  /// The line without comment, its words one space apart.
  public var text: String
  /// Columns of the action's keys in order of `keys`, from 1, in code points.
  var columns: [Int]
  /// Column of the key that others become, if there is one.
  var targetColumn: Int?
  /// The line as it stands, for messages.
  var source: String

  /// The entity that others become; nil if the line makes none.
  public var target: Target? {
    switch action {
    case .merge(_, let target), .split(_, _, let target): target
    default: nil
    }
  }

  /// The keys of the entities that it changes, as the line names them.
  public var keys: [NodeID] {
    switch action {
    case .merge(let keys, _), .hide(let keys), .kind(let keys, _): keys
    case .split(let key, _, _), .rename(let key, _): [key]
    }
  }
}

/// What is wrong with a line of a corrections file, or may be.
public struct CorrectionProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as it was given.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in code points.
  public var column: Int
  /// Whether the file can be used all the same.
  public var isWarning = false
  /// What is wrong.
  public var what: String
  /// What to do about it.
  public var remedy: String
  /// The line as it stands.
  public var source: String

  /// `file:line:column: what; what to do`
  public var description: String {
    "\(file):\(line):\(column): \(isWarning ? "warning" : "error"): \(what); \(remedy)"
  }

  /// The description, then the line and a caret under the place.
  public var rendering: String {
    let lead = source.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
    return description + "\n    " + source + "\n    " + lead.joined() + "^"
  }
}

/// A corrections file that cannot be used, with everything that is wrong with it.
public struct CorrectionError: Error, Sendable, CustomStringConvertible {
  /// In the order of the lines.
  public var problems: [CorrectionProblem]
  /// One problem a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
