import Foundation
import SaysoGraph

/// Reads the tables of edits: a heading for each edit, its steps, what a diff must report.
///
///     [article.txt]                       the text of the edits below
///     ## a charge is no longer alleged    an edit's name
///     - allegedly charged                 words that stand once in the text
///     + charged                           and what replaces them; -- and ++ do so throughout
///     ! drop A sentence.                  or a step that needs more than words
///     ? "charged" is read as "billed"     what the program is known to read wrongly
///     = hedge-dropped | Ann Lee | Bo Ray  kind, source, target; or `= nothing`
struct EditFile {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The edits of all tables, in the order of the tables' names.
  static func all() throws -> [Edit] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Edits").path())
    return try files.filter { $0.hasSuffix(".edits") }.sorted().flatMap { file in
      let text = try String(contentsOf: folder.appending(path: "Edits").appending(path: file), encoding: .utf8)
      return try edits(text, file: file)
    }
  }

  /// An article's bytes, as text.
  static func article(_ name: String) throws -> String {
    let file = (name.contains("/") ? seeds : folder.appending(path: "Articles")).appending(path: name)
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let seeds = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds")

  private static func edits(_ text: String, file: String) throws -> [Edit] {
    var edits: [Edit] = []
    var article = ""
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = "\(file):\(index + 1)"
      if line.isEmpty || line.hasPrefix("# ") { continue }
      if line.hasPrefix("[") {
        article = String(line.dropFirst().dropLast())
      } else if line.hasPrefix("## ") {
        edits.append(Edit(name: String(line.dropFirst(3)), place: place, article: article))
      } else if edits.isEmpty || !edits[edits.count - 1].add(line) {
        throw Failure(description: "\(place): no part of an edit: \(line)")
      }
    }
    return edits
  }
}

extension Edit {
  /// Adds a line of a table; `false` if it is none.
  fileprivate mutating func add(_ line: Substring) -> Bool {
    guard let blank = line.firstIndex(of: " ") else { return false }
    let rest = line[line.index(after: blank)...].replacing("\\n", with: "\n")
    let words = String(rest)
    switch line[..<blank] {
    case "-": steps.append(.replace(words, with: ""))
    case "--": steps.append(.replaceThroughout(words, with: ""))
    case "+", "++":
      switch steps.popLast() {
      case .replace(let old, _): steps.append(.replace(old, with: words))
      case .replaceThroughout(let old, _): steps.append(.replaceThroughout(old, with: words))
      default: return false
      }
    case "!":
      guard let step = EditStep(words) else { return false }
      steps.append(step)
    case "?": misreading = words
    case "=":
      if words == "nothing" { return true }
      guard let change = ReportedChange(words) else { return false }
      expected.append(change)
    default: return false
    }
    return true
  }
}

extension EditStep {
  /// A step by its name: `drop A sentence.`, `swap words of one | words of another`.
  fileprivate init?(_ text: String) {
    let (name, rest) = text.cut(at: " ")
    let (first, second) = rest.cut(at: " | ")
    switch name {
    case "both": self = .rename(first, to: second)
    case "drop": self = .drop(sentence: rest)
    case "append": self = .append(paragraph: rest)
    case "swap": self = .swap(first, second)
    case "wrap": self = .wrap(Int(rest) ?? 72)
    case "lines": self = .windowsLines
    case "spaces": self = .doubledBlanks
    case "id": self = .renameDocument(rest)
    default: return nil
    }
  }
}

extension ReportedChange {
  fileprivate init?(_ text: String) {
    let fields = text.components(separatedBy: " | ")
    guard fields.count == 3, let kind = ChangeKind(rawValue: fields[0]) else { return nil }
    self.init(kind: kind, source: fields[1], target: fields[2])
  }
}

extension String {
  /// What stands before and after the first `mark`; all and nothing if there is none.
  func cut(at mark: String) -> (String, String) {
    guard let range = range(of: mark) else { return (self, "") }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
