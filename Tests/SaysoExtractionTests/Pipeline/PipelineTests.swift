import SaysoExtraction
import SaysoGraph
import SaysoRules
import SaysoText
import Testing

/// What holds of every graph, whatever the text.
@Suite struct PipelineTests {
  @Test(arguments: Seed.all)
  func `the same document gives the same bytes twice`(_ seed: Seed) {
    let once = Stated.extractor.extract(seed.document).json(.compact)
    let again = Extractor().extract(seed.document).json(.compact)
    #expect(once == again)
  }

  @Test func `the order of documents changes nothing`() {
    let forwards = Seed.all.map { Stated.extractor.extract($0.document).json(.compact) }
    let backwards = Seed.all.reversed().map { Stated.extractor.extract($0.document).json(.compact) }
    #expect(forwards == backwards.reversed())
  }

  @Test func `threads change nothing`() async {
    let alone = Seed.all.map { Stated.extractor.extract($0.document).json(.compact) }
    let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, seed) in Seed.all.enumerated() {
        group.addTask { (index, Stated.extractor.extract(seed.document).json(.compact)) }
      }
      var out = [[UInt8]](repeating: [], count: Seed.all.count)
      for await (index, bytes) in group { out[index] = bytes }
      return out
    }
    #expect(alone == together)
  }

  @Test(arguments: Seed.all)
  func `every quote is the text at its offsets`(_ seed: Seed) {
    let graph = Stated.extractor.extract(seed.document)
    #expect(graph.verify(texts: [seed.name: seed.document.text]) == [])
    #expect(!graph.edges.isEmpty)
  }

  @Test(arguments: Seed.all)
  func `every statement names a rule that exists`(_ seed: Seed) {
    let rules = Stated.extractor.rules
    let known = Set(rules.rules.map(\.name) + rules.frames.map { "frame/" + $0.name } + Self.inCode)
    for edge in Stated.extractor.extract(seed.document).edges {
      for evidence in edge.evidence { #expect(known.contains(evidence.rule)) }
      #expect(known.contains(edge.rule))
    }
  }

  @Test(arguments: Seed.all)
  func `a statement has two ends and joins nothing with itself`(_ seed: Seed) {
    let graph = Stated.extractor.extract(seed.document)
    for edge in graph.edges { #expect(edge.source != edge.target) }
  }

  @Test(arguments: 0..<100)
  func `words in any order trap nowhere and stay grounded`(_ seed: Int) {
    let document = Document(id: "odd", Self.odd(seed))
    let graph = Stated.extractor.extract(document)
    #expect(graph.verify(texts: ["odd": document.text]) == [])
  }

  @Test(arguments: ["", "\u{FEFF}", "\0\0\0", "\"", "“““", "said said said", "((((", "😀", "By By By", "- - -"])
  func `odd text gives an empty graph`(_ text: String) {
    let graph = Stated.extractor.extract(Document(text))
    #expect(graph.edges.isEmpty)
    #expect(graph.verify(texts: ["text": Array(text.utf8)]) == [])
  }

  /// Rules that code states rather than a file.
  private static let inCode = [
    "role/department", "role/unsaid-body", "family/bare", "described/owner", "described/from", "described/place",
    "inside/state-body", "evaluation/bad", "evaluation/good", "evaluation/ought", "claim/harm", "remark/mention",
    "remark/accuse", "remark/support", "remark/request", "remark/appoint",
  ]

  /// Something like news, out of order (SplitMix64).
  private static func odd(_ seed: Int) -> String {
    let parts = [
      "Dora Vance", "Milo Okoro", "the Tolls Board", "Kenya", "Sen.", "D-Ohio", "said", "accused", "met", "who",
      "that", "of", "by", "to", "not", "never", "may", "has been", "was arrested", "allegedly", "according to",
      "\"", "“", "”", "'s", ",", ".", "(", ")", "and", "the director", "his wife", "a member of", "if", "whether",
      "denied", "plans", "told reporters", "—", "\n", "\n\n", "he", "it", "lying", "attack on", "No one", "é😀",
    ]
    var state = UInt64(seed)
    var words: [String] = []
    for _ in 0..<(20 + seed * 2) {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      words.append(parts[Int((value ^ (value >> 31)) % UInt64(parts.count))])
    }
    return words.joined(separator: " ")
  }
}
