import SaysoGraph
import SaysoText

/// Turns joined name forms into entities with their name mentions.
struct EntityDrafter {
  let joiner: NameJoiner
  /// Per paragraph in order: where headlines lie, whose capitals are no one's usual writing.
  let text: TokenizedText

  /// Entities in the order of their first names.
  func table() -> EntityTable {
    var table = EntityTable()
    var entityOf: [Int: Int] = [:]
    for (index, name) in joiner.names.enumerated() {
      let form = joiner.formOf[index]
      let root = joiner.root(form)
      let entity: Int
      if let known = entityOf[root] {
        entity = known
      } else {
        entity = table.entities.count
        entityOf[root] = entity
        table.entities.append(Entity(kind: name.kind.entityKind, isNamed: true, name: name.tokens))
      }
      table.entities[entity].mentions.append(table.mentions.count)
      table.mentions.append(
        EntityMention(
          tokens: name.tokens, form: .name, entity: entity,
          rule: joiner.nameRule[index] ?? joiner.forms[form].rule))
    }
    for entity in table.entities.indices { settle(&table.entities[entity]) }
    return table
  }

  /// Chooses kind, fullest name and gender. A mention's index is its name's index here.
  private func settle(_ entity: inout Entity) {
    var votes = [Int](repeating: 0, count: EntityKind.allCases.count)
    var best = entity.mentions[0]
    var bestRank = -1
    for mention in entity.mentions {
      let name = joiner.names[mention]
      let form = joiner.forms[joiner.formOf[mention]]
      votes[Self.number(form.kind)] += form.words.count > 1 ? 2 : 1
      if entity.gender == .unknown { entity.gender = form.gender }
      let rank = rank(name, form)
      if rank > bestRank { (best, bestRank) = (mention, rank) }
    }
    entity.name = joiner.names[best].tokens
    for (number, kind) in EntityKind.allCases.enumerated() where votes[number] > votes[Self.number(entity.kind)] {
      entity.kind = kind
    }
  }

  private static func number(_ kind: EntityKind) -> Int {
    switch kind {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .group: 3
    }
  }

  /// More words beat fewer, small letters beat capitals, letters beat initials.
  private func rank(_ name: Name, _ form: NameForm) -> Int {
    // A surname that was settled by itself carries its bearer's form.
    let words = min(form.words.count, name.tokens.count)
    var rank = words * 8 - (name.tokens.count - words)
    let isShouted = name.tokens.indices.allSatisfy {
      text.tokens.shape[$0].contains(.allCaps) || !text.tokens.shape[$0].contains(.hasLower)
    }
    if !isShouted { rank += words == 1 ? 4 : 12 }
    for token in name.tokens.indices where text.tokens.shape[token].contains(.initial) { rank -= 2 }
    return rank
  }
}
