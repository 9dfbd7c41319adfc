import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Fills the slots of frames once more, and says which condition was the first to fail.
struct FrameTracer {
  private let analysis: Analysis
  private let finder: StatementFinder
  private let rules: RuleSet
  private let slots: SlotReader
  private let nouns: NounFrameMatcher
  private let frames: FrameMatcher
  private var ends: EndFinder

  init(_ finder: StatementFinder, _ analysis: Analysis) {
    self.finder = finder
    self.analysis = analysis
    rules = finder.rules
    frames = finder.frames(analysis, by: rules, finder.stances(analysis))
    slots = frames.slots
    nouns = NounFrameMatcher(frames: frames, sets: finder.sets, occasions: finder.occasions)
    ends = EndFinder(analysis, sets: finder.sets, demonymAt: finder.demonyms.entities(in: analysis))
  }

  /// Where a link's ends stand, and who they are.
  private struct Filling {
    var link: Link
    var sources: [TokenRange]
    var targets: [TokenRange]
    var sourceEnds: [End]
    var targetEnds: [End]
  }

  mutating func addTriggers(ofClause index: Int, to trace: inout SentenceTrace) {
    let clause = analysis.clauses.clauses[index]
    let head = analysis.clauses.verbs[clause.verb].head
    let isCopula = analysis.lemmas[head] == finder.be
    let word = isCopula && clause.adjective >= 0 ? clause.adjective : head
    let predicates = rules.framePredicates.range(of: analysis.lemmas[word]).map { rules.framePredicates.all[$0] }
      .filter { $0.kind == (word == head ? .verb : .adjective) && hasParticles($0, after: word) }
    if predicates.isEmpty, !isCopula { trace.otherVerbs.append(head) }
    for predicate in predicates {
      var fillings: [Filling] = []
      for link in predicate.links {
        let (from, to) = (groups(link.from, clause), groups(link.to, clause))
        let isMutual = link.from == link.to
        let (sources, targets) = isMutual ? (Array(from.prefix(1)), Array(from.dropFirst().prefix(1))) : (from, to)
        fillings.append(
          Filling(
            link: link, sources: sources.map { analysis.clauses.nouns[$0].tokens },
            targets: targets.map { analysis.clauses.nouns[$0].tokens },
            sourceEnds: sources.flatMap { ends.ends(ofNoun: $0) }, targetEnds: targets.flatMap { ends.ends(ofNoun: $0) }
          ))
      }
      add(predicate, TokenRange(word, word + 1), fillings, to: &trace)
    }
  }

  mutating func addTriggers(ofNoun index: Int, to trace: inout SentenceTrace) {
    let head = analysis.clauses.nouns[index].head
    for at in rules.framePredicates.range(of: analysis.lemmas[head]) where rules.framePredicates.all[at].kind == .noun {
      let predicate = rules.framePredicates.all[at]
      var fillings: [Filling] = []
      for link in predicate.links {
        let to = nouns.first(link.to, index, isTarget: true, &ends)
        let isMutual = link.from == link.to
        let sources = isMutual ? Array(to.prefix(1)) : nouns.first(link.from, index, isTarget: false, &ends)
        let targets = isMutual ? Array(to.dropFirst().prefix(1)) : to
        fillings.append(
          Filling(
            link: link, sources: sources.map(\.tokens), targets: targets.map(\.tokens), sourceEnds: sources,
            targetEnds: targets))
      }
      add(predicate, TokenRange(head, head + 1), fillings, to: &trace)
    }
  }

  private func hasParticles(_ predicate: Predicate, after head: Int) -> Bool {
    let late = min(head + 6, analysis.text.tokens.count)
    return predicate.particles.allSatisfy { particle in
      (head..<late).contains { analysis.text.tokens.folded[$0] == particle }
    }
  }

  private func groups(_ alternatives: [Slot], _ clause: Clause) -> [Int] {
    alternatives.lazy.map { slots.nouns($0, clause) }.first { !$0.isEmpty } ?? []
  }

  /// One trigger for a word's line: the link that gets furthest explains most.
  private func add(
    _ predicate: Predicate, _ words: TokenRange, _ fillings: [Filling], to trace: inout SentenceTrace
  ) {
    let frame = rules.frames[predicate.owner]
    func depth(_ filling: Filling) -> Int {
      [filling.sources, filling.targets].count { !$0.isEmpty }
        + [filling.sourceEnds, filling.targetEnds].count { !$0.isEmpty }
    }
    guard let deepest = fillings.map(depth).max(), let best = fillings.first(where: { depth($0) == deepest }) else {
      return
    }
    trace.triggers.append(
      SentenceTrace.Trigger(
        words: words, frame: frame.name, place: rules.line(of: predicate), type: frame.statementType,
        sourceSlot: rules.words(best.link.from, analysis.text.vocabulary),
        targetSlot: rules.words(best.link.to, analysis.text.vocabulary), sources: best.sources, targets: best.targets,
        obstacle: obstacle(frame, words, best)))
  }

  /// The conditions in the order in which they are tested.
  private func obstacle(_ frame: Frame, _ words: TokenRange, _ filling: Filling) -> SentenceTrace.Obstacle? {
    let isStated = analysis.findings.contains {
      $0.rule == "frame/" + frame.name && ($0.anchor == words.start || $0.predicate.overlaps(words))
    }
    if isStated { return nil }
    guard let source = filling.sources.first else { return .noSource }
    guard let target = filling.targets.first else { return .noTarget }
    guard let a = filling.sourceEnds.first else { return .nobody(source) }
    guard let b = filling.targetEnds.first else { return .nobody(target) }
    if a.entity == b.entity { return .sameEntity }
    let (x, y) = (ends.table.entities[a.entity], ends.table.entities[b.entity])
    if !x.isNamed, !y.isNamed { return .bothUnnamed }
    if let type = frame.statementType, !TypeSignature.admits(type, x.kind, y.kind) { return .kinds(x.kind, y.kind) }
    return .beaten
  }
}
