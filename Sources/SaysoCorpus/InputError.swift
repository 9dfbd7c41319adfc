/// What is wrong with an input or an output, where, and what to do about it.
public struct InputError: Error, Equatable, Sendable, CustomStringConvertible {
  /// `file`, `file:line` or `file:line:column`; lines and columns count from 1, columns in
  /// code points.
  public var place: String
  /// What is wrong, in a few words.
  public var what: String
  /// What to do about it.
  public var remedy: String

  /// Makes an error; nothing is checked.
  public init(_ place: String, _ what: String, remedy: String) {
    self.place = place
    self.what = what
    self.remedy = remedy
  }

  /// `place: what; remedy`, one line without a line break at its end.
  public var description: String { "\(place): \(what); \(remedy)" }
}
