import SaysoGraph
import SaysoRules
import SaysoText
import Testing

@testable import SaysoExtraction

/// What rules of a reader's own do, besides the built-in ones.
struct OwnRuleTests {
  private static func stated(_ text: String, _ own: String) throws -> [String] {
    let source = RuleSource(file: "own.rules", bytes: Array(own.utf8), layer: 1)
    let extractor = try Extractor(rules: RuleSource.builtIn() + [source])
    return Stated.lines(extractor.extract(Document(text)))
  }

  private static let examples = "\n  yes \"Yes.\"\n  no \"No.\"\n"

  @Test(arguments: [
    ("modality alleged", "Ann Lee hexed Bo Diaz.", "assault(Ann Lee, Bo Diaz) affirmed alleged []"),
    ("polarity negated", "Ann Lee hexed Bo Diaz.", "assault(Ann Lee, Bo Diaz) negated asserted []"),
    ("polarity negated", "Ann Lee did not hex Bo Diaz.", "assault(Ann Lee, Bo Diaz) affirmed asserted []"),
    ("direction reverse", "Ann Lee hexed Bo Diaz.", "assault(Bo Diaz, Ann Lee) affirmed asserted []"),
  ])
  func `a frame's fixed fields hold for all that it states`(_ field: String, _ text: String, _ line: String) throws {
    let frame = "frame own/hex\n  verb hex : subj -> obj\n  emit assault\n  \(field)" + Self.examples
    #expect(try Self.stated(text, frame) == [line])
  }

  @Test func `a frame fixes the status of a post`() throws {
    let frame = "frame own/unseat\n  verb unseat : obj -> from\n  emit role_in\n  status former" + Self.examples
    let source = RuleSource(file: "own.rules", bytes: Array(frame.utf8), layer: 1)
    let graph = try Extractor(rules: RuleSource.builtIn() + [source]).extract(
      Document("Voters unseated Bo Diaz from the Harbor Company."))
    #expect(graph.edges.filter { $0.type == .roleIn }.map(\.status) == [.former])
  }

  @Test(arguments: [
    ("modality=alleged", "knows(Ann Lee, Bo Diaz) affirmed alleged []"),
    ("polarity=negated", "knows(Ann Lee, Bo Diaz) negated asserted []"),
    ("direction=reverse", "knows(Bo Diaz, Ann Lee) affirmed asserted []"),
  ])
  func `a rule's fixed fields hold for what it emits`(_ field: String, _ line: String) throws {
    let rule =
      "rule own/chum\n  match a:<PERSON> \",\" word:<NP head=chum> of b:<PERSON>\n  emit knows(a, b, word) \(field)\n  rank 90"
    #expect(try Self.stated("Ann Lee, chum of Bo Diaz, spoke.", rule + Self.examples) == [line])
  }

  @Test func `a rule over tokens sees single words`() throws {
    let rule =
      "rule own/vs\n  over tokens\n  match a:<PERSON> 'vs' b:<PERSON>\n  emit opposes(a, b)\n  rank 90" + Self.examples
    #expect(
      try Self.stated("The case Lee vs Diaz was heard. Ann Lee and Bo Diaz spoke.", rule)
        .contains("opposes(Ann Lee, Bo Diaz) affirmed asserted []"))
  }

  @Test(arguments: [
    ("left right", "Ann Lee met Bo Diaz, courtesy of Dora Vance.", "[Dora Vance]"),
    ("left right", "Courtesy of Dora Vance, Ann Lee met Bo Diaz.", "[Dora Vance]"),
    ("clause", "Ann Lee met Bo Diaz, courtesy of Dora Vance.", "[Dora Vance]"),
    ("quotation", "\"Ann Lee met Bo Diaz,\" courtesy of Dora Vance.", "[Dora Vance]"),
  ])
  func `an operator's pattern attributes what it reaches`(_ scope: String, _ text: String, _ chain: String) throws {
    let own =
      "operator own/courtesy\n  match courtesy of src:<PERSON>\n  scope \(scope)\n  effect attribute=src"
      + Self.examples
    #expect(try Self.stated(text, own) == ["consult(Ann Lee, Bo Diaz) affirmed asserted \(chain)"])
  }

  @Test func `a cue of one's own takes the noun after it for its source`() throws {
    let own = "operator own/dixit\n  cue dixit\n  scope left\n  effect attribute=source" + Self.examples
    #expect(
      try Self.stated("Ann Lee met Bo Diaz, dixit Dora Vance.", own)
        == ["consult(Ann Lee, Bo Diaz) affirmed asserted [Dora Vance]"])
  }

  @Test func `a verb of one's own attributes its complement to its subject`() throws {
    let own = "operator own/aver\n  verb burble\n  scope complement\n  effect attribute=source" + Self.examples
    #expect(
      try Self.stated("Dora Vance burbled that Ann Lee met Bo Diaz.", own)
        == ["consult(Ann Lee, Bo Diaz) affirmed asserted [Dora Vance]"])
  }

  @Test(arguments: [
    ("sentence", "Word has it: Ann Lee met Bo Diaz. Dora Vance met Milo Okoro.", ["alleged", "asserted"]),
    ("paragraph", "Word has it: Ann Lee met Bo Diaz. Dora Vance met Milo Okoro.", ["alleged", "alleged"]),
    ("left", "Ann Lee met Bo Diaz, word has it, and Dora Vance met Milo Okoro.", ["alleged", "asserted"]),
    ("right", "Ann Lee met Bo Diaz, word has it, and Dora Vance met Milo Okoro.", ["asserted", "alleged"]),
  ])
  func `a hedge reaches as far as its scope`(_ scope: String, _ text: String, _ modalities: [String]) throws {
    let own = "operator own/word\n  cue \"word has it\"\n  scope \(scope)\n  effect modality=alleged" + Self.examples
    let lines = try Self.stated(text, own)
    #expect(
      lines == [
        "consult(Ann Lee, Bo Diaz) affirmed \(modalities[0]) []",
        "consult(Dora Vance, Milo Okoro) affirmed \(modalities[1]) []",
      ])
  }

  @Test func `a hedge that reaches an object or a group changes what stands there alone`() throws {
    let own =
      "operator own/group\n  match <NP has=imagined>\n  scope group object\n  effect modality=alleged" + Self.examples
    #expect(
      try Self.stated("Ann Lee met Bo Diaz after the imagined attack on Kenya by Peru.", own)
        .contains("consult(Ann Lee, Bo Diaz) affirmed asserted []"))
  }

  @Test func `an operator takes a denial back`() throws {
    let own = "operator own/hah\n  cue hah\n  scope sentence\n  effect polarity=affirmed" + Self.examples
    #expect(
      try Self.stated("Ann Lee never met Bo Diaz, hah.", own) == ["consult(Ann Lee, Bo Diaz) affirmed asserted []"])
  }

  @Test(arguments: [
    ("yes \"Ann Lee met Bo Diaz, dixit Cy Orr.\" consult(Ann Lee, Bo Diaz) source=\"Cy Orr\"", true),
    ("yes \"Ann Lee met Bo Diaz, dixit Cy Orr.\" consult(Ann Lee, Bo Diaz) source=\"Bo Diaz\"", false),
    ("yes \"Ann Lee met Bo Diaz, dixit Cy Orr.\" modality=asserted", true),
    ("yes \"Ann Lee met Bo Diaz, dixit Cy Orr.\" modality=alleged", false),
    ("no \"Ann Lee met Bo Diaz, dixit Cy Orr.\" consult(Ann Lee, Bo Diaz) source=nobody", true),
    ("no \"Ann Lee met Bo Diaz, dixit Cy Orr.\" consult(Ann Lee, Bo Diaz) source=\"Cy Orr\"", false),
  ])
  func `an example asks for fields and sources`(_ example: String, _ holds: Bool) throws {
    let own =
      "operator own/dixit\n  cue dixit\n  scope left\n  effect attribute=source" + Self.examples + "  \(example)\n"
    let source = RuleSource(file: "own.rules", bytes: Array(own.utf8), layer: 1)
    let extractor = try Extractor(rules: RuleSource.builtIn() + [source])
    let last = try #require(extractor.rules.examples.last { $0.rule == "own/dixit" })
    #expect((RuleExampleRunner(extractor).failure(of: last) == nil) == holds)
  }

  @Test func `what a rule cannot do is an error`() {
    func failure(_ own: String) -> String? {
      do {
        _ = try Self.stated("Ann Lee left.", own + Self.examples)
        return nil
      } catch { return "\(error)" }
    }
    let pattern = "rule own/x\n  match a:<PERSON> met b:<PERSON>\n"
    #expect(failure(pattern + "  emit name(a)")?.contains("unknown type 'name'") == true)
    #expect(failure(pattern + "  emit knows(a, b) place=b")?.contains("unknown field 'place'") == true)
    #expect(failure(pattern + "  emit knows(a, \"x\")")?.contains("no text of the rule's") == true)
    #expect(
      failure("operator own/y\n  cue yon\n  scope subject\n  effect modality=alleged")?.contains("unknown scope")
        == true)
  }
}
