import ArgumentParser
import SaysoCorpus
import SaysoText

struct Text: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a document's text, exactly what offsets count.",
    usage: "sayso text INPUT… [-o DIR] [options]",
    discussion: "sayso text article.html")

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let sink = try Sink(output.output, ending: "txt", joins: false)
    try await input.batch.run(into: sink) { input in
      let document = try Articles.document(input)
      return Batch.Piece(
        id: document.id, bytes: document.text, note: Articles.note(on: document))
    }
  }
}
