/// What all lines of a corrections file do together, by key; conflicts between lines are found here.
struct CorrectionPlan: Sendable {
  /// A part of an entity that becomes another.
  struct Split: Sendable {
    var line: Int
    var part: Correction.Part
    var target: Correction.Target
  }

  /// Sorted by line.
  private(set) var splits: [NodeID: [Split]] = [:]
  /// Merged or given another kind: the key that follows.
  private var next: [NodeID: NodeID] = [:]
  private(set) var names: [NodeID: String] = [:]
  private(set) var hidden: Set<NodeID> = []
  /// Names in quotation marks of entities that others become.
  private(set) var targetNames: [NodeID: String] = [:]
  /// All keys that any line changes.
  private(set) var touched: Set<NodeID> = []
  private(set) var lines: [Correction] = []

  private struct Claim {
    var line: Int
    var words: String
  }
  private var nextClaim: [NodeID: Claim] = [:]
  private var nameClaim: [NodeID: Claim] = [:]
  private var hideClaim: [NodeID: Claim] = [:]

  init(_ corrections: [Correction], file: String, problems: inout [CorrectionProblem]) {
    lines = corrections
    for correction in corrections {
      touched.formUnion(correction.keys)
      switch correction.action {
      case .merge(let keys, let target):
        note(target, correction, file, &problems)
        for (index, key) in keys.enumerated() { redirect(key, target.id, correction, index, file, &problems) }
      case .kind(let keys, let kind):
        for (index, key) in keys.enumerated() { redirect(key, key.turned(kind), correction, index, file, &problems) }
      case .rename(let key, let name):
        if let claim = nameClaim[key], names[key] != name {
          problems.append(conflict(correction, 0, file, "'\(key)' is already renamed to \(claim.words)", claim))
        }
        names[key] = name
        nameClaim[key] = nameClaim[key] ?? Claim(line: correction.line, words: Corrections.quoted(name))
      case .hide(let keys):
        for key in keys {
          hidden.insert(key)
          hideClaim[key] = hideClaim[key] ?? Claim(line: correction.line, words: "hidden")
        }
      case .split(let key, let part, let target):
        note(target, correction, file, &problems)
        splits[key, default: []].append(Split(line: correction.line, part: part, target: target))
      }
    }
    checkCircles(file, &problems)
    checkAgainstEachOther(file, &problems)
    checkSplits(file, &problems)
  }

  /// The key that an entity ends with, after merges and kinds.
  func end(of id: NodeID) -> NodeID {
    var at = id
    while let then = next[at] { at = then }
    return at
  }

  // MARK: Conflicts

  private mutating func note(
    _ target: Correction.Target, _ correction: Correction, _ file: String, _ problems: inout [CorrectionProblem]
  ) {
    guard let name = target.name else { return }
    // The same key may be written in several ways; the fullest is kept, whatever the order.
    let old = targetNames[target.id] ?? ""
    let isFuller = (name.count, old) > (old.count, name)
    if old.isEmpty || isFuller { targetNames[target.id] = name }
  }

  private mutating func redirect(
    _ key: NodeID, _ target: NodeID, _ correction: Correction, _ index: Int, _ file: String,
    _ problems: inout [CorrectionProblem]
  ) {
    if key == target {
      let what = "'\(key)' would become itself"
      problems.append(problem(correction, index, file, what, "name another key, or leave the line out"))
    } else if let claim = nextClaim[key], next[key] != target {
      problems.append(conflict(correction, index, file, "'\(key)' already becomes '\(claim.words)'", claim))
    } else {
      next[key] = target
      nextClaim[key] = nextClaim[key] ?? Claim(line: correction.line, words: target.text)
    }
  }

  /// Chains are followed; a circle has no end. It is told once, at its last line.
  private mutating func checkCircles(_ file: String, _ problems: inout [CorrectionProblem]) {
    for correction in lines {
      for (index, key) in correction.keys.enumerated() where next[key] != nil && nextClaim[key]?.line == correction.line
      {
        var chain = [key]
        while let then = next[chain[chain.count - 1]], then != key, chain.count <= next.count { chain.append(then) }
        guard next[chain[chain.count - 1]] == key else { continue }
        let words = (chain + [key]).map { "'\($0)'" }.joined(separator: " → ")
        problems.append(problem(correction, index, file, "a circle: \(words)", "leave out one of these lines"))
        for link in chain { next[link] = nil }
      }
    }
  }

  /// Names and hiding are for keys that last.
  private func checkAgainstEachOther(_ file: String, _ problems: inout [CorrectionProblem]) {
    for correction in lines {
      for (index, key) in correction.keys.enumerated() {
        switch correction.action {
        case .rename, .hide:
          if let claim = nextClaim[key], next[key] != nil {
            let what = "'\(key)' becomes '\(end(of: key))' by line \(claim.line)"
            problems.append(problem(correction, index, file, what, "name '\(end(of: key))' here, or leave out a line"))
          }
          if case .rename = correction.action, let claim = hideClaim[key] {
            problems.append(conflict(correction, index, file, "'\(key)' is hidden", claim))
          }
        default: break
        }
      }
    }
  }

  private func checkSplits(_ file: String, _ problems: inout [CorrectionProblem]) {
    for correction in lines {
      guard case .split(let key, let part, let target) = correction.action else { continue }
      if target.id == key {
        problems.append(problem(correction, 0, file, "the part would stay '\(key)'", "name another key after 'as'"))
      }
      for other in splits[key] ?? [] where other.line < correction.line && other.target.id != target.id {
        guard let shared = part.shared(with: other.part) else { continue }
        let claim = Claim(line: other.line, words: "")
        let what = "'\(shared)' of '\(key)' already becomes '\(other.target.id)'"
        problems.append(conflict(correction, 0, file, what, claim))
      }
    }
  }

  private func conflict(
    _ correction: Correction, _ index: Int, _ file: String, _ what: String, _ claim: Claim
  ) -> CorrectionProblem {
    problem(correction, index, file, "\(what) by line \(claim.line)", "keep one of the two lines")
  }

  private func problem(
    _ correction: Correction, _ index: Int, _ file: String, _ what: String, _ remedy: String
  ) -> CorrectionProblem {
    CorrectionProblem(
      file: file, line: correction.line, column: correction.columns[index], what: what, remedy: remedy,
      source: correction.source)
  }
}

extension NodeID {
  /// The same name as another kind.
  func turned(_ kind: EntityKind) -> NodeID {
    let name = text.utf8.firstIndex(of: UInt8(ascii: ":")).map { text[text.utf8.index(after: $0)...] } ?? text[...]
    return NodeID(kind.rawValue + ":" + name)
  }

  /// The kind that the id says.
  var kind: EntityKind? {
    text.utf8.firstIndex(of: UInt8(ascii: ":")).flatMap { EntityKind(rawValue: String(text[..<$0])) }
  }
}

extension Correction.Part {
  /// A document or form that both parts name.
  fileprivate func shared(with other: Correction.Part) -> String? {
    switch (self, other) {
    case (.documents(let a), .documents(let b)): a.first { b.contains($0) }
    case (.forms(let a), .forms(let b)):
      a.first { form in b.contains { CanonicalName($0) == CanonicalName(form) } }
    default: nil
    }
  }
}
