/// A Penn Treebank part-of-speech tag, with the English Web Treebank's additions.
@usableFromInline
package enum Tag: UInt8, Sendable, CaseIterable {
  case cc, cd, dt, ex, fw, `in`, jj, jjr, jjs, ls, md, nn, nns, nnp, nnps, pdt, pos, prp, prps
  case rb, rbr, rbs, rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wps, wrb
  case hyph, add, afx, gw, nfp, xx
  case comma, period, colon, leftBracket, rightBracket, openQuote, closeQuote, dollar

  /// The tag as treebanks write it, such as `NNP`, `PRP$` or `-LRB-`.
  package var name: String { Self.names[Int(rawValue)] }

  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let names = [
    "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP",
    "NNPS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD",
    "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "HYPH", "ADD", "AFX", "GW", "NFP", "XX",
    ",", ".", ":", "-LRB-", "-RRB-", "``", "''", "$",
  ]

  // Written out, as in `FormID`: else other modules compare by way of a witness.
  @inlinable package static func == (a: Tag, b: Tag) -> Bool { a.rawValue == b.rawValue }

  /// By raw value.
  static let all = allCases

  @inlinable package var isNoun: Bool { rawValue >= Tag.nn.rawValue && rawValue <= Tag.nnps.rawValue }
  @inlinable package var isProper: Bool { rawValue == Tag.nnp.rawValue || rawValue == Tag.nnps.rawValue }
  @inlinable package var isVerb: Bool { rawValue >= Tag.vb.rawValue && rawValue <= Tag.vbz.rawValue }
  @inlinable package var isAdjective: Bool { rawValue >= Tag.jj.rawValue && rawValue <= Tag.jjs.rawValue }
}
