/// How much or how many, as a statement's evidence says it: "$50,000", "38 percent", "40 people".
public struct Amount: Hashable, Sendable {
  /// The words, with "more than" or "about" if they stand there.
  public var text: String
  /// Where the words stand.
  public var span: CodePointRange
  /// The number in plain decimals: `1200000`, `4.5`.
  public var value: String
  /// `$`, `EUR`, `%`, or the noun that is counted, as a dictionary has it.
  public var unit: String

  /// An amount at its place.
  public init(text: String, span: CodePointRange, value: String, unit: String) {
    self.text = text
    self.span = span
    self.value = value
    self.unit = unit
  }
}

extension Amount: Comparable {
  /// Orders by place, then by what it says.
  public static func < (a: Amount, b: Amount) -> Bool {
    var order = Ordering()
    order.then(a.span, b.span)
    order.then(a.text, b.text)
    order.then(a.value, b.value)
    order.then(a.unit, b.unit)
    return order.isAscending
  }
}
