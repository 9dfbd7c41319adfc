extension Stance: Comparable {
  /// Orders the own voice before others', then what affirms, then by firmness and speaker.
  public static func < (a: Stance, b: Stance) -> Bool {
    var order = Ordering()
    order.then(a.speakers.isEmpty ? 0 : 1, b.speakers.isEmpty ? 0 : 1)
    order.then(a.polarity.rawValue, b.polarity.rawValue)
    order.then(a.modality.firmness, b.modality.firmness)
    order.then(a.status?.rawValue ?? "", b.status?.rawValue ?? "")
    order.then(a.words, b.words)
    order.then(a.statements, b.statements)
    return order.isAscending
  }
}

extension Stance.Sentence: Comparable {
  /// Orders by document, then by place.
  public static func < (a: Self, b: Self) -> Bool {
    var order = Ordering()
    order.then(a.document, b.document)
    order.then(a.span, b.span)
    order.then(a.quote, b.quote)
    return order.isAscending
  }
}

extension Modality {
  /// From 0, the firmest.
  var firmness: Int { Modality.allCases.firstIndex(of: self) ?? 0 }
}

/// Which sides of a claim somebody takes, at one time or another.
struct Sides: OptionSet, Hashable {
  let rawValue: UInt8
  static let affirms = Sides(rawValue: 1)
  static let denies = Sides(rawValue: 2)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A plan, a condition and a question take no side: what is only planned can be told by those who
  /// say that it has not happened.
  init(_ polarity: Polarity, _ modality: Modality) {
    switch modality {
    case .intended, .conditional, .questioned: self = []
    case .asserted, .alleged, .possible: self = polarity == .affirmed ? .affirms : .denies
    }
  }

  /// Whether one affirms and another denies; who all tell both sides do not disagree.
  static func differ(_ sides: some Sequence<Sides>) -> Bool {
    let taken = Set(sides).subtracting([[]])
    return taken.count > 1 && taken.reduce(into: Sides()) { $0.formUnion($1) } == [.affirms, .denies]
  }
}

extension ComparisonRow.Disagreement {
  /// The gravest disagreement between columns that state a claim.
  init?(of cells: [[Stance]], isDenied: Bool) {
    if isDenied {
      self = .denied
    } else if Polarity.allCases.contains(where: { Self.differ(cells, $0) }) {
      self = .firmness
    } else {
      return nil
    }
  }

  /// Whether one column states flatly what another states only on somebody's word or hedged.
  private static func differ(_ cells: [[Stance]], _ polarity: Polarity) -> Bool {
    let stating = cells.map { $0.filter { $0.polarity == polarity && $0.predicate.isEmpty } }.filter { !$0.isEmpty }
    let flat = stating.count { $0.contains { $0.isFlat } }
    return flat > 0 && flat < stating.count
  }
}
