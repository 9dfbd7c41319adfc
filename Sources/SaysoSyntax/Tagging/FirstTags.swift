import SaysoText

/// Gives each token the tags that it can have before its neighbours are looked at.
///
/// An entry is looked up once per form, also over many documents of one vocabulary; the same word at the beginning of a sentence,
/// in a headline and inside a sentence can start from different tags.
struct FirstTags {
  private let lexicon: Lexicon
  private let kinds: [TagSet]
  /// By form and place: inside a sentence, at its beginning, in a headline.
  private var cache: [TagChoice?]
  private static let places = 3
  private let marks: Marks

  /// `kinds` are the tag sets that rules name.
  init(lexicon: Lexicon, kinds: [TagSet], marks: Marks) {
    self.lexicon = lexicon
    self.kinds = kinds
    self.marks = marks
    cache = []
  }

  /// Makes room for the forms of a vocabulary that may have grown.
  mutating func reserve(_ forms: Int) {
    let missing = forms * Self.places - cache.count
    if missing > 0 { cache.append(contentsOf: repeatElement(nil, count: missing)) }
  }

  /// Appends one sentence's tokens to the columns.
  mutating func append(
    _ range: TokenRange, _ text: TokenizedText, _ forced: [Tag?], _ columns: inout RepairColumns
  ) {
    let title = SentenceCapitals(range, text).isTitle
    columns.line = LineKind(range, isTitle: title, text).rawValue
    var fresh = true
    for token in range.indices {
      var choice: TagChoice
      var writing = Writing.mark
      if text.tokens.shape[token].contains(.punctuation) {
        choice = mark(token, range, text)
        if marks.opensSpeech(token, range, text) { fresh = true }
      } else {
        let form = text.tokens.form[token]
        writing = Self.writing(form, text.tokens.folded[token], text.tokens.shape[token], text.vocabulary)
        choice = self.choice(form, writing, start: fresh, title: title, text.vocabulary)
        if fresh, writing == .capital { writing = .first }
        fresh = false
      }
      if !forced.isEmpty, let tag = forced[token] { choice = TagChoice([tag]) }
      columns.append(
        label: choice.first.rawValue, word: text.tokens.folded[token].raw, kind: Int32(choice.kind),
        possible: choice.possible.rawValue, writing: writing.rawValue, ending: choice.ending)
    }
  }

  private mutating func mark(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> TagChoice {
    let form = text.tokens.form[token]
    let slot = Int(form.raw) * Self.places
    if let known = cache[slot] { return known }
    var choice = marks.choice(token, range, text)
    choice.kind = kind(choice.possible)
    if !marks.dependsOnNeighbors(form) { cache[slot] = choice }
    return choice
  }

  private mutating func choice(
    _ form: FormID, _ writing: Writing, start: Bool, title: Bool, _ vocabulary: Vocabulary
  ) -> TagChoice {
    let slot = Int(form.raw) * Self.places + (title ? 2 : start ? 1 : 0)
    if let known = cache[slot] { return known }
    var choice = TagChoice(tags(form, writing, start: start, title: title, vocabulary))
    choice.kind = kind(choice.possible)
    let folded = vocabulary.bytes(vocabulary.folded(form))
    if writing != .digit, folded.count > 2 {
      choice.ending = RepairRuleFile.packed(folded.suffix(folded.count > 3 ? 3 : 2))
    }
    cache[slot] = choice
    return choice
  }

  private func kind(_ set: TagSet) -> Int16 { Int16(kinds.firstIndex(of: set) ?? -1) }

  private static func writing(
    _ form: FormID, _ folded: FormID, _ shape: Shape, _ vocabulary: Vocabulary
  ) -> Writing {
    if shape.contains(.hasDigit) { return .digit }
    if form == folded { return .lower }
    return shape.contains(.hasLower) || vocabulary.bytes(form).count == 1 ? .capital : .upper
  }

  private func tags(
    _ form: FormID, _ writing: Writing, start: Bool, title: Bool, _ vocabulary: Vocabulary
  ) -> [Tag] {
    let written = vocabulary.bytes(form)
    if writing == .digit { return Self.digits(written) }
    let low = vocabulary.bytes(vocabulary.folded(form))
    if Self.isAddress(low) { return [.add, .nnp] }
    var tags = lexicon.tags(low)
    if writing == .lower {
      let plain = tags.filter { !$0.isProper }
      return !plain.isEmpty ? plain : !tags.isEmpty ? tags : lexicon.guess(low)
    }
    let inner = lexicon.tags(written)
    guard start || title else {
      if !inner.isEmpty { return Self.withProper(inner) }
      return Self.withProper(tags.isEmpty ? names(low) : Self.capitalsDefault(tags))
    }
    if tags.isEmpty {
      tags = inner.isEmpty ? names(low) : inner
    } else {
      tags += inner.filter { !tags.contains($0) }
    }
    if title, [.nn, .jj, .nns].contains(tags[0]) { tags = Self.capitalsDefault(tags) }
    return Self.withProper(tags)
  }

  /// What a capitalised word inside a sentence is, from the entry of its folded form.
  private static func capitalsDefault(_ tags: [Tag]) -> [Tag] {
    let plain = tags.filter { !$0.isProper }
    guard let common = plain.first else { return tags }
    if !tags[0].isProper, closed.has(common) { return tags }
    let proper = tags.filter(\.isProper)
    return (proper.isEmpty ? [common == .nns ? .nnps : .nnp] : proper) + plain
  }

  private static let closed = TagSet([
    .cc, .cd, .dt, .ex, .in, .md, .pdt, .prp, .prps, .rp, .to, .wdt, .wp, .wps, .wrb, .pos, .uh,
  ])

  /// An unknown word with a capital.
  private func names(_ low: ArraySlice<UInt8>) -> [Tag] {
    let guess = lexicon.guess(low)
    return (guess[0] == .nns ? [.nnp, .nnps] : [.nnp]) + guess
  }

  private static func withProper(_ tags: [Tag]) -> [Tag] {
    tags.contains(.nnp) || tags[0] == .nnps ? tags : tags + [.nnp]
  }
}

extension FirstTags {
  /// Tags of a form with a digit.
  static func digits(_ form: ArraySlice<UInt8>) -> [Tag] {
    guard form.contains(where: isLetter) else { return [.cd] }
    if isAddress(form) { return [.add] }
    let tail = form.drop { $0 >= 48 && $0 <= 57 || $0 == 44 || $0 == 46 }
    let folded = tail.map { $0 | 32 }
    if ordinals.contains(folded) { return [.jj, .nn, .rb] }
    if folded == [115] || tail.elementsEqual([39, 115]) { return [.nns, .cd] }
    guard let first = form.first, first < 48 || first > 57 else { return [.cd, .nn, .nnp] }
    return first >= 65 && first <= 90 ? [.nnp, .nn, .cd] : [.nn, .cd, .nnp]
  }

  private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

  private static let domains = [".com", ".org", ".net", ".gov", ".edu"].map { Array($0.utf8) }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 32) >= 97 && (byte | 32) <= 122 }

  /// A mail or web address.
  private static func isAddress(_ form: ArraySlice<UInt8>) -> Bool {
    // Every address has one of these.
    guard form.count > 4, form.contains(where: { $0 == 46 || $0 == 58 }) else { return false }
    let folded = form.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
    if folded.contains(64), folded.contains(46) { return true }
    if folded.starts(with: "www.".utf8) || domains.contains(where: { folded.suffix(4).elementsEqual($0) }) {
      return true
    }
    return zip(folded.indices, folded).contains { $1 == 58 && folded[$0...].starts(with: "://".utf8) }
  }
}
