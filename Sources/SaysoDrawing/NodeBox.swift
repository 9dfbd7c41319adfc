import SaysoGraph

/// A node as drawn: a shape by kind, its kind in small capitals, and its name.
struct NodeBox {
  private let node: Node
  private let mark: Mark?
  private let remark: String
  let tag: TextBlock
  let name: TextBlock
  private(set) var size: Point

  /// In a box of a given size, which has room for it.
  init(_ participant: Picture.Participant, size: Point) {
    self.init(participant, degree: 0)
    self.size = size
  }

  /// Boxes grow with the number of statements, so that many lines do not end in one point.
  init(_ participant: Picture.Participant, degree: Int) {
    let node = participant.node
    self.node = node
    mark = participant.mark
    remark = participant.remark
    let sign = mark.map(\.sign) ?? ""
    tag = TextBlock(
      (sign.isEmpty ? [] : [TextRun(text: sign, weight: .bold)]) + [TextRun(text: Style.tag(node.kind))],
      size: sign.isEmpty ? Style.tagSize : Style.tagSize + 2, limit: 200)
    name = TextBlock.balanced(
      [TextRun(text: cleanText(node.name, limit: 110), weight: node.named ? .bold : .regular)],
      size: Style.nameSize, limit: 150, maximum: 4)
    let busy = Double(max(0, min(degree, 16) - 3))
    size = Point(
      (max(tag.width, name.width, 46) + 22 + 5 * busy).rounded(.up),
      tag.height + name.height + 13 + 3 * busy)
  }

  func write(to xml: inout XMLBytes, id: String, centre: Point) {
    let described = node.named ? "" : ", described, not named"
    let label =
      "\(cleanText(node.name, limit: 300)) (\(node.kind.rawValue)\(described))"
      + (remark.isEmpty ? "" : ". \(remark)")
    xml.open(
      "g",
      [
        ("id", id),
        (
          "class",
          "node \(node.kind.rawValue)\(node.named ? "" : " described")" + (mark.map { " \($0.rawValue)" } ?? "")
        ),
        ("role", "img"), ("aria-label", label),
      ])
    if !remark.isEmpty { xml.element("title", [], label) }
    Self.shape(node.kind, named: node.named, mark: mark, size: size, centre: centre, to: &xml)
    let top = centre.y - (tag.height + name.height + 1) / 2
    tag.write(to: &xml, top: Point(centre.x, top), color: Style.faint)
    name.write(to: &xml, top: Point(centre.x, top + tag.height + 1), color: Style.ink)
    xml.close("g")
    xml.line()
  }

  /// Round for a person, square for an organization, cut corners for a place, a second outline for
  /// a group; dashed where the participant is only described.
  static func shape(
    _ kind: EntityKind, named: Bool, mark: Mark? = nil, size: Point, centre: Point, to xml: inout XMLBytes
  ) {
    let isOneSided = mark == .added || mark == .removed
    var paint: XMLBytes.Attributes = [
      ("fill", Style.fill(kind)), ("stroke", isOneSided ? mark?.color ?? "" : "#4a4a4a"),
      ("stroke-width", isOneSided ? "2.4" : "1"),
    ]
    if !named { paint.append(("stroke-dasharray", "3 2.4")) }
    let (x, y) = (centre.x - size.x / 2, centre.y - size.y / 2)
    switch kind {
    case .place:
      let cut = min(8, size.y / 3)
      let corners = [
        (x + cut, y), (x + size.x - cut, y), (x + size.x, y + cut),
        (x + size.x, y + size.y - cut), (x + size.x - cut, y + size.y), (x + cut, y + size.y),
        (x, y + size.y - cut), (x, y + cut),
      ]
      let points = corners.map { "\(decimal($0.0)),\(decimal($0.1))" }.joined(separator: " ")
      xml.empty("polygon", [("points", points)] + paint)
    case .person: rect(x, y, size, radius: min(12, size.y / 2), paint, &xml)
    case .organization: rect(x, y, size, radius: 0, paint, &xml)
    case .group:
      rect(x, y, size, radius: 3, paint, &xml)
      paint[0].value = "none"
      let inset = min(3, size.y / 5)
      rect(
        x + inset, y + inset, Point(size.x - 2 * inset, size.y - 2 * inset), radius: 2, paint, &xml)
    }
  }

  private static func rect(
    _ x: Double, _ y: Double, _ size: Point, radius: Double, _ paint: XMLBytes.Attributes,
    _ xml: inout XMLBytes
  ) {
    var attributes: XMLBytes.Attributes = [
      ("x", decimal(x)), ("y", decimal(y)), ("width", decimal(size.x)),
      ("height", decimal(size.y)),
    ]
    if radius > 0 { attributes.append(("rx", decimal(radius))) }
    xml.empty("rect", attributes + paint)
  }
}
