/// Numbers for what statements are compared by: comparing numbers is what makes a diff fast.
///
/// Both graphs of a diff share them, so that equal numbers mean equal things.
struct DiffLabels {
  /// Who speaks, and how well known.
  struct Voice: Hashable {
    enum Standing: Int { case named, described, nobody }
    let identity: String
    let standing: Standing
    /// Of a description, its head and the words up to it.
    let head: String
    let words: Set<Substring>

    init(named id: NodeID) { (identity, standing, head, words) = (id.text, .named, "", []) }

    /// Somebody described, or nobody at all where there are no words.
    init(described words: String) {
      identity = words.isEmpty ? "" : CanonicalName(words).text
      standing = words.isEmpty ? .nobody : .described
      head = DescribedHead.word(of: identity)
      self.words = DescribedHead.words(of: identity)
    }

    static func == (a: Self, b: Self) -> Bool { a.standing == b.standing && a.identity == b.identity }
    func hash(into hasher: inout Hasher) { hasher.combine(identity) }
  }

  /// A chain of speakers, the innermost first.
  typealias Chain = [Voice]

  private var numbers: [String: Int32] = [:]
  private var described: [String: Voice] = [:]
  private var chainNumbers: [Chain: Int32] = [[]: 0]
  private(set) var chains: [Chain] = [[]]

  /// The number of a text.
  mutating func number(_ text: String) -> Int32 {
    if let known = numbers[text] { return known }
    let new = Int32(numbers.count)
    numbers[text] = new
    return new
  }

  /// Who is described by these words, each description being looked at once.
  mutating func voice(described words: String) -> Voice {
    if let known = described[words] { return known }
    let voice = Voice(described: words)
    described[words] = voice
    return voice
  }

  /// The number of a chain of speakers; 0 is the article's own voice.
  mutating func number(_ chain: Chain) -> Int32 {
    if let known = chainNumbers[chain] { return known }
    let new = Int32(chains.count)
    chains.append(chain)
    chainNumbers[chain] = new
    return new
  }
}

extension DiffLabels.Voice {
  /// Whether both may be the same speaker: the same words, or fewer of them with the same head.
  ///
  /// "Officials" may be the "two officials" of another article, but not its "city officials" and
  /// "state officials" each other.
  func agrees(with other: Self) -> Bool {
    if self == other { return true }
    guard standing == .described, other.standing == .described else { return false }
    guard head == other.head else { return false }
    return words.isSubset(of: other.words) || other.words.isSubset(of: words)
  }
}

/// The word that a description turns on: "member" of "an MS-13 member who fled".
enum DescribedHead {
  /// Words that end the part of an English noun phrase which its head closes.
  private static let enders: Set<Substring> = [
    "about", "against", "at", "between", "by", "for", "from", "in", "into", "near", "of", "on",
    "that", "to", "under", "which", "who", "whom", "whose", "with", "within",
  ]
  private static let articles: Set<Substring> = ["a", "an", "its", "his", "her", "the", "their", "our", "my"]

  static func word(of description: String) -> String {
    group(of: description).last.map(String.init) ?? ""
  }

  /// The words up to and with the head, articles and owners aside.
  static func words(of description: String) -> Set<Substring> {
    Set(group(of: description)).subtracting(articles)
  }

  /// The words up to and with the head, which closes the group.
  private static func group(of description: String) -> ArraySlice<Substring> {
    let words = CanonicalName(description).words
    return words[..<(words.dropFirst().firstIndex { enders.contains($0) } ?? words.endIndex)]
  }
}
