import SaysoGraph
import SaysoSyntax
import SaysoText

/// Finds whom a speaker's words are about: the subjects of what is said, or whose things these are; where none is a
/// person, the first person named; and whose faults are named.
struct RemarkTopics {
  let analysis: Analysis
  let sets: VerdictSets
  let speakers: SayingIndex
  let question: FormID

  struct Topic {
    var end: End
    /// The clause whose subject it is, or −1.
    var clause: Int
    /// Whether what is spoken of is only theirs.
    var isOwner = false
    /// The sentence, as far as it is said.
    var part: TokenRange
    /// What naming them does by itself.
    var tone: ToneReader.Tone?
  }

  func topics(of index: Int, _ speaker: Remarks.Speaker, _ ends: inout EndFinder) -> [Topic] {
    var out: [Topic] = []
    for range in analysis.sayings[index].content where !range.isEmpty {
      for sentence in analysis.text.sentence(at: range.start)...analysis.text.sentence(at: range.last) {
        let tokens = analysis.text.sentences[sentence].tokens
        let part = TokenRange(max(range.start, tokens.start), min(range.end, tokens.end))
        out += faulted(in: part, of: index, speaker, ends)
        let subjects = subjects(of: index, in: part, speaker, &ends)
        out += subjects
        guard !subjects.contains(where: { isPerson($0.end, ends) }), speaker.isPerson, !isQuestion(part) else {
          continue
        }
        if let first = first(of: index, in: part, speaker, ends) { out.append(first) }
      }
    }
    return out
  }

  private func isPerson(_ end: End, _ ends: EndFinder) -> Bool { ends.table.entities[end.entity].kind == .person }

  private func isQuestion(_ part: TokenRange) -> Bool {
    part.indices.suffix(2).contains { analysis.text.tokens.folded[$0] == question }
  }

  private func counts(_ end: End, _ speaker: Remarks.Speaker, _ ends: EndFinder) -> Bool {
    ends.table.entities[end.entity].isNamed && !speaker.side.contains(end.entity)
  }

  /// What somebody within the words says is theirs.
  private func isOwn(_ token: Int, _ index: Int) -> Bool { speakers.innermost(at: token) == index }

  // MARK: Subjects

  /// Subjects of the clauses that are said, not of those that only qualify them.
  private func subjects(
    of index: Int, in part: TokenRange, _ speaker: Remarks.Speaker, _ ends: inout EndFinder
  ) -> [Topic] {
    var out: [Topic] = []
    for clause in analysis.clauses(in: part) {
      let found = analysis.clauses.clauses[clause]
      guard found.link == .main || found.link == .content || found.link == .coordinate, isOutermost(found, part) else {
        continue
      }
      for noun in joined(found.subject, part) where isOwn(analysis.clauses.nouns[noun].head, index) {
        let head = analysis.clauses.nouns[noun].head
        guard !isSubordinate(head, part) else { continue }
        for end in ends.targets(ofNoun: noun) where counts(end, speaker, ends) {
          out.append(Topic(end: end, clause: clause, isOwner: !end.tokens.contains(head), part: part))
        }
      }
    }
    return out
  }

  /// "said LEE and Diaz did a great job": the verb of saying takes the first for its object.
  private func joined(_ subject: [Int], _ part: TokenRange) -> [Int] {
    guard let second = subject.first, second > 0 else { return subject }
    let first = analysis.clauses.nouns[second - 1].tokens
    let start = analysis.clauses.nouns[second].tokens.start
    guard first.end == start - 1, analysis.tags[first.end] == .cc, first.start >= part.start,
      first.start <= part.start + 1
    else { return subject }
    return [second - 1] + subject
  }

  /// Not governed by a clause that is said, too.
  private func isOutermost(_ clause: Clause, _ part: TokenRange) -> Bool {
    guard clause.governor >= 0, clause.link != .coordinate else { return true }
    return !part.contains(analysis.clauses.verbs[analysis.clauses.clauses[clause.governor].verb].head)
  }

  // MARK: Who is named

  private func first(
    of index: Int, in part: TokenRange, _ speaker: Remarks.Speaker, _ ends: EndFinder
  ) -> Topic? {
    for token in part.indices where isOwn(token, index) {
      guard let end = ends.end(atToken: token), counts(end, speaker, ends), isPerson(end, ends),
        !isSubordinate(token, part)
      else { continue }
      return Topic(end: end, clause: -1, part: part)
    }
    return nil
  }

  /// "while Diaz talks, …", "if Diaz wins": spoken of in passing. What is asked may begin with "if".
  private func isSubordinate(_ token: Int, _ part: TokenRange) -> Bool {
    for at in (part.start + 1..<max(token, part.start + 1)).reversed() {
      if sets.isAside(analysis.text.tokens.folded[at]), analysis.tags[at + 1] != .vbg { return true }
      if Self.ends.contains(analysis.tags[at]) { return false }
    }
    return false
  }

  /// A mark or finite verb, beyond which another clause stands.
  private static let ends: [Tag] = [.comma, .colon, .vbd, .vbz, .vbp, .md]

  // MARK: "the Diaz scandal", "Norwegian aggression"

  /// Those whose faults are named: of a place only by the word for its people, and only what countries do.
  private func faulted(
    in part: TokenRange, of index: Int, _ speaker: Remarks.Speaker, _ ends: EndFinder
  ) -> [Topic] {
    nouns(in: part).compactMap { noun in
      let group = analysis.clauses.nouns[noun]
      let lemma = analysis.lemmas[group.head]
      // "the abuse of Diaz": under "of" stands the victim as often.
      guard isOwn(group.head, index), sets.isWrong(lemma),
        !sets.isOf(analysis.text.tokens.folded[min(group.tokens.end, analysis.lemmas.count - 1)])
      else { return nil }
      let country = sets.isHostile(lemma) ? country(in: group.tokens, ends) : nil
      guard let end = ends.namedOwner(noun) ?? country, counts(end, speaker, ends) else { return nil }
      return Topic(end: end, clause: -1, part: part, tone: ToneReader.Tone(type: .accuse, word: group.head))
    }
  }

  /// "Norwegian", but not "North Korean".
  private func country(in tokens: TokenRange, _ ends: EndFinder) -> End? {
    tokens.indices.lazy.compactMap { token in
      token > 0 && analysis.text.tokens.shape[token - 1].contains(.capitalized) && analysis.tags[token - 1] != .dt
        ? nil : ends.end(ofDemonymAt: token)
    }.first
  }

  private func nouns(in part: TokenRange) -> Range<Int> {
    let range = analysis.clauses.sentences[analysis.text.sentence(at: part.start)].nouns
    let first = range.first { analysis.clauses.nouns[$0].head >= part.start } ?? range.upperBound
    let end = range.last { analysis.clauses.nouns[$0].head < part.end }.map { $0 + 1 } ?? range.lowerBound
    return first..<max(first, end)
  }
}
