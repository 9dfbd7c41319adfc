import SaysoGraph
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "X is expected to Y", "X was asked about Y": subject and complement are the content, the source is nobody.
  func passive(_ site: Site) -> Saying? {
    guard has(site.next), !isKind(site.next, .stop), !isKind(site.next, .comma) else { return nil }
    guard
      isKind(site.next, .verb) || isKind(site.next, .subordinator) || form(site.next) == words.as_
        || infinitive(from: site.next) != nil
    else { return nil }
    return around(.passive, site)
  }

  /// "X seems to Y"
  func appearance(_ site: Site) -> Saying? {
    guard has(site.next) else { return nil }
    let next = items[site.next]
    guard next.kind == .adjective || next.kind == .subordinator || infinitive(from: site.next) != nil else {
      return nil
    }
    return around(.appearance, site)
  }

  private func around(_ rule: CueForm, _ site: Site) -> Saying? {
    let subject = source(site)
    let end = contentEnd(from: site.next, site: site)
    guard start(site.next) < end, clause(site.clause).link != .gerund else { return nil }
    let rest = TokenRange(start(site.next), end)
    let isIt =
      subject.noun >= 0 && document.folded(noun(subject.noun).head) == words.it && isKind(site.next, .subordinator)
    let content = isIt ? [rest] : (subject.tokens.map { [$0] } ?? []) + [rest]
    return Saying(source: [], cue: [site.cue], content: content, form: speechForm(content), rule: rule.rawValue)
  }

  /// "reportedly", "allegedly": the clause around the adverb, attributed to nobody.
  func hearsay(_ item: Int) -> Saying? {
    guard document.cues.isHearsay(form(item)) else { return nil }
    return hearsay(at: items[item].tokens.start, item: item)
  }

  private func hearsay(at token: Int, item: Int) -> Saying? {
    let next = item + 1
    guard isKind(next, .verb) || isKind(next, .adjective), start(next) < sentence.tokens.end else { return nil }
    var begin = items[item].tokens.start
    if isKind(item - 1, .noun) { begin = phraseStart(items[item - 1].group) }
    let end = contentEnd(from: next)
    guard start(next) < end else { return nil }
    var content = [TokenRange(start(next), end)]
    if begin < token { content.insert(TokenRange(begin, token), at: 0) }
    return Saying(
      source: [], cue: [items[item].tokens], content: content, form: speechForm(content),
      rule: CueForm.hearsay.rawValue)
  }
}
