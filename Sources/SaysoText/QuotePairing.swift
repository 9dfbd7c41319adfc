/// Pairs quotation marks, across paragraphs, before sentences are cut.
///
/// Curly marks say their side themselves; a straight mark opens after white space or an opening
/// bracket. A paragraph that ends inside a quotation while the next begins with an opening mark
/// carries the speech on. A mark left open otherwise ends at its paragraph's end.
struct QuotePairing {
  struct Result {
    var quotations: [Quotation] = []
    /// Per token: a closing quotation mark.
    var closing: [Bool] = []
  }

  private enum Side { case opens, closes, none }
  private struct Mark {
    var token: Int
    var single: Bool
  }

  private let text: TokenizedText
  private var result = Result()
  private var stack: [Mark] = []
  /// Open single and double marks, so that no test walks the stack: odd input nests deep.
  private var openCounts = (single: 0, double: 0)

  init(_ text: TokenizedText) {
    self.text = text
    result.closing = Array(repeating: false, count: text.tokens.count)
  }

  consuming func pair() -> Result {
    for index in text.paragraphs.indices {
      for token in text.paragraphs[index].tokens.indices {
        visit(token, in: text.paragraphs[index])
      }
      endParagraph(index)
    }
    result.quotations.sort { ($0.tokens.start, -$0.tokens.end) < ($1.tokens.start, -$1.tokens.end) }
    nest()
    return result
  }

  private mutating func visit(_ token: Int, in paragraph: Paragraph) {
    guard text.tokens.shape[token].contains(.punctuation) else { return }
    let form = text.vocabulary.bytes(text.tokens.form[token])
    guard let first = form.first, form.count <= 2 else { return }
    let double =
      first == Byte.quote
      || form.count == 2 && (form.elementsEqual("''".utf8) || form.elementsEqual("``".utf8))
    let single = form.count == 1 && (first == Byte.apostrophe || first == Byte.backquote)
    guard double || single else { return }
    switch side(token, single: single, in: paragraph) {
    case .opens: open(token, single: single)
    case .closes: close(token, single: single)
    case .none: break
    }
  }

  private func side(_ token: Int, single: Bool, in paragraph: Paragraph) -> Side {
    let start = Int(text.tokens.start[token])
    let bytes = text.document.text
    if bytes[start] == 0xE2, start + 2 < bytes.count, bytes[start + 1] == 0x80 {
      switch bytes[start + 2] {
      case 0x98, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F: return .opens
      case 0x99: return single && !isOpen(single: true) ? .none : .closes
      default: return .closes
      }
    }
    if bytes[start] == Byte.backquote { return .opens }
    let last = token + 1 == paragraph.tokens.end
    let spacedAfter = last || text.tokens.spaced[token + 1]
    let before = token > paragraph.tokens.start && !text.tokens.spaced[token]
    let afterBracket = before && isOpeningBracket(token - 1)
    if !before || afterBracket {
      return spacedAfter ? (isOpen(single: single) ? .closes : .none) : .opens
    }
    if single { return isOpen(single: true) ? .closes : .none }
    return isOpen(single: false) ? .closes : spacedAfter || precedesStop(token) ? .none : .opens
  }

  /// Before a comma or full stop a mark can only close: a stray one opens nothing.
  private func precedesStop(_ token: Int) -> Bool {
    let next = text.vocabulary.bytes(text.tokens.form[token + 1])
    return next.count == 1 && next.first.map { [44, 46, 59, 58, 33, 63].contains($0) } ?? false
  }

  private func isOpeningBracket(_ token: Int) -> Bool {
    let form = text.vocabulary.bytes(text.tokens.form[token])
    guard form.count <= 2, let first = form.first else { return false }
    let dash = first == Byte.hyphen && form.count == 2
    return dash || [40, 91, 123, Byte.quote, Byte.apostrophe, Byte.backquote].contains(first)
  }

  private func isOpen(single: Bool) -> Bool {
    single ? openCounts.single > 0 : openCounts.double > 0
  }

  private mutating func open(_ token: Int, single: Bool) {
    stack.append(Mark(token: token, single: single))
    if single { openCounts.single += 1 } else { openCounts.double += 1 }
  }

  private mutating func close(_ token: Int, single: Bool) {
    guard isOpen(single: single), let at = stack.lastIndex(where: { $0.single == single }) else {
      return
    }
    let mark = stack[at]
    for inner in stack[at...] {
      if inner.single { openCounts.single -= 1 } else { openCounts.double -= 1 }
    }
    stack.removeSubrange(at...)
    result.closing[token] = true
    add(mark, end: token + 1, contentEnd: token, continues: false)
  }

  private mutating func endParagraph(_ index: Int) {
    guard let outer = stack.first else { return }
    stack.removeAll()
    openCounts = (0, 0)
    let end = text.paragraphs[index].tokens.end
    let goesOn = index + 1 < text.paragraphs.count && beginsWithMark(text.paragraphs[index + 1])
    // A straight single mark that never closes was an apostrophe.
    if outer.single, !goesOn { return }
    add(outer, end: end, contentEnd: end, continues: goesOn)
  }

  private func beginsWithMark(_ paragraph: Paragraph) -> Bool {
    let form = text.vocabulary.bytes(text.tokens.form[paragraph.tokens.start])
    return form.first == Byte.quote || form.elementsEqual("``".utf8)
      || form.elementsEqual("''".utf8)
  }

  private mutating func add(_ mark: Mark, end: Int, contentEnd: Int, continues: Bool) {
    guard contentEnd > mark.token + 1 else { return }
    result.quotations.append(
      Quotation(
        tokens: TokenRange(mark.token, end), content: TokenRange(mark.token + 1, contentEnd),
        continues: continues, parent: -1))
  }

  private mutating func nest() {
    var open: [Int] = []
    for index in result.quotations.indices {
      while let last = open.last,
        result.quotations[last].tokens.end <= result.quotations[index].tokens.start
      {
        open.removeLast()
      }
      result.quotations[index].parent = open.last ?? -1
      open.append(index)
    }
  }
}
