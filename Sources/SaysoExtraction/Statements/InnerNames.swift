import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// What the words of an end tell by themselves: "an MS-13 member" is one of MS-13, "officials in
/// Oslo" are in Oslo, the "Ohio Senate" is Ohio's.
///
/// Described participants count only where a statement drew them.
struct InnerNames {
  let analysis: Analysis
  let rules: RuleSet
  static let sets = ["KIN", "FRIEND", "FOE", "BACKER", "AIDE", "POST", "MEMBER", "STATEBODY", "ENVOY"]

  func findings(_ found: [Finding], _ ends: inout EndFinder) -> [Finding] {
    var out: [Finding] = []
    var isDrawn = [Bool](repeating: false, count: ends.table.entities.count)
    for finding in found {
      isDrawn[finding.source.entity] = true
      isDrawn[finding.target.entity] = true
    }
    for noun in ends.described.indices {
      let entity = Int(ends.described[noun])
      if entity >= 0, isDrawn[entity] { append(noun, entity, &ends, &out) }
    }
    appendBodies(ends, &out)
    return out
  }

  // MARK: Described participants

  private func append(_ noun: Int, _ entity: Int, _ ends: inout EndFinder, _ out: inout [Finding]) {
    let group = analysis.clauses.nouns[noun]
    let source = End(entity: entity, tokens: ends.table.entities[entity].name)
    for (target, link) in names(inside: noun, ends) {
      let known = ends.table.entities[target.entity]
      guard known.isNamed, let type = type(noun, link, known.kind, ends.table.entities[entity].kind) else { continue }
      // "his supporters" support him: the words say no more than who is meant.
      if group.isPlural, type == .support || type == .opposes { continue }
      let before = out.count
      // The name is part of the description: its overlap is meant.
      FindingMaker.append(
        End(entity: entity, tokens: TokenRange(group.head, group.head + 1)), target, type,
        words: TokenRange(group.head, group.head + 1), anchor: group.head, Stance(), rule: "described/" + link.rawValue,
        ends, &out)
      guard out.count > before else { continue }
      out[before].source = source
      out[before].isAside = true
      if type == .roleIn { out[before].status = .current }
    }
  }

  private enum Link: String { case owner, from, place }

  /// Names under "of", "for", "in", "from" after the group, its owner, and names among its words.
  private func names(inside noun: Int, _ ends: EndFinder) -> [(End, Link)] {
    let clauses = analysis.clauses
    let group = clauses.nouns[noun]
    var out: [(End, Link)] = []
    if group.possessor >= 0, let end = ends.end(atToken: clauses.nouns[group.possessor].head) {
      out.append((end, .owner))
    }
    if group.possessivePronoun >= 0, let end = ends.end(atToken: group.possessivePronoun) { out.append((end, .owner)) }
    for token in (group.tokens.start..<group.head).reversed() {
      guard let end = ends.end(atToken: token), end.tokens.end <= group.head else { continue }
      out.append((end, .owner))
      break
    }
    let at = ends.constituent(ofNoun: noun)
    guard at >= 0, ends.kind(at + 1) == .preposition, ends.kind(at + 2) == .noun else { return out }
    let form = analysis.text.vocabulary.bytes(analysis.text.tokens.folded[clauses.constituents[at + 1].tokens.start])
    guard let link = Self.links.first(where: { $0.0.utf8.elementsEqual(form) })?.1 else { return out }
    // "welcomed leaders to the White House": only an envoy is one "to" somebody.
    if form.elementsEqual("to".utf8), !isOne("ENVOY", noun) { return out }
    for inner in ends.list(from: at + 2).nouns {
      if let end = ends.end(atToken: clauses.nouns[inner].head) { out.append((end, link)) }
    }
    return out
  }

  private static let links: [(String, Link)] = [
    ("of", .owner), ("for", .owner), ("at", .owner), ("to", .owner), ("from", .from), ("in", .place),
  ]

  private func isOne(_ set: String, _ noun: Int) -> Bool {
    rules.sets.id(set).map { rules.sets.contains($0, analysis.lemmas[analysis.clauses.nouns[noun].head]) } ?? false
  }

  private func type(_ noun: Int, _ link: Link, _ target: EntityKind, _ source: EntityKind) -> StatementType? {
    func isOne(_ set: String) -> Bool { self.isOne(set, noun) }
    if target == .person {
      guard link == .owner else { return nil }
      return isOne("KIN")
        ? .family
        : isOne("FRIEND")
          ? .knows
          : isOne("FOE")
            ? .opposes
            : isOne("BACKER")
              ? .support
              : isOne("AIDE") ? .alliedWith : nil
    }
    if link == .place || link == .from {
      if target == .place { return .locatedIn }
      return isOne("POST") && link == .from ? .roleIn : nil
    }
    if isOne("BACKER") { return .support }
    if isOne("FOE") { return .opposes }
    if source == .organization { return target == .place ? .locatedIn : .partOf }
    if target == .organization, isOne("MEMBER") { return .memberOf }
    return isOne("POST") ? .roleIn : nil
  }

  // MARK: Bodies named after places

  private func appendBodies(_ ends: EndFinder, _ out: inout [Finding]) {
    guard let state = rules.sets.id("STATEBODY") else { return }
    for (index, entity) in analysis.table.entities.enumerated() where entity.kind == .organization && entity.isNamed {
      guard entity.name.count > 1 else { continue }
      let words = entity.name
      guard words.indices.contains(where: { rules.sets.contains(state, analysis.text.tokens.folded[$0]) }),
        let target = owner(of: words, .place)
      else { continue }
      FindingMaker.append(
        End(entity: index, tokens: words), target, .locatedIn, words: TokenRange(words.last, words.last + 1),
        anchor: words.last, Stance(), rule: "inside/state-body", ends, &out)
      if let last = out.indices.last, out[last].source.entity == index { out[last].isAside = true }
    }
  }

  /// The person or place of the text whose name the body's name begins with.
  private func owner(of words: TokenRange, _ kind: EntityKind) -> End? {
    let folded = analysis.text.tokens.folded
    for mention in analysis.table.mentions where mention.form == .name && !mention.tokens.overlaps(words) {
      let known = analysis.table.entities[mention.entity]
      guard known.kind == kind, known.isNamed, mention.tokens.count < words.count else { continue }
      let isPrefix = mention.tokens.indices.enumerated().allSatisfy {
        folded[words.start + $0.offset] == folded[$0.element]
      }
      if isPrefix { return End(entity: mention.entity, tokens: mention.tokens) }
    }
    return nil
  }
}
