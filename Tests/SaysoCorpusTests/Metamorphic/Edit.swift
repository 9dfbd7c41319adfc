import SaysoGraph

/// A small change of a news text, with the changes that a diff of the two texts must report.
struct Edit: Sendable, CustomStringConvertible {
  var name: String
  /// Of the table and the line, as `hedges.edits:12`.
  var place: String
  /// The article's path, under `Articles/` or, with a folder, under `seeds/`.
  var article: String
  var steps: [EditStep] = []
  var expected: [ReportedChange] = []
  /// Which sentence the program is known to read wrongly, and how; empty if it reads both texts well.
  var misreading = ""

  var description: String { name }
}

/// One step from the first text to the second.
enum EditStep: Sendable {
  /// Replaces words that stand in one place only.
  case replace(String, with: String)
  case replaceThroughout(String, with: String)
  /// Renames somebody in both texts.
  case rename(String, to: String)
  case drop(sentence: String)
  case append(paragraph: String)
  /// Lets two paragraphs, told by words in them, change places.
  case swap(String, String)
  /// Breaks the lines of each paragraph before a column.
  case wrap(Int)
  case windowsLines
  case doubledBlanks
  /// Gives the second document another name.
  case renameDocument(String)
}

/// A change as far as an edit foretells it.
struct ReportedChange: Hashable, Sendable, CustomStringConvertible {
  var kind: ChangeKind
  /// The claim's source; the first name where an entity is renamed.
  var source: String
  /// The claim's target; the second name where an entity is renamed.
  var target: String

  var description: String { "\(kind.rawValue) | \(source) | \(target)" }

  /// Case and articles aside, and with the ends turned: many types have no order.
  func agrees(with other: Self) -> Bool {
    guard kind == other.kind else { return false }
    let (own, others) = ([source, target].map(Self.folded), [other.source, other.target].map(Self.folded))
    return own == others || own == others.reversed()
  }

  private static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
