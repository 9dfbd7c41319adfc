import SaysoGraph
import SaysoText

/// What is known of words beyond the graphs, for ``AliasFinder``.
struct AliasFacts {
  private let gazetteers: Gazetteers
  private let aliases: KeyedLines

  init(_ gazetteers: Gazetteers) {
    self.gazetteers = gazetteers
    aliases = KeyedLines(EmbeddedFile.bytes("gazetteers/aliases.tsv"))
  }

  private func classes(_ word: String) -> ClassSet { gazetteers.wordClasses(Array(word.utf8)[...], caps: false) }

  func isGiven(_ word: String) -> Bool { classes(word).contains(.given) }

  /// "united states", or unless `named` also "russian": one country and nothing else.
  func isCountry(_ words: some Collection<String>, named: Bool) -> Bool {
    guard !words.isEmpty else { return false }
    let known = gazetteers.phraseClasses(
      Array(words.joined(separator: " ").utf8)[...], caps: true, word: words.count == 1)
    return known.contains(PhraseClass.country.rawValue)
      || !named && words.count == 1 && known.contains(PhraseClass.demonym.rawValue)
  }

  /// Words that only say what sort of body it is: "news", "group", "foundation".
  func areHeads(_ words: some Collection<String>) -> Bool {
    words.allSatisfy { classes($0).low & NameScorer.bodyHeads != 0 }
  }

  /// "Bill" and "William" Holt; "Ana" and "Ana M." Holt; "J." and "James" Holt.
  func isSameGiven(_ a: AliasName, _ b: AliasName) -> Bool {
    guard a.words != b.words, let x = a.words.first, let y = b.words.first else { return false }
    let (short, long) = a.words.count <= b.words.count ? (a, b) : (b, a)
    if x == y { return short.words.count == 2 && long.words.count == 3 }
    guard short.words.count == 2, long.words.count == 2 else { return false }
    if x.utf8.count == 1 || y.utf8.count == 1 { return x.first == y.first }
    return full(x) == full(y)
  }

  private func full(_ given: String) -> String {
    guard let fields = aliases.fields(given).map(Fields.init), fields[1].elementsEqual("given".utf8) else {
      return given
    }
    return String(decoding: fields[0], as: UTF8.self)
  }

  /// A letter or two apart in one long word, all other words the same; no two listed places.
  func areSpellings(_ a: AliasName, _ b: AliasName) -> Bool {
    let (x, y) = (a.plain.split(separator: " "), b.plain.split(separator: " "))
    guard x.count == y.count, a.plain != b.plain, x.count > 1 || a.kind != .person && a.plain.utf8.count >= 7 else {
      return false
    }
    let unlike = x.indices.filter { x[$0] != y[$0] }
    guard unlike.count == 1, let at = unlike.first else { return false }
    let (p, q) = (Array(x[at].utf8), Array(y[at].utf8))
    guard min(p.count, q.count) >= 5, !(p + q).contains(where: { $0 >= 48 && $0 <= 57 }) else { return false }
    if isListed(a.plain) && isListed(b.plain) { return false }
    // Names of women and men, and plain words, may differ by a letter and be others.
    let areGiven = isGiven(String(x[at])) && isGiven(String(y[at]))
    if a.kind == .person, at == 0, areGiven, min(a.mentions, b.mentions) * 3 > max(a.mentions, b.mentions) {
      return false
    }
    if classes(String(x[at])).contains(.ordinary), classes(String(y[at])).contains(.ordinary) { return false }
    return SpellingDistance.between(p, q) <= (min(p.count, q.count) >= 8 ? 2 : 1)
  }

  private func isListed(_ name: String) -> Bool {
    !gazetteers.phraseClasses(Array(name.utf8)[...], caps: true, word: !name.contains(" ")).isEmpty
  }

  /// Latin letters without marks: "josé" is "jose", "łódź" is "lodz".
  func withoutAccents(_ word: String) -> String {
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return word }
    var out = ""
    for scalar in word.unicodeScalars {
      if let plain = Self.plain[scalar.value] {
        out += plain
      } else if scalar.properties.generalCategory != .nonspacingMark {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Lower-case letters of Latin-1, Latin Extended-A and those of Vietnamese and Romanian in use.
  private static let plain: [UInt32: String] = {
    let rows: [(String, String)] = [
      ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
      ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįıỉị"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"),
      ("o", "òóôõöøōŏőọỏốồổỗộớờởỡợơ"),
      ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűųưụủứừửữự"),
      ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"),
    ]
    var table: [UInt32: String] = [:]
    for (plain, letters) in rows { for letter in letters.unicodeScalars { table[letter.value] = plain } }
    return table
  }()
}
