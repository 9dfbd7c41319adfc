import SaysoGraph
import Testing

@Suite struct NearCopyTests {
  private func copies(_ articles: [[String]], outlets: Bool = true) throws -> Comparison {
    var builder = ComparisonBuilder()
    for (i, lines) in articles.enumerated() {
      try builder.add(NewsSample.article("d\(i)", outlet: outlets ? "Outlet \(i)" : "", lines))
    }
    return builder.comparison()
  }

  /// What a paper does with a story: cuts it, edits it a little, adds lines of its own.
  private static let likely: [[String]] = [
    NewsSample.wire,
    NewsSample.wire.reversed(),
    Array(NewsSample.wire.prefix(3)),
    NewsSample.wire.map { $0.replacing("Monday", with: "Tuesday").replacing("noon", with: "midday") },
    NewsSample.wire.map { $0.replacing(",", with: " –").uppercasedSentence },
    NewsSample.wire + [
      "Fay Holm | praise | Ann Lee ||| Fay Holm praised the inspector in a column of her own on the back page."
    ],
    Array(NewsSample.wire.prefix(4)) + [
      "Gil Tarn | aid | Bo Diaz ||| Gil Tarn has lent the broker his barge for the week."
    ],
  ]

  private static let unlikely: [[String]] = [
    [], Array(NewsSample.wire.prefix(2)),
    Array(NewsSample.wire.prefix(3)) + [
      "Fay Holm | aid | Gil Tarn ||| Fay Holm found the porters a room for the night above her shop.",
      "Gil Tarn | owns | Fay Holm ||| The barge that Gil Tarn owns was seen off the mole at dawn.",
    ],
    [
      "Ann Lee | accuse | Bo Diaz ||| On Monday the broker heard from the harbour inspector that four crates were missing.",
      "Bo Diaz | reject | Ann Lee ||| What she had told the council he would not have.",
      "Cy Marr | support | Ann Lee ||| A letter in her favour came from the keeper of the gate.",
      "Eve Orr | investigate | Bo Diaz ||| There is to be an inquiry, said the magistrate.",
    ],
  ]

  @Test(arguments: likely) func `a story that was cut, edited or added to is the same story`(_ lines: [String]) throws {
    let matrix = try copies([NewsSample.wire, lines])
    let copy = try #require(matrix.copies.first)
    #expect(copy.column == 1 && copy.earlierColumn == 0 && copy.of == min(5, lines.count))
    #expect(copy.shared * 10 >= copy.of * 8)
    #expect(matrix.rows.allSatisfy { $0.independent == 1 })
  }

  @Test(arguments: unlikely) func `articles that share a few sentences or the facts are two stories`(
    _ lines: [String]
  ) throws {
    let matrix = try copies([NewsSample.wire, lines])
    #expect(matrix.copies.isEmpty)
    #expect(matrix.rows.allSatisfy { $0.independent == $0.stated })
  }

  @Test func `a copy of a copy is a copy`() throws {
    // The first and the last share two sentences, each shares four with the one between.
    let more = (0..<4).map {
      "Fay Holm | aid | Gil Tarn ||| Then the \(["third", "ninth", "last", "only"][$0]) of the \(["porters", "clerks", "pilots", "cooks"][$0]) told Fay Holm to mind \(["her", "his", "our", "no"][$0]) own business."
    }
    let all = NewsSample.wire + more
    let matrix = try copies([Array(all[0..<5]), Array(all[4..<9]), all])
    #expect(Set(matrix.copies.flatMap { [$0.column, $0.earlierColumn] }) == [0, 1, 2])
    #expect(matrix.rows.allSatisfy { $0.independent == 1 })
  }

  @Test(arguments: UInt64(0)..<40) func `stories do not depend on the order of articles`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let more = (0..<12).map { i in
      let words = (0..<14).map { _ in "\(["ba", "re", "to", "li", "ma"].randomElement(using: &random) ?? "")\(i)" }
      return "Ann Lee | accuse | Number \(i) ||| \(words.joined(separator: " "))."
    }
    let all = NewsSample.wire + more
    let graphs = (0..<9).map { i in
      let from = Int.random(in: 0..<all.count, using: &random)
      let lines = all[from..<min(all.count, from + Int.random(in: 2...9, using: &random))]
      return NewsSample.article("d\(i)", outlet: "Outlet \(i % 5)", Array(lines))
    }
    func matrix(_ graphs: [Graph], _ grouping: Comparison.Grouping) throws -> UnorderedMatrix {
      var builder = ComparisonBuilder(by: grouping)
      for graph in graphs { try builder.add(graph) }
      var matrix = UnorderedMatrix(builder.comparison())
      // Only what an earlier column has is told as a copy; of articles, all but the first.
      if grouping == .outlet { matrix.stories = [] }
      return matrix
    }
    for grouping in [Comparison.Grouping.outlet, .document] {
      let first = try matrix(graphs, grouping)
      #expect(try matrix(graphs.shuffled(using: &random), grouping) == first)
      #expect(try matrix([Graph.merged(graphs)], grouping) == first)
    }
  }

  @Test func `many copies are one story, and take no longer for it`() throws {
    let articles = (0..<300).map { i in
      NewsSample.wire + ["Ann Lee | accuse | Number \(i) ||| Paper number \(i) adds a line of its own here."]
    }
    let matrix = try copies(articles, outlets: false)
    #expect(matrix.copies.count == 299)
    #expect(matrix.rows.allSatisfy { $0.independent == 1 })
  }

  @Test func `support counts articles, outlets, and outlets without their copies`() throws {
    let wire = NewsSample.wire
    let own = "Ann Lee | accuse | Bo Diaz ||| Ann Lee told this paper that Bo Diaz has the crates."
    let graphs = [
      NewsSample.article("a", outlet: "Courier", wire), NewsSample.article("b", outlet: "Ledger", wire),
      NewsSample.article("c", outlet: "Ledger", [own]), NewsSample.article("d", outlet: "Ledger", [own]),
      NewsSample.article("e", [own]),
    ]
    let merged = try Graph.merged(graphs)
    let accusation = try #require(merged.edges.firstIndex { $0.type == .accuse })
    #expect(merged.support()[accusation] == Support(articles: 5, outlets: 3, independent: 3))
    #expect(
      try Graph.merged(Array(graphs[0..<2])).support()
        == [Support](repeating: Support(articles: 2, outlets: 2, independent: 1), count: 5))
    let text = String(decoding: merged.json(.compact), as: UTF8.self)
    #expect(text.contains("\"support\":{\"articles\":5,\"independent\":3,\"outlets\":3}"))
    #expect(!String(decoding: graphs[0].json(), as: UTF8.self).contains("\"support\": {"))
    #expect(try Graph(json: merged.json()).json() == merged.json())
  }
}

extension String {
  /// The last part of a line of ``NewsSample`` in capitals.
  fileprivate var uppercasedSentence: String {
    let parts = split(separator: "|", omittingEmptySubsequences: false)
    return (parts.dropLast() + [parts[parts.count - 1].uppercased()[...]]).joined(separator: "|")
  }
}
