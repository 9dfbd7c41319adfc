import SaysoText

/// Finds the state in "(D-N.C.)" and "R-Ohio,": a place that the hyphen hides from other evidence.
struct PartyStates {
  let text: TokenizedText
  let places: KeyedLines

  /// `names` with the states added, in text order.
  func adding(to names: [Name]) -> [Name] {
    var found: [Name] = []
    for token in text.tokens.form.indices.dropFirst(2) {
      guard isForm(token - 1, ["-"]), isForm(token - 2, ["D", "R", "I", "Lab", "Con"]), !text.tokens.spaced[token],
        token > 2, isForm(token - 3, ["(", ","]),
        places.fields(text.vocabulary.bytes(text.tokens.folded[token])) != nil
      else { continue }
      found.append(
        Name(tokens: TokenRange(token, token + 1), kind: .place, rule: "name/place/after-party", score: 0, alternative: .place, margin: 0))
    }
    guard !found.isEmpty else { return names }
    let others = names.filter { name in !found.contains { $0.tokens.overlaps(name.tokens) } }
    return (others + found).sorted { $0.tokens < $1.tokens }
  }

  private func isForm(_ token: Int, _ forms: [String]) -> Bool {
    let bytes = text.vocabulary.bytes(text.tokens.form[token])
    return forms.contains { $0.utf8.elementsEqual(bytes) }
  }
}
