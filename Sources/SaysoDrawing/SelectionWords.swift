import SaysoGraph

/// What was asked for, so that a picture of a part is not taken for the whole.
struct SelectionWords {
  /// "near Ann Lee (2 statements away), accuse, on the word of Cy Ito, hedged".
  let text: String

  init(_ selection: GraphSelection, _ graph: Graph) {
    let wording = Wording(graph)
    var parts: [String] = []
    if !selection.focus.isEmpty {
      let names = selection.focus.map { cleanText(wording.name($0), limit: 60) }.joined(separator: " or ")
      parts.append("near \(names) (\(counted(max(1, selection.hops), "statement")) away)")
    }
    if !selection.types.isEmpty { parts.append(selection.types.map(Wording.plain).joined(separator: " or ")) }
    if !selection.voices.isEmpty {
      let voices = selection.voices.map { voice in
        switch voice {
        case .article: "in the article’s own voice"
        case .entity(let id): "on the word of \(cleanText(wording.name(id), limit: 60))"
        case .words(let words): "on the word of “\(cleanText(words, limit: 60))”"
        }
      }
      parts.append(voices.joined(separator: " or "))
    }
    parts += selection.traits.map(\.rawValue)
    text = parts.joined(separator: ", ")
  }
}
