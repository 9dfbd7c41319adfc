/// A frame around boxes with its title at the upper left.
enum FrameShape {
  static func title(_ words: String) -> TextBlock {
    TextBlock(
      [TextRun(text: cleanText(words, limit: 120), weight: .bold)], size: Style.frameSize, limit: 260, maximum: 2)
  }

  /// Under everything else.
  static func write(_ rect: Rect, to xml: inout XMLBytes) {
    let at = rect.corner
    xml.empty(
      "rect",
      [
        ("x", decimal(at.x)), ("y", decimal(at.y)), ("width", decimal(rect.size.x)), ("height", decimal(rect.size.y)),
        ("rx", "6"), ("class", "frame"), ("fill", "none"), ("stroke", Style.rule), ("stroke-width", "1.4"),
      ])
    xml.line()
  }

  /// Over the lines, on paper.
  static func write(_ frame: Picture.Frame, _ rect: Rect, to xml: inout XMLBytes) {
    let (block, at) = (title(frame.title), rect.corner + Point(10, 6))
    block.writeGround(to: &xml, at: at + Point(block.width / 2, block.height / 2))
    block.write(to: &xml, top: at, color: Style.faint, anchor: .start)
    xml.line()
  }
}
