import SaysoRules
import SaysoText
import Testing

/// Rule files come from users: whatever stands in them, loading ends with rules or with errors.
@Suite struct DamageTests {
  @Test(arguments: UInt64(0)..<300) func `damaged text never traps`(seed: UInt64) {
    var random = Generator(state: seed &+ 1)
    var bytes = Array(RuleSetTests.text.utf8)
    let pieces = ["(", ")", "<", ">", "{", "}", "\"", "#", "&", ":", "|", "\n", "  ", "=", "+", "-", "ü", "'", "/"]
    for _ in 0..<(1 + random.below(6)) {
      let at = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(20)))
      case 1: bytes.insert(contentsOf: pieces[random.below(pieces.count)].utf8, at: at)
      case 2: bytes = Array(bytes[..<(at + 1)])
      default: bytes[at] = UInt8(random.below(128))
      }
      if bytes.isEmpty { break }
    }
    var vocabulary = Vocabulary()
    do {
      let rules = try RuleSet.load(
        [RuleSource(file: "x", bytes: bytes)], vocabulary: &vocabulary)
      #expect(rules.files.count == 1)
      _ = rules.check()
    } catch {
      #expect(!error.diagnostics.isEmpty)
      #expect(error.diagnostics.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.rendering.isEmpty })
    }
  }

  @Test func `a pattern that grows without measure is refused`() {
    let found = complaints(
      """
      rule a
        match  (((x y){30}){30}){30}
        emit   title("x", "x")
        yes    "Y."
        no     "N."
      """)
    #expect(
      found == [
        "1:6: error: the pattern is too large when its repetitions are written out; lower their upper bounds"
      ])
  }

  /// Matching by the program agrees with matching by the definition, on random small patterns.
  @Test(arguments: UInt64(0)..<200) func `memory does not change what matches`(seed: UInt64) throws {
    var random = Generator(state: seed &+ 77)
    let pattern = random.pattern(depth: 3)
    let text = (0..<(3 + random.below(8))).map { _ in ["a", "b", "c"][random.below(3)] }
    var sample = try Sample(match: "z|" + pattern + " z")
    let items = text + ["z"]
    let expected = items.indices.compactMap { start -> String? in
      if items[start] == "z" { return "\(start)-\(start + 1)" }
      let ends = Reference(items: items).ends(pattern[...], from: start)
      let fits = ends.contains { $0 < items.count && items[$0] == "z" }
      return fits ? "\(start)-\(items.count)" : nil
    }
    #expect(sample.matches(items.joined(separator: " ")) == expected.sorted())
  }
}

/// All ends of a pattern of words, `( | )` and `{m,n}`, by sets instead of backtracking.
private struct Reference {
  var items: [String]

  func ends(_ pattern: Substring, from start: Int) -> Set<Int> {
    var result: Set<Int> = []
    for branch in split(pattern, "|") {
      var places: Set<Int> = [start]
      for atom in split(branch, " ") where !atom.isEmpty { places = step(atom, places) }
      result.formUnion(places)
    }
    return result
  }

  private func step(_ atom: Substring, _ places: Set<Int>) -> Set<Int> {
    var least = 1
    var most = 1
    var body = atom
    if atom.hasSuffix("}"), let open = atom.lastIndex(of: "{") {
      let numbers = atom[atom.index(after: open)...].dropLast().split(separator: ",").compactMap { Int($0) }
      (least, most) = (numbers[0], numbers[1])
      body = atom[..<open]
    }
    var reached = places
    var result: Set<Int> = least == 0 ? places : []
    for count in 1...most {
      reached = Set(reached.flatMap { one(body, $0) })
      if count >= least { result.formUnion(reached) }
    }
    return result
  }

  private func one(_ body: Substring, _ place: Int) -> Set<Int> {
    if body.hasPrefix("(") { return ends(body.dropFirst().dropLast(), from: place) }
    return place < items.count && items[place] == body ? [place + 1] : []
  }

  private func split(_ text: Substring, _ mark: Character) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for i in text.indices {
      if text[i] == "(" { depth += 1 }
      if text[i] == ")" { depth -= 1 }
      if text[i] == mark, depth == 0 {
        parts.append(text[start..<i])
        start = text.index(after: i)
      }
    }
    return parts + [text[start...]]
  }
}

/// SplitMix64: the same numbers for a seed on every run.
struct Generator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// A group of branches; each branch a sequence of words and groups, some repeated.
  mutating func pattern(depth: Int) -> String {
    let branches = (0..<(1 + below(2))).map { _ in
      (0..<(1 + below(3))).map { _ in
        let atom = depth > 0 && below(3) == 0 ? pattern(depth: depth - 1) : ["a", "b", "c"][below(3)]
        let least = below(2)
        return below(3) == 0 ? "\(atom){\(least),\(least + 1 + below(3))}" : atom
      }.joined(separator: " ")
    }
    return "(\(branches.joined(separator: "|")))"
  }
}

extension DamageTests {
  @Test func `deep nesting and doubling phrases end in an error, soon`() {
    let rest = "\n  emit   title(\"x\", \"x\")\n  yes    \"Y.\"\n  no     \"N.\"\n"
    let deep = String(repeating: "(", count: 100_000) + "x"
    #expect(complaints("rule a\n  match  \(deep)\(rest)").first?.contains("nested too deeply") == true)
    let high = String(repeating: "(", count: 40) + "x" + String(repeating: "){40}", count: 40)
    #expect(complaints("rule a\n  match  \(high)\(rest)").first?.contains("too large") == true)
    var doubling = "phrase P0 = x y\n"
    for i in 1..<40 { doubling += "phrase P\(i) = &P\(i - 1) &P\(i - 1) (&P\(i - 1))?\n" }
    let found = complaints("\(doubling)rule a\n  match  &P39\(rest)")
    #expect(found.first?.contains("too large") == true)
  }

  @Test func `a capture inside a phrase is bound where the phrase is`() throws {
    var sample = try Sample(
      """
      phrase WHO = who:<PERSON>
      rule a
        match  &WHO met whom:<PERSON>
        emit   consult(who, whom)
        yes    "Y."
        no     "N."
      """)
    let tape = sample.tape("Ann:PERSON met Bo:PERSON")
    var matcher = Matcher(sample.rules)
    let found = matcher.matches(in: tape, ItemRange(0, 3))
    #expect(found.first?.captures.map(\.items) == [ItemRange(0, 1), ItemRange(2, 3)])
  }
}
