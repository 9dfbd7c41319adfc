import SaysoGraph
import SaysoText

/// Joins surnames that were left alone with the one full name that their pronouns fit.
///
/// With Bill and Hillary Clinton in a text, "Clinton" is nobody's until "she" follows it.
struct SurnameMerger {
  let reader: NameReader

  func merge(_ table: inout EntityTable) {
    var bySurname: [FormID: [Int]] = [:]
    var alone: [(entity: Int, surname: FormID)] = []
    for (index, entity) in table.entities.enumerated() where entity.kind == .person && entity.isNamed {
      let words = reader.form(of: entity.name, kind: .person).words
      if words.count > 1 {
        bySurname[words[words.count - 1], default: []].append(index)
      } else if entity.gender != .unknown {
        alone.append((index, words[0]))
      }
    }
    var target = Array(table.entities.indices)
    var isMerged = false
    for (entity, surname) in alone {
      let fitting = (bySurname[surname] ?? []).prefix(16).filter {
        let gender = table.entities[$0].gender
        return gender == .unknown || gender == table.entities[entity].gender
      }
      guard fitting.count == 1 else { continue }
      target[entity] = fitting[0]
      isMerged = true
    }
    if isMerged { table.move(target, rule: "entity/surname-by-pronoun") }
  }
}

extension EntityTable {
  /// Moves all mentions of each entity to its target and closes the gaps. Targets keep themselves.
  mutating func move(_ target: [Int], rule: String) {
    var number = [Int](repeating: -1, count: entities.count)
    var kept: [Entity] = []
    for entity in entities.indices where target[entity] == entity {
      number[entity] = kept.count
      kept.append(entities[entity])
    }
    for mention in mentions.indices {
      let entity = mentions[mention].entity
      if target[entity] != entity, mentions[mention].form == .name { mentions[mention].rule = rule }
      mentions[mention].entity = number[target[entity]]
    }
    entities = kept
    for entity in entities.indices where entities[entity].body >= 0 {
      entities[entity].body = number[target[entities[entity].body]]
    }
    for tie in ties.indices {
      ties[tie].owner = number[target[ties[tie].owner]]
      ties[tie].person = number[target[ties[tie].person]]
    }
    for doubt in doubts.indices {
      for candidate in doubts[doubt].candidates.indices {
        let entity = doubts[doubt].candidates[candidate].entity
        doubts[doubt].candidates[candidate].entity = number[target[entity]]
      }
    }
    sortMentions()
  }
}
