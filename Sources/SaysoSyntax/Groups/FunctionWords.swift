package import SaysoText

/// The closed-class words that grouping and clause analysis test for, interned once.
package struct FunctionWords: Sendable {
  package let of, by, to, that, who, which, whom, whose, if_, whether, be, have, do_, get: FormID
  package let not, never, nt, no, as_, for_, `in`, with, and, or, but, what, when, there: FormID
  package let comma, semicolon, colon, dash, hyphen, openBracket, closeBracket, possessive, quote: FormID
  package let he, she, it, they, we, i, you, on, upon, at: FormID

  let each, other, one, another, from, about, over, into, is_, percent, percentSign: FormID
  private let quantities, naming, reflexives, reporting: [FormID]

  package init(_ vocabulary: inout Vocabulary) {
    func id(_ word: String) -> FormID { vocabulary.intern(word) }
    (of, by, to, that, who, which) = (id("of"), id("by"), id("to"), id("that"), id("who"), id("which"))
    (whom, whose, if_, whether) = (id("whom"), id("whose"), id("if"), id("whether"))
    (be, have, do_, get) = (id("be"), id("have"), id("do"), id("get"))
    (each, other, one, another) = (id("each"), id("other"), id("one"), id("another"))
    (from, about, over, into, is_) = (id("from"), id("about"), id("over"), id("into"), id("is"))
    reporting = ["say", "claim", "think", "believe", "hope", "insist", "argue", "allege"].map(id)
    naming = ["call", "name", "dub", "nickname", "title", "rename"].map(id)
    reflexives = ["himself", "herself", "itself", "themselves"].map(id)
    quantities = ["few", "many", "most", "several"].map(id)
    (percent, percentSign) = (id("percent"), id("%"))
    (not, never, nt, no) = (id("not"), id("never"), id("n't"), id("no"))
    (as_, for_, `in`, with) = (id("as"), id("for"), id("in"), id("with"))
    (and, or, but, what, when, there) = (id("and"), id("or"), id("but"), id("what"), id("when"), id("there"))
    (comma, semicolon, colon, dash, hyphen) = (id(","), id(";"), id(":"), id("--"), id("-"))
    (openBracket, closeBracket, possessive, quote) = (id("("), id(")"), id("'s"), id("\""))
    (on, upon, at) = (id("on"), id("upon"), id("at"))
    (he, she, it, they, we, i, you) = (id("he"), id("she"), id("it"), id("they"), id("we"), id("i"), id("you"))
  }

  func isPercent(_ form: FormID) -> Bool { form == percent || form == percentSign }

  /// "he's called Lee": still a passive.
  func isNaming(_ lemma: FormID) -> Bool { naming.contains(lemma) }
  /// "said Lee and Diaz lied": what follows is no object.
  func isReporting(_ lemma: FormID) -> Bool { reporting.contains(lemma) }
  /// "Lee HIMSELF said"
  func isReflexive(_ form: FormID) -> Bool { reflexives.contains(form) }

  /// "in a way FEW others do": never inside a group.
  func isQuantity(_ form: FormID) -> Bool { quantities.contains(form) }

  func isReciprocal(_ first: FormID, _ second: FormID) -> Bool {
    first == each && second == other || first == one && second == another
  }

  /// "blamed Lee FOR lying", "kept Lee FROM lying"; not "met Lee BEFORE leaving".
  func pointsAtObject(_ preposition: FormID) -> Bool {
    preposition == of || preposition == for_ || preposition == from || preposition == as_ || preposition == about
      || preposition == over || preposition == into
  }
}
