/// Where a token stands among phrase chunks, in the IOB2 way of CoNLL-2000.
package enum ChunkTag: UInt8, Sendable, CaseIterable {
  case outside
  case beginNP, insideNP, beginVP, insideVP, beginPP, insidePP, beginADVP, insideADVP
  case beginADJP, insideADJP, beginSBAR, insideSBAR, beginPRT, insidePRT, beginCONJP, insideCONJP
  case beginINTJ, insideINTJ, beginLST, insideLST, beginUCP, insideUCP

  /// As corpora write it, such as `B-NP` or `O`.
  package var name: String { Self.names[Int(rawValue)] }

  /// First token of a chunk.
  package var begins: Bool { self != .outside && rawValue % 2 == 1 }
  package var isNounPhrase: Bool { self == .beginNP || self == .insideNP }
  package var isVerbPhrase: Bool { self == .beginVP || self == .insideVP }

  /// Whether both stand in chunks of the same kind.
  func isSameKind(_ other: ChunkTag) -> Bool {
    self != .outside && other != .outside && (rawValue - 1) / 2 == (other.rawValue - 1) / 2
  }

  /// The same kind of chunk, at its beginning.
  var beginning: ChunkTag { self == .outside || begins ? self : Self.all[Int(rawValue) - 1] }

  /// By raw value.
  static let all = allCases

  private static let names = [
    "O", "B-NP", "I-NP", "B-VP", "I-VP", "B-PP", "I-PP", "B-ADVP", "I-ADVP", "B-ADJP", "I-ADJP", "B-SBAR", "I-SBAR",
    "B-PRT", "I-PRT", "B-CONJP", "I-CONJP", "B-INTJ", "I-INTJ", "B-LST", "I-LST", "B-UCP", "I-UCP",
  ]
}
