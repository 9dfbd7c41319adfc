import SaysoGraph

/// A statement's line: the curve, dashed or dotted as it is hedged, and what stands at its ends.
struct LineShape {
  private let line: Layout.Line
  private let stroke: String
  private let dash: Style.Dash
  private let head: Style.Head
  private let tail: Style.Head
  private let width: Double
  private let rim: String?
  /// Whether the curve is the same for every head: what leads on to the tip is then drawn apart.
  private let isShared: Bool

  init(_ statement: Picture.Statement, _ line: Layout.Line) {
    let edge = statement.edge
    self.init(
      line, stroke: Style.stroke(statement), dash: Style.dash(edge.modality),
      head: Style.head(edge), tail: Style.tail(edge), width: statement.mark?.width ?? 1.3,
      rim: statement.mark?.rim, isShared: statement.mark != nil)
  }

  init(
    _ line: Layout.Line, stroke: String, dash: Style.Dash, head: Style.Head,
    tail: Style.Head = Style.Head(), width: Double = 1.3, rim: String? = nil, isShared: Bool = false
  ) {
    (self.line, self.stroke, self.dash, self.head, self.tail) = (line, stroke, dash, head, tail)
    self.width = width
    self.rim = rim
    self.isShared = isShared
  }

  func write(to xml: inout XMLBytes) {
    guard let first = line.curve.first, let last = line.curve.last, line.curve.count > 1 else {
      return
    }
    let reaches = [
      !tail.arrow ? line.tailTip.map { "M\(pair($0))L\(pair(first))" } : nil,
      !head.arrow ? line.headTip.map { "M\(pair(last))L\(pair($0))" } : nil,
    ].compactMap { $0 }
    for path in [path(first, last)] + (isShared ? reaches : []) {
      if let rim { stroke(path, color: rim, width: width + 1.2, to: &xml, "rim") }
      stroke(path, color: stroke, width: width, to: &xml)
    }
    if let tip = line.headTip { write(head, from: last, to: tip, &xml) }
    if let tip = line.tailTip { write(tail, from: first, to: tip, &xml) }
  }

  private func stroke(
    _ path: String, color: String, width: Double, to xml: inout XMLBytes, _ name: String? = nil
  ) {
    var attributes: XMLBytes.Attributes = [
      ("d", path), ("fill", "none"), ("stroke", color), ("stroke-width", decimal(width)),
    ]
    switch dash {
    case .solid: break
    case .dashed: attributes.append(("stroke-dasharray", "6 4"))
    case .dotted:
      attributes += [("stroke-dasharray", "0.1 4"), ("stroke-linecap", "round")]
      attributes[3].value = decimal(width + 0.7)
    }
    if let name { attributes.insert(("class", name), at: 0) }
    xml.empty("path", attributes)
  }

  /// The curve ends where an arrowhead begins; without one the line itself goes on to the tip.
  private func path(_ first: Point, _ last: Point) -> String {
    var path = "M"
    if !isShared, let tip = line.tailTip, !tail.arrow { path += pair(tip) + "L" }
    path += pair(first)
    if line.curve.count % 3 == 1 {
      path += "C" + line.curve.dropFirst().map(pair).joined(separator: " ")
    } else {
      path += "L" + line.curve.dropFirst().map(pair).joined(separator: " ")
    }
    if !isShared, let tip = line.headTip, !head.arrow { path += "L" + pair(tip) }
    return path
  }

  private func write(_ head: Style.Head, from base: Point, to tip: Point, _ xml: inout XMLBytes) {
    let way = tip - base
    guard way.length > 0.01 else { return }
    let ahead = way * (1 / way.length)
    let side = Point(-ahead.y, ahead.x)
    if head.arrow {
      let corners = [base + side * 3.6, tip, base - side * 3.6]
      xml.empty(
        "polygon",
        [
          ("points", corners.map(pair).joined(separator: " ")),
          ("fill", head.hollow ? Style.paper : stroke), ("stroke", rim ?? stroke),
          ("stroke-width", "1.1"), ("stroke-linejoin", "round"),
        ])
    }
    if head.tee {
      let at = tip - ahead * 2.5
      xml.empty(
        "path",
        [
          ("class", "tee"), ("d", "M\(pair(at + side * 6))L\(pair(at - side * 6))"),
          ("stroke", rim ?? stroke), ("stroke-width", "2.4"),
        ])
    }
  }

  private func pair(_ p: Point) -> String { "\(decimal(p.x)),\(decimal(p.y))" }
}
