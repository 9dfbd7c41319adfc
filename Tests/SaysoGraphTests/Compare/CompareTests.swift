import SaysoGraph
import Testing

@Suite struct CompareTests {
  private func matrix(_ graphs: [Graph], by grouping: Comparison.Grouping = .outlet) throws -> Comparison {
    var builder = ComparisonBuilder(by: grouping)
    for (i, graph) in graphs.enumerated() { try builder.add(graph, input: "input \(i)") }
    return builder.comparison()
  }

  private func words(_ row: ComparisonRow) -> [String] {
    row.cells.map { $0.isEmpty ? "–" : $0.map(\.words).joined(separator: "; ") }
  }

  private let courier = NewsSample.article(
    "c", outlet: "Courier",
    [
      "Ann Lee | accuse | Bo Diaz", "Bo Diaz | owns | Quay Co", "Cy Marr | consult | Ann Lee",
      "Ann Lee | knows | Eve Orr",
    ])
  private let ledger = NewsSample.article(
    "l", outlet: "Ledger",
    [
      "Ann Lee | accuse | Bo Diaz | negated | Dot Pell", "Bo Diaz | owns | Quay Co | alleged | ?",
      "Ann Lee | consult | Cy Marr", "Dot Pell | aid | Eve Orr | intended",
    ])
  private let radio = NewsSample.article(
    "r", outlet: "Radio", ["Ann Lee | accuse | Bo Diaz || officials; Dot Pell", "Ann Lee | accuse | Bo Diaz | negated"])

  @Test func `each column says how it states a claim, disagreements first`() throws {
    let matrix = try matrix([courier, ledger, radio])
    #expect(matrix.columns.map(\.name) == ["Courier", "Ledger", "Radio"])
    #expect(
      matrix.rows.map(words) == [
        ["states", "NOT, per Dot Pell", "NOT; per officials, via Dot Pell"],
        ["states", "alleged, per somebody not named", "–"],
        ["states", "states", "–"],
        ["states", "–", "–"],
        ["–", "planned", "–"],
      ])
    #expect(matrix.rows.map(\.disagreement) == [.denied, .firmness, nil, nil, nil])
    #expect(matrix.rows.map(\.independent) == [3, 2, 2, 1, 1])
    #expect(matrix.rows[1].cells[1][0].sentences.map(\.quote) == ["Bo Diaz owns Quay Co."])
    #expect(matrix.copies.isEmpty)
  }

  @Test(arguments: [
    ("accuse", "asserted", "negated", ComparisonRow.Disagreement.denied),
    ("accuse", "alleged", "negated possible", .denied),
    ("accuse", "intended", "negated", nil),
    ("accuse", "questioned", "negated", nil),
    ("accuse", "negated", "negated alleged", .firmness),
    ("accuse", "asserted", "intended", .firmness),
    ("accuse", "alleged", "possible", nil),
  ])
  func `two columns disagree only where one takes the other side or is firmer`(
    _ type: String, _ a: String, _ b: String, _ expected: ComparisonRow.Disagreement?
  ) throws {
    let graphs = [("a", a), ("b", b)].map {
      NewsSample.article($0, outlet: $0, ["Ann Lee | \(type) | Bo Diaz | \($1)"])
    }
    #expect(try matrix(graphs).rows.map(\.disagreement) == [expected])
  }

  @Test func `columns that all tell both sides do not disagree`() throws {
    let both = ["Ann Lee | accuse | Bo Diaz || Cy Marr", "Ann Lee | accuse | Bo Diaz | negated | Dot Pell"]
    let matrix = try matrix(["a", "b"].map { NewsSample.article($0, outlet: $0, both) })
    #expect(matrix.rows.map(\.disagreement) == [nil])
  }

  @Test func `what is unnamed joins by kind and head word, names by their keys alone`() throws {
    let matrix = try matrix([
      NewsSample.article("a", ["two masked porters | assault | Ann Lee", "Lee | accuse | Bo Diaz"]),
      NewsSample.article("b", ["porters of the north quay | assault | Ann Lee", "Ann Lee | accuse | Bo Diaz"]),
    ])
    #expect(matrix.rows.map(\.stated).sorted() == [1, 1, 2])
    #expect(matrix.columns.map(\.name) == ["a", "b"])
  }

  @Test func `other types are told apart by their lemma, symmetric ones have no order`() throws {
    let matrix = try matrix([
      NewsSample.article("a", ["Ann Lee | taught | Bo Diaz", "Ann Lee | family | Bo Diaz"]),
      NewsSample.article("b", ["Ann Lee | painted | Bo Diaz", "Bo Diaz | family | Ann Lee"]),
    ])
    #expect(matrix.rows.map(\.stated) == [2, 1, 1])
  }

  @Test func `a column is an outlet, an article or an input`() throws {
    let graphs = [
      NewsSample.article("a", outlet: "The Post", ["Ann Lee | accuse | Bo Diaz"]),
      NewsSample.article("b", outlet: "THE POST", ["Ann Lee | accuse | Bo Diaz | alleged"]),
      NewsSample.article("c", ["Ann Lee | accuse | Bo Diaz | possible"]),
    ]
    let merged = try Graph.merged(graphs)
    for input in [graphs, [merged]] {
      let outlets = try matrix(input)
      #expect(
        outlets.columns.map(\.name) == ["THE POST", "c"] && outlets.columns.map(\.documents) == [["a", "b"], ["c"]])
      #expect(words(outlets.rows[0]) == ["states; alleged", "possible"])
      #expect(words(try matrix(input, by: .document).rows[0]) == ["states", "alleged", "possible"])
    }
    #expect(words(try matrix([merged], by: .input).rows[0]) == ["states; alleged; possible"])
  }

  @Test func `two texts of one id are trouble but for two inputs`() throws {
    var other = courier
    other.documents[0].sha256 = "another"
    #expect(throws: GraphMergeError.self) { try matrix([courier, other]) }
    #expect(try matrix([courier, other], by: .input).columns.map(\.documents) == [["c"], ["c"]])
  }

  @Test(arguments: UInt64(0)..<60) func `the order of inputs changes the columns' order alone`(seed: UInt64) throws {
    let graphs = (0..<4).map { i in
      var random = RandomGraph(seed: seed &* 4 &+ UInt64(i))
      return random.graph()
    }
    for grouping in [Comparison.Grouping.outlet, .document] {
      let first = UnorderedMatrix(try matrix(graphs, by: grouping))
      #expect(UnorderedMatrix(try matrix(graphs.reversed(), by: grouping)) == first)
      #expect(UnorderedMatrix(try matrix([graphs[2], graphs[0], graphs[3], graphs[1]], by: grouping)) == first)
    }
  }

  @Test func `nothing to compare is an empty matrix`() throws {
    #expect(try matrix([]).rows.isEmpty)
    let empty = try matrix([Graph()])
    #expect(empty.rows.isEmpty && String(decoding: empty.json(.compact), as: UTF8.self).hasPrefix("{\"by\":\"outlet\""))
  }

  @Test func `a merged graph tells how many claims are denied elsewhere`() throws {
    #expect(try Graph.merged([courier, ledger, radio]).contradictions() == 1)
    #expect(radio.contradictions() == 0)
  }
}
