import SaysoGraph

/// How kinds, hedges and voices look. Every difference of colour is also one of shape, line or word.
enum Style {
  static let font = "Helvetica, Arial, 'Liberation Sans', sans-serif"
  static let ink = "#1f1f1f"
  static let faint = "#595959"
  static let rule = "#c8c8c8"
  static let paper = "#ffffff"
  static let outline = "#4a4a4a"

  /// A dark Okabe–Ito blue: 6.4 to 1 on white.
  static let attributed = "#0061a0"

  static let nameSize = 12.0
  /// Of a name about which most is stated.
  static let largestName = 16.0
  static let tagSize = 7.5
  static let labelSize = 10.5
  static let legendSize = 9.5
  static let titleSize = 17.0
  static let headLength = 8.0
  static let frameSize = 11.0

  /// A name grows with the statements about it, from the third on; half a point each.
  static func nameSize(degree: Int) -> Double {
    min(largestName, nameSize + Double(max(0, degree - 2)) * 0.5)
  }

  /// Light tints of the Okabe–Ito colours: black text on each has a contrast above 14.
  static func fill(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "#dceaf6"
    case .organization: "#fbe8cf"
    case .place: "#d9f0e6"
    case .group: "#f1e2ec"
    }
  }

  static func tag(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "PERSON"
    case .organization: "ORGANIZATION"
    case .place: "PLACE"
    case .group: "GROUP"
    }
  }

  enum Dash: Int, CaseIterable { case solid, dashed, dotted }

  /// Solid is stated flatly, dashed alleged or reported, dotted possible: as analysts' charts do.
  static func dash(_ modality: Modality) -> Dash {
    switch modality {
    case .asserted, .intended, .conditional: .solid
    case .alleged: .dashed
    case .possible, .questioned: .dotted
    }
  }

  static func isHollow(_ edge: Edge) -> Bool {
    edge.modality == .intended || edge.modality == .conditional
  }

  static func stroke(_ statement: Picture.Statement) -> String {
    statement.mark?.color ?? voice(statement.edge)
  }

  /// Of text: the colours of changes are too light for letters.
  static func letters(_ statement: Picture.Statement) -> String {
    statement.mark == nil ? voice(statement.edge) : ink
  }

  /// Blue hangs on a source, which the label names; black is the article's own voice.
  private static func voice(_ edge: Edge) -> String { edge.attribution.isEmpty ? ink : attributed }

  /// What stands at a line's end.
  struct Head: Equatable {
    var arrow = false
    var hollow = false
    var tee = false
    var isNone: Bool { !arrow && !tee }
  }

  static func head(_ edge: Edge) -> Head {
    let hollow = isHollow(edge)
    let tee = edge.polarity == .negated
    // A symmetric relation has no direction; a hollow head must still show that it is only planned.
    return Head(arrow: hollow || !(tee || edge.type.isSymmetric), hollow: hollow, tee: tee)
  }

  static func tail(_ edge: Edge) -> Head { edge.type.isSymmetric ? head(edge) : Head() }
}
