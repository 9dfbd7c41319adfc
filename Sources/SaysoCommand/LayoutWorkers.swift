import SaysoCorpus
import SaysoDrawing
import Synchronization

/// Lays pictures out in child processes of this program, each stopped when its time is over.
///
/// Nothing else can stop Graphviz. Where no child can be started, the work is done here, without a bound.
final class LayoutWorkers: Sendable {
  static let shared = LayoutWorkers()

  /// For one picture.
  static let usualSeconds = 10.0

  /// A child, and how often it was asked.
  private struct Worker {
    var child: ChildProcess
    var requests = 0
  }

  /// Graphviz loses some hundred bytes with each layout: a child is replaced before that counts.
  private static let mostRequests = 500

  private let idle = Mutex<[Worker]>([])

  /// For one picture, whose time begins now.
  func arranger(seconds: Double = usualSeconds) -> Arranger {
    let start = SystemCalls.seconds
    return Arranger { request, share throws(DrawingError) in try self.ask(request, before: start + seconds * share) }
  }

  private func ask(_ request: [UInt8], before deadline: Double) throws(DrawingError) -> [UInt8] {
    guard var worker = idle.withLock({ $0.popLast() }) ?? start() else { return Arranger.reply(to: request) }
    let child = worker.child
    guard child.send(Frame.head(request.count) + request, before: deadline) else {
      child.end(stops: true)
      if SystemCalls.seconds < deadline { throw .layoutFailed("the process that lays out ended") }
      throw .layoutTooSlow
    }
    switch Frame.receive(from: child, before: deadline) {
    case .bytes(let reply):
      worker.requests += 1
      if worker.requests < Self.mostRequests {
        idle.withLock { [worker] in $0.append(worker) }
      } else {
        child.end(stops: false)
      }
      return reply
    case .closed:
      child.end(stops: true)
      throw .layoutFailed("the process that lays out ended")
    case .tooLate:
      child.end(stops: true)
      throw .layoutTooSlow
    }
  }

  private func start() -> Worker? {
    ChildProcess.ownPath.flatMap { ChildProcess.start($0, ["layout"]) }.map { Worker(child: $0) }
  }
}

/// A message on a pipe: its length in sixteen digits, then its bytes.
enum Frame {
  static let headCount = 16

  static func head(_ count: Int) -> [UInt8] {
    let digits = Array(String(count).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, headCount - digits.count)) + digits
  }

  static func count(_ head: [UInt8]) -> Int? { Int(String(decoding: head, as: UTF8.self)) }

  static func receive(from child: ChildProcess, before deadline: Double) -> ChildProcess.Reading {
    guard case .bytes(let head) = child.receive(headCount, before: deadline) else {
      return SystemCalls.seconds < deadline ? .closed : .tooLate
    }
    guard let count = count(head) else { return .closed }
    return child.receive(count, before: deadline)
  }
}
