import SaysoRules
import Testing

@testable import SaysoExtraction

struct RuleExampleTests {
  static let extractor = Extractor()

  @Test(arguments: extractor.rules.examples)
  func `an example of a rule holds`(_ example: RuleExample) {
    let failure = RuleExampleRunner(Self.extractor).failure(of: example)
    #expect(failure == nil, "\(example.file):\(example.line): \(example.rule): \(example.sentence): \(failure ?? "")")
  }

  @Test func `the checks find nothing wrong in the built-in rules`() {
    let errors = Self.extractor.rules.check(programSets: Extractor.programSets).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
  }
}
