import SaysoGraph
import SaysoText

/// Puts attributions in text order, settles which stand in the content of which, and drops what adds nothing there.
struct SayingOrder {
  let document: AttributionReader
  private var sayings: [Saying] = []

  init(_ document: AttributionReader) { self.document = document }

  consuming func settle(_ found: [Saying]) -> [Saying] {
    let keyed = found.enumerated().sorted { a, b in
      let (x, y) = (cueStart(a.element), cueStart(b.element))
      return x == y ? a.offset < b.offset : x < y
    }
    for entry in keyed where !repeats(entry.element) { sayings.append(entry.element) }
    setParents()
    sayings = sayings.filter { $0.parent < 0 || countsInside(sayings[$0.parent], $0) }
    setParents()
    clip()
    disown()
    return sayings
  }

  /// Whether the cue, or the whole content, is that of a saying right before.
  private func repeats(_ saying: Saying) -> Bool {
    sayings.suffix(3).contains {
      $0.cue == saying.cue && saying.rule != FreeStanding.rule
        || $0.content.first == saying.content.first && saying.rule == CueForm.noun.rawValue
        || $0.content.first == saying.content.first && $0.form == .direct
    }
  }

  private func cueStart(_ saying: Saying) -> Int { saying.cue.first?.start ?? 0 }

  private mutating func setParents() {
    let spans = sayings.map { saying in
      Span(
        start: saying.content.reduce(Int.max) { min($0, $1.start) }, end: saying.content.reduce(0) { max($0, $1.end) },
        size: saying.content.reduce(0) { $0 + $1.count })
    }
    for index in sayings.indices { sayings[index].parent = parent(of: index, spans) }
  }

  /// From the first token of a content to its end, and how many tokens are in it.
  private struct Span {
    var start, end, size: Int
  }

  /// The saying with the shortest content that holds the cue; cues far off cannot, so few are tried.
  private func parent(of index: Int, _ spans: [Span]) -> Int {
    guard let cue = sayings[index].cue.first else { return -1 }
    var best = -1
    var length = Int.max
    for other in max(0, index - 40)..<min(sayings.count, index + 40) where other != index {
      let span = spans[other]
      guard span.start <= cue.start, cue.end <= span.end, span.size < length,
        sayings[other].content.contains(where: { $0.contains(cue) })
      else { continue }
      (best, length) = (other, span.size)
    }
    return best
  }

  /// "falsely claimed", "the debunked claim": the writer says otherwise, so nobody's say-so carries what is claimed.
  private mutating func disown() {
    for index in sayings.indices {
      guard let cue = sayings[index].cue.first else { continue }
      if isDenied(sayings[index]) {
        sayings[index].isPropositional = false
        continue
      }
      let isJudged = sayings[index].rule == CueForm.judgement.rawValue
      let end = isJudged ? sayings[index].content.first.map { min($0.start + 4, $0.end) } ?? cue.end : cue.end + 1
      let range = max(0, cue.start - 1)..<min(max(end, cue.end), document.text.tokens.count)
      if range.contains(where: { document.cues.isFalsehood(document.folded($0)) }) {
        sayings[index].isPropositional = false
      }
    }
  }

  /// "rejected Lee's claim that …": who rejects it says that it is not so, and that is what the graph tells.
  private func isDenied(_ saying: Saying) -> Bool {
    guard saying.parent >= 0, saying.rule == CueForm.noun.rawValue, let verb = sayings[saying.parent].cue.first else {
      return false
    }
    return document.cues.isDenial(document.lemmas[verb.last])
  }

  /// What an inner source says ends where the outer one's words end.
  private mutating func clip() {
    for index in sayings.indices where sayings[index].parent >= 0 {
      guard let cue = sayings[index].cue.first,
        let outer = sayings[sayings[index].parent].content.first(where: { $0.contains(cue) })
      else { continue }
      for part in sayings[index].content.indices {
        let range = sayings[index].content[part]
        guard range.start >= outer.start, range.start < outer.end, range.end > outer.end else { continue }
        sayings[index].content[part] = TokenRange(range.start, outer.end)
      }
    }
  }

  /// Within somebody's words, what others said makes a chain of sources; what others think, want or like is
  /// the speaker's own claim, and "I think" adds no source.
  private func countsInside(_ outer: Saying, _ inner: Saying) -> Bool {
    guard let form = document.cues.form(ofRule: inner.rule), let source = inner.source.first else { return false }
    // "repeated Lee's claim that …": another's claim, not one's own.
    guard form.makesChain || form == .noun && inner.noun >= 0 && outer.rule == CueForm.judgement.rawValue else {
      return false
    }
    return source.count > 1 || !document.words.isOwnVoice(document.folded(source.start))
  }
}
