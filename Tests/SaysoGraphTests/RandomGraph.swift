import SaysoGraph

/// SplitMix64 (Steele, Lea and Flood 2014): a failing seed fails again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Graphs of every shape that the values allow, small enough that ids and keys meet by chance.
struct RandomGraph {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func graph() -> Graph {
    builder().graph()
  }

  /// A builder to which parts were added; equal seeds add equal parts.
  mutating func builder() -> GraphBuilder {
    var builder = GraphBuilder(generator: pick(["sayso 0.1.0", "sayso 0.2.0"]), rules: "r1")
    for node in many(8, { $0.node() }) { builder.add(node) }
    for edge in many(12, { $0.edge() }) { builder.add(edge, lemma: edge.predicate) }
    for attribution in many(4, { $0.attribution() }) { builder.add(attribution) }
    for document in many(3, { $0.document() }) { builder.add(document) }
    return builder
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func pick<T>(_ choices: [T]) -> T {
    guard let choice = choices.randomElement(using: &random) else {
      preconditionFailure("a choice from nothing")
    }
    return choice
  }

  private mutating func many<T>(_ most: Int, _ make: (inout Self) -> T) -> [T] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in make(&self) }
  }

  private mutating func maybe<T>(_ make: (inout Self) -> T) -> T? {
    chance(50) ? make(&self) : nil
  }

  /// Any code points at all, some of them trouble for JSON.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let ceiling: UInt32 = pick([0x20, 0x7F, 0x7F, 0xA0, 0x2100, 0xFFFF, 0x10FFFF])
      let value = UInt32.random(in: 0...ceiling, using: &random)
      text.append(Unicode.Scalar(value) ?? "\u{2028}")
    }
    return String(text)
  }

  private mutating func name() -> String {
    pick(["Ann Lee", "Lee", "Acme Corp.", "ACME", "José Núñez", "Jose\u{301} Núñez", "Oslo"])
  }

  private mutating func documentID() -> String { pick(["one", "two", "three \"3\""]) }

  private mutating func span() -> CodePointRange {
    let start = Int.random(in: 0..<90, using: &random)
    return CodePointRange(start, start + Int.random(in: 1...9, using: &random))
  }

  private mutating func nodeID() -> NodeID {
    let kind = pick(EntityKind.allCases)
    return chance(80)
      ? NodeID(kind, named: name()) : NodeID(kind, describedIn: documentID(), at: span().start)
  }

  private mutating func node() -> Node {
    let kind = pick(EntityKind.allCases)
    let name = name()
    return Node(
      id: NodeID(kind, named: name), kind: kind, named: chance(80), name: name,
      aliases: many(3) { $0.chance(50) ? $0.name() : $0.text() },
      roles: many(2) {
        Role(
          title: $0.text(), body: $0.maybe { $0.nodeID() }, status: $0.pick(RoleStatus.allCases),
          document: $0.documentID(), span: $0.span(), statement: $0.maybe { _ in "s-1" })
      },
      mentions: many(3) {
        Mention(
          document: $0.documentID(), span: $0.span(), form: $0.pick(MentionForm.allCases),
          rule: $0.text())
      })
  }

  private mutating func time() -> TimeExpression {
    TimeExpression(text: text(), span: span(), value: maybe { _ in "2026-03-05" })
  }

  private mutating func speaker() -> Speaker {
    Speaker(
      source: maybe { $0.nodeID() }, text: pick(["", "officials", text()]), cue: text(),
      form: pick(AttributionForm.allCases))
  }

  private mutating func evidence() -> Evidence {
    Evidence(
      document: documentID(), span: span(), quote: text(), sourceSpan: span(), targetSpan: span(),
      predicateSpan: maybe { $0.span() }, hedgeSpan: maybe { $0.span() },
      negationSpan: maybe { $0.span() }, attribution: maybe { _ in "a-1" }, predicate: text(),
      time: maybe { $0.time() }, place: maybe { $0.nodeID() }, rule: pick(["r/1", "r/2"]))
  }

  private mutating func edge() -> Edge {
    Edge(
      source: nodeID(), target: nodeID(), type: pick([.accuse, .consult, .roleIn, .otherEvent]),
      predicate: pick(["met", "blamed"]), polarity: pick(Polarity.allCases),
      modality: pick(Modality.allCases), status: maybe { $0.pick(RoleStatus.allCases) },
      attribution: many(2) { $0.speaker() }, time: maybe { $0.time() },
      place: maybe { $0.nodeID() }, rule: "r/1", evidence: many(3) { $0.evidence() })
  }

  private mutating func attribution() -> Attribution {
    Attribution(
      document: documentID(), source: many(2) { $0.span() }, cue: many(2) { $0.span() },
      content: many(2) { $0.span() }, speaker: maybe { $0.nodeID() },
      form: pick(AttributionForm.allCases), parent: maybe { _ in "a-1" })
  }

  private mutating func document() -> DocumentRecord {
    DocumentRecord(
      id: documentID(), title: text(), outlet: chance(50) ? "" : text(), url: "https://a.example/",
      published: "2026-01-02", characters: span().end)
  }
}
