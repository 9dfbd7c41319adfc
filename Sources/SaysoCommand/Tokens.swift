import ArgumentParser
import SaysoCorpus
import SaysoText

struct Tokens: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints tokens, tags, chunks and lemmas: what the rules see.",
    usage: "sayso tokens INPUT… [--format text|jsonl] [options]",
    discussion: "sayso tokens article.txt")

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable { case text, jsonl }

  @OptionGroup var input: InputOptions
  @Option(help: "Columns to read, or one line a document with offsets in code points.")
  var format = Format.text
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions

  func run() async throws {
    let sink = try Sink(output.output, ending: format == .text ? "tokens.txt" : "jsonl", joins: true)
    let listing = try TokenListing(extractor: RuleFolder.extractor(rules.rules))
    try await input.batch.run(into: sink) { [format] input in
      let document = try Articles.document(input)
      let bytes = format == .text ? listing.table(document) : listing.line(document)
      return Batch.Piece(id: document.id, bytes: bytes, note: Articles.note(on: document))
    }
  }
}
