/// Parts changes from those that only echo them.
///
/// "Lee said that Acme paid Diaz" states the payment, on Lee's word, and besides that Lee spoke of
/// Acme. Where another is credited, the payment's speaker has changed; that Lee no longer speaks of
/// Acme and the other does is the same change told again.
struct DiffEchoes {
  private(set) var changes: [Change] = []
  private(set) var echoes: [Change] = []

  /// `statements` are those that the changes are about, among others.
  init(_ all: [Change], of statements: DiffStatements) {
    let old = Side(statements.before, Set(all.compactMap(\.before)))
    let new = Side(statements.after, Set(all.compactMap(\.after)))
    for change in all {
      switch change.kind {
      case .removed where change.before.map(old.isEcho) ?? false: echoes.append(change)
      case .added where change.after.map(new.isEcho) ?? false: echoes.append(change)
      default: changes.append(change)
      }
    }
  }

  /// The changed statements of one graph, and who is credited by which words in their sentences.
  private struct Side {
    /// Somebody credited in a sentence, and by what words.
    private struct Credit: Hashable {
      var document: String
      var sentence: CodePointRange
      var speaker: NodeID
      var cue: String
    }

    private let edges: [StatementKey: Edge]
    private var credits: Set<Credit> = []

    init(_ graph: Graph, _ changed: Set<StatementKey>) {
      var edges: [StatementKey: Edge] = [:]
      for edge in graph.edges where changed.contains(edge.key) {
        edges[edge.key] = edge
        for speaker in edge.attribution {
          guard let source = speaker.source else { continue }
          for evidence in edge.evidence {
            for cue in [speaker.cue, ""] {
              credits.insert(
                Credit(document: evidence.document, sentence: evidence.span, speaker: source, cue: cue))
            }
          }
        }
      }
      self.edges = edges
    }

    /// Whether all that a statement says is that somebody spoke, in sentences whose claims changed too.
    func isEcho(_ key: StatementKey) -> Bool {
      // Whom somebody tells is a matter of its own.
      guard let edge = edges[key], edge.type != .tell, !edge.evidence.isEmpty else { return false }
      return edge.evidence.allSatisfy { evidence in
        credits.contains(
          Credit(
            document: evidence.document, sentence: evidence.span, speaker: edge.source,
            cue: edge.type == .mention ? "" : evidence.predicate))
      }
    }
  }
}
