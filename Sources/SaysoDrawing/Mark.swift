/// What became of a statement between two graphs, shown by colour, width and a sign in the label.
public struct Mark: Hashable, Sendable {
  /// The four colours of a picture of changes.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, removed, changed, unchanged
  }

  /// Which of the four.
  public var kind: Kind
  /// What changed, in a few words: "hedge-dropped: alleged → asserted".
  public var note: String

  /// A mark, with the words that its line's label ends in.
  public init(_ kind: Kind, note: String = "") {
    self.kind = kind
    self.note = note
  }
}

extension Mark.Kind {
  var sign: String {
    switch self {
    case .added: "+"
    case .removed: "−"
    case .changed: "~"
    case .unchanged: ""
    }
  }

  /// Okabe–Ito: told apart by the colour-blind, and by grey value in print.
  var color: String {
    switch self {
    case .added: "#009e73"
    case .removed: "#d55e00"
    case .changed: "#e69f00"
    case .unchanged: "#767676"
    }
  }

  var width: Double { self == .unchanged ? 1 : 2.4 }
}
