/// Cuts documents into paragraphs, tokens, quotations and sentences.
///
/// Word lists come from the built-in lexicon; the frozen `vocabulary` holds the words that rules
/// name, so that their ids are the same in every document. O(bytes).
package struct Tokenizer: Sendable {
  let splitter: WordSplitter
  let lists: TextLists
  let vocabulary: Vocabulary

  package init(vocabulary: Vocabulary = Vocabulary()) {
    self.vocabulary = vocabulary
    lists = TextLists()
    splitter = WordSplitter(abbreviations: lists.abbreviations, prefixes: lists.prefixes)
  }

  package func tokenize(_ document: Document) -> TokenizedText {
    var text = TokenizedText(
      document: document, vocabulary: vocabulary, tokens: Tokens(), paragraphs: [], sentences: [],
      quotations: [])
    for lines in ParagraphCutter(document.text).paragraphs() {
      let first = text.tokens.count
      appendTokens(of: lines, to: &text)
      guard text.tokens.count > first else { continue }
      text.paragraphs.append(
        Paragraph(
          bytes: lines, tokens: TokenRange(first, text.tokens.count), role: .body,
          dateline: TokenRange(first, first)))
    }
    ParagraphRoles(lists: lists).assign(&text)
    let pairing = QuotePairing(text).pair()
    text.quotations = pairing.quotations
    text.sentences = SentenceCutter(lists: lists, closing: pairing.closing).cut(text)
    return text
  }

  private func appendTokens(of range: ByteRange, to text: inout TokenizedText) {
    var run = NormalizedRun()
    var cuts: [(start: Int, end: Int)] = []
    let bytes = text.document.text
    var at = range.start
    while at < range.end {
      let byte = bytes[at]
      if byte <= 0x20 || byte == 0x7F {
        flush(&run, &cuts, to: &text)
        at += 1
      } else if byte < 0x80 {
        run.append(byte, at: at, at + 1)
        at += 1
      } else {
        let (kind, length) = Typography.read(bytes, at: at)
        switch kind {
        case .space: flush(&run, &cuts, to: &text)
        case .nothing: break
        case .isolate:
          flush(&run, &cuts, to: &text)
          for i in at..<(at + length) { run.append(bytes[i], at: at, at + length) }
          flush(&run, &cuts, to: &text)
        case .keep: for i in at..<(at + length) { run.append(bytes[i], at: at, at + length) }
        case .replace(let plain): run.append(plain, at: at, at + length)
        }
        at += length
      }
      if run.count > Self.longestRun { flush(&run, &cuts, to: &text) }
    }
    flush(&run, &cuts, to: &text)
  }

  /// Longer runs without white space are cut, so that odd input costs no more than its bytes.
  private static let longestRun = 4096

  private func flush(
    _ run: inout NormalizedRun, _ cuts: inout [(start: Int, end: Int)], to text: inout TokenizedText
  ) {
    guard run.count > 0 else { return }
    cuts.removeAll(keepingCapacity: true)
    splitter.split(run.bytes, into: &cuts)
    for (index, cut) in cuts.enumerated() {
      let form = text.vocabulary.intern(run.bytes[cut.start..<cut.end])
      text.tokens.start.append(run.starts[cut.start])
      text.tokens.end.append(run.ends[cut.end - 1])
      text.tokens.form.append(form)
      text.tokens.folded.append(text.vocabulary.folded(form))
      text.tokens.shape.append(text.vocabulary.shape(form))
      text.tokens.spaced.append(index == 0 && isSpaced(before: run.starts[0], text))
    }
    run.removeAll()
  }

  private func isSpaced(before start: Int32, _ text: TokenizedText) -> Bool {
    text.tokens.end.last != start
  }
}
