import SaysoGraph

/// A box as drawn: a shape by kind, the kind in small capitals, and the name.
///
/// A name is the larger the more is stated about it.
struct NodeBox {
  let id: String
  private let original: String?
  private let statements: [String]
  /// `nil` for a speaker who is no node of the graph.
  let kind: EntityKind?
  let named: Bool
  private let mark: Mark?
  private let remark: String
  private let words: String
  let tag: TextBlock
  let name: TextBlock
  private(set) var size: Point

  init(_ participant: Picture.Participant, degree: Int, size: Point? = nil) {
    let node = participant.node
    (id, original, statements) = (participant.id, participant.original, [])
    (kind, named) = (node.kind, node.named)
    (mark, remark) = (participant.mark, participant.remark)
    let written = cleanText(node.name, limit: 300)
    words = written.isEmpty ? cleanText(node.id.text, limit: 300) : written
    let sign = mark.map(\.sign) ?? ""
    tag = TextBlock(
      (sign.isEmpty ? [] : [TextRun(text: sign, weight: .bold)]) + [TextRun(text: Style.tag(node.kind))],
      size: sign.isEmpty ? Style.tagSize : Style.tagSize + 2, limit: 200)
    name = Self.name(words, named: node.named, degree: degree)
    self.size = size ?? Self.size(tag, name, degree: degree)
  }

  init(_ source: Picture.Source, degree: Int, size: Point? = nil) {
    (id, original, kind, named, mark, remark) = (source.id, nil, nil, false, nil, "")
    statements = source.statements
    words = source.words
    tag = TextBlock([TextRun(text: "SOURCE")], size: Style.tagSize, limit: 200)
    name = Self.name(source.words, named: false, degree: degree)
    self.size = size ?? Self.size(tag, name, degree: degree)
  }

  private static func name(_ words: String, named: Bool, degree: Int) -> TextBlock {
    TextBlock.balanced(
      [TextRun(text: cleanText(words, limit: 110), weight: named ? .bold : .regular)],
      size: Style.nameSize(degree: degree), limit: 150 + 2 * Double(min(degree, 10)), maximum: 4)
  }

  /// Boxes grow with the number of statements, so that many lines do not end in one point.
  private static func size(_ tag: TextBlock, _ name: TextBlock, degree: Int) -> Point {
    let busy = Double(max(0, min(degree, 16) - 3))
    return Point(
      (max(tag.width, name.width, 46) + 22 + 5 * busy).rounded(.up),
      tag.height + name.height + 13 + 3 * busy)
  }

  func write(to xml: inout XMLBytes, centre: Point) {
    let what = [kind?.rawValue ?? "source", named || kind == nil ? "" : "described, not named"].filter { !$0.isEmpty }
    let label =
      "\(words) (\(what.joined(separator: ", ")))" + (remark.isEmpty ? "" : ". \(remark)")
    let classes = ["node", kind?.rawValue ?? "source", named ? "" : "described", mark?.rawValue ?? ""]
    var attributes: XMLBytes.Attributes = [
      ("id", id), ("class", classes.filter { !$0.isEmpty }.joined(separator: " ")), ("role", "img"),
      ("aria-label", label),
    ]
    if !statements.isEmpty { attributes.append(("data-says", statements.joined(separator: " "))) }
    if let original { attributes.append(("data-node", original)) }
    xml.open("g", attributes)
    if !remark.isEmpty { xml.element("title", [], label) }
    Self.shape(kind, named: named, mark: mark, size: size, centre: centre, to: &xml)
    let top = centre.y - (tag.height + name.height + 1) / 2
    tag.write(to: &xml, top: Point(centre.x, top), color: Style.faint)
    name.write(to: &xml, top: Point(centre.x, top + tag.height + 1), color: Style.ink)
    xml.close("g")
    xml.line()
  }

  /// Round for a person, square for an organization, cut corners for a place, a second outline for
  /// a group, untinted for who only speaks; dashed where the participant is only described.
  static func shape(
    _ kind: EntityKind?, named: Bool, mark: Mark? = nil, size: Point, centre: Point, to xml: inout XMLBytes
  ) {
    let isOneSided = mark == .added || mark == .removed
    var paint: XMLBytes.Attributes = [
      ("fill", kind.map(Style.fill) ?? Style.paper), ("stroke", isOneSided ? mark?.color ?? "" : Style.outline),
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
    case .organization, nil: rect(x, y, size, radius: 0, paint, &xml)
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
