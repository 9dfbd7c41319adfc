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

  struct Entry {
    /// What the lists and the spelling say of it.
    var classes = ClassSet()
    /// Of the case-folded form: its number in the document at hand. What earlier documents left here
    /// stays: a number counts only if the document has this form under it.
    var number: Int32 = 0
    /// Empty where nobody asked yet.
    var use: Use = []
  }

  /// By form.
  var entries: [Entry] = []
  /// By form: what the lists say of it as a phrase of one word; nil where nobody asked.
  var phrases: [ClassSet?] = []

  package init() {}

  mutating func reserve(_ forms: Int) {
    let missing = forms - entries.count
    guard missing > 0 else { return }
    entries.append(contentsOf: repeatElement(Entry(), count: missing))
    phrases.append(contentsOf: repeatElement(nil, count: missing))
  }
}
