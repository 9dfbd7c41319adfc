import ArgumentParser
import SaysoCorpus

/// One verb's work over all inputs, results in input order.
struct Batch {
  /// What came of one input, for a ``Sink``.
  struct Piece: Sendable {
    var id: String
    var bytes: [UInt8]
    /// For the reader of standard error, such as that a text is empty.
    var note: String?
  }

  private let inputs: [String]
  private let given: Metadata
  private let jobs: Int
  private let quiet: Bool

  /// `given` goes before what the inputs say of themselves.
  init(inputs: [String], given: Metadata = Metadata(), _ work: WorkOptions) {
    self.inputs = inputs
    self.given = given
    jobs = work.jobCount
    quiet = work.quiet
  }

  /// Runs `work` on every input and gives the results to `sink`.
  func run(into sink: Sink, _ work: @escaping @Sendable (Input) throws -> Piece) async throws {
    try await run(work) { piece in
      try sink.accept(id: piece.id, piece.bytes)
      return piece.note
    }
    .finish(sink)
  }

  /// Runs `work` on every input and hands the results to `receive` in input order; it answers a
  /// note for standard error, if there is one to make. Inputs in trouble are named on standard
  /// error and the others are still done; the outcome tells whether there were any.
  func run<Output: Sendable>(
    _ work: @escaping @Sendable (Input) throws -> Output, receive: (Output) throws -> String?
  ) async throws -> Outcome {
    let progress = ReadingProgress()
    let bar = ProgressBar(progress, total: InputReader.size(of: inputs), quiet: quiet)
    let reader = InputReader(inputs, given: given, progress: progress)
    var failed = false
    try await extractAll(reader, jobs: jobs, work: work) { index, result in
      switch result {
      case .success(let output):
        let note = try receive(output)
        bar.update(documents: index + 1)
        if let note, !quiet {
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
    return Outcome(failed: failed)
  }

  /// Whether all inputs could be done.
  struct Outcome {
    let failed: Bool

    /// Ends the run as trouble if an input was in trouble.
    func check() throws {
      if failed { throw Status.trouble }
    }

    func finish(_ sink: Sink) throws {
      try sink.finish()
      try check()
    }
  }
}
