import SaysoGraph

/// The box of a statement, as dashed or dotted as its line, with the label inside.
struct CardShape {
  static func size(_ label: TextBlock) -> Point {
    Point((max(label.width, 30) + 14).rounded(.up), label.height + 10)
  }

  private let statement: Picture.Statement
  private let label: TextBlock
  private let size: Point

  init(_ statement: Picture.Statement, _ label: TextBlock, size: Point) {
    (self.statement, self.label, self.size) = (statement, label, size)
  }

  func write(to xml: inout XMLBytes, centre: Point) {
    var paint: XMLBytes.Attributes = [
      ("class", "card"), ("x", decimal(centre.x - size.x / 2)), ("y", decimal(centre.y - size.y / 2)),
      ("width", decimal(size.x)), ("height", decimal(size.y)), ("rx", "4"), ("fill", Style.paper),
      ("stroke", Style.stroke(statement)), ("stroke-width", "1.2"),
    ]
    switch Style.dash(statement.edge.modality) {
    case .solid: break
    case .dashed: paint.append(("stroke-dasharray", "6 4"))
    case .dotted: paint.append(("stroke-dasharray", "1.5 3"))
    }
    xml.empty("rect", paint)
    label.write(
      to: &xml, top: Point(centre.x, centre.y - label.height / 2), color: Style.letters(statement))
  }
}
