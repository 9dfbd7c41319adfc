import SaysoText

/// Turns a participle into a past tense where its clause would otherwise have no finite verb.
///
/// Repair rules see three tokens to either side; "the firm, which is building a network, raised
/// $23 million" takes a look at the whole clause.
struct FiniteVerbs: Sendable {
  private struct Use: OptionSet {
    let rawValue: UInt8
    static let opens = Use(rawValue: 1)
    static let auxiliary = Use(rawValue: 2)
    static let reports = Use(rawValue: 4)
    static let reduced = Use(rawValue: 8)
    static let naming = Use(rawValue: 16)
  }

  /// By form id.
  private let uses: [UInt8]
  private let by: Int32

  /// Interns the words of `finite.tsv`.
  init(_ vocabulary: inout Vocabulary) {
    var found: [(FormID, Use)] = []
    for line in EmbeddedFile.bytes("lexicon/finite.tsv").split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9)
      guard fields.count == 2 else { continue }
      let use: Use
      switch String(decoding: fields[1], as: UTF8.self) {
      case "opens": use = .opens
      case "auxiliary": use = .auxiliary
      case "reports": use = .reports
      case "naming": use = .naming
      default: use = .reduced
      }
      found.append((vocabulary.intern(fields[0]), use))
    }
    by = vocabulary.intern("by").raw
    var table = [UInt8](repeating: 0, count: vocabulary.count)
    for (id, use) in found { table[Int(id.raw)] |= use.rawValue }
    uses = table
  }

  /// Changes labels of one sentence, whose columns are padded by ``RepairRules/reach``.
  func repair(_ columns: inout RepairColumns) {
    let range = RepairRules.reach..<(columns.count - RepairRules.reach)
    guard range.suffix(3).contains(where: { columns.tag($0) == .period }) else { return }
    for token in range.dropFirst() where columns.tag(token) == .vbn {
      guard TagSet(rawValue: columns.tokens[token].possible).has(.vbd), canBePredicate(token, columns, range) else {
        continue
      }
      if !isCoordinated(token, columns, range) {
        if hasFiniteBefore(token, columns, range) || hasFiniteAfter(token, columns, range) { continue }
      }
      columns.labels[token] = Tag.vbd.rawValue
    }
    for token in range.dropFirst() where columns.tag(token) == .vb {
      if belongsToAuxiliary(token, columns, range) { columns.labels[token] = Tag.vbn.rawValue }
    }
    for token in range.dropFirst() where columns.tag(token) == .vbd {
      if belongsToAuxiliary(token, columns, range) || isReducedBeforeVerb(token, columns, range) {
        columns.labels[token] = Tag.vbn.rawValue
      }
    }
    for token in range.dropFirst() where columns.tag(token) == .nns {
      guard TagSet(rawValue: columns.tokens[token].possible).has(.vbz), canBePresent(token, columns, range) else {
        continue
      }
      if hasFiniteBefore(token, columns, range) || hasFiniteAfter(token, columns, range) { continue }
      columns.labels[token] = Tag.vbz.rawValue
    }
  }

  /// "The report states that …": a subject in the singular before, and what a verb takes after.
  private func canBePresent(_ token: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Bool {
    let after: [Tag] = [.dt, .prp, .prps, .vbg, .to, .in, .rb, .jj, .rp, .cd]
    guard after.contains(columns.tag(token + 1)) else { return false }
    var start = token
    while start > range.lowerBound, [.nn, .nnp, .nnps, .jj, .hyph, .pos].contains(columns.tag(start - 1)) { start -= 1 }
    if start == token || columns.tag(token - 1) == .jj { return false }
    let isDetermined = start > range.lowerBound && [.dt, .prps].contains(columns.tag(start - 1))
    guard isDetermined || columns.tag(token - 1).isProper else { return false }
    let before = isDetermined ? start - 2 : start - 1
    if before < range.lowerBound || columns.tag(before) == .comma { return true }
    return opensClause(before, columns) || isBreak(columns.tag(before))
  }

  private func has(_ use: Use, _ token: Int, _ columns: borrowing RepairColumns) -> Bool {
    let word = Int(columns.tokens[token].word)
    return word < uses.count && uses[word] & use.rawValue != 0
  }

  private func isFinite(_ tag: Tag) -> Bool { tag == .vbd || tag == .vbz || tag == .vbp || tag == .md }

  private func opensClause(_ token: Int, _ columns: borrowing RepairColumns) -> Bool {
    switch columns.tag(token) {
    case .wdt, .wp, .wps, .wrb: true
    case .in: has(.opens, token, columns)
    default: false
    }
  }

  private func isBreak(_ tag: Tag) -> Bool {
    [.colon, .openQuote, .closeQuote, .leftBracket, .rightBracket].contains(tag)
  }

  /// A subject can stand right before, and no auxiliary takes the participle.
  private func canBePredicate(_ token: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Bool {
    if isReduced(token, columns) || columns.tokens[token + 1].word == by { return false }
    if columns.tag(token + 1) == .hyph || columns.tag(token - 1) == .hyph { return false }
    var before = token - 1
    while before > range.lowerBound, columns.tag(before) == .rb { before -= 1 }
    if columns.tag(before) == .cc { return isCoordinated(token, columns, range) }
    let subjects: [Tag] = [.nn, .nns, .nnp, .nnps, .prp, .ex, .comma, .rightBracket, .cd, .wdt, .wp]
    guard subjects.contains(columns.tag(before)) else { return false }
    var back = token - 1
    while back >= range.lowerBound {
      if has(.auxiliary, back, columns) { return false }
      guard [.rb, .rbr, .vbn, .vbg, .cc, .comma, .jj].contains(columns.tag(back)) else { break }
      back -= 1
    }
    return true
  }

  /// "a plan based on it", "a man called Lee"; but "he based it on …", "she called on them".
  private func isReduced(_ token: Int, _ columns: borrowing RepairColumns) -> Bool {
    let next = columns.tag(token + 1)
    if has(.naming, token, columns) { return ![.in, .prp, .rp].contains(next) }
    return has(.reduced, token, columns) && ![.dt, .prp, .prps, .nnp].contains(next)
  }

  /// "has never officially said", "were they ever told", "are seen and heard".
  private func belongsToAuxiliary(_ token: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Bool {
    guard TagSet(rawValue: columns.tokens[token].possible).has(.vbn) else { return false }
    var at = token - 1
    while at > range.lowerBound, columns.tag(at) == .rb { at -= 1 }
    if columns.tag(at) == .cc {
      return at > range.lowerBound && (columns.tag(at - 1) == .vbn || isAuxiliary(at - 1, columns))
    }
    if isAuxiliary(at, columns) { return true }
    guard columns.tag(at) == .prp, at > range.lowerBound, isAuxiliary(at - 1, columns) else { return false }
    return at - 1 == range.lowerBound || columns.tag(at - 2) == .wrb
  }

  private func isAuxiliary(_ token: Int, _ columns: borrowing RepairColumns) -> Bool {
    has(.auxiliary, token, columns) && (columns.tag(token).isVerb || columns.tag(token) == .md)
  }

  /// "A poll released in August found …": a past form after a noun while the finite verb follows
  /// with nothing between that parts clauses.
  private func isReducedBeforeVerb(_ token: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Bool {
    guard TagSet(rawValue: columns.tokens[token].possible).has(.vbn), !has(.reports, token, columns),
      !has(.auxiliary, token, columns), columns.tag(token - 1).isNoun,
      [.in, .rb, .to].contains(columns.tag(token + 1)), !opensClause(token + 1, columns)
    else { return false }
    for at in (token + 2)..<max(token + 2, range.upperBound) {
      let tag = columns.tag(at)
      if isBreak(tag) || tag == .comma || tag == .cc || tag == .period || opensClause(at, columns) { return false }
      if isFinite(tag) {
        var before = at - 1
        while columns.tag(before) == .rb { before -= 1 }
        return before > token && columns.tag(before).isNoun
      }
    }
    return false
  }

  /// "The group praised the deal and called for more": the verb that the conjunction goes back to
  /// is finite and no auxiliary.
  private func isCoordinated(_ token: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Bool {
    var at = token - 1
    while at > range.lowerBound, columns.tag(at) == .rb { at -= 1 }
    guard at > range.lowerBound, columns.tag(at) == .cc, takesMore(token, columns) else { return false }
    while at > range.lowerBound {
      at -= 1
      let tag = columns.tag(at)
      if opensClause(at, columns) || isBreak(tag) { return false }
      if tag.isVerb || tag == .md { return isFinite(tag) && tag != .md && !has(.auxiliary, at, columns) }
    }
    return false
  }

  /// What a finite verb takes after it and an adjective's participle does not.
  private func takesMore(_ token: Int, _ columns: borrowing RepairColumns) -> Bool {
    [.dt, .prp, .prps, .in, .to, .nnp, .rp, .rb, .period].contains(columns.tag(token + 1))
  }

  /// Whether the clause has its verb already.
  private func hasFiniteBefore(_ token: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Bool {
    var at = token - 1
    while at >= range.lowerBound {
      let tag = columns.tag(at)
      if tag == .comma {
        switch part(endingAt: at, columns, range) {
        case .aside(let start): at = start - 1
        case .introduction: return false
        case .predicate: return true
        }
        continue
      }
      if opensClause(at, columns) || isBreak(tag) { return false }
      if isFinite(tag) { return !(has(.reports, at, columns) && startsNoun(columns.tag(at + 1)) && at + 1 < token) }
      at -= 1
    }
    return false
  }

  private enum Part {
    /// Stands between commas and begins after the one at `start`; the clause goes on before it.
    case aside(start: Int)
    /// Stands first in the sentence: "After the vote, …".
    case introduction
    case predicate
  }

  /// What stands between the comma at `end` and the one before it.
  private func part(endingAt end: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Part {
    var start = end - 1
    while start >= range.lowerBound, columns.tag(start) != .comma { start -= 1 }
    let first = start + 1
    let hasFinite = (first..<end).contains { isFinite(columns.tag($0)) }
    let opener = columns.tag(first) == .rb && first + 1 < end ? first + 1 : first
    let dependent = opensClause(opener, columns) || [.vbg, .vbn, .in].contains(columns.tag(opener))
    if start >= range.lowerBound { return dependent || !hasFinite ? .aside(start: start) : .predicate }
    return dependent || columns.tag(opener) == .to || !hasFinite ? .introduction : .predicate
  }

  private func startsNoun(_ tag: Tag) -> Bool {
    tag.isNoun || [.dt, .prps, .jj, .cd, .prp].contains(tag)
  }

  /// Whether a finite verb follows that has no other subject.
  private func hasFiniteAfter(_ token: Int, _ columns: borrowing RepairColumns, _ range: Range<Int>) -> Bool {
    // "The slide shows that …": whatever follows belongs to the clause that opens here.
    if columns.tag(token) == .nns, opensClause(token + 1, columns) { return false }
    var opened = 0
    var comma = -1
    for at in (token + 1)..<range.upperBound {
      let tag = columns.tag(at)
      if opensClause(at, columns) {
        opened += 1
      } else if isBreak(tag) || tag == .period {
        return false
      } else if tag == .comma {
        comma = at
      } else if isFinite(tag) {
        var before = at - 1
        while before > token, columns.tag(before) == .rb { before -= 1 }
        if columns.tag(before) == .cc { return false }
        if opened > 0 {
          opened -= 1
          continue
        }
        if comma >= 0, before != comma { return false }
        return !has(.reports, token, columns) && columns.tag(before) != .prp
      }
    }
    return false
  }
}

extension RepairColumns {
  /// The label as a tag; `.xx` beyond the sentence.
  func tag(_ token: Int) -> Tag {
    let label = Int(labels[token])
    return label < Tag.all.count ? Tag.all[label] : .xx
  }
}
