import SaysoGraph
import SaysoText

/// Finds the body of a minister's bare title among the text's own organizations.
///
/// "Secretary of State" belongs to a "State Department" or "Department of State" that the text
/// names, "Defense Minister" to its "Ministry of Defense"; no body is made up.
struct Departments {
  let analysis: Analysis

  func findings(_ roles: [BareRole], _ ends: EndFinder) -> [Finding] {
    var out: [Finding] = []
    for role in roles {
      guard let field = field(of: role.title), let body = body(of: field) else { continue }
      let tokens = ends.table.entities[body].name
      FindingMaker.append(
        role.who, End(entity: body, tokens: tokens), .roleIn, words: role.title, anchor: role.title.last, Stance(),
        rule: "role/department", ends, &out)
      guard let last = out.indices.last, out[last].status == nil else { continue }
      out[last].status = role.status
      out[last].isAside = true
    }
    return out
  }

  /// What the office is for: "State" of "Secretary of State", "Defense" of "Defense Minister".
  func field(of title: TokenRange) -> [String]? {
    let words = title.indices.map { analysis.text.vocabulary.string(analysis.text.tokens.folded[$0]) }
    guard let at = words.firstIndex(where: { Self.offices.contains($0) }) else { return nil }
    if at + 2 < words.count, words[at + 1] == "of" || words[at + 1] == "for" { return Array(words[(at + 2)...]) }
    let before = words[..<at].filter { !Self.ranks.contains($0) }
    return before.isEmpty ? nil : Array(before)
  }

  func body(of field: [String]) -> Int? {
    let found = analysis.table.entities.indices.filter { index in
      let entity = analysis.table.entities[index]
      guard entity.kind == .organization, entity.isNamed else { return false }
      let words = entity.name.indices.map { analysis.text.vocabulary.string(analysis.text.tokens.folded[$0]) }
      guard words.contains(where: { Self.bodies.contains($0) }) else { return false }
      return field.allSatisfy { words.contains($0) }
    }
    return found.count == 1 ? found[0] : nil
  }

  private static let offices = ["secretary", "minister", "undersecretary"]
  private static let ranks = [
    "the", "a", "former", "acting", "deputy", "assistant", "prime", "first", "then", "u.s.", "us", "'s",
  ]
  private static let bodies = ["department", "ministry", "office", "agency"]
}
