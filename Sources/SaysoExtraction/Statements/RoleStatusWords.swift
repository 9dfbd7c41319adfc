import SaysoGraph
import SaysoSyntax
import SaysoText

/// "former", "acting", "-elect": which status a title has.
struct RoleStatusWords: Sendable {
  private let text: TokenizedText

  init(_ text: TokenizedText) { self.text = text }

  private static let words: [(RoleStatus, [String])] = [
    (
      .former,
      [
        "former", "formerly", "ex", "then", "ousted", "late", "retired", "onetime", "one-time", "erstwhile", "deposed",
        "previously", "once",
      ]
    ),
    (.acting, ["acting", "interim", "caretaker"]), (.elect, ["elect", "designate", "incoming"]),
  ]

  /// Of a title's own words and the one before.
  func status(of title: TokenRange) -> RoleStatus { status(in: TokenRange(before(title.start), title.end)) }

  /// "Acting Tolls Board Director": the word may stand before the body that stands before the title.
  func status(of title: TokenRange, body: TokenRange) -> RoleStatus {
    let own = status(of: title)
    guard own == .current, body.end <= title.start, title.start - body.end <= 1 else { return own }
    return status(in: TokenRange(before(body.start), body.start))
  }

  /// "had been", "was": a post that is over; after "said that" the tense is only that of the saying.
  func isPast(_ clause: Int, _ stances: StanceReader) -> Bool {
    let verb = stances.clauses.verbs[stances.clauses.clauses[clause].verb]
    guard verb.tense == .past, verb.modal < 0, Self.staying.contains(where: { isForm(verb.head, $0, stances) }) else {
      return false
    }
    if verb.isPerfect || stances.clauses.clauses[clause].link != .content { return true }
    return verb.tokens.indices.contains { status(in: TokenRange($0, $0 + 1)) == .former }
  }

  private func isForm(_ token: Int, _ lemma: String, _ stances: StanceReader) -> Bool {
    lemma.utf8.elementsEqual(text.vocabulary.bytes(stances.lemmas[token]))
  }
  private static let staying = ["be", "serve", "work", "act"]

  /// The word before, and the one before a hyphen: "then-Senator".
  private func before(_ start: Int) -> Int {
    let one = max(0, start - 1)
    return one > 0 && text.vocabulary.bytes(text.tokens.folded[one]).elementsEqual("-".utf8) ? one - 1 : one
  }

  private func status(in range: TokenRange) -> RoleStatus {
    for token in range.indices {
      let form = text.vocabulary.bytes(text.tokens.folded[token])
      for (status, words) in Self.words where words.contains(where: { $0.utf8.elementsEqual(form) }) {
        return status
      }
    }
    return .current
  }
}
