/// From the box of who speaks to the card of what is said: thin, with a dot at the card.
struct SpeakerLine {
  private let line: Layout.Line

  init(_ line: Layout.Line) { self.line = line }

  func write(to xml: inout XMLBytes) {
    guard let last = line.curve.last else { return }
    LineShape(line, stroke: Style.attributed, dash: .solid, head: Style.Head(), width: 0.8).write(to: &xml)
    xml.empty(
      "circle",
      [("cx", decimal(last.x)), ("cy", decimal(last.y)), ("r", "2.6"), ("fill", Style.attributed)])
  }
}
