/// What a graph keeps of a document that it was read from.
///
/// Unknown strings are empty. `published` is `YYYY-MM-DD`; `characters` counts code points of the
/// document's text; `sha256` is of that text, in lower-case hexadecimal.
public struct DocumentRecord: Hashable, Sendable {
  public var id: String
  public var title: String
  public var outlet: String
  public var url: String
  public var published: String
  public var characters: Int
  public var sha256: String

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
