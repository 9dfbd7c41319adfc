import SaysoGraph
import SaysoSyntax
import SaysoText

struct EntityResolver: Sendable {
  init(vocabulary: inout Vocabulary) {}
  func resolve(_ text: TokenizedText, tags: [Tag], lemmas: [FormID], clauses: ClauseAnalysis, names: [Name]) -> EntityTable {
    var table = EntityTable()
    var index: [String: Int] = [:]
    for name in names {
      let key = text.string(name.tokens)
      let entity = index[key] ?? table.entities.count
      if entity == table.entities.count { index[key] = entity; table.entities.append(Entity(kind: name.kind.entityKind, isNamed: true, name: name.tokens)) }
      table.entities[entity].mentions.append(table.mentions.count)
      table.mentions.append(EntityMention(tokens: name.tokens, form: .name, entity: entity, rule: "entity/same-name"))
    }
    return table
  }
  func resolveSpeakers(_ sayings: inout [Saying], _ text: TokenizedText, tags: [Tag], clauses: ClauseAnalysis, _ table: inout EntityTable) {
    var mentionAt: [Int: Int] = [:]
    for m in table.mentions { for t in m.tokens.indices { mentionAt[t] = m.entity } }
    for i in sayings.indices where sayings[i].noun >= 0 { sayings[i].speaker = mentionAt[clauses.nouns[sayings[i].noun].head] ?? -1 }
  }
}
