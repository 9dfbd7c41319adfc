/// What a graph keeps of a document that it was read from.
///
/// Unknown strings are empty. `published` is `YYYY-MM-DD`; `characters` counts code points of the
/// document's text; `sha256` is of that text, in lower-case hexadecimal.
public struct DocumentRecord: Hashable, Sendable {
  /// The file's name without its ending, or the id in JSON Lines.
  public var id: String
  /// The headline.
  public var title: String
  /// Who published it.
  public var outlet: String
  /// Where it was published.
  public var url: String
  /// The day, as `YYYY-MM-DD`.
  public var published: String
  /// Code points of the text.
  public var characters: Int
  /// The text's hash.
  public var sha256: String

  /// A record; what is left out is unknown.
  public init(
    id: String, title: String = "", outlet: String = "", url: String = "", published: String = "",
    characters: Int = 0, sha256: String = ""
  ) {
    self.id = id
    self.title = title
    self.outlet = outlet
    self.url = url
    self.published = published
    self.characters = characters
    self.sha256 = sha256
  }
}
