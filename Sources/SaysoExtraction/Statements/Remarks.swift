import SaysoGraph
import SaysoSyntax
import SaysoText

/// Reads what a named speaker says about somebody named: "Lee said Diaz would travel to Kenya" is a remark on Diaz.
///
/// ``RemarkTopics`` finds whom the words are about, ``ToneReader`` whether they blame, praise, ask or only mention.
struct Remarks {
  let analysis: Analysis
  let tones: ToneReader
  let topics: RemarkTopics
  let speakers: SayingIndex
  let stances: StanceReader
  /// What else the text states.
  let known: [Finding]

  /// How the words came out; each form has its own conditions.
  enum Form { case speech, question, label, free, claim, according }

  /// A named speaker, and who belongs to the same side: the body spoken for, and who speaks for it.
  struct Speaker {
    var end: End
    var isPerson: Bool
    var side: [Int]
  }

  func findings(_ ends: inout EndFinder) -> [Finding] {
    var out: [Finding] = []
    for index in analysis.sayings.indices {
      guard let form = form(of: index), let speaker = speaker(of: index, form), isUttered(index) else { continue }
      for topic in topics.topics(of: index, speaker, &ends) {
        guard let finding = finding(speaker, topic, index, form, ends) else { continue }
        func isTold(_ other: Finding) -> Bool { isSame(other, finding) && other.type == finding.type }
        if known.contains(where: isTold) || out.contains(where: isTold) { continue }
        out.append(finding)
      }
    }
    return out
  }

  /// Leaves out mentions that are not worth a line: any but the first between its ends, and where something stronger is
  /// told of the same. Where a sentence states anything else of speaker and topic, the remark is no news.
  func settled(_ findings: [Finding]) -> [Finding] {
    let chains = findings.map { $0.type == .mention || Self.stronger.contains($0.type) ? speakers.chain(at: $0) : [] }
    return findings.indices.compactMap { at in
      let finding = findings[at]
      guard finding.type == .mention else { return finding }
      let chain = chains[at]
      let sentence = analysis.text.sentences[analysis.text.sentence(at: finding.anchor)].tokens
      let isIdle = findings.indices.contains { at in
        let other = findings[at]
        guard isSame(other, finding), other.type != .mention else { return false }
        if finding.isVerdict, sentence.contains(other.anchor) { return true }
        return finding.stance == Stance() && Self.stronger.contains(other.type)
          && (finding.isVerdict || chains[at] == chain)
      }
      return isIdle || isRepeated(at, in: findings, chains) ? nil : finding
    }
  }

  private func isRepeated(_ at: Int, in findings: [Finding], _ chains: [[Int]]) -> Bool {
    let finding = findings[at]
    return findings.indices.contains { index in
      let other = findings[index]
      return other.type == .mention && isSame(other, finding) && other.stance == finding.stance
        && chains[index] == chains[at] && (other.anchor, index) < (finding.anchor, at)
    }
  }

  private static let stronger: [StatementType] = [
    .accuse, .support, .request, .reject, .threaten, .agree, .concede, .opposes, .tell, .protest,
  ]

  private func isSame(_ known: Finding, _ finding: Finding) -> Bool {
    known.source.entity == finding.source.entity && known.target.entity == finding.target.entity
  }

  // MARK: Who speaks

  private func speaker(of index: Int, _ form: Form) -> Speaker? {
    let saying = analysis.sayings[index]
    guard saying.isPropositional, saying.speaker >= 0, let words = saying.source.first else { return nil }
    let entity = analysis.table.entities[saying.speaker]
    guard entity.isNamed, entity.kind != .place, entity.kind == .person || form == .speech else { return nil }
    return Speaker(
      end: End(entity: saying.speaker, tokens: words), isPerson: entity.kind == .person, side: side(saying.speaker))
  }

  private func side(_ speaker: Int) -> [Int] {
    var side = [speaker]
    if analysis.table.entities[speaker].body >= 0 { side.append(analysis.table.entities[speaker].body) }
    for (index, entity) in analysis.table.entities.enumerated() where entity.body == speaker { side.append(index) }
    for finding in known where Self.belonging.contains(finding.type) {
      if finding.source.entity == speaker { side.append(finding.target.entity) }
      if finding.target.entity == speaker { side.append(finding.source.entity) }
    }
    return side
  }

  private static let belonging: [StatementType] = [.roleIn, .memberOf, .partOf, .founded, .owns]

  private func form(of index: Int) -> Form? {
    let rule = analysis.sayings[index].rule
    if rule == FreeStanding.rule || rule == TurnAttributions.rule { return .free }
    switch CueForm(rawValue: rule) {
    case .clause, .told, .quoted: return .speech
    case .asked: return .question
    case .colon, .signature: return .label
    case .noun: return .claim
    case .according: return .according
    default: return nil
    }
  }

  /// What somebody did not say, or might say, is no remark.
  private func isUttered(_ index: Int) -> Bool {
    guard let cue = analysis.sayings[index].cue.first, let clause = analysis.clause(ofVerbIn: cue) else { return true }
    let stance = stances.stance(ofClause: clause)
    return stance.polarity == .affirmed && stance.modality == .asserted
  }

  // MARK: What it does

  private func finding(
    _ speaker: Speaker, _ topic: RemarkTopics.Topic, _ index: Int, _ form: Form, _ ends: EndFinder
  ) -> Finding? {
    let cue = analysis.sayings[index].cue.first.flatMap { isWords($0) ? $0 : nil }
    let tone = form == .question ? nil : tone(speaker, topic, index, cue, ends)
    let kind = ends.table.entities[topic.end.entity].kind
    // A body or place that is only spoken of, a plan or hope about somebody: a mention of it would tell little.
    if tone == nil, kind != .person || form == .claim { return nil }
    let type = tone?.type ?? .mention
    let after = topic.end.tokens.end
    let words = tone.map { TokenRange($0.word, $0.word + 1) } ?? cue ?? TokenRange(after, after)
    var out: [Finding] = []
    FindingMaker.append(
      speaker.end, topic.end, type, words: words, anchor: words.isEmpty ? topic.end.tokens.last : words.last, Stance(),
      rule: "remark/" + type.rawValue, ends, &out)
    guard var found = out.first else { return nil }
    found.isVerdict = true
    return found
  }

  private func isWords(_ range: TokenRange) -> Bool {
    !range.isEmpty && !analysis.text.tokens.shape[range.last].contains(.punctuation)
  }

  private func tone(
    _ speaker: Speaker, _ topic: RemarkTopics.Topic, _ index: Int, _ cue: TokenRange?, _ ends: EndFinder
  ) -> ToneReader.Tone? {
    if let tone = topic.tone { return tone }
    let isPlace = ends.isPlace(topic.end)
    if let cue, !isPlace {
      if tones.sets.isFaulting(analysis.lemmas[cue.last]) { return ToneReader.Tone(type: .accuse, word: cue.last) }
      if let tone = tones.posting(topic.clause, by: speaker, cue) { return tone }
    }
    func isOwn(_ token: Int) -> Bool { speakers.innermost(at: token) == index }
    if topic.clause >= 0, let tone = tones.tone(ofSubjectOf: topic.clause, isOwner: topic.isOwner) {
      if tones.isContested(tone, in: topic.part, where: isOwn) { return nil }
      return !isPlace || !topic.isOwner && tone.type == .accuse ? tone : nil
    }
    if isPlace { return nil }
    if let tone = tones.feeling(about: topic.end, saidIn: topic.part, by: speaker, ends)
      ?? tones.label(on: topic.end, in: topic.part, ends)
    {
      return tone
    }
    return tones.tone(
      ofWordsIn: topic.part, on: topic.end, isSubject: topic.clause >= 0, by: speaker, ends, where: isOwn)
  }
}

extension Analysis {
  /// The clause of a verb among these words.
  func clause(ofVerbIn words: TokenRange) -> Int? {
    clauses.sentences[text.sentence(at: words.start)].clauses.first {
      words.contains(clauses.verbs[clauses.clauses[$0].verb].head)
    }
  }

  /// Clauses whose verb stands in a stretch of one sentence.
  func clauses(in part: TokenRange) -> [Int] {
    guard !part.isEmpty else { return [] }
    return clauses.sentences[text.sentence(at: part.start)].clauses.filter {
      part.contains(clauses.verbs[clauses.clauses[$0].verb].head)
    }
  }
}
