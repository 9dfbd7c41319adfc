import SaysoSyntax
import SaysoText
import Testing

@Suite struct ChunkerTests {
  @Test(arguments: [
    "The/B-NP minister/I-NP resigned/B-VP on/B-PP Monday/B-NP ./O",
    "Velmar/B-NP 's/B-NP council/I-NP has/B-VP not/I-VP approved/I-VP the/B-NP plan/I-NP ./O",
    "Ann/B-NP Lee/I-NP said/B-VP that/B-SBAR she/B-NP would/B-VP leave/I-VP ./O",
    "Officials/B-NP gave/B-VP the/B-NP agency/I-NP two/B-NP weeks/I-NP ./O",
  ])
  func `phrases are chunked the way of CoNLL 2000`(_ expected: String) {
    let words = expected.split(separator: " ").map { $0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.endIndex) }
    var string = words.joined(separator: " ")
    for mark in [" .", " 's"] where string.contains(mark) { string = string.split(mark) }
    #expect(Reading(string).chunked == expected)
  }

  @Test(arguments: ["", "and, or; but.", "( ( ) \" ' \"", "of of of the the"])
  func `chunks begin before they go on`(_ string: String) {
    let chunks = Reading(string).chunks
    var before = ChunkTag.outside
    for chunk in chunks {
      if chunk != .outside, !chunk.begins { #expect(before.name.dropFirst(2) == chunk.name.dropFirst(2)) }
      before = chunk
    }
  }
}

extension String {
  /// Takes the space away before each `mark`, which begins with one.
  fileprivate func split(_ mark: String) -> String {
    var out = ""
    var rest = Substring(self)
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { rest = rest.dropFirst() }
      out.append(rest.removeFirst())
    }
    return out
  }
}
