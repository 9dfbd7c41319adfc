/// Compares field after field; the first difference decides. Strings count by their bytes.
struct Ordering {
  private var sign = 0

  var isAscending: Bool { sign < 0 }

  mutating func then(_ a: String, _ b: String) {
    guard sign == 0 else { return }
    sign = a.bytewise(b)
  }

  mutating func then<T: Comparable>(_ a: T, _ b: T) {
    guard sign == 0 else { return }
    sign = a < b ? -1 : b < a ? 1 : 0
  }

  /// What is absent comes first.
  mutating func then<T: Comparable>(_ a: T?, _ b: T?) {
    guard sign == 0 else { return }
    switch (a, b) {
    case (nil, nil): sign = 0
    case (nil, _): sign = -1
    case (_, nil): sign = 1
    case (let a?, let b?): then(a, b)
    }
  }

  mutating func then<T: Comparable>(_ a: [T], _ b: [T]) {
    guard sign == 0 else { return }
    sign = a.lexicographicallyPrecedes(b) ? -1 : b.lexicographicallyPrecedes(a) ? 1 : 0
  }
}

extension Mention: Comparable {
  /// Orders by document, then by place.
  public static func < (a: Mention, b: Mention) -> Bool {
    var order = Ordering()
    order.then(a.document, b.document)
    order.then(a.span, b.span)
    order.then(a.form.rawValue, b.form.rawValue)
    order.then(a.rule, b.rule)
    return order.isAscending
  }
}

extension Role: Comparable {
  /// Orders by document, then by place.
  public static func < (a: Role, b: Role) -> Bool {
    var order = Ordering()
    order.then(a.document, b.document)
    order.then(a.span, b.span)
    order.then(a.title, b.title)
    order.then(a.body, b.body)
    order.then(a.status.rawValue, b.status.rawValue)
    order.then(a.statement, b.statement)
    return order.isAscending
  }
}

extension TimeExpression: Comparable {
  /// Orders by place, then by words.
  public static func < (a: TimeExpression, b: TimeExpression) -> Bool {
    var order = Ordering()
    order.then(a.span, b.span)
    order.then(a.text, b.text)
    order.then(a.value ?? "", b.value ?? "")
    order.then(a.value == nil ? 0 : 1, b.value == nil ? 0 : 1)
    order.then(a.anchor ?? "", b.anchor ?? "")
    return order.isAscending
  }
}

extension Speaker: Comparable {
  /// Orders by node, then by words.
  public static func < (a: Speaker, b: Speaker) -> Bool {
    var order = Ordering()
    order.then(a.source, b.source)
    order.then(a.text, b.text)
    order.then(a.cue, b.cue)
    order.then(a.form.rawValue, b.form.rawValue)
    return order.isAscending
  }
}

extension Evidence: Comparable {
  /// Orders by document, then by place.
  public static func < (a: Evidence, b: Evidence) -> Bool {
    var order = Ordering()
    order.then(a.document, b.document)
    order.then(a.span, b.span)
    order.then(a.predicateSpan, b.predicateSpan)
    order.then(a.sourceSpan, b.sourceSpan)
    order.then(a.targetSpan, b.targetSpan)
    order.then(a.hedgeSpan, b.hedgeSpan)
    order.then(a.negationSpan, b.negationSpan)
    order.then(a.quote, b.quote)
    order.then(a.attribution, b.attribution)
    order.then(a.predicate, b.predicate)
    order.then(a.time, b.time)
    order.then(a.place, b.place)
    order.then(a.amounts, b.amounts)
    order.then(a.rule, b.rule)
    return order.isAscending
  }
}

extension Attribution: Comparable {
  /// Orders by document, then by where its first part stands, so a reader meets them in text order.
  public static func < (a: Attribution, b: Attribution) -> Bool {
    var order = Ordering()
    order.then(a.document, b.document)
    order.then(a.start, b.start)
    order.then(a.id, b.id)
    order.then(a.source, b.source)
    order.then(a.cue, b.cue)
    order.then(a.content, b.content)
    order.then(a.speaker, b.speaker)
    order.then(a.form.rawValue, b.form.rawValue)
    order.then(a.parent, b.parent)
    return order.isAscending
  }

  private var start: Int {
    min(
      source.first?.start ?? Int.max, cue.first?.start ?? Int.max, content.first?.start ?? Int.max)
  }
}

extension Edge {
  /// Whether its fields, evidence aside, come before another's.
  func fieldsPrecede(_ other: Edge) -> Bool {
    var order = Ordering()
    order.then(source, other.source)
    order.then(target, other.target)
    order.then(type.rawValue, other.type.rawValue)
    order.then(predicate, other.predicate)
    order.then(polarity.rawValue, other.polarity.rawValue)
    order.then(modality.rawValue, other.modality.rawValue)
    order.then(status?.rawValue ?? "", other.status?.rawValue ?? "")
    order.then(attribution, other.attribution)
    order.then(time, other.time)
    order.then(place, other.place)
    order.then(rule, other.rule)
    return order.isAscending
  }
}
