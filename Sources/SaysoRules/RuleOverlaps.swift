import SaysoSyntax
package import SaysoText

/// Two rules of one rank that can match the same words; only length, constraints and names settle which counts.
package struct RuleOverlap: Sendable {
  /// Indices into the rules, in the order of their names.
  package var first: Int
  package var second: Int
  /// A stretch that both match and of which one match loses, item by item: a word, or what the item is.
  package var witness: String
}

extension RuleSet {
  /// Overlaps with a witness each, which the matcher has confirmed.
  ///
  /// The two patterns are walked side by side as automata (their product), look-arounds aside; what such a walk
  /// finds is laid out as a tape, and counts only if both rules match it whole and state the same. `vocabulary` is
  /// that of the rules.
  package func overlaps(_ vocabulary: Vocabulary) -> [RuleOverlap] {
    var found: [RuleOverlap] = []
    for first in rules.indices {
      for second in rules.indices where second > first && compete(rules[first], rules[second]) {
        var walk = PatternProduct(self, first, second, vocabulary)
        if let witness = walk.witness() {
          found.append(RuleOverlap(first: first, second: second, witness: witness))
        }
      }
    }
    return found
  }

  private func compete(_ a: Rule, _ b: Rule) -> Bool {
    guard a.rank == b.rank, a.level == b.level else { return false }
    if a.level == .tokens { return true }
    return a.emits.contains { emission in b.emits.contains { $0.type == emission.type } }
  }
}

/// The product of two patterns, searched breadth first for words that both match.
private struct PatternProduct {
  private let rules: RuleSet
  private let pair: [Int]
  private let vocabulary: Vocabulary
  private var items: ItemMaker
  private static let mostStates = 4000
  private static let longest = 14

  /// Where a pattern stands: at a step that takes an item, inside a phrase of a set, or at its end.
  private struct Position: Hashable {
    var pc: Int
    /// Index of the set's phrase, or −1; and how many of its words are taken.
    var phrase = -1
    var taken = 0
    var isEnd = false
  }

  private struct Node {
    var at: [Position]
    var parent: Int
    var item: ItemMaker.Item?
    var depth: Int
  }

  init(_ rules: RuleSet, _ first: Int, _ second: Int, _ vocabulary: Vocabulary) {
    self.rules = rules
    pair = [first, second]
    self.vocabulary = vocabulary
    items = ItemMaker(rules, vocabulary)
  }

  mutating func witness() -> String? {
    let starts = pair.map { closure(rules.program.patterns[rules.rules[$0].pattern].entry) }
    var nodes: [Node] = []
    var seen: Set<[Position]> = []
    func visit(_ at: [Position], _ parent: Int, _ item: ItemMaker.Item?, _ depth: Int) {
      if seen.insert(at).inserted { nodes.append(Node(at: at, parent: parent, item: item, depth: depth)) }
    }
    for a in starts[0] { for b in starts[1] { visit([a, b], -1, nil, 0) } }
    var next = 0
    while next < nodes.count, next < Self.mostStates {
      let node = nodes[next]
      if node.at[0].isEnd, node.at[1].isEnd {
        if let words = confirmed(path(to: next, nodes)) { return words }
      } else if !node.at[0].isEnd, !node.at[1].isEnd, node.depth < Self.longest,
        let item = items.item(need(node.at[0]), need(node.at[1]))
      {
        for a in after(node.at[0]) { for b in after(node.at[1]) { visit([a, b], next, item, node.depth + 1) } }
      }
      next += 1
    }
    return nil
  }

  private func path(to end: Int, _ nodes: [Node]) -> [ItemMaker.Item] {
    var path: [ItemMaker.Item] = []
    var at = end
    while at >= 0 {
      if let item = nodes[at].item { path.append(item) }
      at = nodes[at].parent
    }
    return path.reversed()
  }

  // MARK: One pattern

  /// Steps that take an item, and the end, reachable from `pc` without taking one.
  private func closure(_ pc: Int) -> [Position] {
    var found: [Position] = []
    var seen: Set<Int> = []
    var open = [pc]
    while let at = open.popLast() {
      guard seen.insert(at).inserted else { continue }
      switch rules.program.code[at] {
      case .test: found.append(Position(pc: at))
      case .set(let set):
        found.append(Position(pc: at))
        let phrases = rules.sets.phrases(of: Int(set)).count
        found += (0..<min(phrases, 8)).map { Position(pc: at, phrase: $0) }
      case .split(let first, let second, _): open += [Int(second), Int(first)]
      case .jump(let target): open.append(Int(target))
      case .look(let end, _, _): open.append(Int(end))
      case .save, .sentenceStart, .sentenceEnd: open.append(at + 1)
      case .accept: found.append(Position(pc: at, isEnd: true))
      }
    }
    return found
  }

  private func after(_ at: Position) -> [Position] {
    if at.phrase >= 0, case .set(let set) = rules.program.code[at.pc],
      at.taken + 1 < rules.sets.phrases(of: Int(set))[at.phrase].count
    {
      return [Position(pc: at.pc, phrase: at.phrase, taken: at.taken + 1)]
    }
    return closure(at.pc + 1)
  }

  private func need(_ at: Position) -> ItemMaker.Need {
    switch rules.program.code[at.pc] {
    case .test(let test): return .test(Int(test))
    case .set(let set):
      return at.phrase < 0 ? .set(Int(set)) : .word(rules.sets.phrases(of: Int(set))[at.phrase][at.taken])
    default: preconditionFailure("only steps that take items are needs")
    }
  }

  // MARK: Confirming

  /// The words of a path if both rules match all of it and one of them loses.
  private func confirmed(_ path: [ItemMaker.Item]) -> String? {
    guard !path.isEmpty else { return nil }
    let level = rules.rules[pair[0]].level
    var tape = Tape(
      level: level, form: path.map(\.form), cased: path.map(\.form), lemma: path.map(\.form), tag: path.map(\.tag))
    for index in path.indices { tape.append(TokenRange(index, index + 1), head: index, label: path[index].label) }
    var matcher = Matcher(rules)
    let all = ItemRange(0, path.count)
    let matches = matcher.matches(in: tape, all).filter { pair.contains($0.rule) && $0.items == all }
    guard matches.count == 2, !rules.resolve(matches).losers.isEmpty else { return nil }
    return path.map { $0.text(vocabulary) }.joined(separator: " ")
  }
}
