import SaysoText

/// What the lists say of forms, looked up once over many documents; grows with one vocabulary.
package struct NameMemory: Sendable {
  /// What a form can do where names are looked for.
  struct Use: OptionSet {
    let rawValue: UInt8
    static let known = Use(rawValue: 1)
    static let joiner = Use(rawValue: 2)
    static let starter = Use(rawValue: 4)
  }

  /// By form.
  var classes: [ClassSet] = []
  var uses: [Use] = []
  /// By form: what the lists say of it as a phrase of one word; nil where nobody asked.
  var phrases: [ClassSet?] = []
  /// By form: its number in the document at hand. What earlier documents left here stays: a number
  /// counts only if the document has this form under it.
  var numbers: [Int32] = []

  package init() {}

  mutating func reserve(_ forms: Int) {
    let missing = forms - uses.count
    guard missing > 0 else { return }
    classes.append(contentsOf: repeatElement(ClassSet(), count: missing))
    uses.append(contentsOf: repeatElement([], count: missing))
    phrases.append(contentsOf: repeatElement(nil, count: missing))
    numbers.append(contentsOf: repeatElement(0, count: missing))
  }
}
