import Foundation
import SaysoText

/// An article of `seeds/` with what a careful reader draws from it.
struct Seed: Sendable, CustomStringConvertible {
  /// Set and outlet, as `dam-belisk-herald`.
  var name: String
  var document: Document
  var expected: [Expected]

  var description: String { name }

  /// The articles whose bytes are the text itself; reading HTML is another target's task.
  static let all: [Seed] = [
    ("bounty-ellery-courier", "bounty/ellery-courier.txt"),
    ("bounty-federal-ledger", "bounty/federal-ledger.txt"),
    ("bounty-varrow-public-radio", "bounty/varrow-public-radio.txt"),
    ("dam-belisk-herald", "dam/belisk-herald.txt"),
    ("dam-drusa-valley-post", "dam/drusa-valley-post.md"),
  ].map { name, path in
    let text = bytes(root.appending(path: "seeds").appending(path: path))
    let lines = bytes(
      root.appending(path: "Tests/SaysoExtractionTests/Seeds").appending(path: name + ".expected"))
    return Seed(
      name: name, document: Document(id: name, text: text),
      expected: String(decoding: lines, as: UTF8.self).split(separator: "\n").map(Expected.init))
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func bytes(_ file: URL) -> [UInt8] {
    guard let data = try? Data(contentsOf: file) else {
      preconditionFailure("\(file.path()) is not there; run the tests in the package's folder")
    }
    return Array(data)
  }
}

/// A line of an `.expected` file: one statement, by hand.
struct Expected: Sendable, CustomStringConvertible {
  var line: String
  var type: String
  var source: Expected.End
  var target: Expected.End
  var polarity: String
  var modality: String
  var speaker: Expected.Speaker

  /// An end or a speaker: a name, or words in double quotes of which the head counts.
  enum End: Sendable {
    case named(String)
    case described(String)

    init(_ field: String) {
      self = field.hasPrefix("\"") ? .described(String(field.dropFirst().dropLast())) : .named(field)
    }
  }

  enum Speaker: Sendable {
    case ownVoice
    case nobodyNamed
    case somebody(End)

    init(_ field: String) {
      self = field == "-" ? .ownVoice : field == "?" ? .nobodyNamed : .somebody(End(field))
    }
  }

  init(_ line: Substring) {
    let fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    precondition(fields.count == 7, "no expected statement: \(line)")
    self.line = String(line)
    type = fields[0]
    source = End(fields[1])
    target = End(fields[2])
    polarity = fields[4]
    modality = fields[5]
    speaker = Speaker(fields[6])
  }

  var description: String { line }
}
