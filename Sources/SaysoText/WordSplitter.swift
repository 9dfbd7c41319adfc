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
      while at < end, !ByteClass.isWord(run[at]), run[at] != Byte.at, run[at] != Byte.hash {
        let next = min(markEnd(run, at), end)
        cuts.append((at, next))
        at = next
      }
      if at < end { cuts.append((at, end)) }
      at = end
    }
    while at < run.count {
      let end =
        ByteClass.isWord(run[at]) || isClippedYear(run, at) ? wordEnd(run, at) : markEnd(run, at)
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

  // MARK: Web and mail addresses

  /// The end of an address that makes up the run but for punctuation around it; else nil.
  private func addressEnd(_ run: [UInt8]) -> Int? {
    guard looksLikeAddress(run) else { return nil }
    var end = run.count
    while end > 1, isTrailingMark(run[end - 1]) { end -= 1 }
    return end
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
      if run[i] == Byte.stop, seenAt > 0, i + 1 < run.count, ByteClass.isWord(run[i + 1]) {
        dotAfterAt = true
      }
    }
    if seenAt == 0 || run[0] == Byte.hash { return ByteClass.isLetter(run[1]) }
    return dotAfterAt || run.starts(with: [119, 119, 119, 46])
  }

  private func isTrailingMark(_ byte: UInt8) -> Bool {
    !ByteClass.isWord(byte) && byte != Byte.slash
  }

  // MARK: Marks

  /// One mark, or a run of the same kind ("...", "--", "?!").
  private func markEnd(_ run: [UInt8], _ at: Int) -> Int {
    let byte = run[at]
    var end = at + 1
    switch byte {
    case Byte.stop, Byte.hyphen, UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), Byte.hash:
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
    case Byte.stop: return ByteClass.isWord(after) && !startsNewSentence(run, start, i)
    case Byte.hyphen: return ByteClass.isLetter(after) && isPrefix(run[start..<i])
    default: return false
    }
  }

  /// "ended.The": a full stop without its space.
  private func startsNewSentence(_ run: [UInt8], _ start: Int, _ i: Int) -> Bool {
    guard i - start > 2, ByteClass.isUpper(run[i + 1]), i + 2 < run.count else { return false }
    return ByteClass.isLower(run[i - 1]) && ByteClass.isLower(run[i + 2])
  }

  private func isPrefix(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 8 && prefixes.fields(caseFolded(word)[...]) != nil
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
