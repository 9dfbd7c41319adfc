import SaysoExtraction
import SaysoRules
import SaysoText
import Testing

private let extractor = Extractor()

@Suite struct NameExplainerTests {
  private static let text = """
    One of the agents said the Iron Lanterns attacked Dana Orrick, chief of the Federal Crossings Service (FCS), in Ostrey.

    Orrick denied it. "We met the Iron Lanterns in Kenya," she told the Ostrey Herald. Critics of FCS disagreed.
    """

  @Test func `the explanation of a name is that of the finder`() throws {
    let analysis = extractor.analyze(Document(id: "a", Self.text))
    var explainer = extractor.nameExplainer(analysis.text)
    #expect(analysis.names.count > 5)
    for name in analysis.names {
      let stretch = try #require(explainer.stretch(holding: name.tokens.start))
      let found = explainer.candidates(in: stretch)
      let chosen = try #require(found.first { $0.tokens == name.tokens })
      #expect(chosen.kind == name.kind && chosen.sum(name.kind) == name.score)
      // Nothing reaches more than the cut that was made.
      #expect(found.allSatisfy { $0.total <= chosen.total })
    }
  }

  @Test func `lines add up to the sums of both passes`() throws {
    let analysis = extractor.analyze(Document(id: "a", Self.text))
    var explainer = extractor.nameExplainer(analysis.text)
    for stretch in explainer.stretches {
      for candidate in explainer.candidates(in: stretch) {
        for kind in 0..<3 {
          #expect(candidate.lines.reduce(0) { $0 + $1.weights[kind] } == candidate.sums[kind])
          #expect(
            candidate.lines.filter { !$0.isElsewhere }.reduce(0) { $0 + $1.weights[kind] } == candidate.firstSums[kind])
        }
      }
    }
  }

  @Test func `a word that is no name reaches nothing`() throws {
    let analysis = extractor.analyze(Document(id: "a", Self.text))
    var explainer = extractor.nameExplainer(analysis.text)
    let stretch = try #require(explainer.stretch(holding: 0))
    let candidate = try #require(explainer.candidates(in: stretch).first { $0.tokens == TokenRange(0, 1) })
    #expect(candidate.sum(candidate.kind) <= 0)
    #expect(explainer.stretch(holding: 1) == nil && !explainer.isCapital(1))
  }

  @Test func `weights of one's own change what is read`() throws {
    let line = Array("shape/two-words\t-2000\t-2000\t-2000\n".utf8)
    let own = try Extractor(rules: RuleSource.builtIn(), evidence: EvidenceFile(file: "names.evidence", line))
    let document = Document(id: "a", "Officials met Dana Orrick on Monday.")
    #expect(!extractor.analyze(document).names.isEmpty)
    #expect(own.analyze(document).names.isEmpty)
  }

  @Test(arguments: [
    ("only/nonsense\t1\t2\t3", "f:1:1: error: unknown evidence 'only/nonsense'; "),
    ("# fine\n\nonly/unknown 1 2 3", "f:3:1: error: a line has evidence and three weights; "),
    ("only/unknown\t1\ttwo\t3", "f:1:16: error: 'two' is no weight; write a whole number"),
  ])
  func `a broken line of weights is told by its place`(text: String, message: String) {
    let error = #expect(throws: (any Error).self) { try EvidenceFile(file: "f", Array(text.utf8)) }
    #expect(error.map { "\($0)".hasPrefix(message) } == true, "\(String(describing: error))")
  }
}
