import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Reads statements off clauses by the frames that their verbs open.
struct FrameMatcher {
  let text: TokenizedText
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let rules: RuleSet
  let slots: SlotReader
  let stances: StanceReader
  let be: FormID
  /// By frame: what it states; told from its name once, not for every clause.
  let types: [StatementType?]

  func findings(_ ends: inout EndFinder) -> [Finding] {
    var out: [Finding] = []
    for index in clauses.clauses.indices {
      let verb = clauses.verbs[clauses.clauses[index].verb]
      if lemmas[verb.head] == be, !verb.isPassive {
        appendPredicative(index, &ends, &out)
      } else {
        appendVerb(index, &ends, &out)
      }
    }
    return out
  }

  // MARK: Verbs

  private func appendVerb(_ index: Int, _ ends: inout EndFinder, _ out: inout [Finding]) {
    let verb = clauses.verbs[clauses.clauses[index].verb]
    let table = rules.framePredicates
    var particles = -1
    var rank = -1
    let noun = eventNoun(clauses.clauses[index])
    for at in table.range(of: lemmas[verb.head]) {
      let predicate = table.all[at]
      guard predicate.kind == .verb, particles <= predicate.particles.count, rank <= rules.frames[predicate.owner].rank,
        matches(predicate.particles, verb), !predicate.particles.isEmpty || !isParted(verb)
      else { continue }
      let before = out.count
      for link in predicate.links
      where noun < 0 || !isNouns(link, noun, index) {
        append(link, of: predicate, index, &ends, &out)
        if out.count > before { break }
      }
      // "pull out of" silences the plain "pull"; "called him a liar" the "called him" of a telephone.
      if out.count > before { rank = rules.frames[predicate.owner].rank }
      if out.count > before || !predicate.particles.isEmpty { particles = max(particles, predicate.particles.count) }
    }
  }

  /// "picked UP", "carried ON": a particle makes another verb of it; "away", "back" and "again" do not.
  private func isParted(_ verb: VerbGroup) -> Bool {
    let next = verb.head + 1
    return next + 1 < text.tokens.count && stances.tags[next] == .rp && stances.sets.isParting(text.tokens.folded[next])
      && isNominalStart(next + 1)
  }

  private func isNominalStart(_ token: Int) -> Bool {
    let tag = stances.tags[token]
    return tag.isNoun || tag == .dt || tag == .prp || tag == .prps || tag.isAdjective || tag == .cd || tag == .pdt
  }

  /// The object of a light verb where it opens a frame of its own ("paid TRIBUTE to Lee"), or −1.
  private func eventNoun(_ clause: Clause) -> Int {
    guard let object = clause.isPassive ? clause.subject.first : clause.object.first,
      stances.sets.isLight(lemmas[clauses.verbs[clause.verb].head])
        || stances.sets.isReceiving(lemmas[clauses.verbs[clause.verb].head])
    else { return -1 }
    let table = rules.framePredicates
    return table.range(of: lemmas[clauses.nouns[object].head]).contains { table.all[$0].kind == .noun } ? object : -1
  }

  /// Whether the noun, not its light verb, has the say over what the link points at.
  private func isNouns(_ link: Link, _ noun: Int, _ index: Int) -> Bool {
    let table = rules.framePredicates
    return link.to.allSatisfy { slot in
      switch slot {
      case .preposition:
        table.range(of: lemmas[clauses.nouns[noun].head]).contains { at in
          table.all[at].kind == .noun && table.all[at].links.contains { $0.to.contains(slot) }
        }
      case .indirectObject: true
      case .object:
        !clauses.clauses[index].indirect.isEmpty
          || stances.sets.isReceiving(lemmas[clauses.verbs[clauses.clauses[index].verb].head])
      case .subject, .possessor, .modifier, .complement: false
      }
    }
  }

  /// Particles stand right after the verb, or after its object ("shut the plant down").
  private func matches(_ particles: [FormID], _ verb: VerbGroup) -> Bool {
    for (offset, particle) in particles.enumerated() {
      let next = verb.head + 1 + offset
      if next < text.tokens.count, text.tokens.folded[next] == particle { continue }
      let late = min(verb.head + 6, text.tokens.count)
      guard particles.count == 1,
        (min(verb.head + 1, late)..<late).contains(where: { text.tokens.folded[$0] == particle && isParticle($0) })
      else { return false }
    }
    return true
  }

  /// "commanded the party to open up": an order, no post.
  private func isOrder(_ index: Int) -> Bool {
    index + 1 < clauses.clauses.count && clauses.clauses[index + 1].governor == index
      && clauses.clauses[index + 1].link == .infinitive && !clauses.clauses[index].object.isEmpty
      && clauses.clauses[index + 1].subject == clauses.clauses[index].object
  }

  /// "Lee suspended HIS CAMPAIGN": what somebody does to what is his is done to nobody, unless it is said of another.
  ///
  /// "he ... his" may be two people; "they ... their" are the same.
  private func isOwnAffair(_ source: Int, _ target: Int, _ type: StatementType?, _ sets: ParticipantSets) -> Bool {
    let noun = clauses.nouns[target]
    guard noun.possessivePronoun >= 0, stances.sets.isThrough(lemmas[noun.head]) else { return false }
    let theirs = [clauses.nouns[source].head, noun.possessivePronoun].allSatisfy { sets.isThey(text.tokens.folded[$0]) }
    guard clauses.nouns[source].kind != .pronoun || theirs else { return false }
    switch type {
    case .accuse, .support, .reject, .mention, .agree, .opposes, .investigate: return false
    default: return true
    }
  }

  /// "brought in LEE": the particle looks like a preposition.
  private func behindParticle(_ clause: Clause) -> [Int] {
    let particle = clauses.verbs[clause.verb].head + 1
    return clause.isPassive ? [] : clause.obliques.first { $0.preposition == particle }?.nouns ?? []
  }

  private func isParticle(_ token: Int) -> Bool { stances.tags[token] == .rp || stances.tags[token] == .rb }

  private func append(
    _ link: Link, of predicate: Predicate, _ index: Int, _ ends: inout EndFinder,
    _ out: inout [Finding]
  ) {
    let clause = clauses.clauses[index]
    let sources = first(link.from, clause)
    var targets = first(link.to, clause)
    if targets.isEmpty, predicate.particles.count == 1, link.to.first == .object { targets = behindParticle(clause) }
    var pairs: [(Int, Int)] = []
    if link.from == link.to {
      guard sources.count > 1, clause.object.isEmpty, !hasCompanion(clause) else { return }
      pairs = [(sources[0], sources[1])]
      targets = []
    } else if targets.count == 1, clauses.nouns[targets[0]].isReciprocal {
      guard sources.count == 2 else { return }
      let isSymmetric = types[predicate.owner]?.isSymmetric == true
      pairs = isSymmetric ? [(sources[0], sources[1])] : [(sources[0], sources[1]), (sources[1], sources[0])]
      targets = []
    }
    for source in sources { for target in targets { pairs.append((source, target)) } }
    if pairs.isEmpty { return }
    var words = clauses.verbs[clause.verb].tokens
    var anchor = clauses.verbs[clause.verb].head
    if predicate.kind == .adjective, clause.adjective >= words.end {
      // "is critical": the adjective opens the frame.
      words.end = clause.adjective + 1
      anchor = clause.adjective
    }
    let type = types[predicate.owner]
    if type == .roleIn, isOrder(index) { return }
    for (source, target) in pairs where !isOwnAffair(source, target, type, ends.sets) {
      let actors = ends.ends(ofNoun: source)
      let patients = type?.isStanding == false ? ends.targets(ofNoun: target) : ends.ends(ofNoun: target)
      if actors.isEmpty || patients.isEmpty { continue }
      let stance = stances.stance(ofClause: index)
      for a in actors {
        for b in patients { make(a, b, predicate, words: words, anchor: anchor, stance, ends, &out) }
      }
    }
  }

  /// "Lee and Diaz met WITH Holt": they did not meet each other.
  private func hasCompanion(_ clause: Clause) -> Bool {
    clause.obliques.contains { oblique in
      text.vocabulary.bytes(text.tokens.folded[oblique.preposition]).elementsEqual("with".utf8)
        && !oblique.nouns.contains { clauses.nouns[$0].isReciprocal }
    }
  }

  private func first(_ alternatives: [Slot], _ clause: Clause) -> [Int] {
    for slot in alternatives {
      let nouns = slots.nouns(slot, clause)
      if !nouns.isEmpty { return nouns }
    }
    return []
  }

  // MARK: Predicatives

  /// "X is an ally of Y", "X is critical of Y".
  private func appendPredicative(_ index: Int, _ ends: inout EndFinder, _ out: inout [Finding]) {
    let token = clauses.clauses[index].adjective
    guard token >= 0 else { return }
    let table = rules.framePredicates
    for at in table.range(of: lemmas[token]) where table.all[at].kind == .adjective {
      for link in table.all[at].links {
        append(link, of: table.all[at], index, &ends, &out)
      }
    }
  }

  private func make(
    _ source: End, _ target: End, _ predicate: Predicate, words: TokenRange, anchor: Int,
    _ stance: Stance, _ ends: EndFinder, _ out: inout [Finding]
  ) {
    let frame = rules.frames[predicate.owner]
    guard let type = types[predicate.owner], frame.admits(source, target, ends) else { return }
    FindingMaker.append(source, target, type, words: words, anchor: anchor, stance, of: frame, ends, &out)
  }
}

extension Frame {
  var statementType: StatementType? { emits.first.flatMap { StatementType(rawValue: $0.type) } }

  /// Whether both ends are of the kinds that the frame's `from` and `to` ask for.
  func admits(_ source: End, _ target: End, _ ends: EndFinder) -> Bool {
    func fits(_ needs: EndNeeds, _ end: End) -> Bool {
      if needs.isEmpty { return true }
      let entity = ends.table.entities[end.entity]
      return needs.admits(EndNeeds(entity.kind), isNamed: entity.isNamed)
    }
    return fits(from, source) && fits(to, target)
  }
}

extension EndNeeds {
  init(_ kind: EntityKind) {
    switch kind {
    case .person: self = .person
    case .organization: self = .organization
    case .place: self = .place
    case .group: self = .group
    }
  }
}

/// The last gate before a finding counts: two different ends, one of them named, kinds that fit.
enum FindingMaker {
  /// What a frame states, with the fields that it fixes.
  static func append(
    _ source: End, _ target: End, _ type: StatementType, words: TokenRange, anchor: Int,
    _ stance: Stance, of frame: Frame, _ ends: EndFinder, _ out: inout [Finding]
  ) {
    let before = out.count
    let isReverse = frame.fields.isReverse
    append(
      isReverse ? target : source, isReverse ? source : target, type, words: words, anchor: anchor, stance,
      rule: "frame/" + frame.name, ends, &out)
    guard out.count > before, !frame.fields.isEmpty else { return }
    out[before].status = frame.fields.status
    out[before].stance.apply(frame.fields, by: words)
  }

  static func append(
    _ source: End, _ target: End, _ type: StatementType, words: TokenRange, anchor: Int,
    _ stance: Stance, rule: String, _ ends: EndFinder, _ out: inout [Finding]
  ) {
    guard source.entity != target.entity, !source.tokens.overlaps(target.tokens) else { return }
    let a = ends.table.entities[source.entity]
    let b = ends.table.entities[target.entity]
    guard a.isNamed || b.isNamed, TypeSignature.admits(type, a.kind, b.kind) else { return }
    out.append(
      Finding(
        source: source, target: target, type: type, predicate: words, anchor: anchor,
        stance: stance, status: nil, place: -1, rule: rule))
  }
}
