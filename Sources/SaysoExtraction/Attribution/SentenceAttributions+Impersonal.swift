import SaysoGraph
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "X is expected to Y", "X was asked about Y": subject and complement are the content, the source is nobody.
  func impersonal(_ form: CueForm, _ site: Site) -> Saying? {
    guard form == .passive || form == .asked, has(site.next) else { return nil }
    if form == .asked, let question = question(site) { return question }
    switch items[site.next].kind {
    case .verb, .subordinator, .relative: break
    default:
      guard self.form(site.next) == words.as_ || infinitive(from: site.next) != nil || !site.particles.isEmpty else {
        return nil
      }
    }
    return around(.passive, site)
  }

  /// "Asked on Monday why X did Z, Y said", "when asked whether": the question is the content.
  private func question(_ site: Site) -> Saying? {
    let at = tail(site.next, hearer: false)
    guard at > site.next, has(at), isKind(at, .subordinator) || isKind(at, .relative) || isOpenQuote(at) else {
      return nil
    }
    let end = contentEnd(from: at, site: site)
    guard start(at) < end else { return nil }
    let content = [TokenRange(start(at), end)]
    return Saying(
      source: [], cue: [site.cue], content: content, form: speechForm(content), rule: CueForm.passive.rawValue)
  }

  /// "X was criticized by Y for Z": Y is the source.
  func byAgent(_ form: CueForm, _ site: Site) -> Saying? {
    guard form != .finding, let by = agentItem(site) else { return nil }
    let group = owned(items[by + 1].group)
    let agent = phrase(group, until: nil)
    var content: [TokenRange] = []
    if let subject = passiveSubject(site) { content.append(subject) }
    if site.next < by { content.append(TokenRange(start(site.next), items[by - 1].tokens.end)) }
    let after = item(after: agent.last)
    if form == .asked || has(after) && words.opensTopic(self.form(after)) || infinitive(from: after) != nil, has(after)
    {
      let end = contentEnd(from: after, site: site)
      if start(after) < end { content.append(TokenRange(start(after), end)) }
    }
    guard !content.isEmpty else { return nil }
    return Saying(
      source: [agent], cue: [site.cue], content: content, form: speechForm(content), noun: group, rule: form.rawValue)
  }

  /// The item of "by" with a noun after it, near the verb.
  private func agentItem(_ site: Site) -> Int? {
    for item in items[site.next...].indices.prefix(5) {
      switch items[item].kind {
      case .verb, .comma, .stop, .subordinator, .relative: return nil
      default: break
      }
      guard form(item) == words.by, isKind(item + 1, .noun) else { continue }
      let agent = noun(items[item + 1].group)
      return agent.isTime || agent.kind == .number ? nil : item
    }
    return nil
  }

  private func passiveSubject(_ site: Site) -> TokenRange? {
    let clause = clause(site.clause)
    guard let subject = clause.subject.first, noun(subject).tokens.end <= site.cue.start else { return nil }
    if clause.link == .relative, clause.marker >= 0 { return TokenRange(clause.marker, clause.marker + 1) }
    return phrase(subject, until: isShared(site) ? verbItem(after: subject) : site.item)
  }

  /// "X seems to Y"
  func appearance(_ site: Site) -> Saying? {
    guard has(site.next) else { return nil }
    let next = items[site.next]
    guard next.kind == .adjective || next.kind == .subordinator || infinitive(from: site.next) != nil else {
      return nil
    }
    // "seems to think that": whoever seems to is the source of the thought.
    if isKind(site.next, .verb), isSpeech(site.next) { return nil }
    return around(.appearance, site)
  }

  private func around(_ rule: CueForm, _ site: Site) -> Saying? {
    let subject = site.verb.isPassive ? passiveSubject(site) : source(site).tokens
    let end = contentEnd(from: site.next, site: site)
    guard start(site.next) < end else { return nil }
    let rest = TokenRange(start(site.next), end)
    let isIt = subject.map { document.folded($0.start) == words.it && isKind(site.next, .subordinator) } ?? true
    let content = isIt ? [rest] : (subject.map { [$0] } ?? []) + [rest]
    return Saying(source: [], cue: [site.cue], content: content, form: speechForm(content), rule: rule.rawValue)
  }

  /// "reportedly", "allegedly": the clause around the adverb, attributed to nobody.
  func hearsay(_ item: Int) -> Saying? {
    guard document.cues.isHearsay(form(item)) else { return nil }
    return hearsay(at: items[item].tokens.start, item: item)
  }

  private func hearsay(at token: Int, item: Int) -> Saying? {
    if item == items.startIndex, isKind(item + 1, .comma), has(item + 2) {
      let content = [TokenRange(start(item + 2), contentEnd(from: item + 2))]
      return Saying(
        source: [], cue: [items[item].tokens], content: content, form: speechForm(content),
        rule: CueForm.hearsay.rawValue)
    }
    let next = item + 1
    guard isKind(next, .verb) || isKind(next, .adjective), start(next) < sentence.tokens.end else { return nil }
    var begin = items[item].tokens.start
    var subject: TokenRange?
    if isKind(item - 1, .noun) { begin = phraseStart(items[item - 1].group) }
    if isKind(item - 1, .comma), isKind(next, .verb), verb(next).form == .finite { subject = subjectOfVerb(next) }
    var end = contentEnd(from: next)
    if isKind(item - 1, .comma), subject == nil, let comma = items[next...].first(where: { $0.kind == .comma }) {
      end = min(end, comma.tokens.start)
    }
    guard start(next) < end else { return nil }
    var content = [TokenRange(start(next), end)]
    if begin < token { content.insert(TokenRange(begin, token), at: 0) }
    if let subject { content.insert(subject, at: 0) }
    return Saying(
      source: [], cue: [items[item].tokens], content: content, form: speechForm(content),
      rule: CueForm.hearsay.rawValue)
  }

  private func subjectOfVerb(_ item: Int) -> TokenRange? {
    let clause = bounds.clauses.first { self.clause($0).verb == items[item].group }
    guard let clause, let subject = self.clause(clause).subject.first, noun(subject).tokens.end <= start(item) else {
      return nil
    }
    return phrase(subject, until: item)
  }

  /// "are reportedly watching": the adverb within the verb group.
  func hearsay(inVerb item: Int, clause index: Int) -> Saying? {
    let group = items[item].tokens
    guard let token = group.indices.dropFirst().first(where: { document.cues.isHearsay(document.folded($0)) }),
      token + 1 < group.end
    else { return nil }
    let end = contentEnd(from: item + 1)
    var content = [TokenRange(token + 1, max(end, group.end))]
    var begin = group.start
    if let subject = clause(index).subject.first, noun(subject).tokens.end <= begin { begin = phraseStart(subject) }
    content.insert(TokenRange(begin, token), at: 0)
    return Saying(
      source: [], cue: [TokenRange(token, token + 1)], content: content, form: speechForm(content),
      rule: CueForm.hearsay.rawValue)
  }
}
