import SaysoCorpus
import SaysoDrawing
import Synchronization

/// Lays pictures out in child processes of this program, each stopped when its time is over.
///
/// Nothing else can stop Graphviz. Where the system does not tell where this program stands, the work is done here, without
/// a bound.
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
    guard SystemCalls.seconds < deadline else { throw .layoutTooSlow }
    guard ChildProcess.ownPath != nil else { return Arranger.reply(to: request) }
    if let worker = idle.withLock({ $0.popLast() }), let reply = try ask(worker, request, before: deadline) {
      return reply
    }
    // Whoever was idle may have ended for reasons that are not this request's.
    guard let worker = start() else { throw .layoutFailed("no process could be started") }
    guard let reply = try ask(worker, request, before: deadline) else {
      throw .layoutFailed("the process that lays out ended")
    }
    return reply
  }

  /// The worker's reply; nil if it ended instead.
  private func ask(
    _ worker: Worker, _ request: [UInt8], before deadline: Double
  ) throws(DrawingError) -> [UInt8]? {
    let left = max(1, Int((deadline - SystemCalls.seconds).rounded(.up)))
    let child = worker.child
    guard child.send(Message.head(request.count) + Message.head(left) + request, before: deadline) else {
      child.end()
      if SystemCalls.seconds < deadline { return nil }
      throw .layoutTooSlow
    }
    switch Message.receive(from: child, before: deadline) {
    case .bytes(let reply):
      let worker = Worker(child: child, requests: worker.requests + 1)
      if worker.requests < Self.mostRequests {
        idle.withLock { $0.append(worker) }
      } else {
        child.end(before: deadline)
      }
      return reply
    case .closed:
      child.end()
      return nil
    case .tooLate:
      child.end()
      throw .layoutTooSlow
    }
  }

  private func start() -> Worker? {
    ChildProcess.ownPath.flatMap { ChildProcess.start($0, ["layout"]) }.map { Worker(child: $0) }
  }
}

/// A message on a pipe: its length in sixteen digits, then its bytes. A request has the seconds left in between.
enum Message {
  static let headCount = 16

  static func head(_ number: Int) -> [UInt8] {
    let digits = Array(String(number).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: max(0, headCount - digits.count)) + digits
  }

  static func number(_ head: [UInt8]) -> Int? { Int(String(decoding: head, as: UTF8.self)) }

  static func receive(from child: ChildProcess, before deadline: Double) -> ChildProcess.Reading {
    guard case .bytes(let head) = child.receive(headCount, before: deadline) else {
      return SystemCalls.seconds < deadline ? .closed : .tooLate
    }
    guard let count = number(head) else { return .closed }
    return child.receive(count, before: deadline)
  }
}
