import SaysoGraph

/// Graphs of invented articles, from lines that people can read.
enum NewsSample {
  /// A line is `source | type | target | flags | speakers | sentence`, parts but the first three may be missing.
  ///
  /// An end that begins with a small letter is described. Flags are polarities, modalities, statuses; speakers are
  /// parted by semicolons, `?` is nobody named. A missing sentence is made of the ends.
  static func article(_ id: String, outlet: String = "", _ lines: [String]) -> Graph {
    var builder = GraphBuilder(generator: "sayso 0.1.0", rules: "r")
    builder.add(DocumentRecord(id: id, outlet: outlet, sha256: "of \(id)"))
    for (i, line) in lines.enumerated() {
      var parts = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      while parts.count < 6 { parts.append("") }
      let ends = [parts[0], parts[2]].enumerated().map { add($1, in: id, at: 100 * i + 10 * $0, &builder) }
      let flags = parts[3].split(separator: " ").map(String.init)
      let place = CodePointRange(100 * i, 100 * i + 90)
      let speakers = parts[4].split(separator: ";").map(trimmed).map { name in
        name == "?"
          ? Speaker()
          : name.first?.isLowercase == true
            ? Speaker(text: name) : Speaker(source: add(name, in: id, at: 100 * i + 50, &builder), text: name)
      }
      builder.add(
        Edge(
          source: ends[0], target: ends[1], type: StatementType(rawValue: parts[1]) ?? .otherEvent,
          predicate: parts[1], polarity: flags.compactMap { Polarity(rawValue: $0) }.first ?? .affirmed,
          modality: flags.compactMap { Modality(rawValue: $0) }.first ?? .asserted,
          status: flags.compactMap { RoleStatus(rawValue: $0) }.first, attribution: speakers,
          evidence: [
            Evidence(
              document: id, span: place, quote: parts[5].isEmpty ? "\(parts[0]) \(parts[1]) \(parts[2])." : parts[5],
              sourceSpan: CodePointRange(place.start, place.start + 1),
              targetSpan: CodePointRange(place.end - 1, place.end), predicate: parts[1])
          ]), lemma: parts[1])
    }
    return builder.graph()
  }

  private static func add(_ name: String, in id: String, at offset: Int, _ builder: inout GraphBuilder) -> NodeID {
    let named = name.first?.isLowercase == false
    let node = named ? NodeID(.person, named: name) : NodeID(.group, describedIn: id, at: offset)
    builder.add(Node(id: node, kind: named ? .person : .group, named: named, name: name))
    return node
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Sentences of a story, each with a statement; long enough to be told apart and to be edited.
  static let wire = [
    "Ann Lee | accuse | Bo Diaz ||| The harbour inspector Ann Lee on Monday accused the broker Bo Diaz of hiding four crates of lamp oil.",
    "Bo Diaz | reject | Ann Lee ||| Bo Diaz rejected what the inspector had told the council, and called her list of crates a work of fiction.",
    "Cy Marr | support | Ann Lee ||| Cy Marr, who keeps the eastern gate, supported Ann Lee in a letter that was read aloud at noon.",
    "Dot Pell | consult | Cy Marr ||| Before the reading Dot Pell conferred with Cy Marr for an hour behind the closed door of the toll house.",
    "Eve Orr | investigate | Bo Diaz ||| Magistrate Eve Orr has opened an inquiry into Bo Diaz and will hear the porters of the north quay next week.",
  ]
}

/// A matrix in which only what does not depend on the order of its columns is left.
struct UnorderedMatrix: Equatable {
  var rows: [[String]]
  var stories: Set<Set<String>>

  init(_ matrix: Comparison) {
    rows = matrix.rows.map { row in
      let claim = row.claim
      let cells = zip(matrix.columns, row.cells).map { column, cell in
        "\(column.name): "
          + cell.map { "\($0.words) \($0.statements) \($0.sentences.map(\.quote))" }.joined(separator: "; ")
      }
      return [
        "\(claim.sourceName) \(claim.source) \(row.claim.predicate) \(claim.type) \(claim.targetName) \(claim.target)",
        "\(row.disagreement.map(\.rawValue) ?? "") \(row.stated) \(row.independent)",
      ] + cells.sorted()
    }
    var sets: [Set<String>] = []
    for copy in matrix.copies {
      let pair: Set<String> = [
        "\(matrix.columns[copy.column].name)/\(copy.document)",
        "\(matrix.columns[copy.earlierColumn].name)/\(copy.earlierDocument)",
      ]
      let near = sets.filter { !$0.isDisjoint(with: pair) }
      sets.removeAll { !$0.isDisjoint(with: pair) }
      sets.append(near.reduce(pair) { $0.union($1) })
    }
    stories = Set(sets)
  }
}
