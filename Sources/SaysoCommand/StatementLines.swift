import SaysoGraph

extension StatementListing {
  /// A line a statement: claim, type, how sure, who says so; sorted by claim.
  ///
  /// No number, place, key or column, so that a line changes only if its statement does.
  func lines() -> [UInt8] {
    let lines = rows.map { row in
      // "Ann met Bo" and "Bo met Ann" stand in one place.
      let isTurned = row.edge.type.isSymmetric && Self.precedes(row.whom, row.who)
      let claim = StatementWords.claim(row.who, row.edge.predicate, row.edge.type, row.whom)
      return (
        order: [isTurned ? row.whom : row.who, isTurned ? row.who : row.whom, row.edge.type.rawValue],
        line: "\(claim): \(StatementWords.standing(row.edge, row.speakers))"
      )
    }
    let sorted = lines.sorted { a, b in
      for (x, y) in zip(a.order + [a.line], b.order + [b.line]) {
        if Self.precedes(x, y) { return true }
        if Self.precedes(y, x) { return false }
      }
      return false
    }
    return Array(sorted.map { $0.line + "\n" }.joined().utf8)
  }

  /// By bytes, as `LC_ALL=C sort` does, and the same on every machine.
  private static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}
