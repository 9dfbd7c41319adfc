import ArgumentParser
import SaysoCorpus
import SaysoDrawing

/// What this program starts itself as to lay out pictures: it can be stopped without stopping the rest.
struct LayoutVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "layout",
    abstract: "Lays out boxes and lines for another process of this program.",
    discussion: "Reads requests from standard input and answers each on standard output, until there are no more.",
    shouldDisplay: false)

  /// A worker that nobody asks any more is not to live on, nor to take all memory.
  private static let longestSeconds = 3600
  private static let mostBytes = 1 << 30

  func run() throws {
    ChildProcess.limitSelf(bytes: Self.mostBytes)
    ChildProcess.endSelf(after: Self.longestSeconds)
    while let head = try Self.read(Message.headCount) {
      guard let count = Message.number(head),
        let left = try Self.read(Message.headCount).flatMap({ Message.number($0) }),
        let request = try Self.read(count)
      else { throw InputError("stdin", "this is no request", remedy: "sayso draw starts this verb by itself") }
      // Also where whoever asks is gone and can stop nobody.
      ChildProcess.endSelf(after: left + 1)
      let reply = Arranger.reply(to: request)
      ChildProcess.endSelf(after: Self.longestSeconds)
      try Console.write(Message.head(reply.count) + reply)
    }
  }

  /// Exactly so many bytes; nil if there are none at all.
  private static func read(_ count: Int) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let got = SystemCalls.read(0, min(1 << 16, count - bytes.count), into: &bytes)
      if got <= 0 {
        if bytes.isEmpty { return nil }
        throw InputError("stdin", "the request ends early", remedy: "sayso draw starts this verb by itself")
      }
    }
    return bytes
  }
}
