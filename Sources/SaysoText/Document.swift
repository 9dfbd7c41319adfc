/// A news text with what is known about where it appeared.
///
/// `text` is UTF-8 with a leading byte-order mark dropped and line ends kept: exactly what
/// offsets count. `sha256` is of it, in lower-case hexadecimal, or empty when nobody computed it.
public struct Document: Sendable {
  /// File name without its ending, or the id of a JSONL line.
  public var id: String
  /// Headline, or empty.
  public var title: String
  /// Who published it, or empty.
  public var outlet: String
  /// Where it appeared, or empty.
  public var url: String
  /// Publication day as `YYYY-MM-DD`, or empty.
  public var published: String
  /// Of `text`, in lower-case hexadecimal; empty when nobody computed it.
  public var sha256: String
  /// UTF-8, exactly what offsets count.
  public var text: [UInt8]

  /// A document of bytes; everything but id and text may be left out.
  public init(
    id: String, text: [UInt8], title: String = "", outlet: String = "", url: String = "",
    published: String = "", sha256: String = ""
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.outlet = outlet
    self.url = url
    self.published = published
    self.sha256 = sha256
  }

  /// A document from a literal, for examples and tests.
  public init(id: String = "text", _ text: String) {
    self.init(id: id, text: Array(text.utf8))
  }
}
