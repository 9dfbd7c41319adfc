import Foundation
import Testing

/// A page with files and commands, played from its first line to its last.
private struct Script {
  enum Step {
    case file(String, String)
    case command([String], expected: [String])
  }

  var steps: [Step] = []

  /// A block indented by four is a file where the line before it says “Write `name`:”, else commands after `$`,
  /// each with lines that its output must have.
  init(_ page: String) {
    var block: [String] = []
    var lead = ""
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + ["end"] {
      if line.hasPrefix("    ") || line.isEmpty && !block.isEmpty {
        block.append(String(line.dropFirst(4)))
        continue
      }
      add(block, lead)
      block = []
      if !line.isEmpty { lead = line }
    }
  }

  private mutating func add(_ block: [String], _ lead: String) {
    guard let first = block.first else { return }
    if !first.hasPrefix("$ ") {
      let name = lead.split(separator: "`").dropLast().last.map(String.init) ?? ""
      var lines = block
      while lines.last?.isEmpty ?? false { lines.removeLast() }
      steps.append(.file(name, lines.joined(separator: "\n") + "\n"))
      return
    }
    for line in block where !line.isEmpty {
      if line.hasPrefix("$ ") {
        steps.append(.command(Self.words(String(line.dropFirst(2))), expected: []))
      } else if case .command(let words, let expected) = steps.last {
        steps[steps.count - 1] = .command(words, expected: expected + [line.trimmingCharacters(in: .whitespaces)])
      }
    }
  }

  /// Words of a command, with quotation marks.
  private static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }
}

struct TutorialTests {
  @Test func `every command of the tutorial does what it says`() throws {
    let page = try String(contentsOf: Command.root.appending(path: "docs/rules-tutorial.md"), encoding: .utf8)
    let steps = Script(page).steps
    #expect(steps.count > 14)
    let command = try Command()
    for step in steps {
      switch step {
      case .file(let name, let text): try command.write(name, text)
      case .command(let words, let expected):
        #expect(words.first == "sayso")
        let outcome = try command.run(Array(words.dropFirst()))
        let finds = expected.contains { $0.contains("warning: ") || $0.contains("error: ") }
        #expect(outcome.status == (finds ? 1 : 0), "\(words): \(outcome.errors)")
        let all = outcome.output + outcome.errors
        for line in expected { #expect(all.contains(line), "\(words): \(line)\n\(all)") }
      }
    }
  }
}
