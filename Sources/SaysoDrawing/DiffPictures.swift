/// The three pictures of a diff as SVG, drawn from one layout.
///
/// They have the same size, and what stands in two of them stands at the same place in both.
public struct DiffPictures: Hashable, Sendable {
  /// The first graph's statements.
  public var before: [UInt8]
  /// The second graph's statements.
  public var after: [UInt8]
  /// Both in one.
  public var merged: [UInt8]

  /// Pictures that were drawn already.
  public init(before: [UInt8], after: [UInt8], merged: [UInt8]) {
    self.before = before
    self.after = after
    self.merged = merged
  }

  /// The picture of a side.
  public subscript(side: DiffSide) -> [UInt8] {
    switch side {
    case .before: before
    case .after: after
    case .merged: merged
    }
  }
}
