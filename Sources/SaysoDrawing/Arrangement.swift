import SaysoGraph

/// Where everything stands in a picture, or in several that show the same things at the same places.
///
/// Boxes and labels have room for the larger form of what they hold in any of the pictures.
struct Arrangement {
  let boxes: [Point]
  /// By box: how many statements touch it.
  let degrees: [Int]
  /// The labels of each picture's statements; of one with a card they stand in the card.
  let labels: [[TextBlock]]
  let layout: Layout
  /// Without the margins.
  let width: Double
  var headingHeight: Double
  let legend: Legend
  /// What was done because there was no time for a better layout.
  let shortcuts: [String]

  /// Beyond, labels are numbers and stances alone: nothing longer could be read.
  static let mostWords = 320

  /// How wide labels may be, tried until the whole fits a screen: they set its width.
  private static let labelWidths = [150.0, 112, 84]

  init(_ pictures: [Picture], by arranger: Arranger = .here) throws(DrawingError) {
    let frames = (pictures.first?.frames ?? []).map { frame in
      let title = FrameShape.title(frame.title)
      return LayoutRequest.Frame(members: frame.members, title: Point(title.width, title.height))
    }
    let degrees = Self.degrees(pictures)
    var best = try Attempt(pictures, degrees, frames, Self.labelWidths[0], arranger)
    for width in Self.labelWidths.dropFirst() where best.isWorthAnother {
      let other = try Attempt(pictures, degrees, frames, width, arranger)
      if other.layout.strain < best.layout.strain * 0.97, other.brokenWords <= best.brokenWords { best = other }
    }
    FanOut.apply(to: &best.layout, sizes: best.boxes, lines: best.lines)
    let width = max(best.layout.size.x, 480)
    let layout = best.layout
    (boxes, self.layout, shortcuts) = (best.boxes, layout, best.shortcuts)
    labels = zip(pictures, best.labels).map { picture, labels in
      zip(picture.statements, labels).map { statement, label in
        layout.lines[statement.place].hasRoom || statement.card != nil ? label : Self.number(statement)
      }
    }
    self.degrees = degrees
    self.width = width
    headingHeight = pictures.map { Heading($0, width: width).height }.max() ?? 0
    legend = Legend(pictures, degrees, width: width)
  }

  /// An arrangement with labels of some width.
  private struct Attempt {
    let labels: [[TextBlock]]
    let boxes: [Point]
    let lines: [LayoutRequest.Line]
    var layout: Layout
    let shortcuts: [String]

    init(
      _ pictures: [Picture], _ degrees: [Int], _ frames: [LayoutRequest.Frame], _ width: Double, _ arranger: Arranger
    ) throws(DrawingError) {
      labels = pictures.map { Arrangement.labels($0, width) }
      boxes = Arrangement.boxes(pictures, labels, degrees)
      lines = Arrangement.lines(pictures, labels)
      (layout, shortcuts) = try LayoutPlan.arrange(boxes: boxes, lines: lines, frames: frames, by: arranger)
    }

    var brokenWords: Int { labels.joined().count(where: \.isBroken) }

    /// It does not fit yet, and there is time.
    var isWorthAnother: Bool {
      layout.strain > 1 && shortcuts.isEmpty && LayoutRequest.Effort(lines, boxes: boxes.count) == .full
    }
  }

  private static func labels(_ picture: Picture, _ width: Double) -> [TextBlock] {
    picture.statements.map { statement in
      picture.statements.count > mostWords && statement.card == nil
        ? number(statement) : TextBlock.stacked(statement.label, size: Style.labelSize, limit: width, maximum: 3)
    }
  }

  /// "NOT (alleged) per [12]", where nothing longer could be read: all that keeps it from being a flat fact.
  private static func number(_ statement: Picture.Statement) -> TextBlock {
    let edge = statement.edge
    var runs: [TextRun] = []
    if let sign = statement.mark?.sign, !sign.isEmpty { runs.append(TextRun(text: sign, weight: .bold)) }
    if edge.polarity == .negated { runs.append(TextRun(text: "NOT", weight: .bold)) }
    if let hedge = Wording.hedge(edge) { runs.append(TextRun(text: "(\(hedge))")) }
    if !edge.attribution.isEmpty { runs.append(TextRun(text: "per")) }
    runs.append(TextRun(text: "[\(statement.number)]", weight: .faint))
    return TextBlock(runs, size: Style.labelSize, limit: 200)
  }

  private static func degrees(_ pictures: [Picture]) -> [Int] {
    var degrees = [Int](repeating: 0, count: boxCount(pictures))
    var seen: Set<Int> = []
    for picture in pictures {
      for statement in picture.statements where seen.insert(statement.place).inserted {
        degrees[picture.participants[statement.tail].place] += 1
        degrees[picture.participants[statement.head].place] += 1
        if let speaker = statement.card?.speaker { degrees[speaker.place] += 1 }
      }
    }
    return degrees
  }

  private static func boxCount(_ pictures: [Picture]) -> Int {
    let places = pictures.flatMap { picture in
      picture.participants.map(\.place) + picture.sources.map(\.place)
        + picture.statements.compactMap { $0.card?.place }
    }
    return (places.max() ?? -1) + 1
  }

  private static func boxes(_ pictures: [Picture], _ labels: [[TextBlock]], _ degrees: [Int]) -> [Point] {
    var boxes = [Point](repeating: Point(0, 0), count: degrees.count)
    func widen(_ place: Int, _ size: Point) {
      boxes[place] = Point(max(boxes[place].x, size.x), max(boxes[place].y, size.y))
    }
    for (picture, labels) in zip(pictures, labels) {
      for participant in picture.participants {
        widen(participant.place, NodeBox(participant, degree: degrees[participant.place]).size)
      }
      for source in picture.sources { widen(source.place, NodeBox(source, degree: degrees[source.place]).size) }
      for (statement, label) in zip(picture.statements, labels) {
        if let card = statement.card { widen(card.place, CardShape.size(label)) }
      }
    }
    return boxes
  }

  private static func lines(_ pictures: [Picture], _ labels: [[TextBlock]]) -> [LayoutRequest.Line] {
    var plan = LinePlan()
    for (picture, labels) in zip(pictures, labels) {
      for (statement, label) in zip(picture.statements, labels) { plan.add(statement, label, picture) }
      for conflict in picture.conflicts { plan.add(conflict) }
    }
    return plan.lines
  }
}

/// Gathers the lines of statements by their places.
private struct LinePlan {
  private(set) var lines: [LayoutRequest.Line] = []

  private mutating func set(_ place: Int, _ line: LayoutRequest.Line) {
    while lines.count <= place {
      lines.append(LayoutRequest.Line(tail: 0, head: 0, label: Point(0, 0), hasHead: false))
    }
    lines[place] = line
  }

  mutating func add(_ statement: Picture.Statement, _ label: TextBlock, _ picture: Picture) {
    let (tail, head) = (picture.participants[statement.tail].place, picture.participants[statement.head].place)
    let ends = (tail: !Style.tail(statement.edge).isNone, head: !Style.head(statement.edge).isNone)
    if let card = statement.card {
      set(
        statement.place,
        LayoutRequest.Line(tail: tail, head: card.place, label: Point(0, 0), hasTail: ends.tail, hasHead: false))
      set(card.exit, LayoutRequest.Line(tail: card.place, head: head, label: Point(0, 0), hasHead: ends.head))
      if let speaker = card.speaker {
        set(
          speaker.line,
          LayoutRequest.Line(tail: speaker.place, head: card.place, label: Point(0, 0), hasHead: false))
      }
      return
    }
    var line = LayoutRequest.Line(
      tail: tail, head: head, label: Point(label.width + 6, label.height + 3), hasTail: ends.tail, hasHead: ends.head)
    if statement.place < lines.count {
      let known = lines[statement.place]
      line.label = Point(max(line.label.x, known.label.x), max(line.label.y, known.label.y))
      line.hasTail = line.hasTail || known.hasTail
      line.hasHead = line.hasHead || known.hasHead
    }
    set(statement.place, line)
  }

  mutating func add(_ conflict: Picture.Conflict) {
    set(
      conflict.place,
      LayoutRequest.Line(
        tail: conflict.tail, head: conflict.head, label: Point(0, 0), isRanked: false, hasTail: false, hasHead: false))
  }
}
