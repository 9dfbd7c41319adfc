/// Which of many articles carry one story, such as that of a news agency in several papers.
///
/// Found by the sentences in which statements were read, which a graph quotes, so that articles and
/// their graphs give the same answer. Two articles carry one story if they share at least three
/// sentences and 8 of 10 of those of the shorter one: papers cut a story from its end and add lines
/// of their own, but hardly rewrite it, and two articles that quote the same two remarks are not yet
/// one story. Sentences may differ by a little: see ``SentenceClasses``. What carries the story of an
/// article that carries another's is of that story too.
struct Stories {
  /// By article: the article that stands for its story, itself if it is alone.
  let story: [Int]
  /// By article: its sentences, sorted.
  private let sentences: [[Int32]]

  /// How many sentences two articles share, and how many the shorter one has.
  func shared(_ a: Int, _ b: Int) -> (sentences: Int, of: Int) {
    (sentences[a].countInCommon(with: sentences[b]), min(sentences[a].count, sentences[b].count))
  }

  /// Collects articles' sentences in any order.
  struct Finder {
    private let names: [String]
    private var table = SentenceClasses()
    private var sentences: [[Int32]]

    /// Articles by the names that put them in order; the same story comes of any order.
    init(_ names: [String]) {
      self.names = names
      sentences = Array(repeating: [], count: names.count)
    }

    mutating func add(_ sentence: String, to article: Int) {
      guard let number = table.number(sentence) else { return }
      // Several statements of one sentence mostly come in a row.
      if sentences[article].last != Int32(number) { sentences[article].append(Int32(number)) }
    }

    func stories() -> Stories {
      let classes = table.classes()
      let sets = sentences.map { numbers in
        Array(Set(numbers.map { classes[Int($0)] })).sorted()
      }
      return Stories(sets, names)
    }
  }

  private static let least = 3
  /// How many articles that one sentence leads to are compared.
  private static let reach = 16

  private init(_ sentences: [[Int32]], _ names: [String]) {
    self.sentences = sentences
    let order = sentences.indices.sorted { a, b in
      let sign = names[a].bytewise(names[b])
      return sign == 0 ? sentences[a].lexicographicallyPrecedes(sentences[b]) : sign < 0
    }
    var sets = DisjointSets(count: order.count)
    let keys = Self.keys(sentences, order, &sets)
    var unlike: Set<UInt64> = []
    SharedKeys.forEachPair(keys, reach: Self.reach) { a, b in
      if sets.root(a) == sets.root(b) { return }
      guard unlike.insert(UInt64(a) << 32 | UInt64(b)).inserted else { return }
      if Self.areOne(sentences[order[a]], sentences[order[b]]) { sets.join(a, b) }
    }
    var story = Array(sentences.indices)
    for (rank, article) in order.enumerated() { story[article] = order[sets.root(rank)] }
    self.story = story
  }

  /// Each sentence with the articles that have it; of articles with the same sentences, one.
  private static func keys(_ sentences: [[Int32]], _ order: [Int], _ sets: inout DisjointSets) -> [UInt64] {
    var keys: [UInt64] = []
    var same: [[Int32]: Int] = [:]
    for (rank, article) in order.enumerated() where sentences[article].count >= least {
      if let known = same[sentences[article]] {
        sets.join(known, rank)
        continue
      }
      same[sentences[article]] = rank
      for sentence in sentences[article] { keys.append(UInt64(sentence) << 32 | UInt64(rank)) }
    }
    return keys.sorted()
  }

  private static func areOne(_ a: [Int32], _ b: [Int32]) -> Bool {
    let shorter = min(a.count, b.count)
    let common = a.countInCommon(with: b)
    return common >= least && common * 10 >= shorter * 8
  }
}
