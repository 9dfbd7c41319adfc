/// Who arranges: Graphviz in this process, or in another that can be stopped.
///
/// Nothing stops Graphviz once it has begun. ``LayoutRequest/Effort`` keeps it short by the number of lines;
/// who must be sure gives an arranger that asks a child process (see ``LayoutMessages``) and throws
/// ``DrawingError/layoutTooSlow`` when the time is over.
package struct Arranger: Sendable {
  /// Answers a message with a message; the share is the part of all the time after which to give up.
  private let ask: (@Sendable (_ request: [UInt8], _ share: Double) throws(DrawingError) -> [UInt8])?

  /// Graphviz in this process.
  package static let here = Arranger(ask: nil)

  private init(ask: (@Sendable ([UInt8], Double) throws(DrawingError) -> [UInt8])?) { self.ask = ask }

  /// One that hands requests on.
  package init(_ ask: @escaping @Sendable ([UInt8], Double) throws(DrawingError) -> [UInt8]) { self.ask = ask }

  /// What a child process does with a request. A request that cannot be read is a failed layout.
  package static func answer(_ request: [UInt8]) throws(DrawingError) -> [UInt8] {
    guard let request = LayoutMessages.request(request) else { throw .layoutFailed("unreadable request") }
    return LayoutMessages.bytes(try Graphviz.layout(request))
  }

  func layout(_ request: LayoutRequest) throws(DrawingError) -> Layout {
    guard let ask else { return try Graphviz.layout(request) }
    // The quicker ways come last and need time of their own.
    let answer = try ask(LayoutMessages.bytes(request), request.effort.engine == .dot ? 0.6 : 0.9)
    guard let layout = LayoutMessages.layout(answer), layout.boxes.count == request.boxes.count,
      layout.lines.count == request.lines.count
    else { throw .layoutFailed("unreadable answer") }
    return layout
  }
}
