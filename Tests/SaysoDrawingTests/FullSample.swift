import SaysoGraph

extension Samples {
  /// Two articles in one graph that has something in each place that a graph has.
  static let full = Graph(
    generator: "sayso 0.1.0", rules: "0f3c9a",
    documents: [
      DocumentRecord(
        id: "courier-0305", title: "Harbour chief \"warned\" of cuts", outlet: "The Quayside Courier",
        url: "https://courier.example/a?x=1&y=2", published: "2026-03-05", characters: 400, sha256: "ab12"),
      DocumentRecord(id: "radio", outlet: "Radio Velm; the evening news", characters: 300, sha256: "cd34"),
    ],
    attributions: [
      Attribution(
        id: "a-1", document: "courier-0305", source: [CodePointRange(40, 49)], cue: [CodePointRange(50, 54)],
        content: [CodePointRange(0, 38)], speaker: "person:mara-voss")
    ],
    nodes: [
      Node(
        id: "organization:harbour-watch", kind: .organization, name: "Federal Harbour Watch",
        aliases: ["Harbour Watch", "the Watch; the \"old\" one"]),
      Node(
        id: "person:courier-0305@120", kind: .person, named: false, name: "a Dockside Nine\nmember",
        mentions: [Mention(document: "courier-0305", span: CodePointRange(120, 142), form: .description)]),
      Node(
        id: "person:mara-voss", kind: .person, name: "Mara Voss", aliases: ["Voss"],
        roles: [
          Role(
            title: "Secretary", body: "organization:harbour-watch", document: "courier-0305",
            span: CodePointRange(3, 12), statement: "s-1459035946aaaaaaaaaaaaaaaaaaaaaa"),
          Role(title: "mayor", status: .former, document: "radio", span: CodePointRange(8, 13)),
        ],
        mentions: [
          Mention(document: "courier-0305", span: CodePointRange(13, 22)),
          Mention(document: "courier-0305", span: CodePointRange(60, 63), form: .pronoun),
        ]),
      Node(id: "place:velmouth", kind: .place, name: "Velmouth"),
    ],
    edges: [
      Edge(
        key: "s-1459035946aaaaaaaaaaaaaaaaaaaaaa", source: "person:mara-voss", target: "organization:harbour-watch",
        type: .roleIn, predicate: "Secretary", status: .acting, rule: "role/title-before-name",
        evidence: [
          Evidence(
            document: "courier-0305", span: CodePointRange(0, 38),
            quote: "As Secretary Mara Voss of the Watch \\ said,",
            sourceSpan: CodePointRange(13, 22), targetSpan: CodePointRange(26, 35),
            predicateSpan: CodePointRange(3, 12), rule: "role/title-before-name"),
          Evidence(
            document: "radio", span: CodePointRange(0, 20), quote: "Secretary Voss spoke.",
            sourceSpan: CodePointRange(10, 14),
            targetSpan: CodePointRange(30, 39)),
        ]),
      assault,
    ],
    corrections: [
      AppliedCorrection(
        file: "desk.map", line: 3, text: "hide place:kenya; for now", keys: ["place:kenya"], entities: [])
    ])

  private static let assault = Edge(
    key: "s-0badcafe00bbbbbbbbbbbbbbbbbbbbbb", source: "person:courier-0305@120", target: "person:mara-voss",
    type: .assault, predicate: "hit", polarity: .negated, modality: .alleged,
    attribution: [
      Speaker(source: "person:mara-voss", text: "she", cue: "told", form: .direct),
      Speaker(text: "two officials; both unnamed", cue: "according to", form: .indirect), Speaker(cue: "reportedly"),
    ],
    time: TimeExpression(text: "on Monday", span: CodePointRange(70, 79), value: "2026-03-02", anchor: "2026-03-05"),
    place: "place:velmouth", rule: "event/assault",
    evidence: [
      Evidence(
        document: "courier-0305", span: CodePointRange(60, 160),
        quote: "She told them that a member\nallegedly never hit her “for $50,000; or 2%”.",
        sourceSpan: CodePointRange(120, 142), targetSpan: CodePointRange(60, 63),
        predicateSpan: CodePointRange(150, 153), hedgeSpan: CodePointRange(143, 149),
        negationSpan: CodePointRange(149, 150), attribution: "a-1", predicate: "hit", place: "place:velmouth",
        amounts: [
          Amount(text: "$50,000", span: CodePointRange(80, 87), value: "50000", unit: "$"),
          Amount(text: "2%", span: CodePointRange(90, 92), value: "2", unit: "%"),
        ], rule: "event/assault")
    ])
}
