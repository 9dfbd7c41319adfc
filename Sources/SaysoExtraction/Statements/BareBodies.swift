import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Finds the body of a post that the sentence leaves unsaid: "Acme made it, a spokeswoman, Ann Lee,
/// said"; and whose kin "daughter Ann Lee" is.
struct BareBodies {
  let analysis: Analysis
  let rules: RuleSet
  /// Per entity: whether it is a country, or a state or province.
  let areas: [RegionNames.Class]
  static let sets = ["GOVERNOR", "SPOKES", "BOSS"]

  func findings(_ roles: [BareRole], _ found: [Finding], _ ends: EndFinder) -> [Finding] {
    var out: [Finding] = []
    for role in roles {
      guard let body = body(of: role) else { continue }
      FindingMaker.append(
        role.who, End(entity: body, tokens: ends.table.entities[body].name), .roleIn, words: role.title,
        anchor: role.title.last, Stance(), rule: "role/unsaid-body", ends, &out)
      guard let last = out.indices.last, out[last].status == nil else { continue }
      out[last].status = role.status
      out[last].isAside = true
    }
    for tie in analysis.table.ties where tie.isBare && !isFamily(tie, found) {
      let (person, owner) = (analysis.table.entities[tie.person], analysis.table.entities[tie.owner])
      FindingMaker.append(
        End(entity: tie.person, tokens: person.name), End(entity: tie.owner, tokens: owner.name), .family,
        words: TokenRange(tie.token, tie.token + 1), anchor: tie.token, Stance(), rule: "family/bare", ends, &out)
      if let last = out.indices.last, out[last].anchor == tie.token { out[last].isAside = true }
    }
    return out
  }

  /// "Lee's divorce from wife Ivy" has said it.
  private func isFamily(_ tie: Tie, _ found: [Finding]) -> Bool {
    found.contains {
      $0.type == .family
        && ($0.source.entity == tie.person && $0.target.entity == tie.owner
          || $0.source.entity == tie.owner && $0.target.entity == tie.person)
    }
  }

  private func body(of role: BareRole) -> Int? {
    func isOne(_ set: String) -> Bool {
      guard let id = rules.sets.id(set) else { return false }
      return role.title.indices.contains {
        rules.sets.contains(id, analysis.lemmas[$0]) || rules.sets.contains(id, analysis.text.tokens.folded[$0])
      }
    }
    // "Former Alaska Gov.": the title says whose it is, whether or not that was read as a name.
    let isOwned = role.title.indices.dropLast().contains { analysis.tags[$0].isProper }
    if isOne("GOVERNOR"), !isOwned {
      let states = areas.indices.filter { areas[$0] == .state && analysis.table.entities[$0].isNamed }
      return states.count == 1 ? states[0] : nil
    }
    if role.status == .former, let body = samePost(role) { return body }
    if isOne("SPOKES") { return isOnesOwn(role) ? nil : subjectBody(before: role.title.start) }
    return isOne("BOSS") ? mainBody() : nil
  }

  /// "HER spokesman": a person's, not the body's that was named last.
  private func isOnesOwn(_ role: BareRole) -> Bool {
    [role.title.start, role.title.start - 1].contains { token in
      guard token >= 0, analysis.tags[token] == .prps else { return false }
      let form = analysis.text.vocabulary.bytes(analysis.text.tokens.folded[token])
      return form.elementsEqual("his".utf8) || form.elementsEqual("her".utf8)
    }
  }

  /// "Commissioner Lee of the Tolls Board … his forerunner as commissioner": the one body that has such a post.
  private func samePost(_ role: BareRole) -> Int? {
    let last = role.title.last
    let noun = analysis.tags[last].isProper ? analysis.text.tokens.folded[last] : analysis.lemmas[last]
    var found = -1
    for tie in analysis.table.ties where tie.noun == noun && tie.person != role.who.entity {
      guard analysis.table.entities[tie.owner].kind != .person, tie.owner != found else { continue }
      if found >= 0 { return nil }
      found = tie.owner
    }
    return found >= 0 ? found : nil
  }

  /// The organization that acts last before a token, in its sentence or the one before.
  private func subjectBody(before token: Int) -> Int? {
    guard let sentence = analysis.text.sentence(of: token) else { return nil }
    for sentence in [sentence, sentence - 1] where sentence >= 0 {
      for clause in analysis.clauses.sentences[sentence].clauses.reversed() {
        for noun in analysis.clauses.clauses[clause].subject {
          let head = analysis.clauses.nouns[noun].head
          guard head < token, let entity = entity(at: head), analysis.table.entities[entity].kind == .organization
          else { continue }
          return entity
        }
      }
    }
    return nil
  }

  private func entity(at token: Int) -> Int? {
    var (low, high) = (0, analysis.table.mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if analysis.table.mentions[middle].tokens.start <= token { low = middle + 1 } else { high = middle }
    }
    guard low > 0, analysis.table.mentions[low - 1].tokens.contains(token) else { return nil }
    return analysis.table.mentions[low - 1].entity
  }

  /// The organization that the text is about: named more often than all others together.
  private func mainBody() -> Int? {
    var best = -1
    var most = 0
    var sum = 0
    for (index, entity) in analysis.table.entities.enumerated() where entity.kind == .organization && entity.isNamed {
      sum += entity.mentions.count
      if entity.mentions.count > most { (best, most) = (index, entity.mentions.count) }
    }
    return most >= 4 && most * 2 > sum ? best : nil
  }
}
