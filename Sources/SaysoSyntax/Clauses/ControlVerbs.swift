import SaysoText

/// Verbs that say who does what the verb after their object names, from the built-in lexicon.
struct ControlVerbs: Sendable {
  private struct Use: OptionSet {
    let rawValue: UInt8
    /// "urged Lee to resign": the object does it.
    static let controls = Use(rawValue: 1)
    /// "let Lee resign"
    static let lets = Use(rawValue: 2)
    /// "had Lee arrested"
    static let causes = Use(rawValue: 4)
    /// "rejected a request to resign": not the subject's own request.
    static let refuses = Use(rawValue: 8)
    /// "saw Lee leading Diaz": the object does it.
    static let sees = Use(rawValue: 16)
  }

  /// By form id.
  private let uses: [UInt8]

  init(_ vocabulary: inout Vocabulary) {
    var found: [(FormID, Use)] = []
    for line in EmbeddedFile.bytes("lexicon/control.tsv").split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9)
      guard let lemma = fields.first else { continue }
      var use: Use = fields.count == 1 ? .controls : []
      for word in fields.dropFirst().joined(separator: [32]).split(separator: 32) {
        switch String(decoding: word, as: UTF8.self) {
        case "controls": use.insert(.controls)
        case "lets": use.insert(.lets)
        case "causes": use.insert(.causes)
        case "refuses": use.insert(.refuses)
        case "sees": use.insert(.sees)
        default: preconditionFailure("control.tsv: unknown use")
        }
      }
      found.append((vocabulary.intern(lemma), use))
    }
    var table = [UInt8](repeating: 0, count: vocabulary.count)
    for (id, use) in found { table[Int(id.raw)] |= use.rawValue }
    uses = table
  }

  func contains(_ lemma: FormID) -> Bool { has(.controls, lemma) }
  func lets(_ lemma: FormID) -> Bool { has(.lets, lemma) }
  func causes(_ lemma: FormID) -> Bool { has(.causes, lemma) }
  func refuses(_ lemma: FormID) -> Bool { has(.refuses, lemma) }
  func sees(_ lemma: FormID) -> Bool { has(.sees, lemma) }

  private func has(_ use: Use, _ lemma: FormID) -> Bool {
    Int(lemma.raw) < uses.count && uses[Int(lemma.raw)] & use.rawValue != 0
  }
}
