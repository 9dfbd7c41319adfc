/// The help's shape: people read the example and nothing else.
enum Help {
  /// The help message with its paragraph of examples (lines that begin with `sayso`) first.
  static func exampleFirst(_ message: String) -> String {
    let mark = "OVERVIEW: "
    guard message.hasPrefix(mark) else { return message }
    var paragraphs: [Substring] = []
    var rest = message.dropFirst(mark.count)
    while let end = rest.indices.first(where: { rest[$0...].hasPrefix("\n\n") }), paragraphs.count < 2 {
      paragraphs.append(rest[..<end])
      rest = rest[end...].dropFirst(2)
    }
    if let example = paragraphs.firstIndex(where: { $0.hasPrefix("sayso ") }) {
      paragraphs.insert(paragraphs.remove(at: example), at: 0)
    }
    return (paragraphs + [rest]).joined(separator: "\n\n")
  }
}
