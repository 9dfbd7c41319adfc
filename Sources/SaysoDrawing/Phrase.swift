import SaysoGraph

/// How a type of statement reads in a sentence: "attacked", "attack"; "is part of", "be part of".
struct Phrase: Sendable {
  /// With a subject: past for events, present for what holds.
  var finite: String
  /// After "would", "did not" and "to".
  var base: String

  /// Whether the article's own word for the relation is part of it.
  var quotesPredicate = false

  private var isBe: Bool { finite.hasPrefix("is ") }

  func negated(standing: Bool) -> String {
    if isBe { return "is not " + finite.dropFirst(3) }
    return (standing ? "does not " : "did not ") + base
  }

  /// A role is put into words by its title: "formerly held the post of “Chair” at".
  init(_ edge: Edge, _ predicate: String) {
    guard edge.type == .roleIn, !predicate.isEmpty else {
      self.init(edge.type)
      return
    }
    let post = "“\(predicate)” at"
    switch edge.status {
    case nil, .current: self.init("holds the post of \(post)", "hold the post of \(post)")
    case .acting: self.init("is acting as \(post)", "be acting as \(post)")
    case .elect: self.init("is about to become \(post)", "be about to become \(post)")
    case .former:
      self.init("formerly held the post of \(post)", "hold, formerly, the post of \(post)")
    }
    quotesPredicate = true
  }

  private init(_ finite: String, _ base: String) {
    self.finite = finite
    self.base = base
  }

  init(_ type: StatementType) {
    self =
      switch type {
      case .roleIn: Phrase("holds a role in", "hold a role in")
      case .memberOf: Phrase("is a member of", "be a member of")
      case .partOf: Phrase("is part of", "be part of")
      case .locatedIn: Phrase("is located in", "be located in")
      case .family: Phrase("is related to", "be related to")
      case .owns: Phrase("owns", "own")
      case .founded: Phrase("founded", "found")
      case .alliedWith: Phrase("is allied with", "be allied with")
      case .opposes: Phrase("opposes", "oppose")
      case .knows: Phrase("knows", "know")
      case .otherStanding: Phrase("is connected with", "be connected with")
      case .agree: Phrase("agreed with", "agree with")
      case .consult: Phrase("conferred with", "confer with")
      case .support: Phrase("supported", "support")
      case .concede: Phrase("yielded to", "yield to")
      case .cooperate: Phrase("cooperated with", "cooperate with")
      case .aid: Phrase("aided", "aid")
      case .retreat: Phrase("backed down towards", "back down towards")
      case .request: Phrase("asked something of", "ask something of")
      case .accuse: Phrase("accused", "accuse")
      case .reject: Phrase("rejected", "reject")
      case .threaten: Phrase("threatened", "threaten")
      case .protest: Phrase("protested against", "protest against")
      case .sanction: Phrase("took measures against", "take measures against")
      case .mobilize: Phrase("mobilized against", "mobilize against")
      case .coerce: Phrase("coerced", "coerce")
      case .assault: Phrase("attacked", "attack")
      case .tell: Phrase("spoke to", "speak to")
      case .compete: Phrase("competed with", "compete with")
      case .appoint: Phrase("appointed", "appoint")
      case .investigate: Phrase("investigated", "investigate")
      case .transact: Phrase("did business with", "do business with")
      case .mention: Phrase("mentioned", "mention")
      case .otherEvent: Phrase("did something that involves", "do something that involves")
      }
  }
}
