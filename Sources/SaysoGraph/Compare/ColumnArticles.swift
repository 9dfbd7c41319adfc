/// The articles of all columns and the stories that they carry.
///
/// Articles are numbered by id and the column's name, so that which of several copies counts as the
/// first does not depend on the order of the columns.
struct ColumnArticles {
  private struct Article {
    var column: Int
    var document: String
  }

  private struct Place: Hashable {
    var column: Int
    var document: String
  }

  private let articles: [Article]
  private let numbers: [Place: Int]
  private let stories: Stories

  init(_ columns: [Comparison.Column], _ graphs: [Graph]) {
    var articles: [Article] = []
    for (column, part) in columns.enumerated() {
      for document in part.documents { articles.append(Article(column: column, document: document)) }
    }
    articles.sort { a, b in
      var order = Ordering()
      order.then(a.document, b.document)
      order.then(columns[a.column].name, columns[b.column].name)
      order.then(a.column, b.column)
      return order.isAscending
    }
    var numbers: [Place: Int] = [:]
    for (number, article) in articles.enumerated() {
      numbers[Place(column: article.column, document: article.document)] = number
    }
    var finder = Stories.Finder(articles.map { "\($0.document)\n\(columns[$0.column].name)" })
    for (column, graph) in graphs.enumerated() {
      for edge in graph.edges {
        for evidence in edge.evidence {
          let place = Place(column: column, document: evidence.document)
          if let number = numbers[place] { finder.add(evidence.quote, to: number) }
        }
      }
    }
    self.articles = articles
    self.numbers = numbers
    stories = finder.stories()
  }

  /// How many of the articles before it one is compared with.
  private static let reach = 16

  var count: Int { articles.count }

  func number(_ column: Int, _ document: String) -> Int? { numbers[Place(column: column, document: document)] }
  func story(_ article: Int) -> Int { stories.story[article] }
  func column(_ article: Int) -> Int { articles[article].column }

  /// Articles whose story an earlier column has, each with the likest article there.
  func copies() -> [Comparison.Copy] {
    var members: [Int: [Int]] = [:]
    for i in articles.indices { members[story(i), default: []].append(i) }
    for (story, group) in members { members[story] = group.sorted { (column($0), $0) < (column($1), $1) } }
    var copies: [Comparison.Copy] = []
    for i in articles.indices {
      let others = (members[story(i)] ?? []).filter { column($0) < column(i) }.prefix(Self.reach)
      let best = others.min { a, b in
        let (x, y) = (stories.shared(i, a), stories.shared(i, b))
        // x.sentences / x.of against y.sentences / y.of
        let (p, q) = (x.sentences * max(y.of, 1), y.sentences * max(x.of, 1))
        return p == q ? (column(a), a) < (column(b), b) : p > q
      }
      guard let best else { continue }
      let shared = stories.shared(i, best)
      copies.append(
        Comparison.Copy(
          column: column(i), document: articles[i].document, earlierColumn: column(best),
          earlierDocument: articles[best].document, shared: shared.sentences, of: shared.of))
    }
    return copies.sorted { a, b in
      a.column == b.column ? a.document.precedes(b.document) : a.column < b.column
    }
  }
}
