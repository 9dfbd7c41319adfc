import SaysoText

/// Closed-class words that attribution tests for, interned once.
struct AttributionWords: Sendable {
  let that, whether, if_, what, who, whom, which, of, by, to, as_, for_, from, at, in_, on, with: FormID
  let and, or, but, according, a, an, colon, semicolon, statement, not, it, there, about, while_, though: FormID

  private let ownVoice: [FormID]

  init(_ vocabulary: inout Vocabulary) {
    func id(_ word: String) -> FormID { vocabulary.intern(word) }
    (that, whether, if_, what, who, whom, which) =
      (id("that"), id("whether"), id("if"), id("what"), id("who"), id("whom"), id("which"))
    (of, by, to, as_, for_, from, at) = (id("of"), id("by"), id("to"), id("as"), id("for"), id("from"), id("at"))
    (in_, on, with, and, or, but) = (id("in"), id("on"), id("with"), id("and"), id("or"), id("but"))
    (according, a, an, colon, semicolon) = (id("according"), id("a"), id("an"), id(":"), id(";"))
    (statement, not, it, there, about) = (id("statement"), id("not"), id("it"), id("there"), id("about"))
    (while_, though) = (id("while"), id("though"))
    ownVoice = ["i", "we", "you", "me", "us", "my", "our", "your"].map { vocabulary.intern($0) }
  }

  /// A pronoun by which a speaker means the speakers themselves or the hearer.
  func isOwnVoice(_ form: FormID) -> Bool { ownVoice.contains(form) }
}
