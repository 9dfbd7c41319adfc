import Foundation
import SaysoRules
import Testing

@Suite struct ReferenceTests {
  @Test func `every construct has a meaning`() {
    #expect(RuleReference.gaps.isEmpty, "\(RuleReference.gaps)")
  }

  @Test func `the page is in step with the tables`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/rules.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let heading = "keeps both in step.\n\n"
    let start = try #require(text.range(of: heading)).upperBound
    if ProcessInfo.processInfo.environment["SAYSO_UPDATE_GOLDEN"] == "1" {
      try Data((text[..<start] + RuleReference.markdown()).utf8).write(to: page)
      return
    }
    #expect(text[start...] == RuleReference.markdown(), "SAYSO_UPDATE_GOLDEN=1 writes it anew")
  }
}
