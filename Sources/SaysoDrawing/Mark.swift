/// What became of a statement or a participant, shown by colour, width and a sign.
enum Mark: String, Hashable, Sendable, CaseIterable {
  case added, removed, changed, unchanged

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

  /// A darker rim for a colour that has less than 3 to 1 on white.
  var rim: String? { self == .changed ? "#7a5200" : nil }

  var width: Double { self == .unchanged ? 1 : 2.4 }
}
