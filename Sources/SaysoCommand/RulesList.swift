import ArgumentParser
import SaysoCorpus
import SaysoExtraction
import SaysoRules
import SaysoText

struct RulesList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists rules, frames and operators with their ranks and places.",
    usage: "sayso rules list [DIR] [--hits ARTICLES…]",
    discussion: """
      sayso rules list
      sayso rules list my-rules/ --hits articles/

      Hits are the statements that a rule or frame read in the articles, the attributions that an operator \
      read, and the statements that it hedged or negated.
      """)

  @OptionGroup var folder: RuleFolderOptions
  @Option(
    parsing: .upToNextOption, help: "Articles to count the hits of every rule in: files, folders, or -.",
    completion: .file())
  var hits: [String] = []
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let extractor = try RuleFolder.extractor(folder.path)
    let entries = RuleEntry.all(extractor.rules)
    var counts: [String: Int] = [:]
    var outcome: Batch.Outcome?
    if !hits.isEmpty {
      let counter = RuleHits(extractor.rules)
      outcome = try await Batch(inputs: hits, work).run { input in
        counter.hits(in: extractor.analyze(try Articles.document(input)))
      } receive: { found in
        counts.merge(found) { $0 + $1 }
        return nil
      }
    }
    var cells = entries.map { [$0.name, $0.kind.rawValue, String($0.rank), $0.place.description] }
    if !hits.isEmpty {
      for (index, entry) in entries.enumerated() {
        cells[index].insert(String(counts[RuleHits.key(entry.kind.rawValue, entry.name)] ?? 0), at: 3)
      }
    }
    let widths = cells[0].indices.map { column in cells.map { Columns.width($0[column]) }.max() ?? 0 }
    for row in cells {
      let columns = row.indices.map { column in
        column == 2 || column == 3 && !hits.isEmpty
          ? Columns.right(row[column], widths[column]) : Columns.left(row[column], widths[column])
      }
      Console.print(String(columns.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()) + "\n")
    }
    try outcome?.check()
  }
}

/// Counts what each rule did in an article.
struct RuleHits: Sendable {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  static func key(_ kind: String, _ name: String) -> String { kind + "/" + name }

  func hits(in analysis: Analysis) -> [String: Int] {
    var counts: [String: Int] = [:]
    func count(_ key: String) { counts[key, default: 0] += 1 }
    for finding in analysis.findings {
      count(finding.rule.hasPrefix("frame/") ? finding.rule : Self.key("rule", finding.rule))
      for found in operators(finding.stance, analysis) { count(Self.key("operator", found)) }
    }
    for role in analysis.bareRoles { count(Self.key("rule", role.rule)) }
    for saying in analysis.sayings { count(Self.key("operator", saying.rule)) }
    return counts
  }

  /// The operators whose cues decided a statement's polarity and modality.
  private func operators(_ stance: Stance, _ analysis: Analysis) -> [String] {
    var found: [String] = []
    for (token, key) in [(stance.negation, "polarity"), (stance.hedge, "modality")] where token >= 0 {
      found += rules.operators(at: token, key: key, analysis.text.tokens.folded, analysis.lemmas)
    }
    return found
  }
}
