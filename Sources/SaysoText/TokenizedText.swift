/// Tokens as columns; index = position in the text. English Web Treebank conventions.
@usableFromInline
package struct Tokens: Sendable {
  /// Byte offsets into the document's text, half-open.
  package var start: [Int32] = []
  package var end: [Int32] = []
  /// As written, with quotes, dashes and soft hyphens normalised.
  package var form: [FormID] = []
  /// `form`, case-folded.
  package var folded: [FormID] = []
  package var shape: [Shape] = []
  /// Whether white space stands before the token.
  package var spaced: [Bool] = []

  package init() {}
  package var count: Int { start.count }

  mutating func reserve(_ count: Int) {
    start.reserveCapacity(count)
    end.reserveCapacity(count)
    form.reserveCapacity(count)
    folded.reserveCapacity(count)
    shape.reserveCapacity(count)
    spaced.reserveCapacity(count)
  }
  package func bytes(_ index: Int) -> ByteRange { ByteRange(Int(start[index]), Int(end[index])) }
  /// From the first token's start to the last token's end. Precondition: not empty.
  package func bytes(_ range: TokenRange) -> ByteRange {
    ByteRange(Int(start[range.start]), Int(end[range.last]))
  }
}

/// What a paragraph is in the article.
@usableFromInline
package enum ParagraphRole: UInt8, Sendable {
  case headline, byline, caption, body, listItem
  /// Menus, forms, share bars, "required fields": nothing is stated there.
  case boilerplate
  /// A title between paragraphs of body text.
  case heading
  /// A row of scores or figures.
  case table
}

@usableFromInline
package struct Paragraph: Sendable {
  package var bytes: ByteRange
  package var tokens: TokenRange
  package var role: ParagraphRole
  /// "PARIS (Reuters) -" at the paragraph's beginning; empty when there is none.
  package var dateline: TokenRange
  /// The name in "TAPPER: …" or "… — Ann Lee (@annlee)": who speaks the whole paragraph; empty
  /// when nothing says it.
  package var speaker: TokenRange
}

@usableFromInline
package struct Sentence: Sendable {
  package var tokens: TokenRange
  /// Index into `paragraphs`.
  package var paragraph: Int
}

/// A stretch between quotation marks.
@usableFromInline
package struct Quotation: Sendable {
  /// The marks' tokens, and what stands between them.
  package var tokens: TokenRange
  /// Between the marks, without them.
  package var content: TokenRange
  /// The same speech goes on in the next paragraph, which opens with a mark (no closing one here).
  package var continues: Bool
  /// Index of the outer quotation, or −1.
  package var parent: Int
}

/// A document cut into tokens, sentences, paragraphs and quotations, all in text order.
///
/// Its columns hang on one reference, since every reader of the text keeps a copy of this value.
@usableFromInline
package struct TokenizedText: Sendable {
  @usableFromInline var columns: Columns
  package var vocabulary: Vocabulary

  /// Constants, so that reading one costs a load.
  @usableFromInline
  final class Columns: Sendable {
    @usableFromInline let document: Document
    @usableFromInline let tokens: Tokens
    @usableFromInline let paragraphs: [Paragraph]
    @usableFromInline let sentences: [Sentence]
    @usableFromInline let quotations: [Quotation]

    init(
      _ document: Document, _ tokens: Tokens, _ paragraphs: [Paragraph], _ sentences: [Sentence] = [],
      _ quotations: [Quotation] = []
    ) {
      self.document = document
      self.tokens = tokens
      self.paragraphs = paragraphs
      self.sentences = sentences
      self.quotations = quotations
    }
  }

  @inlinable package var document: Document { columns.document }
  @inlinable package var tokens: Tokens { columns.tokens }
  @inlinable package var paragraphs: [Paragraph] { columns.paragraphs }
  @inlinable package var sentences: [Sentence] { columns.sentences }
  @inlinable package var quotations: [Quotation] { columns.quotations }

  /// The index of the sentence that holds a token. Precondition: there is a sentence. O(log sentences).
  package func sentence(at token: Int) -> Int {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if sentences[middle].tokens.start <= token { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The words of a token range as they stand in the document.
  package func string(_ range: TokenRange) -> String {
    range.isEmpty ? "" : string(tokens.bytes(range))
  }

  package func string(_ range: ByteRange) -> String {
    String(decoding: document.text[range.start..<range.end], as: UTF8.self)
  }
}
