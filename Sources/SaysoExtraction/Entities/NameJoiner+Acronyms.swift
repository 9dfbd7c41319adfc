import SaysoGraph
import SaysoText

extension NameJoiner {
  /// "Customs and Border Protection (CBP)", "CBP (Customs …)", "the Federal Crossings Service, or FCS,".
  mutating func joinBracketed() {
    for index in names.indices.dropFirst() {
      let first = names[index - 1].tokens
      let second = names[index].tokens
      let gap = second.start - first.end
      guard gap >= 1, gap <= 4 else { continue }
      let (a, b) = (formOf[index - 1], formOf[index])
      if text.tokens.folded[first.end] == lexicon.words.openBracket, gap <= 2, closes(second.end) {
        if stands(b, for: a) { unite(a, b, rule: "entity/acronym-in-brackets", named: b) }
        if stands(a, for: b) { unite(a, b, rule: "entity/acronym-in-brackets", named: a) }
      } else if isOr(first.end, second.start), stands(b, for: a) {
        unite(a, b, rule: "entity/acronym-after-or", named: b)
      }
    }
  }

  private func closes(_ token: Int) -> Bool {
    token < text.tokens.count && text.tokens.folded[token] == lexicon.words.closeBracket
  }

  /// ", or", ", or the", ", known as"
  private func isOr(_ start: Int, _ end: Int) -> Bool {
    guard text.tokens.folded[start] == lexicon.words.comma, end - start >= 2 else { return false }
    return (start + 1..<end).contains {
      text.tokens.folded[$0] == lexicon.words.or || text.tokens.folded[$0] == lexicon.words.as_
    }
  }

  /// Whether one form is made of the other's letters in order, beginning with its first.
  private func stands(_ short: Int, for long: Int) -> Bool {
    let letters = reader.key(forms[short].words).filter { $0 != 32 }
    let full = reader.key(forms[long].words)
    guard forms[short].isAcronym || forms[short].isSingle, letters.count >= 2 else { return false }
    guard letters.count < full.count, forms[long].words.count > 1 else { return false }
    if forms[short].kind == .person || forms[long].kind == .person {
      return forms[short].isAcronym && initials(of: long).contains(letters)
    }
    return initials(of: long).contains(letters) || forms[short].isAcronym && isSubsequence(letters, of: full)
  }

  private func isSubsequence(_ letters: [UInt8], of full: [UInt8]) -> Bool {
    guard let first = letters.first, full.first == first || full.contains(first) else { return false }
    var at = 0
    for byte in full where at < letters.count && byte == letters[at] { at += 1 }
    return at == letters.count
  }

  /// "DHS" joins the one name of the document whose initials it has.
  mutating func joinInitials() {
    var index: [[UInt8]: [Int]] = [:]
    for form in forms.indices where isUsed(form) && forms[form].kind != .person && forms[form].words.count > 1 {
      for letters in initials(of: form) { index[letters, default: []].append(form) }
    }
    for form in forms.indices where isUsed(form) && forms[form].isAcronym {
      let letters = reader.key(forms[form].words).filter { $0 != 32 }
      guard let long = index[letters] else { continue }
      let fitting = roots(long.filter { $0 != form && fits($0, form, letters.count) })
      if fitting.count == 1, fitting[0] != root(form) {
        unite(fitting[0], form, rule: "entity/acronym-of-initials", named: form)
      }
    }
  }

  private func fits(_ long: Int, _ short: Int, _ letters: Int) -> Bool {
    forms[long].kind == forms[short].kind || letters > 2 && areCompatible(forms[long].kind, forms[short].kind)
  }

  /// The initials that a name of several words can be known by.
  func initials(of form: Int) -> [[UInt8]] {
    var words = forms[form].words
    var out: [[UInt8]] = []
    for _ in 0..<2 {
      let all = words.compactMap { reader.bytes($0).first }
      let main = words.filter { !lexicon.words.small.contains($0) }.compactMap { reader.bytes($0).first }
      for letters in [main, all] where letters.count > 1 && !out.contains(letters) { out.append(letters) }
      guard let rest = withoutCountry(words), rest.count > 1 else { break }
      words = rest
    }
    return out
  }

  /// "State Department" of "US State Department", "Russian Foreign Ministry" and the like.
  func withoutCountry(_ words: [FormID]) -> [FormID]? {
    if words.count > 2, words[0] == lexicon.words.united, words[1] == lexicon.words.states {
      return Array(words.dropFirst(2))
    }
    guard words.count > 1 else { return nil }
    let first = reader.bytes(words[0])
    guard words[0] == lexicon.words.us || lexicon.isDemonym(first) || lexicon.isCountry(first) else { return nil }
    return Array(words.dropFirst())
  }
}
