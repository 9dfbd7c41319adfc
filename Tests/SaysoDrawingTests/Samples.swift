import SaysoGraph

/// Graphs of invented news, small enough to read and large enough to draw.
enum Samples {
  /// `row`: source | type | predicate | target | modality, polarity… | speakers.
  static func graph(title: String, nodes: [Node], rows: [String]) -> Graph {
    var edges: [Edge] = []
    for (i, row) in rows.enumerated() {
      let cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      }.map { String($0) }
      let flags = cells[4].split(separator: ",").map { String($0.drop { $0 == " " }) }
      edges.append(
        Edge(
          key: StatementKey("s-\(i)"), source: NodeID(cells[0]), target: NodeID(cells[3]),
          type: StatementType(rawValue: cells[1]) ?? .otherEvent, predicate: cells[2],
          polarity: flags.contains("negated") ? .negated : .affirmed,
          modality: flags.lazy.compactMap { Modality(rawValue: $0) }.first ?? .asserted,
          status: flags.lazy.compactMap { RoleStatus(rawValue: $0) }.first,
          attribution: cells[5].split(separator: ";").map {
            Speaker(text: $0 == "?" ? "" : String($0), cue: "said")
          },
          rule: "sample/rule",
          evidence: [
            Evidence(
              document: "a", span: CodePointRange(0, 10), quote: "\(cells[0]) \(cells[2]) them.",
              sourceSpan: CodePointRange(0, 1), targetSpan: CodePointRange(2, 3))
          ]))
    }
    return Graph(
      generator: "sayso 0.1.0",
      documents: [
        DocumentRecord(
          id: "a", title: title, outlet: "The Quayside Courier",
          url: "https://courier.example/a?x=1&y=2", published: "2026-03-05")
      ], nodes: nodes, edges: edges)
  }

  static func person(_ id: String, _ name: String, named: Bool = true) -> Node {
    Node(id: NodeID(id), kind: .person, named: named, name: name)
  }
  static func body(_ id: String, _ name: String, named: Bool = true) -> Node {
    Node(id: NodeID(id), kind: .organization, named: named, name: name)
  }
  static func place(_ id: String, _ name: String) -> Node {
    Node(id: NodeID(id), kind: .place, name: name)
  }
  static func group(_ id: String, _ name: String) -> Node {
    Node(id: NodeID(id), kind: .group, named: false, name: name)
  }

  static let five = graph(
    title: "Harbour watch chief says threats against inspectors have doubled",
    nodes: [
      person("mara", "Mara Voss"), body("hw", "Federal Harbour Watch"),
      person("tolan", "Idris Tolan"), person("member", "a Dockside Nine member", named: false),
      body("nine", "Dockside Nine"), place("velm", "Velmouth"), place("ost", "Ostrey Province"),
    ],
    rows: [
      "mara|role_in|Secretary|hw||", "tolan|role_in|Inspector Chief|hw|acting|",
      "member|assault|hit|tolan|alleged|Harbour Watch officials",
      "nine|cooperate|collaborating|member||Mara Voss",
      "velm|located_in||ost||", "nine|threaten|put bounties on|hw|negated|Councillor Petra Lunn",
    ])

  static let twenty = graph(
    title: "Two ministers deny knowing of Kestrel Freight payments as prosecutors widen inquiry",
    nodes: [
      person("ruan", "Ruan Adeyemi-Castellanos"), person("lise", "Lise Okonjo"),
      person("bram", "Bram Teller"), person("ines", "Ines Quarrie"),
      body("kes", "Kestrel Freight Holdings"), body("min", "Ministry of Ports and Waterways"),
      body("pro", "Office of the Special Prosecutor of the Republic of Tessaly"),
      body("bank", "Marchmont Bank"), place("tess", "Tessaly"), place("alma", "Alma City"),
      group("exec", "two former executives"), group("prot", "dock workers"),
      body("union", "Stevedores’ Union"), person("aide", "an aide to the minister", named: false),
      body("north", "Northlight Party"), body("lone", "Never Stated Ltd"),
      person("lone2", "Nobody Atall"),
    ],
    rows: [
      "ruan|role_in|Minister|min|current|", "lise|role_in|deputy minister|min|former|",
      "kes|transact|paid|ruan|alleged|prosecutors", "kes|transact|paid|lise|alleged|prosecutors",
      "ruan|knows|knew of|kes|negated|Ruan Adeyemi-Castellanos",
      "pro|investigate|investigating|kes||",
      "pro|investigate|is expected to question|lise|intended|",
      "bram|role_in|chief executive|kes||", "bram|reject|rejected|pro||",
      "kes|located_in|based|alma||", "alma|located_in||tess||",
      "exec|accuse|accused|bram||",
      "exec|tell|told|pro||Office of the Special Prosecutor;The Tessaly Post",
      "bank|transact|may have handled money for|kes|possible|a person familiar with the accounts",
      "prot|protest|marched on|min||", "union|support|backs|prot||Ines Quarrie",
      "ines|role_in|president|union||",
      "union|threaten|will strike against|kes|conditional|Ines Quarrie",
      "aide|consult|met|bram|questioned|", "ruan|member_of|member|north||",
      "north|opposes|has long opposed|union||",
    ])

  /// A made-up affair with two hubs and a handful of separate matters.
  static let forty = graph(
    title:
      "Everything that is said about the Lantern affair, from the first leak to the second vote",
    nodes: (0..<9).map { person("p\($0)", people[$0]) } + (0..<8).map { body("o\($0)", bodies[$0]) }
      + (0..<4).map { place("l\($0)", ["Port Ansel", "Corriedale", "Lower Marsh", "Fenwick"][$0]) }
      + [
        group("g0", "local officials"), group("g1", "unnamed donors"),
        person("d", "a courier", named: false),
      ],
    rows: (0..<40).map { i in
      let ends = ["p\(i % 9)", "o\(i * 5 % 8)", "p\((i * 7 + 2) % 9)", "o\(i % 2)"]
      let other = ["l\(i % 4)", "g\(i % 2)", "d"]
      let source = ends[i % 2 == 0 ? 0 : 1]
      let target = i % 5 == 4 ? other[i / 5 % 3] : ends[i % 3 == 0 ? 2 : 3]
      let hedges = [
        "", "alleged", "", "negated", "possible", "", "intended", "", "alleged,negated",
      ]
      let types = [
        "accuse|accused", "transact|paid for", "support|backed", "tell|briefed", "assault|attacked",
      ]
      let speakers = [
        "", "investigators", "", "the governor’s office", "two people familiar with the talks",
      ]
      return
        "\(source)|\(types[i % 5])|\(target == source ? "p3" : target)|\(hedges[i % 9])|\(speakers[i * 3 % 5])"
    })

  static let people = [
    "Ada Brandt", "Joss Merrin", "Teodora Vance", "Ike Sorrel", "Wendeline Pryce", "Omar Haldane",
    "Fay Lindqvist", "Col. Hugh Astley", "Nadia Ferrant",
  ]
  static let bodies = [
    "Lantern Foundation", "State Election Board", "Ansel Water Authority", "The Corriedale Herald",
    "Committee on Public Works", "Halden & Sons", "Civic Union",
    "Department of Rivers and Harbours",
  ]
}
