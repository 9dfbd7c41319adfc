import SaysoGraph
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "vowed to rebuild": the infinitive is the content.
  func intention(_ site: Site) -> Saying? {
    guard let infinitive = infinitive(from: site.next) ?? infinitive(from: occasionEnd(site.next)) else { return nil }
    return complement(.intention, site, from: infinitive)
  }

  /// "vowed on Monday in Arden", "pledged in a speech": the item after when and where it was said.
  private func occasionEnd(_ from: Int) -> Int {
    var at = from
    var isDated = false
    while has(at) {
      let isPhrase = isKind(at, .preposition)
      let noun = isPhrase ? at + 1 : at
      guard isKind(noun, .noun), !beginsClause(noun) else { break }
      if self.noun(items[noun].group).isTime {
        isDated = true
      } else if !isPhrase || !isDated && !isOccasion(noun) {
        break
      }
      at = nounEnd(noun) ?? noun + 1
    }
    return at
  }

  /// The item of an infinitive, or of "not" before it, right at `from`.
  func infinitive(from: Int) -> Int? {
    var at = from
    while isKind(at, .adverb) { at += 1 }
    guard isKind(at, .verb), verb(at).form == .infinitive, document.tags[items[at].tokens.start] == .to else {
      return nil
    }
    return isKind(at - 1, .adverb) && at > from && form(at - 1) == words.not ? at - 1 : at
  }

  /// "urged drivers to stay": hearer and infinitive.
  func urging(_ site: Site) -> Saying? {
    guard let object = nounItem(from: site.next), let end = phraseEnd(object) else { return nil }
    guard infinitive(from: end) != nil else { return nil }
    return complement(.urging, site, from: object)
  }

  /// The item of the noun right at `from`, adverbs and an opening mark stepped over.
  private func nounItem(from: Int) -> Int? {
    var at = from
    while isKind(at, .adverb) || isOpenQuote(at) { at += 1 }
    return isKind(at, .noun) && !noun(items[at].group).isTime ? at : nil
  }

  /// The item after the noun phrase at `item`.
  func phraseEnd(_ item: Int) -> Int? {
    guard var end = nounEnd(item) else { return nil }
    while has(end) {
      if isKind(end, .preposition),
        [words.of, words.for_, words.in_, words.from, words.to, words.on].contains(form(end)),
        let next = nounEnd(end + 1)
      {
        end = next
      } else if isKind(end, .conjunction), let next = nounEnd(end + 1), !beginsClause(end + 1) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// "criticized the plan", "called for calm", "praised her for winning".
  func judgement(_ site: Site) -> Saying? {
    guard !followsQuotation(site), let object = objectItem(from: site.next) else { return nil }
    return complement(.judgement, site, from: object)
  }

  /// Where an object begins: a noun, a quotation, "what …", a gerund after a particle.
  private func objectItem(from: Int) -> Int? {
    var at = from
    while isKind(at, .adverb) { at += 1 }
    guard has(at) else { return nil }
    if isOpenQuote(at) { return at }
    switch items[at].kind {
    case .noun:
      // "called Lee “confused”": the word between marks is no verb of the writer's.
      let isQuoted = nounEnd(at).map(isOpenQuote) ?? false
      return noun(items[at].group).isTime || beginsClause(at) && !isQuoted ? nil : at
    case .relative: return form(at) == words.what ? at : nil
    case .subordinator: return at
    case .verb: return verb(at).form == .gerund ? at : nil
    default: return nil
    }
  }

  /// "called the plan a disgrace", "described it as a disgrace"; "what she called a disgrace".
  func naming(_ rule: CueForm, _ site: Site) -> Saying? {
    if rule != .likening, let saying = fusedNaming(rule, site) { return saying }
    guard let object = objectItem(from: site.next), !isKind(object, .verb) else { return nil }
    let end = contentEnd(from: object, site: site)
    switch rule {
    case .naming: guard holds(words.as_, from: object, before: end) else { return nil }
    case .label: guard hasComplement(object, before: end) else { return nil }
    case .likening: guard holds(words.to, from: object, before: end) else { return nil }
    default: break
    }
    return complement(rule, site, from: object, end: end, form: rule == .likening ? nil : .label)
  }

  /// "called it a disgrace", "called it “unfair”": more than the object that "called us twice" has too.
  private func hasComplement(_ object: Int, before end: Int) -> Bool {
    if isOpenQuote(object) || quotationEnd(object) != nil { return true }
    guard let after = nounEnd(object) else { return true }
    return items[after...].prefix(8).prefix { $0.tokens.start < end }.contains {
      [.noun, .adjective, .openQuote, .verb].contains($0.kind)
    }
  }

  /// Whether a preposition stands between an object and the token `end`, after the object itself.
  private func holds(_ form: FormID, from object: Int, before end: Int) -> Bool {
    items[(object + 1)...].prefix(16).prefix { $0.tokens.start < end }.contains {
      $0.kind != .noun && document.folded($0.tokens.start) == form
    }
  }

  private func fusedNaming(_ rule: CueForm, _ site: Site) -> Saying? {
    let clause = clause(site.clause)
    let source = source(site)
    guard let subject = source.tokens, subject.end <= site.cue.start else { return nil }
    let before = item(after: subject.start - 1) - 1
    guard has(before), form(before) == words.what || isKind(before, .relative), clause.link != .main else { return nil }
    let end = min(contentEnd(from: site.next, site: site), commaEnd(from: site.next), verbStart(from: site.next))
    guard start(site.next) < end else { return nil }
    let content = [items[before].tokens, TokenRange(start(site.next), end)]
    return Saying(
      source: source.ranges, cue: [site.cue], content: content, form: .label, noun: source.noun, rule: rule.rawValue)
  }

  /// "what she calls a disgrace failed": the finite verb that goes on with the sentence.
  private func verbStart(from first: Int) -> Int {
    var at = first
    while has(at) {
      if let close = quotationEnd(at) {
        at = item(after: close)
      } else if isKind(at, .verb), endsLabel(at) {
        return start(at)
      } else {
        at += 1
      }
    }
    return sentence.tokens.end
  }

  private func endsLabel(_ item: Int) -> Bool {
    let isLate = verb(item).form == .participle && isKind(item - 1, .closeQuote)
    return (verb(item).form == .finite || isLate) && !isKind(item - 1, .relative)
  }

  /// The first comma from an item on, or the end of a quotation with a comma inside: there the label ends.
  private func commaEnd(from first: Int) -> Int {
    var at = first
    while has(at) {
      if let close = quotationEnd(at) {
        if document.tags[close - 1] == .comma { return close + 1 }
        at = item(after: close)
      } else if isKind(at, .comma) {
        return start(at)
      } else {
        at += 1
      }
    }
    return sentence.tokens.end
  }

  /// "accused Acme of greed": the accused and the charge.
  func accusation(_ site: Site) -> Saying? {
    guard let object = nounItem(from: site.next), let end = nounEnd(object), isKind(end, .preposition),
      form(end) == words.of || form(end) == words.for_ || form(end) == words.with
    else { return nil }
    return complement(.accusation, site, from: object)
  }

  func complement(_ rule: CueForm, _ site: Site, from first: Int, end: Int? = nil, form: AttributionForm? = nil)
    -> Saying?
  {
    let source = source(site)
    let begin = start(first)
    let end = end ?? contentEnd(from: first, site: site)
    guard begin < end, canJudge(source, rule) else { return nil }
    let content = [TokenRange(begin, end)]
    return Saying(
      source: source.ranges, cue: [site.cue], content: content, form: form ?? speechForm(content), noun: source.noun,
      rule: rule.rawValue)
  }

  /// "Such tactics highlight X": what the text just spoke of judges nothing, unless it is a document.
  func canJudge(_ source: Source, _ rule: CueForm) -> Bool {
    guard rule == .judgement || rule == .finding, let tokens = source.tokens, source.noun >= 0 else { return true }
    let head = noun(source.noun)
    guard head.kind == .common, words.isPointing(document.folded(tokens.start)) else { return true }
    return words.isDocument(document.lemmas[head.head])
  }
}
