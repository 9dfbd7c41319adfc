/// Where everything stands in a picture, or in several that show the same things at the same places.
///
/// Boxes and labels have room for the larger form of what they hold in any of the pictures.
struct Arrangement {
  let boxes: [Point]
  /// The labels of each picture's statements.
  private(set) var labels: [[TextBlock]] = []
  let layout: Layout
  /// Without the margins.
  let width: Double
  let headingHeight: Double
  let legend: Legend

  init(_ pictures: [Picture]) throws(DrawingError) {
    boxes = Self.boxes(pictures)
    let lineCount = (pictures.flatMap { $0.statements.map(\.place) }.max() ?? -1) + 1
    // Labels set the width of the whole: narrower where there are many.
    let limit = lineCount > 12 ? 140.0 : 158
    labels = pictures.map { picture in
      picture.statements.map { statement in
        TextBlock.stacked(statement.label, size: Style.labelSize, limit: limit, maximum: 3)
      }
    }
    var lines = [LayoutRequest.Line](
      repeating: LayoutRequest.Line(tail: 0, head: 0, label: Point(0, 0), hasHead: false), count: lineCount)
    for (picture, labels) in zip(pictures, labels) {
      for (statement, label) in zip(picture.statements, labels) {
        var line = lines[statement.place]
        line.tail = picture.participants[statement.tail].place
        line.head = picture.participants[statement.head].place
        line.label = Point(max(line.label.x, label.width + 6), max(line.label.y, label.height + 3))
        line.hasTail = line.hasTail || !Style.tail(statement.edge).isNone
        line.hasHead = line.hasHead || !Style.head(statement.edge).isNone
        lines[statement.place] = line
      }
    }
    var layout = try LayoutPlan.arrange(boxes: boxes, lines: lines)
    FanOut.apply(to: &layout, sizes: boxes, lines: lines)
    let width = max(layout.size.x, 480)
    self.layout = layout
    self.width = width
    headingHeight = pictures.map { Heading($0, width: width).height }.max() ?? 0
    legend = Legend(pictures, width: width)
  }

  private static func boxes(_ pictures: [Picture]) -> [Point] {
    let participants = pictures.flatMap(\.participants)
    let count = (participants.map(\.place).max() ?? -1) + 1
    var degrees = [Int](repeating: 0, count: count)
    var seen: Set<Int> = []
    for picture in pictures {
      for statement in picture.statements where seen.insert(statement.place).inserted {
        degrees[picture.participants[statement.tail].place] += 1
        degrees[picture.participants[statement.head].place] += 1
      }
    }
    var boxes = [Point](repeating: Point(0, 0), count: count)
    for participant in participants {
      let place = participant.place
      let size = NodeBox(participant, degree: degrees[place]).size
      boxes[place] = Point(max(boxes[place].x, size.x), max(boxes[place].y, size.y))
    }
    return boxes
  }
}
