import SaysoText

/// Where a text appeared: what a page, a front matter, a JSONL line or the command line says of it.
public struct Metadata: Equatable, Sendable {
  /// The headline.
  public var title: String
  /// Who published it.
  public var outlet: String
  /// Its address.
  public var url: String
  /// As written; ``CalendarDay`` makes `YYYY-MM-DD` of it.
  public var published: String

  /// Fields that nobody knows are empty.
  public init(title: String = "", outlet: String = "", url: String = "", published: String = "") {
    self.title = title
    self.outlet = outlet
    self.url = url
    self.published = published
  }

  /// Whether a text can be read as a day of publication.
  package static func isDay(_ text: String) -> Bool { CalendarDay(text) != nil }

  /// The fields of `self`, and of `other` where `self` has none.
  func filled(from other: Metadata) -> Metadata {
    Metadata(
      title: title.isEmpty ? other.title : title, outlet: outlet.isEmpty ? other.outlet : outlet,
      url: url.isEmpty ? other.url : url,
      published: published.isEmpty ? other.published : published)
  }

  /// A document of `text`; a day of publication that cannot be read stays empty.
  func document(id: String, text: [UInt8]) -> Document {
    Document(
      id: id, text: text, title: Self.oneLine(title), outlet: Self.oneLine(outlet),
      url: Self.oneLine(url), published: CalendarDay(published)?.description ?? "",
      sha256: text.sha256)
  }

  /// Runs of white space become one space.
  static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
