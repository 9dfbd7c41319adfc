import SaysoRules
import SaysoSyntax
import SaysoText

/// Finds the attributions whose cue stands in one sentence.
struct SentenceAttributions {
  let document: AttributionReader
  let sentence: Sentence
  let bounds: ClauseAnalysis.Bounds
  /// The sentence's constituents.
  let items: ArraySlice<Constituent>
  /// Sayings of this sentence whose verb is their cue, found so far.
  var spoken: [Saying] = []

  /// A verb that may be a cue.
  struct Site {
    var clause: Int
    /// Position in `items`.
    var item: Int
    var verb: VerbGroup
    /// The item after the verb and the particles that the cue word asks for.
    var next: Int
    /// Verb group with adverbs before it and particles after it.
    var cue: TokenRange
    var particles: [FormID] = []
    /// The form that the verb is tried as.
    var form: CueForm = .clause
  }

  init(_ document: AttributionReader, sentence index: Int) {
    self.document = document
    sentence = document.text.sentences[index]
    bounds = document.analysis.sentences[index]
    items = document.analysis.constituents[bounds.constituents]
  }

  var words: AttributionWords { document.words }
  func noun(_ group: Int) -> NounGroup { document.analysis.nouns[group] }
  func clause(_ index: Int) -> Clause { document.analysis.clauses[index] }
  func verb(_ item: Int) -> VerbGroup { document.analysis.verbs[items[item].group] }
  func form(_ item: Int) -> FormID { document.folded(items[item].tokens.start) }
  func has(_ item: Int) -> Bool { item >= items.startIndex && item < items.endIndex }
  func kind(_ item: Int) -> Constituent.Kind? { has(item) ? items[item].kind : nil }
  func isKind(_ item: Int, _ kind: Constituent.Kind) -> Bool { has(item) && items[item].kind == kind }
  /// The first token of an item, or the sentence's end.
  func start(_ item: Int) -> Int { has(item) ? items[item].tokens.start : sentence.tokens.end }

  mutating func find(into found: inout [Saying]) {
    var clause = bounds.clauses.lowerBound
    for item in items.indices {
      switch items[item].kind {
      case .verb:
        if let saying = saying(verbItem: item, clause: clause) {
          found.append(saying)
          spoken.append(saying)
        }
        if let saying = hearsay(inVerb: item, clause: clause) { found.append(saying) }
        clause += 1
      case .noun:
        if let saying = nounCue(item) { found.append(saying) }
        if let saying = soCalled(item) { found.append(saying) }
      case .adverb:
        if let saying = hearsay(item) { found.append(saying) }
      case .stop:
        if let saying = colon(item) { found.append(saying) }
      default: break
      }
      if let saying = signature(item) { found.append(saying) }
      if let saying = view(item) { found.append(saying) }
      if form(item) == words.according, let saying = according(item) { found.append(saying) }
    }
  }

  /// The first form that fits among those of the verb's lemma.
  private func saying(verbItem item: Int, clause: Int) -> Saying? {
    let verb = verb(item)
    for word in document.cues.words(document.lemmas[verb.head]) where word.kind == .verb {
      guard word.form.isUtterance || !isPurpose(item), let site = site(item, clause, word) else { continue }
      guard var saying = saying(word.form, site) else { continue }
      if word.rule != word.form.rawValue { saying.rule = word.rule }
      saying.isPropositional = word.form.isPropositional || verb.negation < 0 && putsForward(item, site)
      return verb.form != .finite && isNobody(saying, verb) ? nil : saying
    }
    return adjectiveCue(item, clause)
  }

  /// "confirmed the attack", "rejected claims that": a verb of saying, or one that denies a claim. Who "joked about"
  /// or "responded to" something puts nothing forward; who "agrees with Lee that" does.
  private func putsForward(_ item: Int, _ site: Site) -> Bool {
    if isSpeech(item) { return site.particles.isEmpty || site.particles == [words.with] }
    guard document.cues.isDenial(document.lemmas[site.verb.head]), let end = nounEnd(site.next) else { return false }
    return document.cues.isClaim(document.lemmas[noun(items[end - 1].group).head])
  }

  /// "it is worth noting", "there is reason to say": the author speaks, and names no source.
  private func isNobody(_ saying: Saying, _ verb: VerbGroup) -> Bool {
    guard let source = saying.source.first else { return verb.form == .infinitive }
    return source.count == 1 && [words.it, words.there].contains(document.folded(source.start))
  }

  /// "came to defend X": an infinitive that follows no verb, or one of motion, tells what for, not what happened.
  private func isPurpose(_ item: Int) -> Bool {
    guard verb(item).form == .infinitive else { return false }
    var left = item - 1
    while isKind(left, .adverb) { left -= 1 }
    if isKind(left, .verb) { return words.isMotion(document.lemmas[verb(left).head]) }
    return !isKind(left, .adjective)
  }

  private func saying(_ form: CueForm, _ site: Site) -> Saying? {
    if site.verb.isPassive {
      if let saying = byAgent(form, site) ?? impersonal(form, site) { return saying }
      guard mayBePast(site), form.isActiveOnly else { return nil }
    }
    switch form {
    case .clause, .told, .quoted, .asked, .thought, .finding: return speech(form, site)
    case .intention: return intention(site)
    case .urging: return urging(site)
    case .label, .naming, .likening: return naming(form, site)
    case .accusation: return accusation(site)
    case .judgement: return judgement(site)
    case .appearance: return appearance(site)
    case .passive, .hearsay, .noun, .stance, .according, .colon, .signature, .soCalled: return nil
    }
  }

  /// "Lee vowed to", "and vowed to": a lone participle right after its noun may be a past tense, which looks the same.
  private func mayBePast(_ site: Site) -> Bool {
    guard site.verb.form == .participle, site.verb.tokens.count == 1 else { return false }
    let left = item(after: site.cue.start - 1) - 1
    return isKind(left, .noun) || isKind(left, .conjunction) || isKind(left, .comma) || isKind(left, .closeQuote)
  }

  private func site(_ item: Int, _ clause: Int, _ word: CueWord) -> Site? {
    let verb = verb(item)
    var next = item + 1
    for particle in word.particles {
      guard has(next), form(next) == particle, items[next].tokens.count == 1 else { return nil }
      next += 1
    }
    let end = next > item + 1 ? items[next - 1].tokens.end : verb.tokens.end
    var start = verb.tokens.start
    var left = item - 1
    while isKind(left, .adverb), !document.isQuote(items[left].tokens.start), item - left < 3 {
      start = items[left].tokens.start
      left -= 1
    }
    return Site(
      clause: clause, item: item, verb: verb, next: next, cue: TokenRange(start, end), particles: word.particles,
      form: word.form)
  }
}
