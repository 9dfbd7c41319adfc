extension Corrections {
  /// Lines that met nothing in all the graphs of a run: a key may be misspelt, or its article is not
  /// among them. `keys` are those of the graphs.
  public func warnings(
    met: [Int: Set<NodeID>], parts: [Int: Set<String>], unread: [Int: Int], keys: Set<NodeID>
  ) -> [CorrectionProblem] {
    lines.flatMap { line in
      var found: [CorrectionProblem] = []
      for (index, key) in line.keys.enumerated() where !(met[line.line]?.contains(key) ?? false) {
        let like = Self.likeliest(key, keys)
        found.append(
          warning(
            line, line.columns[index], "nothing here is called '\(key)'",
            like.map { "did you mean '\($0)'?" } ?? "sayso show --entities lists the keys; other articles may have it"))
      }
      if found.isEmpty, case .merge = line.action, let target = line.target, target.name == nil, !known(target.id, keys)
      {
        let what = "nothing here is called '\(target.id)', so it is made"
        let like = Self.likeliest(target.id, keys).map { "did you mean '\($0)'?" }
        found.append(
          warning(line, line.targetColumn ?? 1, what, like ?? "write its name in quotation marks if it is meant so"))
      }
      if found.isEmpty { found += partWarnings(line, parts[line.line] ?? [], unread[line.line] ?? 0) }
      return found
    }
  }

  /// A key of the graphs, or one that another line makes.
  private func known(_ id: NodeID, _ keys: Set<NodeID>) -> Bool {
    keys.contains(id)
      || lines.contains { line in
        switch line.action {
        case .split(_, _, let target): target.id == id
        case .kind(let changed, let kind): changed.contains { $0.turned(kind) == id }
        default: false
        }
      }
  }

  private func partWarnings(_ line: Correction, _ met: Set<String>, _ unread: Int) -> [CorrectionProblem] {
    guard case .split(let key, let part, _) = line.action else { return [] }
    switch part {
    case .documents(let names):
      return names.filter { !met.contains($0) }.map {
        warning(
          line, line.columns[0], "no document here is called '\($0)'",
          "a document's id is its file's name without the ending")
      }
    case .forms(let forms):
      if unread > 0 {
        let what = "the words of \(unread) mentions of '\(key)' are not in the graph"
        return [warning(line, line.columns[0], what, "give the articles instead of their graphs")]
      }
      return forms.filter { !met.contains($0) }.map {
        warning(
          line, line.columns[0], "no mention of '\(key)' is written '\($0)'", "sayso show --entities lists the forms")
      }
    }
  }

  private func warning(_ line: Correction, _ column: Int, _ what: String, _ remedy: String) -> CorrectionProblem {
    CorrectionProblem(
      file: file, line: line.line, column: column, isWarning: true, what: what, remedy: remedy, source: line.source)
  }

  /// The key that was probably meant: the same name as another kind, or a few letters apart.
  private static func likeliest(_ key: NodeID, _ keys: Set<NodeID>) -> NodeID? {
    for kind in EntityKind.allCases where keys.contains(key.turned(kind)) { return key.turned(kind) }
    let letters = Array(key.text.utf8)
    let limit = max(1, letters.count / 6)
    let near = keys.compactMap { other -> (Int, NodeID)? in
      guard abs(other.text.utf8.count - letters.count) <= limit else { return nil }
      let distance = SpellingDistance.between(letters, Array(other.text.utf8))
      return distance <= limit ? (distance, other) : nil
    }
    return near.min { ($0.0, $0.1) < ($1.0, $1.1) }?.1
  }
}
