/// Cuts one white-space-delimited run into tokens, as the English Web Treebank does.
///
/// Hyphenated words are split ("high", "-", "ranking") except after a prefix ("anti-war");
/// contractions and possessives are split off; abbreviations and initials keep their full stop.
struct WordSplitter: Sendable {
  let abbreviations: KeyedLines
  let prefixes: KeyedLines

  /// Appends half-open ranges of `run`'s bytes, in order.
  func split(_ run: [UInt8], into cuts: inout [(start: Int, end: Int)]) {
    var at = 0
    if let end = addressEnd(run) {
      let begin = addressStart(run, end)
      if begin > 0, run[..<begin].contains(where: ByteClass.isWord) {
        split(Array(run[..<begin]), into: &cuts)
        at = begin
      }
      while at < end, !ByteClass.isWord(run[at]), run[at] != Byte.at, run[at] != Byte.hash {
        let next = min(markEnd(run, at), end)
        cuts.append((at, next))
        at = next
      }
      if at < end { cuts.append((at, end)) }
      at = end
    }
    if let end = faceEnd(run) {
      cuts.append((at, end))
      at = end
    }
    while at < run.count {
      let end =
        ByteClass.isWord(run[at]) || isClippedYear(run, at) || isBareDecimal(run, at)
        ? phoneEnd(run, at) ?? wordEnd(run, at) : markEnd(run, at)
      if ByteClass.isWord(run[at]) {
        cutWord(run, at, end, into: &cuts)
      } else {
        cuts.append((at, end))
      }
      at = end
    }
  }

  /// "'90s", "'08": the apostrophe belongs to the number.
  private func isClippedYear(_ run: [UInt8], _ at: Int) -> Bool {
    run[at] == Byte.apostrophe && at + 2 < run.count && ByteClass.isDigit(run[at + 1])
      && ByteClass.isDigit(run[at + 2]) && (at + 3 == run.count || !ByteClass.isDigit(run[at + 3]))
  }

  /// ".800" at a run's beginning.
  private func isBareDecimal(_ run: [UInt8], _ at: Int) -> Bool {
    at == 0 && run[at] == Byte.stop && run.count > 1 && ByteClass.isDigit(run[1])
  }

  // MARK: Web and mail addresses

  /// The end of an address that makes up the run but for punctuation around it; else nil.
  private func addressEnd(_ run: [UInt8]) -> Int? {
    guard looksLikeAddress(run) else { return nil }
    var end = run.count
    while end > 1, isTrailingMark(run[end - 1]), !isClipped(run, end) { end -= 1 }
    return end
  }

  /// "http://example.org/some-of-..."
  private func isClipped(_ run: [UInt8], _ end: Int) -> Bool {
    end > 4 && run[(end - 3)..<end].allSatisfy { $0 == Byte.stop }
      && (run[end - 4] == Byte.hyphen || run[end - 4] == Byte.slash)
  }

  /// Where the address begins in "\"Ann Lee\"<ann@example.org".
  private func addressStart(_ run: [UInt8], _ end: Int) -> Int {
    guard let mark = run.firstIndex(where: { $0 == Byte.at || $0 == Byte.slash }) else { return 0 }
    let before = run[..<min(mark, end)].lastIndex { $0 == Byte.less || $0 == Byte.quote || $0 == Byte.openBracket }
    return before ?? 0
  }

  private func looksLikeAddress(_ run: [UInt8]) -> Bool {
    guard run.count > 3 else { return false }
    var dotAfterAt = false
    var seenAt = -1
    for i in run.indices {
      if run[i] == Byte.colon, i > 1, i + 2 < run.count, run[i + 1] == Byte.slash,
        run[i + 2] == Byte.slash
      {
        return true
      }
      if run[i] == Byte.at { seenAt = i }
      if run[i] == Byte.slash, i > 3, i + 1 < run.count, Self.endsHost(run[..<i]) { return true }
      if run[i] == Byte.stop, seenAt > 0, i + 1 < run.count, ByteClass.isWord(run[i + 1]) {
        dotAfterAt = true
      }
    }
    if seenAt >= 0, seenAt + 1 < run.count, run[..<seenAt].allSatisfy({ $0 == Byte.openBracket || $0 == Byte.quote }) {
      return ByteClass.isLetter(run[seenAt + 1])
    }
    if run[0] == Byte.hash { return ByteClass.isLetter(run[1]) }
    return dotAfterAt || run.starts(with: [119, 119, 119, 46])
  }

  /// "pic.twitter.com" before a slash.
  private static func endsHost(_ run: ArraySlice<UInt8>) -> Bool {
    guard let dot = run.lastIndex(of: Byte.stop), dot > run.startIndex, ByteClass.isLetter(run[dot - 1]) else {
      return false
    }
    return domains.contains { $0.elementsEqual(run[(dot + 1)...]) }
  }

  private static let domains = ["com", "org", "net", "gov", "edu", "co", "uk", "ly", "io", "tv", "me", "info"].map {
    Array($0.utf8)
  }

  private func isTrailingMark(_ byte: UInt8) -> Bool {
    !ByteClass.isWord(byte) && byte != Byte.slash
  }

  /// "620-555-4000": three or more groups of digits, the last of four.
  private func phoneEnd(_ run: [UInt8], _ start: Int) -> Int? {
    var at = start
    var groups = 0
    var digits = 0
    while at < run.count {
      if ByteClass.isDigit(run[at]) {
        if digits == 0 { groups += 1 }
        digits += 1
      } else if run[at] == Byte.hyphen, digits > 0, digits < 4 {
        digits = 0
      } else {
        break
      }
      at += 1
    }
    let ends = at == run.count || !ByteClass.isWord(run[at]) && run[at] != Byte.hyphen
    return groups > 2 && digits == 4 && ends ? at : nil
  }

  // MARK: Marks

  /// ":-)", ";)": a face at the run's beginning, with nothing but marks after it.
  private func faceEnd(_ run: [UInt8]) -> Int? {
    guard run.count > 1, run[0] == Byte.colon || run[0] == UInt8(ascii: ";") || run[0] == UInt8(ascii: "=") else {
      return nil
    }
    let mouth = run[1] == Byte.hyphen ? 2 : 1
    guard mouth < run.count, run[mouth] == Byte.closeBracket || run[mouth] == Byte.openBracket else { return nil }
    return mouth + 1 == run.count || !ByteClass.isWord(run[mouth + 1]) ? mouth + 1 : nil
  }

  /// One mark, or a run of the same kind ("...", "--", "?!").
  private func markEnd(_ run: [UInt8], _ at: Int) -> Int {
    let byte = run[at]
    var end = at + 1
    switch byte {
    case Byte.stop, Byte.hyphen, UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), Byte.hash:
      while end < run.count, run[end] == byte { end += 1 }
      end = ruleEnd(run, at) ?? end
    case Byte.less, Byte.greater:
      while end < run.count, run[end] == byte { end += 1 }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      while end < run.count, run[end] == UInt8(ascii: "!") || run[end] == UInt8(ascii: "?") {
        end += 1
      }
    case Byte.backquote:
      if end < run.count, run[end] == byte { end += 1 }
    case Byte.apostrophe:
      if end < run.count, run[end] == byte { return end + 1 }
      return clitic(run, at) ?? end
    default: break
    }
    return end
  }

  /// "----==": a rule drawn with several marks.
  private func ruleEnd(_ run: [UInt8], _ at: Int) -> Int? {
    var end = at
    while end < run.count, [Byte.hyphen, 61, 95, 42, 126].contains(run[end]) { end += 1 }
    return end - at > 3 ? end : nil
  }

  /// "'s" standing alone, or after a closing mark.
  private func clitic(_ run: [UInt8], _ at: Int) -> Int? {
    var end = at + 1
    while end < run.count, ByteClass.isLetter(run[end]) { end += 1 }
    let letters = run[(at + 1)..<end].map { $0 | 0x20 }
    return Self.clitics.contains { $0.elementsEqual(letters) } ? end : nil
  }

  private static let clitics: [[UInt8]] = ["s", "m", "d", "re", "ve", "ll"].map { Array($0.utf8) }

  // MARK: Words

  /// Where the word that begins at `at` ends, with the full stop that belongs to it.
  private func wordEnd(_ run: [UInt8], _ at: Int) -> Int {
    var end = at + 1
    while end < run.count {
      if ByteClass.isWord(run[end]) || joins(run, at, end) {
        end += 1
      } else if run[end] == Byte.stop, keepsStop(run, at, end) {
        return end + 1
      } else {
        return end
      }
    }
    return end
  }

  /// Whether the mark at `i` stands inside a word or number.
  private func joins(_ run: [UInt8], _ start: Int, _ i: Int) -> Bool {
    guard i + 1 < run.count, i > start else { return false }
    let before = run[i - 1]
    let after = run[i + 1]
    switch run[i] {
    case Byte.apostrophe: return ByteClass.isLetter(before) && ByteClass.isLetter(after)
    case Byte.comma, Byte.colon, Byte.slash:
      return ByteClass.isDigit(before) && ByteClass.isDigit(after)
    case Byte.ampersand: return ByteClass.isUpper(before) && ByteClass.isUpper(after)
    case Byte.stop:
      return ByteClass.isWord(after) && !startsNewSentence(run, start, i) && !endsAbbreviation(run, start, i)
    case Byte.hyphen:
      guard ByteClass.isLetter(after) || ByteClass.isDigit(after) && run[start] | 0x20 == 109 else { return false }
      return isPrefix(run[start..<i], beforeCapital: ByteClass.isUpper(after))
    default: return false
    }
  }

  /// "ended.The": a full stop without its space.
  private func startsNewSentence(_ run: [UInt8], _ start: Int, _ i: Int) -> Bool {
    guard i - start > 2, ByteClass.isUpper(run[i + 1]), i + 2 < run.count else { return false }
    return ByteClass.isLower(run[i - 1]) && ByteClass.isLower(run[i + 2])
  }

  /// "Dr.Lee", "Nov.28": an abbreviation without its space.
  private func endsAbbreviation(_ run: [UInt8], _ start: Int, _ i: Int) -> Bool {
    guard i - start > 1, i - start < 6, ByteClass.isUpper(run[start]), i + 2 < run.count else { return false }
    let after = run[i + 1]
    guard ByteClass.isDigit(after) || ByteClass.isUpper(after) && ByteClass.isLower(run[i + 2]) else { return false }
    return abbreviations.fields(caseFolded(run[start..<i])[...]) != nil
  }

  /// Marked prefixes are parts of names when both have a capital: "Inter-Services".
  private func isPrefix(_ word: ArraySlice<UInt8>, beforeCapital: Bool) -> Bool {
    guard word.count <= 8, let first = word.first, let fields = prefixes.fields(caseFolded(word)[...]) else {
      return false
    }
    return !(beforeCapital && ByteClass.isUpper(first) && fields.contains(UInt8(ascii: "N")))
  }

  /// Whether the full stop at `i`, with nothing of a word after it, belongs to the word.
  private func keepsStop(_ run: [UInt8], _ start: Int, _ i: Int) -> Bool {
    if i + 1 < run.count, run[i + 1] == Byte.stop { return false }
    let word = run[start..<i]
    if word.count == 1 { return ByteClass.isUpper(run[start]) }
    if word.contains(Byte.stop) {
      let dotted = run[stem(run, start, i)..<i]
      return isDottedLetters(dotted) || abbreviations.fields(caseFolded(dotted)[...]) != nil
    }
    return abbreviations.fields(caseFolded(word)[...]) != nil && !isPlainWord(word)
  }

  /// Where a dotted abbreviation begins that follows a number or a prefix: "5p.m.", "non-U.S.".
  private func stem(_ run: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, ByteClass.isDigit(run[at]) { at += 1 }
    if at > start { return at < end && ByteClass.isLetter(run[at]) ? at : start }
    guard let hyphen = run[start..<end].lastIndex(of: Byte.hyphen), hyphen + 1 < end else { return start }
    return hyphen + 1
  }

  /// Abbreviations that are words when in lower case ("no", "co", "art").
  private func isPlainWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, ByteClass.isLower(first) else { return false }
    guard let fields = abbreviations.fields(caseFolded(word)[...]) else { return false }
    return fields.contains(UInt8(ascii: "C"))
  }

  /// "U.S", "a.m", "J.F.K": single letters with stops between.
  private func isDottedLetters(_ word: ArraySlice<UInt8>) -> Bool {
    var run = 0
    for byte in word {
      if byte == Byte.stop { run = 0 } else { run += 1 }
      if run > 1 { return false }
    }
    return run == 1
  }
}
