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
    for at in table.range(of: lemmas[verb.head]) {
      let predicate = table.all[at]
      guard predicate.kind == .verb, particles <= predicate.particles.count,
        matches(predicate.particles, verb)
      else { continue }
      let before = out.count
      for link in predicate.links {
        append(link, of: predicate, index, &ends, &out)
        if out.count > before { break }
      }
      // "pull out of" silences the plain "pull".
      if out.count > before || !predicate.particles.isEmpty { particles = max(particles, predicate.particles.count) }
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

  private func isParticle(_ token: Int) -> Bool { stances.tags[token] == .rp }

  private func append(
    _ link: Link, of predicate: Predicate, _ index: Int, _ ends: inout EndFinder,
    _ out: inout [Finding]
  ) {
    let clause = clauses.clauses[index]
    let sources = first(link.from, clause)
    var targets = first(link.to, clause)
    var pairs: [(Int, Int)] = []
    if link.from == link.to {
      guard sources.count > 1, clause.object.isEmpty, !hasCompanion(clause) else { return }
      pairs = [(sources[0], sources[1])]
      targets = []
    }
    for source in sources { for target in targets { pairs.append((source, target)) } }
    let verb = clauses.verbs[clause.verb]
    for (source, target) in pairs {
      let (actors, patients) = (ends.ends(ofNoun: source), ends.ends(ofNoun: target))
      if actors.isEmpty || patients.isEmpty { continue }
      let stance = stances.stance(ofClause: index)
      for a in actors {
        for b in patients { make(a, b, predicate, words: verb.tokens, anchor: verb.head, stance, ends, &out) }
      }
    }
  }

  /// "Lee and Diaz met WITH Holt": they did not meet each other.
  private func hasCompanion(_ clause: Clause) -> Bool {
    clause.obliques.contains { text.vocabulary.bytes(text.tokens.folded[$0.preposition]).elementsEqual("with".utf8) }
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
    guard let type = frame.statementType else { return }
    FindingMaker.append(
      source, target, type, words: words, anchor: anchor, stance, rule: "frame/" + frame.name, ends, &out)
  }
}

extension Frame {
  var statementType: StatementType? { emits.first.flatMap { StatementType(rawValue: $0.type) } }
}

/// The last gate before a finding counts: two different ends, one of them named, kinds that fit.
enum FindingMaker {
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
