import SaysoText

/// Closed-class words that attribution tests for, interned once.
struct AttributionWords: Sendable {
  let that, whether, if_, what, who, whom, which, of, by, to, as_, for_, from, at, in_, on, with: FormID
  let and, or, but, according, a, an, colon, semicolon, statement, not, it, there, about, while_, though: FormID

  private let whos, thens, occasions, abouts: [FormID]
  private let both, including: FormID
  private let correlatives: [FormID]
  private let views: [FormID]
  let per, put: FormID
  private let impersonals, woulds: [FormID]

  private let ownVoice, carriers, documents, pointing, kickers, motion, dashes: [FormID]

  init(_ vocabulary: inout Vocabulary) {
    func id(_ word: String) -> FormID { vocabulary.intern(word) }
    (that, whether, if_, what, who, whom, which) =
      (id("that"), id("whether"), id("if"), id("what"), id("who"), id("whom"), id("which"))
    (of, by, to, as_, for_, from, at) = (id("of"), id("by"), id("to"), id("as"), id("for"), id("from"), id("at"))
    (in_, on, with, and, or, but) = (id("in"), id("on"), id("with"), id("and"), id("or"), id("but"))
    (according, a, an, colon, semicolon) = (id("according"), id("a"), id("an"), id(":"), id(";"))
    (statement, not, it, there, about) = (id("statement"), id("not"), id("it"), id("there"), id("about"))
    (while_, though) = (id("while"), id("though"))
    whos = ["who", "whose", "which", "where"].map { vocabulary.intern($0) }
    thens = ["then", "now", "once", "formerly", "currently", "also"].map { vocabulary.intern($0) }
    abouts = ["about", "nearly", "roughly", "almost", "some", "only"].map { vocabulary.intern($0) }
    occasions = [
      "statement", "interview", "email", "e-mail", "speech", "letter", "tweet", "post", "conference", "call",
      "briefing",
      "appearance", "debate", "response", "reference", "address", "memo", "message", "filing", "remark",
    ].map { vocabulary.intern($0) }
    views = ["view", "opinion", "word", "judgment", "eye", "estimation", "account", "mind", "telling"].map {
      vocabulary.intern($0)
    }
    impersonals = ["it", "this", "that", "these", "those", "there", "which", "what"].map { vocabulary.intern($0) }
    woulds = ["would", "'d"].map { vocabulary.intern($0) }
    (per, put) = (id("per"), id("put"))
    (both, including) = (id("both"), id("including"))
    correlatives = ["both", "either", "neither"].map { vocabulary.intern($0) }
    ownVoice = ["i", "we", "you", "me", "us", "my", "our", "your"].map { vocabulary.intern($0) }
    documents = [
      "poll", "survey", "report", "study", "data", "datum", "document", "letter", "email", "e-mail", "record", "video",
      "analysis", "statement", "filing", "lawsuit", "complaint", "memo", "transcript", "result", "number", "figure",
      "statistic", "finding", "evidence", "review", "audit", "article", "book", "ad", "law", "bill", "order", "ruling",
      "message", "note", "paper", "newspaper", "account", "footage", "photo", "photograph", "image", "recording",
      "chart",
      "estimate", "forecast", "tweet", "post", "group", "agency", "panel", "team", "people", "official", "man", "woman",
    ].map { vocabulary.intern($0) }
    kickers = [
      "latest", "watch", "video", "exclusive", "update", "photo", "photos", "live", "breaking", "opinion", "editorial",
      "gallery", "podcast", "poll", "daily", "venue", "time", "date", "place", "location", "price", "source", "credit",
      "contact",
      "correction", "note", "fact", "related", "news", "question", "answer",
    ].map { vocabulary.intern($0) }
    dashes = ["-", "--", "―", "—", "–"].map { vocabulary.intern($0) }
    motion = ["come", "gather", "travel", "return", "march", "rally", "fly", "rise", "stand", "meet"]
      .map { vocabulary.intern($0) }
    pointing = ["this", "that", "these", "those", "such"].map { vocabulary.intern($0) }
    carriers = [
      "make", "raise", "express", "issue", "have", "voice", "deliver", "give", "offer", "release", "send", "get",
      "take",
      "put", "repeat", "announce", "declare", "draw", "share", "launch", "level", "throw", "lend", "withdraw",
    ].map { vocabulary.intern($0) }
  }

  /// A thing that is written, counted or shown, and so can state something.
  func isDocument(_ lemma: FormID) -> Bool { documents.contains(lemma) }

  /// Opens a relative clause on a person or body after a comma.
  func isWho(_ form: FormID) -> Bool { whos.contains(form) }

  /// "then the mayor", "now a guest": an adverb before an apposition.
  func isThen(_ form: FormID) -> Bool { thens.contains(form) }

  /// "statement", "interview": where something is said.
  func isOccasion(_ lemma: FormID) -> Bool { occasions.contains(lemma) }

  /// "view", "words": by whose a source is named, "in the words of".
  func isView(_ lemma: FormID) -> Bool { views.contains(lemma) }

  /// A pronoun that stands for no speaker.
  func isImpersonal(_ form: FormID) -> Bool { impersonals.contains(form) }
  func isWould(_ form: FormID) -> Bool { woulds.contains(form) }

  func isAbout(_ form: FormID) -> Bool { abouts.contains(form) }
  func isBoth(_ form: FormID) -> Bool { form == both }
  /// "both Lee and Diaz": opens a pair.
  func isCorrelative(_ form: FormID) -> Bool { correlatives.contains(form) }
  func isIncluding(_ form: FormID) -> Bool { form == including }

  /// "this", "such": points back at what the text has just told.
  func isPointing(_ form: FormID) -> Bool { pointing.contains(form) }

  /// A word that stands before a colon in headlines and is nobody's name.
  func isKicker(_ lemma: FormID) -> Bool { kickers.contains(lemma) }

  /// A verb after which an infinitive tells the purpose.
  func isMotion(_ lemma: FormID) -> Bool { motion.contains(lemma) }

  /// A preposition after a passive that goes on with what is attributed: "praised by Lee for".
  func opensTopic(_ form: FormID) -> Bool { [as_, for_, of, to, about].contains(form) }

  func isDash(_ form: FormID) -> Bool { dashes.contains(form) }

  /// A verb that only carries the noun of saying after it: "made the claim".
  func isCarrier(_ lemma: FormID) -> Bool { carriers.contains(lemma) }

  /// A pronoun by which a speaker means the speakers themselves or the hearer.
  func isOwnVoice(_ form: FormID) -> Bool { ownVoice.contains(form) }
}
