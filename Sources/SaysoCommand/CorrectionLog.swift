import SaysoGraph
import Synchronization

/// What corrections met and did in all inputs of a run, from any thread.
final class CorrectionLog: Sendable {
  private struct Tally {
    var met: [Int: Set<NodeID>] = [:]
    var parts: [Int: Set<String>] = [:]
    var unread: [Int: Int] = [:]
    var hidden = 0
    var loops = 0
    /// Every key of the inputs, for those that a misspelt one may mean.
    var keys: Set<NodeID> = []
  }

  private let corrections: Corrections?
  private let tally = Mutex(Tally())

  init(_ corrections: Corrections?) { self.corrections = corrections }

  func note(_ result: Corrections.Result, of graph: Graph) {
    tally.withLock { tally in
      tally.met.merge(result.met) { $0.union($1) }
      tally.parts.merge(result.parts) { $0.union($1) }
      tally.unread.merge(result.unread) { $0 + $1 }
      tally.hidden += result.hidden
      tally.loops += result.loops
      tally.keys.formUnion(graph.nodes.map(\.id))
    }
  }

  /// Keys that no input has, then what went with hidden entities.
  func report() {
    guard let corrections else { return }
    let tally = tally.withLock { $0 }
    let warnings = corrections.warnings(met: tally.met, parts: tally.parts, unread: tally.unread, keys: tally.keys)
    for warning in warnings { Console.error(warning.rendering) }
    if tally.hidden > 0 {
      Console.error("\(corrections.file): \(Self.statements(tally.hidden)) went with what is hidden")
    }
    if tally.loops > 0 {
      Console.error("\(corrections.file): \(Self.statements(tally.loops)) left out, since both ends are one entity now")
    }
  }

  private static func statements(_ count: Int) -> String { count == 1 ? "1 statement" : "\(count) statements" }
}
