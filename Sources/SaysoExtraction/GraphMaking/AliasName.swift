import SaysoGraph
import SaysoText

/// An entity's name taken apart, to lay it beside others.
struct AliasName {
  struct Form: Hashable {
    var kind: EntityKind
    var text: String
  }

  /// A title held now at a body.
  struct Post: Hashable {
    var title: String
    var body: NodeID
  }

  let id: NodeID
  let kind: EntityKind
  /// The key without its kind, and its words.
  let key: String
  let words: [String]
  /// Written in capitals as one word: "CBP".
  let isAcronym: Bool
  /// Keys of what articles write beside the name.
  let otherForms: [String]
  let posts: [Post]
  let mentions: Int
  /// Words without accents, joined.
  let plain: String

  init(_ node: Node, _ facts: AliasFacts) {
    id = node.id
    kind = node.kind
    key = String(node.id.text.drop { $0 != ":" }.dropFirst())
    let parts = key.split(separator: "-").map(String.init)
    words = parts.isEmpty ? [key] : parts
    let written = node.name.unicodeScalars
    isAcronym = words.count == 1 && written.count(where: \.properties.isUppercase) >= 2
    let own = key
    otherForms = node.aliases.map { CanonicalName($0).text }.filter { $0 != own }
    posts = node.roles.compactMap { role in
      guard role.status == .current, let body = role.body else { return nil }
      return Post(title: CanonicalName(role.title).text, body: body)
    }
    mentions = node.mentions.count
    plain = words.map(facts.withoutAccents).joined(separator: " ")
  }

  var unspaced: String { plain.filter { $0 != " " } }

  /// The last word that is no "Jr.".
  var surname: String {
    let suffixes = ["jr", "sr", "ii", "iii", "iv"]
    return words.last { !suffixes.contains($0) } ?? words[words.count - 1]
  }

  /// The initials that the name can be known by, of two letters at least.
  var initials: [String] {
    guard words.count > 1 else { return [] }
    let small: Set<String> = [
      "of", "the", "and", "for", "in", "on", "to", "de", "la", "del", "des", "du", "di", "da", "a",
    ]
    func initials(_ words: some Collection<String>) -> String { String(words.compactMap(\.first)) }
    let main = words.filter { !small.contains($0) }
    var choices = [initials(words), initials(main)]
    if words.starts(with: ["united", "states"]) { choices.append(initials(main.dropFirst(2))) }
    var unique: [String] = []
    for choice in choices where choice.count > 1 && !unique.contains(choice) { unique.append(choice) }
    return unique
  }

  /// What two spellings of one name share: the first letter of each word.
  var letters: String {
    String(
      plain.split(separator: " ").compactMap(\.first).map { letter in
        switch letter {
        case "c", "q": "k"
        case "z", "s": "s"
        case "j", "y", "i": "y"
        default: letter
        }
      })
  }
}
