import SaysoGraph
import SaysoText

/// The keys of named entities: every writing of one name gives one key, whatever article it stands in.
///
/// A key is a function of the name's own words and kind. Titles before a person, a leading "the",
/// legal forms of companies and a possessive mark say nothing about who is meant; well-known names
/// that differ by more ("UK", "Britain") stand in `gazetteers/keys.tsv`. What the article says
/// elsewhere never counts: guesses are for ``AliasFinder`` to suggest, never to make.
struct CanonicalKeys: Sendable {
  private let known: KeyedLines
  private let titles: KeyedLines
  private let gazetteers: Gazetteers

  init(_ gazetteers: Gazetteers) {
    known = KeyedLines(EmbeddedFile.bytes("gazetteers/keys.tsv"))
    titles = KeyedLines(EmbeddedFile.bytes("gazetteers/titles.tsv"))
    self.gazetteers = gazetteers
  }

  func id(_ kind: EntityKind, named written: String) -> NodeID {
    NodeID(kind.rawValue + ":" + words(of: written, kind).joined(separator: "-"))
  }

  /// The words that make the key; never empty unless the name is.
  private func words(of written: String, _ kind: EntityKind) -> [String] {
    let plain = CanonicalName(Self.plain(written)).words.map(String.init)
    var words = Self.withoutThe(Self.initialsJoined(plain))
    if words.isEmpty { return words }
    if let name = listed(words, kind) { return name }
    switch kind {
    case .person: words = withoutTitles(words)
    case .organization: words = body(words)
    case .place: words = Self.spelledOut(words)
    case .group: break
    }
    return listed(words, kind) ?? words
  }

  /// The key that the list gives a writing.
  private func listed(_ words: some Collection<String>, _ kind: EntityKind) -> [String]? {
    guard kind == .place || kind == .organization,
      let fields = known.fields(words.joined(separator: " ")).map(Fields.init)
    else { return nil }
    let isOfPlace = fields[1].elementsEqual("place".utf8)
    return isOfPlace || kind == .organization
      ? String(decoding: fields[0], as: UTF8.self).split(separator: " ").map(String.init) : nil
  }
}

// MARK: Any name

extension CanonicalKeys {
  /// Without a possessive mark, "&" between words spelt out.
  private static func plain(_ written: String) -> String {
    // Neither "&" nor any mark: what parts its words does not matter.
    if written.utf8.allSatisfy({ $0 < 0x80 && $0 != 38 && $0 != 39 }) { return written }
    var words = written.split(whereSeparator: \.isWhitespace).map(String.init)
    for (index, word) in words.enumerated() where word == "&" && index > 0 && index + 1 < words.count {
      words[index] = "and"
    }
    guard let last = words.last, last.utf8.count > 2 else { return words.joined(separator: " ") }
    let mark = ["'s", "’s", "'", "’"].first { last.hasSuffix($0) }
    if let mark { words[words.count - 1] = String(last.dropLast(mark.count)) }
    return words.joined(separator: " ")
  }

  /// "j d vance" as "jd vance": initials part or not, as the paper likes it.
  private static func initialsJoined(_ words: [String]) -> [String] {
    var out: [String] = []
    var isOpen = false
    for word in words {
      let isLetter = word.utf8.count == 1 && word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
      if isLetter, isOpen { out[out.count - 1] += word } else { out.append(word) }
      isOpen = isLetter
    }
    return out
  }

  private static func withoutThe(_ words: [String]) -> [String] {
    words.count > 1 && words[0] == "the" ? Array(words.dropFirst()) : words
  }
}

// MARK: Persons

extension CanonicalKeys {
  /// Without "Dr.", "Vice President", "former Gov.": as long as a name is left.
  private func withoutTitles(_ words: [String]) -> [String] {
    var rest = words[...]
    while let length = title(at: rest) { rest = rest.dropFirst(length) }
    return Array(rest)
  }

  /// How many words at the beginning are a title; nil if none, or if the rest would be no name.
  private func title(at words: ArraySlice<String>) -> Int? {
    for length in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      let phrase = words.prefix(length)
      guard
        let type = titles.fields(phrase.joined(separator: " ")) ?? titles.fields(phrase.joined(separator: " ") + ".")
      else { continue }
      let isCourtesy = type.elementsEqual("courtesy".utf8)
      // "Dean Holt" and "Prince" bear these as names.
      if length == 1, !isCourtesy, isGiven(phrase[phrase.startIndex]) { continue }
      let left = words.count - length
      let isOffice = ["courtesy", "government", "legislature", "court", "academia", "modifier"].contains {
        type.elementsEqual($0.utf8)
      }
      // "Sir Keir" and "King Charles" alone would be any Keir and Charles.
      if left > 1 || isOffice && !Self.nobility.contains(phrase.joined(separator: " ")) { return length }
    }
    return nil
  }

  private static let nobility: Set<String> = ["sir", "dame", "lord", "lady", "baroness", "baron"]

  private func isGiven(_ word: String) -> Bool {
    gazetteers.wordClasses(Array(word.utf8)[...], caps: false).contains(.given)
  }
}

// MARK: Organizations and places

extension CanonicalKeys {
  /// Without "Corp."; "Department of Justice" turned; "US" and American and British spelling as one.
  private func body(_ words: [String]) -> [String] {
    var words = words.map { Self.spellings[$0] ?? $0 }
    if let full = Self.shortCountries[words[0]], words.count > 1 { words.replaceSubrange(..<1, with: full) }
    let length = words.count > 2 && Self.shortCountries.values.contains(Array(words.prefix(2))) ? 2 : 0
    return words.prefix(length) + Self.turned(withoutLegalForm(Array(words.dropFirst(length))))
  }

  /// "department of the interior" as "interior department", as the wires write it.
  private static func turned(_ words: [String]) -> [String] {
    guard words.count > 2, ["department", "ministry"].contains(words[0]), words[1] == "of" else { return words }
    let rest = words.dropFirst(2)
    return withoutThe(Array(rest)) + [words[0]]
  }

  /// Keeps "Corp." where only an everyday word would be left: "News Corp."
  private func withoutLegalForm(_ words: [String]) -> [String] {
    var rest = words[...]
    while rest.count > 1, let last = rest.last, Self.legalForms.contains(last) {
      rest.removeLast()
    }
    guard rest.count == 1, words.count == 2, ["corp", "corporation"].contains(words[1]) else { return Array(rest) }
    let isPlain = gazetteers.wordClasses(Array(rest[0].utf8)[...], caps: false).contains(.ordinary)
    return isPlain ? [rest[0], "corporation"] : Array(rest)
  }

  private static func spelledOut(_ words: [String]) -> [String] {
    guard words.count > 1, let full = ["st": "saint", "mt": "mount", "ft": "fort"][words[0]] else { return words }
    return [full] + words.dropFirst()
  }

  private static let spellings = [
    "defence": "defense", "organisation": "organization", "centre": "center", "programme": "program",
    "co": "company", "assn": "association", "dept": "department", "univ": "university",
  ]

  private static let shortCountries = [
    "us": ["united", "states"], "uk": ["united", "kingdom"], "un": ["united", "nations"],
  ]

  private static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "llp", "lp", "plc", "ag", "gmbh", "kg",
    "sa", "spa", "srl", "nv", "bv", "ab", "asa", "oy", "oyj", "bhd", "berhad", "pty", "kk", "pjsc", "ojsc", "jsc",
  ]
}
