import SaysoGraph
import Testing

/// Small edits of news texts whose changes are known beforehand, against what the diff reports.
///
/// `SAYSO_EDIT="part of a name"` runs the edits of that name alone and shows all statements of both
/// texts. `SAYSO_EDITS=some` takes every fourth edit.
@Suite struct MetamorphicTests {
  @Test func `nine in ten of the reported changes are right, and nine in ten are reported`() async throws {
    let outcomes = try await EditOutcome.all.value
    for outcome in outcomes where !outcome.isExact { print(outcome.report) }
    let score = EditScore(outcomes)
    print(score.table)
    print("\(score.exact) of \(outcomes.count) edits exactly")
    let wellRead = outcomes.filter(\.edit.misreading.isEmpty)
    print("of the \(wellRead.count) whose texts are read well: \(EditScore(wellRead).line)")
    guard EditOutcome.wanted == nil else { return }
    #expect(score.all.precision >= 0.9)
    #expect(score.all.recall >= 0.9)
  }

  @Test func `edits have names of their own and every kind of change has eight`() throws {
    let edits = try EditFile.all()
    #expect(edits.count >= 200)
    #expect(Set(edits.map(\.name)).count == edits.count)
    for kind in ChangeKind.allCases {
      #expect(edits.count { $0.expected.contains { $0.kind == kind } } >= 8, "\(kind.rawValue)")
    }
    #expect(edits.count { $0.expected.isEmpty } >= 8)
  }

  @Test func `a diff read backwards tells each change the other way round`() async throws {
    for outcome in try await EditOutcome.all.value {
      let back = GraphDiff(before: outcome.after, after: outcome.before)
      let forth = outcome.diff.changes.map { Self.turned($0.kind) }.sorted()
      #expect(back.changes.map { Self.unturned($0.kind) }.sorted() == forth, "\(outcome.edit)")
    }
  }

  @Test(.enabled(if: EditOutcome.wanted != nil)) func `an edit is shown`() async throws {
    for outcome in try await EditOutcome.all.value {
      print(outcome.report)
      for (side, graph) in [("before", outcome.before), ("after", outcome.after)] {
        print("  \(side):")
        for edge in graph.edges { print("    \(Self.line(edge))") }
      }
      for change in outcome.diff.changes { print("  \(change.kind.rawValue): \(change.detail)") }
    }
  }

  private static func line(_ edge: Edge) -> String {
    let chain = edge.attribution.map { $0.source?.text ?? "'\($0.text)'" }.joined(separator: " < ")
    return "\(edge.source.text) \(edge.type.rawValue) '\(edge.predicate)' \(edge.target.text), "
      + "\(edge.polarity.rawValue), \(edge.modality.rawValue), by [\(chain)], \(edge.time?.text ?? "-")"
  }

  /// The kind by which the other direction tells a change; hiding a speaker and naming one are one.
  private static func turned(_ kind: ChangeKind) -> String {
    switch kind {
    case .added: ChangeKind.removed.rawValue
    case .removed: ChangeKind.added.rawValue
    case .hedgeDropped: ChangeKind.hedgeAdded.rawValue
    case .hedgeAdded: ChangeKind.hedgeDropped.rawValue
    case .attributionLost: ChangeKind.attributionAdded.rawValue
    case .attributionAdded: ChangeKind.attributionLost.rawValue
    default: unturned(kind)
    }
  }

  private static func unturned(_ kind: ChangeKind) -> String {
    (kind == .speakerAnonymised ? .speakerChanged : kind).rawValue
  }
}
