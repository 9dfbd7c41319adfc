package import SaysoText

/// The word sets: membership of a form is one bit of a dense table.
///
/// Forms that were interned after compiling are in no set. Members of several words ("call on")
/// are phrases; they match token by token, each word as form or lemma.
package struct SetTable: Sendable {
  package private(set) var names: [String] = []
  private var ids: [String: Int] = [:]
  private(set) var baseCount = 0
  /// 64-bit words a form.
  private var width = 1
  private var masks: [UInt64] = []
  /// Forms that a phrase of the set begins with.
  private var leads: [UInt64] = []
  private var phraseWords: [FormID] = []
  private var phrases: [Phrase] = []
  /// Where each set's phrases begin; one more entry than sets.
  private var phraseStarts: [Int32] = [0]

  private struct Phrase: Sendable {
    var first: Int32
    var count: Int32
  }

  init() {}

  /// Members of each set: sequences of one form or more, without duplicates.
  init(names: [String], members: [[[FormID]]], baseCount: Int) {
    self.names = names
    for (id, name) in names.enumerated() where ids[name] == nil { ids[name] = id }
    self.baseCount = baseCount
    width = max(1, (members.count + 63) / 64)
    masks = Array(repeating: 0, count: baseCount * width)
    leads = masks
    for (set, words) in members.enumerated() {
      // Longer phrases first, so that the first that fits is the longest.
      let sorted = words.indices.sorted { (-words[$0].count, $0) < (-words[$1].count, $1) }
      for index in sorted {
        let word = words[index]
        let slot = Int(word[0].raw) * width + set / 64
        if word.count == 1 {
          masks[slot] |= 1 << UInt64(set % 64)
        } else {
          leads[slot] |= 1 << UInt64(set % 64)
          phrases.append(Phrase(first: Int32(phraseWords.count), count: Int32(word.count)))
          phraseWords.append(contentsOf: word)
        }
      }
      phraseStarts.append(Int32(phrases.count))
    }
  }

  /// The set's id, for `contains`.
  package func id(_ name: String) -> Int? { ids[name] }

  /// Whether a form or lemma is a member of one word.
  package func contains(_ set: Int, _ form: FormID) -> Bool {
    let index = Int(form.raw)
    return index < baseCount && masks[index * width + set / 64] & (1 << UInt64(set % 64)) != 0
  }

  /// All sets that a form is in, as a bit mask of set ids `64 * word ..< 64 * word + 64`.
  package func mask(_ form: FormID, word: Int = 0) -> UInt64 {
    let index = Int(form.raw)
    return index < baseCount && word < width ? masks[index * width + word] : 0
  }

  /// The members of several words, longest first.
  func phrases(of set: Int) -> [[FormID]] {
    (Int(phraseStarts[set])..<Int(phraseStarts[set + 1])).map { index in
      Array(phraseWords[Int(phrases[index].first)..<Int(phrases[index].first + phrases[index].count)])
    }
  }

  /// Words of the longest member, 1 at least.
  func longest(_ set: Int) -> Int { hasPhrases(set) ? Int(phrases[Int(phraseStarts[set])].count) : 1 }

  package func hasPhrases(_ set: Int) -> Bool { phraseStarts[set] < phraseStarts[set + 1] }

  /// Number of tokens of the longest phrase of `set` that begins at `token` and ends by `limit`,
  /// and for which `fits` holds; 0 when there is none.
  package func phraseLength(
    _ set: Int, at token: Int, limit: Int, form: [FormID], lemma: [FormID],
    fits: (_ end: Int) -> Bool = { _ in true }
  ) -> Int {
    guard leads(set, form[token]) || leads(set, lemma[token]) else { return 0 }
    for index in Int(phraseStarts[set])..<Int(phraseStarts[set + 1]) {
      let phrase = phrases[index]
      let end = token + Int(phrase.count)
      guard end <= limit else { continue }
      var position = token
      while position < end {
        let word = phraseWords[Int(phrase.first) + position - token]
        if form[position].raw != word.raw, lemma[position].raw != word.raw { break }
        position += 1
      }
      if position == end, fits(end) { return end - token }
    }
    return 0
  }

  private func leads(_ set: Int, _ form: FormID) -> Bool {
    let index = Int(form.raw)
    return index < baseCount && leads[index * width + set / 64] & (1 << UInt64(set % 64)) != 0
  }
}
