import SaysoGraph
import SaysoSyntax
import SaysoText

/// Finds when, where and how much beside a statement's words.
struct Circumstances {
  let text: TokenizedText
  let clauses: ClauseAnalysis
  let stances: StanceReader
  let times: TimeFinder
  let amounts: AmountReader

  init(_ analysis: Analysis, _ stances: StanceReader, _ lexicon: TimeLexicon) {
    text = analysis.text
    clauses = analysis.clauses
    self.stances = stances
    times = TimeFinder(analysis.text, lexicon)
    amounts = AmountReader(text: analysis.text, lemmas: analysis.lemmas, clauses: analysis.clauses, lexicon: lexicon)
  }

  func add(to findings: inout [Finding], _ ends: EndFinder) {
    for index in findings.indices {
      let finding = findings[index]
      let clause = clause(headedBy: finding.anchor)
      // A title or an apposition holds without a date of its own.
      if finding.type.isStanding, clause == nil, finding.isAside { continue }
      findings[index].when = clause.map { time(of: $0, finding, ends) } ?? time(beside: finding, ends)
      guard !finding.type.isStanding else { continue }
      if let clause {
        findings[index].place = place(of: clause, finding, ends)
        findings[index].amounts = amounts(of: clause)
      } else {
        findings[index].place = place(after: finding, ends)
      }
    }
  }

  /// The clause whose verb's head a token is.
  private func clause(headedBy token: Int) -> Int? {
    stances.verb(in: TokenRange(token, token + 1))
  }

  // MARK: When

  /// Beside a verb: after it up to the next verb, else before it back to the verb before.
  private func time(of clause: Int, _ finding: Finding, _ ends: EndFinder) -> TimePhrase? {
    let verb = clauses.verbs[clauses.clauses[clause].verb]
    let bounds = clauses.sentences[text.sentence(at: verb.head)]
    let sentence = text.sentences[text.sentence(at: verb.head)].tokens
    let before = clauses.verbs[bounds.verbs].last { $0.tokens.end <= verb.tokens.start }?.tokens.end ?? sentence.start
    let after = clauses.verbs[bounds.verbs].first { $0.tokens.start >= verb.tokens.end }?.tokens.start ?? sentence.end
    let direction = self.direction(verb, finding.stance)
    return times.first(in: TokenRange(verb.tokens.end, after), direction, ends)
      ?? times.last(in: TokenRange(before, verb.tokens.start), direction, ends)
      ?? timeNoun(TokenRange(verb.tokens.end, after)) ?? timeNoun(TokenRange(before, verb.tokens.start))
  }

  /// Beside a noun: after the statement's ends up to the next verb, or right before: "Monday's attack".
  private func time(beside finding: Finding, _ ends: EndFinder) -> TimePhrase? {
    let sentence = text.sentence(at: finding.anchor)
    let verbs = clauses.verbs[clauses.sentences[sentence].verbs]
    let start = max(finding.anchor, finding.target.tokens.last, finding.source.tokens.last) + 1
    let end = text.sentences[sentence].tokens.end
    guard start <= end else { return nil }
    let after = max(start, verbs.first { $0.tokens.start >= start }?.tokens.start ?? end)
    let verb = verbs.last { $0.tokens.end <= start } ?? verbs.first
    let direction: TimeDirection = verb.map { self.direction($0, finding.stance) } ?? .unknown
    if let found = times.first(in: TokenRange(start, min(after, start + 6)), direction, ends) { return found }
    guard !finding.type.isStanding, !finding.predicate.isEmpty else { return nil }
    return times.first(in: TokenRange(max(0, finding.predicate.start - 2), finding.anchor), direction, ends)
  }

  /// Words for a time that no calendar knows: "the weekend after", "that day".
  private func timeNoun(_ range: TokenRange) -> TimePhrase? {
    guard !range.isEmpty else { return nil }
    let bounds = clauses.sentences[text.sentence(at: range.start)]
    let noun = clauses.nouns[bounds.nouns].first { $0.isTime && range.contains($0.tokens) }
    return noun.map { TimePhrase(tokens: $0.tokens, value: nil) }
  }

  /// A headline's present may be the past, and "may" and "would" tell no time.
  private func direction(_ verb: VerbGroup, _ stance: Stance) -> TimeDirection {
    if verb.tense == .past && verb.modal < 0 || verb.isPerfect && verb.modal < 0 { return .past }
    if verb.tense == .future { return .future }
    if verb.form == .infinitive && stance.modality == .intended { return .future }
    return verb.form == .participle ? .past : .unknown
  }

  // MARK: How much

  private func amounts(of clause: Int) -> [AmountPhrase] {
    let clause = clauses.clauses[clause]
    var nouns = clause.object + clause.indirect
    for oblique in clause.obliques { nouns += oblique.nouns }
    nouns.sort()
    return amounts.amounts(nouns)
  }

  // MARK: Where

  /// The first place under "in", "at", "near", "outside", or of an occasion: "at a rally in".
  private func place(of clause: Int, _ finding: Finding, _ ends: EndFinder) -> Int {
    for oblique in clauses.clauses[clause].obliques where isPlacing(oblique.preposition) {
      for noun in oblique.nouns {
        if let found = place(clauses.nouns[noun].head, finding, ends) { return found }
      }
    }
    return -1
  }

  /// "the attack on Lee in Oslo": the place right after the statement's ends.
  private func place(after finding: Finding, _ ends: EndFinder) -> Int {
    let start = max(finding.anchor, finding.target.tokens.last, finding.source.tokens.last) + 1
    guard start + 1 < text.tokens.count, text.sentence(at: start) == text.sentence(at: finding.anchor),
      isPlacing(start)
    else { return -1 }
    return place(start + 1, finding, ends) ?? -1
  }

  private func place(_ token: Int, _ finding: Finding, _ ends: EndFinder) -> Int? {
    guard let end = ends.end(atToken: token), ends.table.entities[end.entity].kind == .place,
      ends.table.entities[end.entity].isNamed, end.entity != finding.source.entity,
      end.entity != finding.target.entity
    else { return nil }
    return end.entity
  }

  private func isPlacing(_ token: Int) -> Bool {
    let form = text.vocabulary.bytes(text.tokens.folded[token])
    return Self.prepositions.contains { $0.utf8.elementsEqual(form) }
  }

  private static let prepositions = ["in", "at", "near", "outside", "inside", "across", "off"]
}
