import SaysoGraph

/// A sentence of ``StanceTable`` and how its statement on Dora Vance and Milo Okoro stands.
struct Judged: Sendable, CustomStringConvertible {
  var text: String
  /// "consult" or "assault".
  var type: String
  /// Such as `negated asserted [Ann Pell]`.
  var stance: String

  /// The rows of a table, one a line: sentence, `=>`, stance.
  static func all(_ table: String, _ type: String) -> [Judged] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: "=")
      return Judged(text: String(parts[0].dropLast()), type: type, stance: String(parts[1].dropFirst(2)))
    }
  }

  /// What the graph says of it; one entry if all is well.
  var found: [String] {
    let claim = "\(type)(Dora Vance, Milo Okoro) "
    return Stated(text).lines.filter { $0.hasPrefix(claim) }.map { String($0.dropFirst(claim.count)) }
  }

  var description: String { text }
}
