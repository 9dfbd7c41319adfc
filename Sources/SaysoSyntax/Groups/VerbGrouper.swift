import SaysoText

/// Finds verb groups of a sentence from tags and lemmas, outside noun groups.
struct VerbGrouper {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let words: FunctionWords
  /// Per token: inside a noun group.
  let isNominal: [Bool]

  func groups(in sentence: TokenRange) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var at = sentence.start
    while at < sentence.end {
      if opens(at, sentence.end), let group = group(from: at, to: sentence.end) {
        groups.append(group)
        at = group.tokens.end
      } else {
        at += 1
      }
    }
    return groups
  }

  private func opens(_ at: Int, _ end: Int) -> Bool {
    if isNominal[at] { return false }
    if tags[at].isVerb || tags[at] == .md { return true }
    guard tags[at] == .to else { return false }
    var next = at + 1
    while next < end, isAdverb(next) || tags[next] == .openQuote { next += 1 }
    return next < end && tags[next] == .vb
  }

  private func isAdverb(_ token: Int) -> Bool {
    tags[token] == .rb || tags[token] == .rbr || text.tokens.folded[token] == words.nt
  }

  private func isAuxiliary(_ token: Int) -> Bool {
    tags[token] == .md || [words.be, words.have, words.do_].contains(lemmas[token]) && tags[token].isVerb
  }

  /// Extends over auxiliaries as long as each allows a verb after it.
  private func group(from start: Int, to end: Int) -> VerbGroup? {
    var group = VerbGroup(
      tokens: TokenRange(start, start + 1), head: -1, form: .finite, tense: .none, isPassive: false,
      isPerfect: false, isProgressive: false, modal: -1, negation: -1, particle: -1)
    var at = start
    if tags[at] == .to {
      group.form = .infinitive
      at += 1
    }
    while at < end {
      if isAdverb(at) {
        if isNegation(at) { group.negation = at }
        at += 1
        continue
      }
      if quotesVerb(at, group, end) {
        at += 1
        continue
      }
      guard !isNominal[at], tags[at].isVerb || tags[at] == .md, follows(at, group) else { break }
      take(at, into: &group)
      at += 1
      if !isAuxiliary(at - 1) { break }
    }
    guard group.head >= 0 else { return nil }
    finish(&group, end: end)
    return group
  }

  /// "had “professed his love”", "vowed to “never” leave": a quotation begins inside the group.
  private func quotesVerb(_ mark: Int, _ group: VerbGroup, _ end: Int) -> Bool {
    guard tags[mark] == .openQuote, group.form == .infinitive || group.head >= 0 && isAuxiliary(group.head) else {
      return false
    }
    var next = mark + 1
    while next < end, isAdverb(next) { next += 1 }
    return next < end && !isNominal[next] && tags[next].isVerb && follows(next, group)
  }

  private func isNegation(_ token: Int) -> Bool {
    let form = text.tokens.folded[token]
    return form == words.not || form == words.nt || form == words.never
  }

  /// Whether the verb at `at` can follow the auxiliary that the group ends with.
  private func follows(_ at: Int, _ group: VerbGroup) -> Bool {
    guard group.head >= 0 else { return true }
    let before = group.head
    let tag = tags[at]
    if tags[before] == .md || lemmas[before] == words.do_ { return tag == .vb }
    if lemmas[before] == words.have { return tag == .vbn || tag == .vbd }
    return tag == .vbg || tag == .vbn || tag == .vbd && lemmas[before] == words.be
  }

  private func take(_ at: Int, into group: inout VerbGroup) {
    let first = group.head < 0
    if first, group.form != .infinitive { setForm(at, &group) }
    if !first {
      if lemmas[group.head] == words.have { group.isPerfect = true }
      if lemmas[group.head] == words.be {
        if tags[at] == .vbg {
          group.isProgressive = true
        } else if isHas(group.head, before: at) {
          group.isPerfect = true
        } else {
          group.isPassive = true
        }
      }
    }
    if tags[at] == .md { group.modal = at }
    group.head = at
  }

  /// "he's been planning", "she's gotten votes", "he's praised the deal": the short form of "has".
  private func isHas(_ be: Int, before participle: Int) -> Bool {
    if [words.be, words.have, words.get].contains(lemmas[participle]) { return true }
    guard tags[be] == .vbz, text.vocabulary.bytes(text.tokens.folded[be]).count < 5,
      text.tokens.folded[be] != words.is_, participle + 1 < tags.count
    else { return false }
    if tags[participle + 1].isProper { return !words.isNaming(lemmas[participle]) }
    return [.dt, .prps].contains(tags[participle + 1])
  }

  private func setForm(_ at: Int, _ group: inout VerbGroup) {
    switch tags[at] {
    case .vbg: group.form = .gerund
    case .vbn: group.form = .participle
    case .vb: group.form = .infinitive
    case .vbd: group.tense = .past
    case .md: group.tense = .future
    default: group.tense = .present
    }
  }

  private func finish(_ group: inout VerbGroup, end: Int) {
    let tail = group.head + 1
    group.tokens = TokenRange(group.tokens.start, tail)
    if group.form == .participle, !isAuxiliary(group.head) { group.isPassive = true }
    if tail < end, tags[tail] == .rp { group.particle = tail }
    if group.negation > group.head { group.negation = -1 }
    if group.negation < 0, tail < end, isNegation(tail), isAuxiliary(group.head) { group.negation = tail }
    if group.negation < 0, group.tokens.start > 0, group.form != .finite, isNegation(group.tokens.start - 1) {
      group.negation = group.tokens.start - 1
    }
  }
}
