/// Who arranges: Graphviz in this process, or in another that can be stopped.
///
/// Nothing stops Graphviz once it has begun. ``LayoutRequest/Effort`` keeps it short by the number of lines;
/// who must be sure gives an arranger that asks a child process, which answers with ``reply(to:)``, and throws
/// ``DrawingError/layoutTooSlow`` when the time is over.
package struct Arranger: Sendable {
  /// Answers a message with a message; the share is the part of all the time after which to give up.
  package typealias Ask = @Sendable (_ request: [UInt8], _ share: Double) throws(DrawingError) -> [UInt8]

  private let ask: Ask?

  /// Graphviz in this process.
  package static let here = Arranger(ask: nil)

  private init(ask: Ask?) { self.ask = ask }

  /// One that hands requests on.
  package init(_ ask: @escaping Ask) { self.ask = ask }

  /// What a child process answers: a layout, or an error by its name and detail.
  package static func reply(to request: [UInt8]) -> [UInt8] {
    do throws(DrawingError) {
      guard let request = LayoutMessages.request(request) else { throw .layoutFailed("unreadable request") }
      return Array("layout ".utf8) + LayoutMessages.bytes(try Graphviz.layout(request))
    } catch {
      let (name, detail) =
        switch error {
        case .graphvizMissing(let detail): ("missing", detail)
        case .graphvizUnusable(let detail): ("unusable", detail)
        case .layoutFailed(let detail): ("failed", detail)
        case .layoutTooSlow: ("slow", "")
        }
      return Array("\(name) \(detail)".utf8)
    }
  }

  func layout(_ request: LayoutRequest) throws(DrawingError) -> Layout {
    guard let ask else { return try Graphviz.layout(request) }
    // The quicker ways come last and need time of their own.
    let reply = try ask(LayoutMessages.bytes(request), request.effort.engine == .dot ? 0.6 : 0.9)
    let parts = reply.split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
    let detail = String(decoding: parts.count > 1 ? parts[1] : [], as: UTF8.self)
    switch String(decoding: parts[0], as: UTF8.self) {
    case "layout": return try read(Array(parts[1]), of: request)
    case "missing": throw .graphvizMissing(detail)
    case "unusable": throw .graphvizUnusable(detail)
    case "slow": throw .layoutTooSlow
    default: throw .layoutFailed(detail)
    }
  }

  private func read(_ bytes: [UInt8], of request: LayoutRequest) throws(DrawingError) -> Layout {
    guard let layout = LayoutMessages.layout(bytes), layout.boxes.count == request.boxes.count,
      layout.lines.count == request.lines.count
    else { throw .layoutFailed("unreadable answer") }
    return layout
  }
}
