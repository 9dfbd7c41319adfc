import ArgumentParser
import SaysoCorpus

/// One verb's work over all inputs, results in input order.
struct Batch {
  /// What came of one input.
  struct Piece: Sendable {
    var id: String
    var bytes: [UInt8]
    /// For the reader of standard error, such as that a text is empty.
    var note: String?
  }

  let options: InputOptions

  /// Runs `work` on every input and gives the results to `sink`. Inputs in trouble are named on
  /// standard error, the others are still done; then the run ends as trouble.
  func run(into sink: Sink, _ work: @escaping @Sendable (Input) throws -> Piece) async throws {
    let progress = ReadingProgress()
    let bar = ProgressBar(
      progress, total: InputReader.size(of: options.inputs), quiet: options.work.quiet)
    var failed = false
    try await extractAll(options.reader(progress), jobs: options.work.jobCount, work: work) {
      index, result in
      switch result {
      case .success(let piece):
        try sink.accept(id: piece.id, piece.bytes)
        bar.update(documents: index + 1)
        if let note = piece.note, !options.work.quiet {
          bar.clear()
          Console.error(note)
        }
      case .failure(let error):
        bar.clear()
        Console.error("\(error)")
        failed = true
      }
    }
    bar.clear()
    try sink.finish()
    if failed { throw Status.trouble }
  }
}
