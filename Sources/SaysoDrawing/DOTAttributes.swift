/// The attributes of a graph, node or edge of DOT, in the order in which they are written.
///
/// What is absent or empty is not written: Graphviz takes both for the same.
struct DOTAttributes {
  /// Values are ready to stand between quotes.
  private(set) var entries: [(name: String, value: String)] = []
  private var shortened: [String] = []

  /// What Graphviz draws by; see ``DOTText/drawn(_:)``.
  mutating func look(_ name: String, _ value: String) { entries.append((name, DOTText.drawn(value))) }

  /// What the graph says, to the letter; see ``DOTText/exact(_:isItem:limit:)``.
  mutating func fact(_ name: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    let value = DOTText.exact(text)
    entries.append((name, value.text))
    if value.isCut { shortened.append(name) }
  }

  mutating func fact(_ name: String, _ number: Int) { fact(name, "\(number)") }

  /// A list, each value to the letter. Where it is too long it ends after a value that fits, and in "…".
  mutating func facts(_ name: String, _ items: [String]) {
    guard items.contains(where: { !$0.isEmpty }) || items.count > 1 else { return }
    var value = ""
    for (i, item) in items.enumerated() {
      let rest = DOTText.longest - value.utf8.count - DOTText.separator.utf8.count
      let (text, isCut) = DOTText.exact(item, isItem: true, limit: rest)
      value += (i == 0 ? "" : DOTText.separator) + (isCut && i > 0 ? "…" : text)
      if isCut {
        shortened.append(name)
        break
      }
    }
    entries.append((name, value))
  }

  /// Says which values had no room; to be called behind the last fact.
  mutating func closeFacts() {
    let names = shortened
    shortened = []
    facts("shortened", names)
  }
}
