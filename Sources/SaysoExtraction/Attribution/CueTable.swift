import SaysoText

/// A word of an operator, by lemma, with the words that must follow it ("call" + "for").
struct CueWord: Sendable {
  enum Kind: String, Sendable { case verb, noun, adjective = "adj", word = "cue" }

  var kind: Kind
  var lemma: FormID
  var particles: [FormID]
  var form: CueForm
}

/// Cue words found by lemma, in the order of the operators' forms.
struct CueTable: Sendable {
  private let all: [CueWord]
  /// Where each known form's words begin; one more entry than forms.
  private let starts: [Int32]

  init(_ words: [CueWord], formCount: Int) {
    let order = words.indices.sorted { a, b in Self.key(words[a], a) < Self.key(words[b], b) }
    all = order.map { words[$0] }
    var starts = [Int32](repeating: 0, count: formCount + 1)
    for word in all { starts[Int(word.lemma.raw) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.starts = starts
  }

  /// Words of several parts first, then the order in which forms are tried.
  private static func key(_ word: CueWord, _ index: Int) -> (Int32, Int, Int, Int) {
    let form = CueForm.allCases.firstIndex(of: word.form) ?? 0
    return (word.lemma.raw, -word.particles.count, form, index)
  }

  func words(_ lemma: FormID) -> ArraySlice<CueWord> {
    let index = Int(lemma.raw)
    guard index + 1 < starts.count else { return [] }
    return all[Int(starts[index])..<Int(starts[index + 1])]
  }
}
