import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Reads statements off nouns that open frames: "the attack on X by Y", "talks between X and Y".
struct NounFrameMatcher {
  let text: TokenizedText
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let rules: RuleSet
  let sets: ParticipantSets
  let slots: SlotReader
  let stances: StanceReader
  /// Per noun group: the clause whose object or predicative it is, or −1.
  let clauseOf: [Int32]
  /// Per noun group: the clause that it is the occasion of ("said after talks with"), or −1.
  private let occasionOf: [Int32]
  /// Per noun group: the clause that calls for it ("called for tariffs on"), or −1.
  private let advocacyOf: [Int32]
  /// Per noun group: the passive clause of a light verb whose subject it is, or −1: "an attack was launched".
  let passiveOf: [Int32]
  /// By frame; see `FrameMatcher`.
  private let types: [StatementType?]
  /// Prepositions of occasions.
  static let occasions = ["in", "after", "before", "during", "following"]

  init(frames: FrameMatcher, sets: ParticipantSets, occasions: [FormID]) {
    text = frames.text
    lemmas = frames.lemmas
    clauses = frames.clauses
    rules = frames.rules
    self.sets = sets
    slots = frames.slots
    stances = frames.stances
    types = frames.types
    var clauseOf = [Int32](repeating: -1, count: clauses.nouns.count)
    var occasionOf = clauseOf
    var advocacyOf = clauseOf
    var passiveOf = clauseOf
    for (index, clause) in clauses.clauses.enumerated() {
      for noun in clause.object { clauseOf[noun] = Int32(index) }
      if clause.predicative >= 0 { clauseOf[clause.predicative] = Int32(index) }
      if clause.isPassive, sets.isLight(lemmas[clauses.verbs[clause.verb].head]) {
        for noun in clause.subject where passiveOf[noun] < 0 { passiveOf[noun] = Int32(index) }
      }
      if sets.isAdvocate(lemmas[clauses.verbs[clause.verb].head]) {
        let called = slots.nouns(.preposition(sets.for_), clause)
        for noun in called.isEmpty ? clause.object : called { advocacyOf[noun] = Int32(index) }
      }
      for oblique in clause.obliques where occasions.contains(text.tokens.folded[oblique.preposition]) {
        for noun in oblique.nouns where occasionOf[noun] < 0 { occasionOf[noun] = Int32(index) }
      }
    }
    for sentence in clauses.sentences {
      guard let first = sentence.constituents.first, first + 1 < sentence.constituents.upperBound,
        clauses.constituents[first].kind == .preposition, clauses.constituents[first + 1].kind == .noun,
        occasions.contains(text.tokens.folded[clauses.constituents[first].tokens.start]),
        let main = sentence.clauses.first(where: { frames.clauses.clauses[$0].link == .main })
      else { continue }
      let noun = clauses.constituents[first + 1].group
      let isFree = clauseOf[noun] < 0
      if occasionOf[noun] < 0, isFree { occasionOf[noun] = Int32(main) }
    }
    self.passiveOf = passiveOf
    self.occasionOf = occasionOf
    self.clauseOf = clauseOf
    self.advocacyOf = advocacyOf
  }

  func findings(_ ends: inout EndFinder) -> [Finding] {
    var out: [Finding] = []
    let table = rules.framePredicates
    for noun in clauses.nouns.indices {
      let head = clauses.nouns[noun].head
      // Once a frame has read something, those of lower rank are silent.
      var rank = -1
      for at in table.range(of: lemmas[head]) where table.all[at].kind == .noun {
        guard rank <= rules.frames[table.all[at].owner].rank else { continue }
        let before = out.count
        for link in table.all[at].links where out.count == before { append(link, table.all[at], noun, &ends, &out) }
        if out.count > before { rank = rules.frames[table.all[at].owner].rank }
      }
    }
    return out
  }

  private func append(
    _ link: Link, _ predicate: Predicate, _ noun: Int, _ ends: inout EndFinder,
    _ out: inout [Finding]
  ) {
    let frame = rules.frames[predicate.owner]
    guard let type = types[predicate.owner] else { return }
    if appendReceived(link, frame, type, noun, &ends, &out) { return }
    var targets = first(link.to, noun, isTarget: !type.isStanding, &ends)
    if targets.isEmpty { targets = recipients(link, noun, &ends) }
    var sources: [End] = []
    if link.from == link.to {
      // "between A and B": whoever stands first, with the last; not where one of them is unknown.
      if case .preposition(let form) = link.to.first, phrase(form, after: noun, ends).count > max(2, targets.count) {
        return
      }
      sources = targets.dropLast()
      targets = targets.suffix(1)
    } else if !targets.isEmpty {
      sources = first(link.from, noun, isTarget: false, &ends)
    }
    guard !sources.isEmpty, !targets.isEmpty else { return }
    let head = clauses.nouns[noun].head
    let stance = stance(ofNoun: noun)
    let title = described(noun, ends)
    let isFormer = title != nil && RoleStatusWords(text).status(of: clauses.nouns[noun].tokens) == .former
    for source in sources {
      for target in targets {
        guard frame.admits(source, target, ends), title?.entity != source.entity || tells(type, of: target, ends)
        else { continue }
        FindingMaker.append(
          source, target, isFormer && type == .alliedWith ? .knows : type, words: TokenRange(head, head + 1),
          anchor: head, stance, of: frame, ends, &out)
        // "Vance, a rival of Okoro, said": who she is the writer tells.
        if title?.entity == source.entity, let last = out.indices.last, out[last].anchor == head {
          out[last].isAside = true
        }
        // Who calls for it is the actor, no source of what happens.
        if advocacyOf[noun] >= 0, let last = out.indices.last, out[last].anchor == head { out[last].isVerdict = true }
      }
    }
  }

  /// What a noun in apposition to a name tells; of "a spokesman for Acme" and "a rival of Lee" rules tell.
  private func tells(_ type: StatementType, of target: End, _ ends: EndFinder) -> Bool {
    [.family, .memberOf, .support, .knows].contains(type)
      || type == .alliedWith && ends.table.entities[target.entity].kind == .person
  }

  func first(_ alternatives: [Slot], _ noun: Int, isTarget: Bool, _ ends: inout EndFinder) -> [End] {
    for slot in alternatives {
      let found = fill(slot, noun, isTarget: isTarget, &ends)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func fill(_ slot: Slot, _ noun: Int, isTarget: Bool, _ ends: inout EndFinder) -> [End] {
    let group = clauses.nouns[noun]
    switch slot {
    case .possessor:
      if group.possessor >= 0 { return ends.ends(ofNoun: group.possessor) }
      return group.possessivePronoun < 0 ? [] : ends.owners(noun, depth: 1)
    case .modifier:
      for token in group.tokens.start..<group.head {
        if let found = ends.end(atToken: token) ?? ends.end(ofDemonymAt: token) { return [found] }
      }
      return []
    case .preposition(let form):
      var found: [End] = []
      for inner in phrase(form, after: noun, ends) {
        found += isTarget ? ends.targets(ofNoun: inner) : ends.ends(ofNoun: inner)
      }
      if found.isEmpty, passiveOf[noun] >= 0 {
        // "charges were filed AGAINST LEE"
        for inner in slots.nouns(slot, clauses.clauses[Int(passiveOf[noun])]) { found += ends.ends(ofNoun: inner) }
      }
      if found.isEmpty, clauseOf[noun] >= 0 {
        // "held talks earlier in the day WITH LEE"
        let clause = clauses.clauses[Int(clauseOf[noun])]
        if sets.isLight(lemmas[clauses.verbs[clause.verb].head]), clause.object.contains(noun) {
          for inner in slots.nouns(slot, clause) { found += ends.ends(ofNoun: inner) }
        }
      }
      return found
    case .subject:
      return subject(of: noun, &ends)
    case .object, .indirectObject, .complement: return []
    }
  }

  /// Whom a noun in apposition describes: "Lee, the daughter of Diaz".
  private func described(_ noun: Int, _ ends: EndFinder) -> End? {
    clauseOf[noun] < 0 ? ends.end(atToken: clauses.nouns[noun].head) : nil
  }

  /// Who launches the attack, is the ally, holds the talks.
  private func subject(of noun: Int, _ ends: inout EndFinder) -> [End] {
    // "Lee, the daughter of Diaz": whom the noun describes.
    if let named = described(noun, ends) { return [named] }
    if advocacyOf[noun] >= 0 {
      return slots.nouns(.subject, clauses.clauses[Int(advocacyOf[noun])]).flatMap { ends.ends(ofNoun: $0) }
    }
    let clause = Int(clauseOf[noun])
    if passiveOf[noun] >= 0 {
      return slots.nouns(.subject, clauses.clauses[Int(passiveOf[noun])]).flatMap { ends.ends(ofNoun: $0) }
    }
    if clause < 0, occasionOf[noun] >= 0 {
      return clauses.clauses[Int(occasionOf[noun])].subject.flatMap { ends.ends(ofNoun: $0) }
    }
    guard clause >= 0 else { return [] }
    let found = clauses.clauses[clause]
    let verb = clauses.verbs[found.verb]
    guard found.predicative == noun || sets.isLight(lemmas[verb.head]) || sets.isWilling(lemmas[verb.head]),
      !found.isPassive
    else { return [] }
    return slots.nouns(.subject, found).flatMap { ends.ends(ofNoun: $0) }
  }

  /// Nouns under a preposition in the chain of phrases right after the noun.
  func phrase(_ form: FormID, after noun: Int, _ ends: EndFinder) -> [Int] {
    var at = ends.constituent(ofNoun: noun)
    for _ in 0..<4 {
      guard let (preposition, inner) = ends.phrase(after: at) else { return [] }
      let (nouns, end) = ends.list(from: inner)
      if preposition == form { return nouns }
      at = end - 1
    }
    return []
  }

  /// "allegedly involved in a hit on Lee": the participle's doubt is the deed's.
  private func involvement(_ noun: Int) -> Stance {
    let index = Int(occasionOf[noun])
    guard index >= 0 else { return Stance() }
    let clause = clauses.clauses[index]
    var stance = stances.stance(ofClause: index)
    let isInvolved =
      sets.isInvolved(lemmas[clauses.verbs[clause.verb].head])
      || clause.adjective >= 0 && sets.isInvolved(text.tokens.folded[clause.adjective])
    // What did not happen after talks says nothing against the talks; a doubt is kept to be safe.
    if !isInvolved { (stance.polarity, stance.negation) = (.affirmed, -1) }
    return stance
  }

  func stance(ofNoun noun: Int) -> Stance {
    if advocacyOf[noun] >= 0 {
      var stance = stances.stance(ofClause: Int(advocacyOf[noun]))
      if stance.modality == .asserted { stance.modality = .intended }
      return stance
    }
    let clause = Int(clauseOf[noun])
    var stance = clause >= 0 ? stances.stance(ofObject: noun, in: clause) : involvement(noun)
    if clause < 0 || stance.negation != clauses.nouns[noun].tokens.start {
      stances.applyAdjectives(clauses.nouns[noun].tokens, to: &stance)
    }
    stances.applyPlace(of: noun, to: &stance)
    return stance
  }
}
