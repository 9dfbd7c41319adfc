extension ComparisonRow {
  /// The parts of a matrix, in their order.
  package enum Section: String, CaseIterable, Sendable {
    case denied, firmness, shared, single

    /// What its rows have in common, for people.
    package var title: String {
      switch self {
      case .denied: "Stated by one, denied by another"
      case .firmness: "Stated flatly by one, attributed or hedged by another"
      case .shared: "Stated by several"
      case .single: "Stated by one alone"
      }
    }

    /// The title in a matrix, in which near-copies may stand under "one alone".
    package func title(in comparison: Comparison) -> String {
      self == .single && !comparison.copies.isEmpty ? "\(title), near-copies counted once" : title
    }
  }

  /// The part that it stands in; near-copies are one.
  package var section: Section {
    switch disagreement {
    case .denied: .denied
    case .firmness: .firmness
    case nil: independent > 1 ? .shared : .single
    }
  }

  /// The relation's words and type; the type alone where they do not say it.
  ///
  /// Nor if they negate, as "never met" does: a cell's NOT beside it would read as undoing that.
  package var what: String {
    let type = claim.type.rawValue
    // How a mention is worded is how its speaker is credited.
    if claim.type == .mention { return "spoke of [\(type)]" }
    let isPlain = !claim.predicate.isEmpty && claim.predicate != type && !Self.negates(claim.predicate)
    return isPlain ? "\(claim.predicate) [\(type)]" : "[\(type)]"
  }

  private static func negates(_ words: String) -> Bool {
    let negators: Set<Substring> = [
      "cannot", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without",
    ]
    return CanonicalName(words).words.contains { negators.contains($0) } || words.contains("n't")
      || words.contains("n’t")
  }
}

extension Comparison {
  /// Consecutive rows of one section.
  package var sections: [(section: ComparisonRow.Section, rows: [ComparisonRow])] {
    var sections: [(section: ComparisonRow.Section, rows: [ComparisonRow])] = []
    for row in rows {
      if sections.last?.section == row.section {
        sections[sections.count - 1].rows.append(row)
      } else {
        sections.append((row.section, [row]))
      }
    }
    return sections
  }

  /// Only rows of some sections.
  package func filtered(_ only: Set<ComparisonRow.Section>) -> Comparison {
    var comparison = self
    comparison.rows = rows.filter { only.contains($0.section) }
    return comparison
  }

  /// Only claims about one of some entities.
  package func filtered(about entities: Set<NodeID>) -> Comparison {
    var comparison = self
    comparison.rows = rows.filter { entities.contains($0.claim.source) || entities.contains($0.claim.target) }
    return comparison
  }

  /// "3 outlets, 40 claims: 2 stated by one and denied by another, …".
  package var summary: String {
    let columns = counted(columns.count, noun)
    if rows.isEmpty { return "\(columns), no claim." }
    let parts = sections.map { section, rows in
      switch section {
      case .denied: "\(rows.count) stated by one and denied by another"
      case .firmness: "\(rows.count) stated flatly by one and attributed or hedged by another"
      case .shared: "\(rows.count) stated by several"
      case .single: "\(rows.count) by one alone"
      }
    }
    return "\(columns), \(counted(rows.count, "claim")): \(parts.joined(separator: ", "))."
  }

  package var noun: String {
    switch grouping {
    case .outlet: "outlet"
    case .document: "article"
    case .input: "input"
    }
  }

  /// "the same story as The Courier: 14 of 15 sentences", with the articles where a column has several.
  package func words(_ copy: Copy) -> String {
    let earlier = columns[copy.earlierColumn]
    let isAlone = columns[copy.column].documents.count == 1
    let article = isAlone ? "" : "\(copy.document): "
    let other = earlier.documents.count == 1 ? earlier.name : "\(copy.earlierDocument) of \(earlier.name)"
    return "\(article)the same story as \(other): \(copy.shared) of \(counted(copy.of, "sentence"))"
  }
}
