import SaysoText

/// Tells stories about games, where the name of a town names its team.
enum SportCheck {
  static func isSport(_ text: TokenizedText, _ words: NameWords) -> Bool {
    var hits = 0
    let limit = min(words.classes.count, 400)
    for token in 0..<limit {
      let set = words.classes[token]
      if set.contains(.sportVerb) && !set.contains(.personVerb) || set.contains(.scoreNoun) || set.contains(.sportHead)
      {
        hits += 1
      }
      if token + 2 < limit, set.contains(.number), words.classes[token + 1].contains(.hyphen),
        words.classes[token + 2].contains(.number)
      {
        hits += 1
      }
    }
    return hits * 25 > limit
  }
}
