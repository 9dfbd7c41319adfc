import SaysoText

/// News that nobody wrote, the same for the same seed: names, posts, quotations, denials.
struct GeneratedNews {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// About `words` words in articles of twelve paragraphs.
  mutating func documents(words: Int) -> [Document] {
    var documents: [Document] = []
    var written = 0
    while written < words {
      let text = (0..<12).map { _ in paragraph() }.joined(separator: "\n\n") + "\n"
      written += text.utf8.count { $0 == 32 }
      documents.append(Document(id: "generated-\(documents.count)", text))
    }
    return documents
  }

  private mutating func paragraph() -> String {
    (0..<3).map { _ in sentence() }.joined(separator: " ")
  }

  private mutating func sentence() -> String {
    let (who, whom, body, other) = (person(), person(), organization(), organization())
    switch below(9) {
    case 0: return "\(who), \(pick(Self.posts)) of \(body), \(pick(Self.verbs)) \(other) on \(pick(Self.days))."
    case 1: return "“We \(pick(Self.verbs)) nobody,” \(who) told reporters in \(pick(Self.towns))."
    case 2: return "\(body) was accused by \(other) of threatening \(whom), according to court records."
    case 3: return "\(pick(Self.posts).capitalized) \(who) denied that \(body) had \(pick(Self.verbs)) \(whom)."
    case 4: return "The agency, based in \(pick(Self.towns)), plans to meet \(whom) if \(other) agrees."
    case 5: return "It rained for \(below(30) + 2) days, and the roads along the river stayed closed until the evening."
    case 6:
      return
        "\(body) (\(body.split(separator: " ").compactMap(\.first).map(String.init).joined())) allegedly paid \(other) $\(below(900)) million."
    case 7: return "Officials said that \(who) and \(whom) had worked for \(body) since \(1980 + below(40))."
    default:
      return
        "\(whom) did not answer questions, but \(who) \(pick(Self.verbs)) \(other) in a letter that the paper has seen."
    }
  }

  private mutating func person() -> String { pick(Self.given) + " " + pick(Self.starts) + pick(Self.ends) }

  private mutating func organization() -> String {
    pick(Self.towns) + " " + pick(Self.fields) + " " + pick(Self.bodies)
  }

  private mutating func pick(_ words: [String]) -> String { words[below(words.count)] }

  /// SplitMix64.
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  private static let given = [
    "Dana", "Pell", "Bo", "Irena", "Tobias", "Leona", "Anton", "Clara", "Emil", "Nadia", "Zoë", "Jonas",
  ]
  private static let starts = [
    "Orr", "Marw", "Tarn", "Wend", "Grev", "Felk", "Rav", "Sand", "Quell", "Brand", "Castv", "Harkl",
  ]
  private static let ends = ["ick", "moor", "elin", "ow", "ner", "ake", "bridge", "ale", "vik", "ström"]
  private static let towns = ["Ostrey", "Calvessa", "Belisk", "Port Ellery", "Grenholt", "Varrow", "Saltgate", "Drusa"]
  private static let fields = ["Harbor", "River", "Crossings", "Health", "Energy", "Justice", "Rail", "Fisheries"]
  private static let bodies = ["Company", "Department", "Board", "Union", "Holdings", "Service", "Institute", "Party"]
  private static let posts = ["chief executive", "spokesman", "mayor", "secretary", "chairwoman", "director"]
  private static let verbs = [
    "accused", "praised", "met", "sued", "warned", "arrested", "backed", "criticized", "threatened",
  ]
  private static let days = ["Monday", "Tuesday", "Friday", "Sunday"]
}
