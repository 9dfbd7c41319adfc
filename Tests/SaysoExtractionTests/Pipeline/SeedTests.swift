import SaysoGraph
import Testing

/// What a careful reader draws from the seeds, against what the program draws.
@Suite struct SeedTests {
  /// Set just below what is reached, so that it can only get better.
  static let floors: [String: (found: Int, whole: Int)] = [
    "bounty-ellery-courier": (9, 6),
    "bounty-federal-ledger": (10, 10),
    "bounty-varrow-public-radio": (10, 9),
    "dam-belisk-herald": (10, 10),
    "dam-drusa-valley-post": (9, 8),
  ]

  @Test(arguments: SeedReading.all)
  func `most of what a reader draws is found`(_ reading: SeedReading) throws {
    let floor = try #require(Self.floors[reading.seed.name])
    var found = 0
    var whole = 0
    for expected in reading.seed.expected {
      let edges = reading.edges(expected)
      if edges.isEmpty { print("\(reading.seed.name): missing: \(expected)") } else { found += 1 }
      if edges.contains(where: { reading.isWhole($0, expected) }) {
        whole += 1
      } else if !edges.isEmpty {
        print("\(reading.seed.name): otherwise: \(expected)")
      }
    }
    print("\(reading.seed.name): \(found) found, \(whole) whole, of \(reading.seed.expected.count)")
    #expect(found >= floor.found)
    #expect(whole >= floor.whole)
  }

  @Test(arguments: SeedReading.all)
  func `nothing denied or hedged looks like a plain fact`(_ reading: SeedReading) {
    for expected in reading.seed.expected
    where expected.polarity == "negated" || expected.modality != "asserted" {
      let plain = reading.edges(expected).filter { edge in
        edge.polarity == .affirmed && edge.modality == .asserted && !reading.isExpectedPlain(edge)
      }
      #expect(plain.isEmpty, "\(expected) ← \(plain.first?.evidence.first?.quote ?? "")")
    }
  }
}

extension SeedReading {
  /// Whether another expected line states the same as a fact: articles often say both.
  func isExpectedPlain(_ edge: Edge) -> Bool {
    seed.expected.contains { expected in
      expected.polarity == "affirmed" && expected.modality == "asserted"
        && edges(expected).contains { $0.key == edge.key }
    }
  }
}
