import SaysoRules
import SaysoText

/// Sentences that nearly read as a rule's examples do: one group is another, is missing, or is one too many.
///
/// They are only proposed: whether such a sentence is English, and states nothing, is for the rule's writer to say.
struct NearMisses {
  private static let others = [
    "Zephyr University", "Kenya", "Cy Orr", "the bridge", "bridges", "she", "near", "and", ",", "ignored", "ignoring",
    "old", "was ignored",
  ]
  private static let added = ["and", "near", "old"]

  /// Near misses of one sentence, those with another group first.
  static func sentences(_ groups: StatementFinder.Groups) -> [String] {
    let text = groups.analysis.text
    let document = text.document.text
    let items = (0..<groups.tapes.groups.tape.count).map { groups.tapes.groups.tape.tokens($0) }
    func with(_ item: TokenRange, _ words: String, keeps: Bool) -> String {
      let bytes = text.tokens.bytes(item)
      let before = String(decoding: document[..<Int(bytes.start)], as: UTF8.self)
      let rest = String(decoding: document[Int(keeps ? bytes.start : bytes.end)...], as: UTF8.self)
      return squeezed(before + " " + words + (keeps ? " " : "") + rest)
    }
    // The stop at the end stays where it is.
    let inner = items.dropLast()
    return inner.flatMap { item in others.map { with(item, $0, keeps: false) } }
      + inner.map { with($0, "", keeps: false) }
      + inner.flatMap { item in added.map { with(item, $0, keeps: true) } }
  }

  /// One space between words, none before a comma, a capital at the beginning.
  private static func squeezed(_ text: String) -> String {
    var out = ""
    for word in text.split(separator: " ") {
      if !out.isEmpty, word != ",", word != "'s" { out += " " }
      out += word
    }
    return out.prefix(1).uppercased() + out.dropFirst()
  }
}
