/// The headline over a picture, and the outlet and date under it.
struct Heading {
  let title: TextBlock
  let subtitle: TextBlock

  init(_ picture: Picture, width: Double) {
    let shown = picture.options.showsHeading
    title = TextBlock(
      shown ? [TextRun(text: picture.title, weight: .bold)] : [], size: Style.titleSize,
      limit: width,
      maximum: 4)
    subtitle = TextBlock(
      shown ? [TextRun(text: picture.subtitle)] : [], size: Style.labelSize, limit: width,
      maximum: 2)
  }

  var height: Double {
    let text = title.height + subtitle.height
    return text == 0 ? 0 : text + 20
  }

  func write(to xml: inout XMLBytes, at corner: Point) {
    title.write(to: &xml, top: corner, color: Style.ink, anchor: .start)
    subtitle.write(
      to: &xml, top: Point(corner.x, corner.y + title.height + 2), color: Style.faint,
      anchor: .start)
  }
}
