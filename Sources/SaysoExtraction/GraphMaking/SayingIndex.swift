import SaysoGraph
import SaysoSyntax
import SaysoText

/// Finds the sayings that a statement stands in, innermost first.
struct SayingIndex {
  private let analysis: Analysis
  /// Per token: the innermost saying whose content covers it, or −1.
  private var innermost: [Int32]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    innermost = Array(repeating: -1, count: analysis.text.tokens.count)
    let size = analysis.sayings.map { $0.content.reduce(0) { $0 + $1.count } }
    let order = analysis.sayings.indices.sorted { (-size[$0], $0) < (-size[$1], $1) }
    for index in order {
      for range in analysis.sayings[index].content {
        for token in range.indices { innermost[token] = Int32(index) }
      }
    }
  }

  /// The innermost saying whose content covers a token; nil in the article's own voice.
  func innermost(at token: Int) -> Int? { innermost[token] < 0 ? nil : Int(innermost[token]) }

  /// Sayings around a finding's predicate, the innermost speech act first; one of nobody named gives way to those with
  /// a source.
  func chain(at finding: Finding) -> [Int] {
    var chain: [Int] = []
    var at = Int(innermost[finding.anchor])
    while at >= 0, chain.count < 8 {
      if carries(at, finding), !chain.contains(at) { chain.append(at) }
      at = analysis.sayings[at].parent
    }
    let named = chain.filter { !analysis.sayings[$0].source.isEmpty }
    return named.isEmpty ? chain : named
  }

  /// The words for a saying's source: what "who" stands for rather than the pronoun.
  func source(of index: Int) -> TokenRange? {
    let saying = analysis.sayings[index]
    guard let words = saying.source.first else { return nil }
    guard words.count == 1, saying.noun >= 0, Self.relatives.contains(analysis.tags[words.start]) else { return words }
    return analysis.clauses.nouns[saying.noun].tokens
  }

  private static let relatives: [Tag] = [.wp, .wdt]

  /// A plan of one's own ("Lee plans to meet Diaz", "Lee proposed talks") is a modality, no say-so of Lee's.
  private func carries(_ index: Int, _ finding: Finding) -> Bool {
    let saying = analysis.sayings[index]
    if !saying.isPropositional { return false }
    // What a name says by itself ("Norway House") nobody claims.
    if finding.rule.hasPrefix("inside/") { return false }
    if isGiven(finding), !saying.isUtterance { return false }
    if finding.isVerdict, saying.speaker == finding.source.entity { return false }
    if finding.isAside, saying.form != .direct || finding.source.tokens.overlaps(finding.target.tokens) { return false }
    guard saying.speaker >= 0, saying.speaker == finding.source.entity, let content = saying.content.first else {
      return true
    }
    let isPlanned = saying.cue.contains { $0.contains(finding.stance.hedge) } && finding.stance.modality == .intended
    return !isPlanned && !opensPlan(content.start)
  }

  /// "hopes that her attacks on Lee end": that there are attacks is the writer's, who gives them by their owner.
  private func isGiven(_ finding: Finding) -> Bool {
    guard let sentence = analysis.text.sentence(of: finding.anchor) else { return false }
    let nouns = analysis.clauses.sentences[sentence].nouns
    guard let noun = nouns.first(where: { analysis.clauses.nouns[$0].head == finding.anchor }) else { return false }
    let group = analysis.clauses.nouns[noun]
    return group.possessor >= 0 || group.possessivePronoun >= 0
  }

  /// "to meet", "not to meet"
  private func opensPlan(_ token: Int) -> Bool {
    var token = token
    while token + 1 < analysis.tags.count, [.rb, .rbr].contains(analysis.tags[token]) { token += 1 }
    return analysis.tags[token] == .to
  }
}
