import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Light verbs whose subject or object is the other end: "faced criticism from Lee", "gave Lee support".
extension NounFrameMatcher {
  /// "paid LEE a visit", "gave LEE her support": whom the noun is given to is whom it points at.
  func recipients(_ link: Link, _ noun: Int, _ ends: inout EndFinder) -> [End] {
    let index = Int(clauseOf[noun])
    guard index >= 0, pointsAtSomebody(link) else { return [] }
    let clause = clauses.clauses[index]
    guard clause.object.first == noun, !clause.indirect.isEmpty, !clause.isPassive,
      sets.isLight(lemmas[clauses.verbs[clause.verb].head])
    else { return [] }
    return clause.indirect.flatMap { ends.ends(ofNoun: $0) }
  }

  /// "LEE faced criticism from DIAZ", "LEE won DIAZ's endorsement": the subject is the deed's target.
  ///
  /// True when the verb is one of receiving, whose subject never acts.
  func appendReceived(
    _ link: Link, _ frame: Frame, _ type: StatementType, _ noun: Int, _ ends: inout EndFinder, _ out: inout [Finding]
  ) -> Bool {
    let index = Int(clauseOf[noun])
    guard index >= 0, link.from != link.to else { return false }
    let clause = clauses.clauses[index]
    let verb = clauses.verbs[clause.verb]
    guard clause.object.first == noun, !clause.isPassive else { return false }
    let answers = sets.isAnswering(lemmas[verb.head])
    guard answers || sets.isReceiving(lemmas[verb.head]) else { return false }
    guard pointsAtSomebody(link) else { return !answers }
    if answers, !first(link.to, noun, isTarget: true, &ends).isEmpty { return false }
    let head = clauses.nouns[noun].head
    var stance = stance(ofNoun: noun)
    // Who declines a request was asked all the same.
    if answers { (stance.polarity, stance.negation) = (.affirmed, -1) }
    for source in givers(noun, answers ? sets.givers.dropLast() : sets.givers[...], &ends) {
      for target in clause.subject.flatMap({ ends.ends(ofNoun: $0) }) where frame.admits(source, target, ends) {
        FindingMaker.append(
          source, target, type, words: TokenRange(head, head + 1), anchor: head, stance, of: frame, ends, &out)
      }
    }
    return true
  }

  /// Who gave it: "from Lee", "by Lee", "of Lee", or its possessor.
  private func givers(_ noun: Int, _ forms: ArraySlice<FormID>, _ ends: inout EndFinder) -> [End] {
    for form in forms {
      let found = phrase(form, after: noun, ends).flatMap { ends.ends(ofNoun: $0) }
      if !found.isEmpty { return found }
    }
    let possessor = clauses.nouns[noun].possessor
    return possessor < 0 ? [] : ends.ends(ofNoun: possessor)
  }

  /// Deeds that somebody undergoes: "support for", "criticism of", "attack on"; no "investment in".
  private func pointsAtSomebody(_ link: Link) -> Bool {
    link.to.contains { slot in
      guard case .preposition(let form) = slot else { return false }
      return sets.isTowards(form)
    }
  }
}
