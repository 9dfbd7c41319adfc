import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Finds a document's statements: frames over clauses and nouns, rules over groups.
struct StatementFinder: Sendable {
  let rules: RuleSet
  let matcher: Matcher
  let sets: ParticipantSets
  let stanceWords: StanceWords
  private let verdicts: VerdictSets
  let cues: CueOperators
  let by, be: FormID
  let occasions: [FormID]
  let strandable: [FormID]
  let regions: RegionNames
  let demonyms: Demonyms
  let operators: ScopedOperators
  private let attacks: AttackSense
  private let calendar: TimeLexicon
  /// By frame; variants of the rules have the same frames.
  private let types: [StatementType?]

  init(rules: RuleSet, vocabulary: inout Vocabulary) {
    self.rules = rules
    types = rules.frames.map(\.statementType)
    matcher = Matcher(rules)
    operators = ScopedOperators(rules, matcher)
    attacks = AttackSense(rules)
    sets = ParticipantSets(rules, &vocabulary)
    stanceWords = StanceWords(rules, &vocabulary)
    verdicts = VerdictSets(rules, &vocabulary)
    cues = CueOperators(rules)
    by = vocabulary.intern("by")
    be = vocabulary.intern("be")
    strandable = SlotReader.strandable.map { vocabulary.intern($0) }
    occasions = NounFrameMatcher.occasions.map { vocabulary.intern($0) }
    regions = RegionNames()
    demonyms = Demonyms(places: regions.places)
    calendar = TimeLexicon(&vocabulary)
  }

  /// Adds findings and bare roles, and described participants to the entity table.
  ///
  /// `tapes` and `sites` are those of this document.
  func find(_ analysis: inout Analysis, _ tapes: RuleTapes, _ sites: [OperatorSite]) {
    var ends = EndFinder(analysis, sets: sets, demonymAt: tapes.demonymAt)
    let stances = stances(analysis)
    let frames = frames(analysis, by: rules, stances)
    let relations = RelationRules(
      rules: rules, analysis: analysis, stances: stances, former: RoleStatusWords(analysis.text),
      matcher: matcher
    ).read(tapes, ends)
    var findings = relations.findings
    findings += frames.findings(&ends)
    let ofNouns = NounFrameMatcher(frames: frames, sets: sets, occasions: occasions).findings(&ends)
    findings += ofNouns.filter { noun in !findings.contains { $0.tells(noun) } }
    findings += Departments(analysis: analysis).findings(relations.bareRoles, ends)
    addVerdicts(to: &findings, analysis, frames, stances, &ends)
    findings += BareBodies(analysis: analysis, rules: rules, areas: tapes.areas).findings(
      relations.bareRoles, findings, ends)
    findings = DescribedEnds(analysis: analysis, rules: rules, ends).drawn(findings)
    findings += InnerNames(analysis: analysis, rules: rules).findings(findings, &ends)
    findings = withoutFurniture(findings, analysis.text)
    operators.change(&findings, sites, stances)
    Circumstances(analysis, stances, calendar).add(to: &findings, ends)
    analysis.findings = findings.sorted {
      ($0.anchor, $0.source.tokens, $0.target.tokens, $0.rule) < (
        $1.anchor, $1.source.tokens, $1.target.tokens, $1.rule
      )
    }
    analysis.bareRoles = relations.bareRoles
    analysis.table = ends.table
  }

  /// What speakers do to others by what they say of them.
  private func addVerdicts(
    to findings: inout [Finding], _ analysis: Analysis, _ frames: FrameMatcher, _ stances: StanceReader,
    _ ends: inout EndFinder
  ) {
    let speakers = SayingIndex(analysis)
    let judged = Evaluations(
      analysis: analysis, sets: verdicts, speakers: speakers, slots: frames.slots, be: be, have: stanceWords.have,
      stances: stances
    ).findings(&ends)
    findings = Evaluations.merge(judged, into: findings, analysis.text)
    attacks.settle(&findings, analysis, stances)
    findings += Claims(analysis: analysis, rules: rules, speakers: speakers).findings(findings, ends)
    let tones = ToneReader(analysis: analysis, sets: verdicts, stances: stances)
    let topics = RemarkTopics(analysis: analysis, sets: verdicts, speakers: speakers, question: stanceWords.question)
    let remarks = Remarks(
      analysis: analysis, tones: tones, topics: topics, speakers: speakers, stances: stances, known: findings)
    findings = remarks.settled(findings + remarks.findings(&ends))
  }

  func stances(_ analysis: Analysis) -> StanceReader {
    StanceReader(
      text: analysis.text, tags: analysis.tags, lemmas: analysis.lemmas, clauses: analysis.clauses,
      rules: rules, sets: sets, words: stanceWords, cues: cues, places: NounPlaces(analysis.clauses))
  }

  /// `rules` = the finder's own, or a variant of them.
  func frames(_ analysis: Analysis, by rules: RuleSet, _ stances: StanceReader) -> FrameMatcher {
    FrameMatcher(
      text: analysis.text, lemmas: analysis.lemmas, clauses: analysis.clauses, rules: rules,
      slots: SlotReader(
        text: analysis.text, clauses: analysis.clauses, by: by, sets: sets, lemmas: analysis.lemmas, rules: rules,
        strandable: strandable),
      stances: stances, be: be, types: types)
  }

  /// What area each place of the entity table is.
  func areas(of analysis: Analysis) -> [RegionNames.Class] {
    analysis.table.entities.map { $0.kind == .place ? regions.class(of: analysis.text.string($0.name)) : .none }
  }

  /// Menus, forms and bylines state nothing.
  private func withoutFurniture(_ findings: [Finding], _ text: TokenizedText) -> [Finding] {
    let quiet = text.paragraphs.filter { $0.role == .boilerplate || $0.role == .byline }.map(\.tokens)
    guard !quiet.isEmpty else { return findings }
    return findings.filter { finding in !quiet.contains { $0.contains(finding.source.tokens.start) } }
  }
}
