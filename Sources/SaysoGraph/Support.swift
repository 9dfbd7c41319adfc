/// By how many a statement is made: its articles, their outlets, and those that state it on their own.
///
/// Articles without a known outlet count as an outlet each. `independent` counts the outlets once
/// more after the near-copies are left out: of articles that carry one story, as when several papers
/// print what an agency wrote, only the first counts.
public struct Support: Hashable, Sendable {
  /// Articles that state it.
  public var articles: Int
  /// Outlets that these appeared in.
  public var outlets: Int
  /// Outlets of those articles that are no near-copy of another of them.
  public var independent: Int

  /// Counts as given; ``Graph/support()`` counts.
  public init(articles: Int, outlets: Int, independent: Int) {
    self.articles = articles
    self.outlets = outlets
    self.independent = independent
  }
}

extension Graph {
  /// The support of each of ``edges``, in their order; it follows from the evidence alone. O(graph).
  public func support() -> [Support] {
    let articles = Articles(self)
    var finder = Stories.Finder(articles.ids)
    for edge in edges {
      for evidence in edge.evidence {
        if let article = articles.number(evidence.document) { finder.add(evidence.quote, to: article) }
      }
    }
    let story = finder.stories().story
    var counter = SupportCounter(stories: story.count, outlets: articles.ids.count)
    return edges.map { edge in
      // In the order of ids, so that which of several copies is the first is always the same.
      let found = edge.evidence.compactMap { articles.number($0.document) }.sorted()
      return counter.count(found.map { (story[$0], articles.outlets[$0]) }, articles: found)
    }
  }
}

/// A graph's articles by the order of their ids.
struct Articles {
  private(set) var ids: [String] = []
  /// By article: a number that it shares with others of its outlet.
  private(set) var outlets: [Int] = []
  private var numbers: [String: Int] = [:]

  init(_ graph: Graph) {
    var outletOf: [String: String] = [:]
    for document in graph.documents { outletOf[document.id] = document.outlet }
    var known = outletOf
    for edge in graph.edges {
      for evidence in edge.evidence where known[evidence.document] == nil { known[evidence.document] = "" }
    }
    ids = known.keys.sorted { $0.precedes($1) }
    var outletNumbers: [String: Int] = [:]
    for (number, id) in ids.enumerated() {
      numbers[id] = number
      let outlet = CanonicalName(outletOf[id] ?? "").text
      outlets.append(outlet.isEmpty ? number : outletNumbers[outlet, default: number])
      if !outlet.isEmpty, outletNumbers[outlet] == nil { outletNumbers[outlet] = number }
    }
  }

  func number(_ id: String) -> Int? { numbers[id] }
}

/// Counts what differs in short lists; a stamp for each number spares a set for each list.
struct SupportCounter {
  private var stories: [Int]
  private var outlets: [Int]
  private var independent: [Int]
  private var round = 0

  init(stories: Int, outlets: Int) {
    self.stories = Array(repeating: 0, count: stories)
    self.outlets = Array(repeating: 0, count: outlets)
    independent = self.outlets
  }

  /// Story and outlet of each of `articles`, which are sorted and may come again.
  mutating func count(_ places: [(story: Int, outlet: Int)], articles: [Int]) -> Support {
    round += 1
    var support = Support(articles: 0, outlets: 0, independent: 0)
    for (i, place) in places.enumerated() where i == 0 || articles[i] != articles[i - 1] {
      support.articles += 1
      if outlets[place.outlet] != round { support.outlets += 1 }
      outlets[place.outlet] = round
      if stories[place.story] == round { continue }
      stories[place.story] = round
      if independent[place.outlet] != round { support.independent += 1 }
      independent[place.outlet] = round
    }
    return support
  }
}
