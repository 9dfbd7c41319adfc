import SaysoText

/// Reads the cue words of `rules/attribution.rules`.
struct CueFile {
  private var words: [CueWord] = []
  private var form: CueForm?
  private var kind: CueWord.Kind?

  static func words(_ bytes: [UInt8], _ vocabulary: inout Vocabulary) -> [CueWord] {
    var file = CueFile()
    for line in bytes.split(separator: 10) where line.first != 35 { file.read(line, &vocabulary) }
    return file.words
  }

  /// A member begins after two blanks; deeper lines go on with the one before.
  private mutating func read(_ line: ArraySlice<UInt8>, _ vocabulary: inout Vocabulary) {
    var parts = String(decoding: line, as: UTF8.self).split(separator: " ")[...]
    let indent = line.prefix { $0 == 32 }.count
    guard let first = parts.first else { return }
    if indent == 0 {
      form = first == "operator" && parts.count > 1 ? CueForm(rawValue: String(parts[parts.startIndex + 1])) : nil
      kind = nil
      return
    }
    if indent == 2 {
      kind = CueWord.Kind(rawValue: String(first))
      parts = parts.dropFirst()
    }
    guard let kind, let form else { return }
    if kind == .word, parts.first?.first == "\"" { return }
    for part in parts {
      let pieces = part.split(separator: "+").map { vocabulary.intern(String($0)) }
      guard let lemma = pieces.first else { continue }
      words.append(CueWord(kind: kind, lemma: lemma, particles: Array(pieces.dropFirst()), form: form))
    }
  }
}
