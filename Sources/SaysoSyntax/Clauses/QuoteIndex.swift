package import SaysoText

/// Finds a quotation by the token of either mark; built once a document.
package struct QuoteIndex: Sendable {
  /// Per token: the closing mark of the quotation that opens there, or −1.
  package private(set) var closing: [Int32]
  /// Per token: the opening mark of the quotation that ends there, or −1.
  package private(set) var opening: [Int32]

  package init(_ text: TokenizedText) {
    closing = Array(repeating: -1, count: text.tokens.count)
    opening = closing
    for quotation in text.quotations {
      closing[quotation.tokens.start] = Int32(quotation.tokens.last)
      opening[quotation.tokens.last] = Int32(quotation.tokens.start)
    }
  }
}
