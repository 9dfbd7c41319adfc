import SaysoGraph
import Testing

@testable import SaysoDrawing

/// Where the things of a picture stand, by the ids that its three sides share.
private struct Places {
  /// The attributes that place a box.
  var boxes: [String: [String: String]] = [:]
  /// The curve of a line.
  var lines: [String: String] = [:]
  var page: [String?]

  init(_ svg: XMLCheck, _ side: DiffSide) {
    page = ["width", "height", "viewBox"].map { svg.elements[0].attributes[$0] }
    for element in svg.elements {
      guard let parent = element.parent, let id = svg.elements[parent].attributes["id"] else { continue }
      let name = String(id.dropFirst(side.rawValue.count + 1))
      if name.hasPrefix("node-"), boxes[name] == nil, ["rect", "polygon"].contains(element.name) {
        boxes[name] = element.attributes.filter { ["x", "y", "width", "height", "points"].contains($0.key) }
      } else if name.hasPrefix("line-"), lines[name] == nil, element.name == "path" {
        lines[name] = element.attributes["d"]
      }
    }
  }
}

@Suite(.enabled(if: Graphviz.version != nil)) struct `Three pictures of a diff` {
  private func pictures(_ options: DrawingOptions = DrawingOptions()) throws -> [DiffSide: XMLCheck] {
    let pictures = try Drawing.pictures(
      DiffSamples.diff, before: DiffSamples.before, after: DiffSamples.after, options: options)
    return Dictionary(uniqueKeysWithValues: DiffSide.allCases.map { ($0, XMLCheck(pictures[$0])) })
  }

  private func line(_ number: Int, _ side: DiffSide) throws -> XMLCheck.Element {
    let svg = try #require(try pictures()[side])
    return try #require(svg.elements.first { $0.attributes["id"] == "\(side)-line-\(number)" })
  }

  @Test(arguments: UInt64(0)..<12) func `have every box and line at the same place`(seed: UInt64) throws {
    let (before, after) = DiffSamples.edited(seed)
    let diff = GraphDiff(before: before, after: after)
    let pictures = try Drawing.pictures(diff, before: before, after: after)
    let checks = DiffSide.allCases.map { XMLCheck(pictures[$0]) }
    #expect(checks.allSatisfy { $0.error == nil })
    let places = zip(checks, DiffSide.allCases).map { Places($0, $1) }
    for one in places.dropLast() {
      #expect(one.page == places[2].page)
      for (id, box) in one.boxes { #expect(places[2].boxes[id] == box) }
      for (id, curve) in one.lines { #expect(places[2].lines[id] == curve) }
    }
    #expect(Set(places[0].boxes.keys).union(places[1].boxes.keys) == Set(places[2].boxes.keys))
    #expect(Set(places[0].lines.keys).union(places[1].lines.keys) == Set(places[2].lines.keys))
    #expect(checks[0].statements("statement").count == before.edges.count)
    #expect(checks[1].statements("statement").count == after.edges.count)
  }

  @Test func `draw each side as it stands there`() throws {
    let (old, new) = (try line(2, .before), try line(2, .after))
    #expect(old.text.hasSuffix("~ hit (alleged)—\u{A0}per Harbour Watch officials [2]"), "\(old.text)")
    #expect(new.text.contains("~ attacked [2]"), "\(new.text)")
    let merged = try line(2, .merged)
    #expect(merged.text.contains("~ attacked (alleged → flat)"), "\(merged.text)")
    #expect(merged.text.hasSuffix("(was per Harbour Watchofficials, was “hit”) [2]"), "\(merged.text)")
    func dashes(_ side: DiffSide) throws -> Int {
      let svg = try #require(try pictures()[side])
      return svg.elements.count { element in
        element.attributes["stroke-dasharray"] == "6 4"
          && element.parent.map { svg.elements[$0].attributes["id"] == "\(side)-line-2" } == true
      }
    }
    // The line and its rim.
    #expect(try dashes(.before) == 2)
    #expect(try dashes(.after) == 0)
  }

  @Test func `mark a denial that became a claim on both sides`() throws {
    #expect(try line(1, .before).text.contains("~ NOT put bounties on"))
    let merged = try line(1, .merged)
    #expect(!merged.text.contains("~ NOT") && merged.text.contains("(was negated)"), "\(merged.text)")
  }

  @Test func `say in a sentence what changed`() throws {
    #expect(
      try line(2, .after).attributes["aria-label"]
        == "Hedge dropped, from alleged to flat; attribution lost, from the word of Harbour Watch officials to "
        + "the article’s own voice; reworded, from “hit” to “attacked”. "
        + "In courier: According to Harbour Watch officials, a Dockside Nine member “hit” Idris Tolan "
        + "(assault; alleged). In ledger: A member of the Dockside Nine “attacked” Idris Tolan (assault).")
    #expect(
      try line(4, .before).attributes["aria-label"]
        == "Stated in courier, not stated in ledger: According to Mara Voss, Dockside Nine “collaborating” "
        + "a Dockside Nine member (cooperate).")
    #expect(
      try line(5, .after).attributes["aria-label"]
        == "Stated in ledger, not stated in courier: Petra Lunn “accused” Dockside Nine (accuse).")
  }

  @Test func `count in the legend what the colors mean`() throws {
    for (_, svg) in try pictures() {
      let legend = try #require(svg.elements.first { $0.attributes["class"] == "legend" }).text
      for words in [
        "+ 1 stated in ledger, not stated in courier", "− 1 stated in courier, not stated in ledger",
        "~ 3 stated in both, but otherwise", "2 stated alike in both", "in a box: found on that side alone",
      ] { #expect(legend.contains(words)) }
    }
    let merged = try #require(try pictures()[.merged])
    let colors = Set(merged.named("path").compactMap { $0.attributes["stroke"] })
    #expect(colors.isSuperset(of: ["#009e73", "#d55e00", "#e69f00", "#767676"]))
  }

  @Test func `mark who is on one side alone, and say who was taken for whom`() throws {
    let nodes = try #require(try pictures()[.merged]).named("g").filter {
      $0.attributes["class"]?.hasPrefix("node") == true
    }
    func node(_ name: String) throws -> String { try #require(nodes.first { $0.text.contains(name) }).text }
    #expect(try node("Petra Lunn").contains("+ PERSON"))
    #expect(try node("Petra Lunn").contains("Found in ledger, not found in courier."))
    #expect(try node("Idris Tolan") == "PERSONIdris Tolan")
    #expect(
      try node("Harbour Watch").contains(
        "“Federal Harbour Watch” in courier and “Harbour Watch” in ledger were taken for the same: alias"))
    let before = try #require(try pictures()[.before])
    #expect(!before.elements[0].text.contains("Petra Lunn (person)"))
  }

  @Test func `draw what changed first where there is too much`() throws {
    var options = DrawingOptions()
    options.maximumStatements = 5
    let merged = try #require(try pictures(options)[.merged])
    #expect(merged.statements("unchanged").isEmpty && merged.statements("statement").count == 5)
    #expect(merged.elements[0].text.contains("4 statements of either side hidden; what changed is drawn first."))
  }

  @Test func `have the same bytes each time, and one side alone those of all three`() throws {
    let (diff, before, after) = (DiffSamples.diff, DiffSamples.before, DiffSamples.after)
    let first = try Drawing.pictures(diff, before: before, after: after)
    for side in DiffSide.allCases {
      #expect(try Drawing.svg(diff, before: before, after: after, side: side) == first[side])
    }
  }

  @Test func `of nothing are pictures, and so are those of a diff of other graphs`() throws {
    let empty = GraphDiff(before: Graph(), after: Graph())
    let nothing = try Drawing.pictures(empty, before: Graph(), after: Graph())
    let foreign = try Drawing.pictures(DiffSamples.diff, before: Graph(), after: Samples.forty)
    for side in DiffSide.allCases {
      #expect(XMLCheck(nothing[side]).error == nil)
      #expect(XMLCheck(foreign[side]).error == nil)
    }
  }

  @Test func `have text of 4.5 to 1 at least`() throws {
    for (_, svg) in try pictures() {
      for element in svg.elements where element.name == "text" || element.name == "tspan" {
        guard let color = element.attributes["fill"] else { continue }
        // On the darkest tint of a box.
        #expect(Contrast.ratio(color, "#dceaf6") >= 4.5)
      }
    }
  }
}

@Suite struct `The union of two graphs` {
  @Test func `puts participants into one box only one to one`() {
    var diff = DiffSamples.diff
    diff.entities.append(EntityMatch(before: "nine", after: "b-member", reason: "wrong"))
    let union = DiffUnion(diff, before: DiffSamples.before, after: DiffSamples.after)
    #expect(union.participants.count == 7)
    #expect(union.lines.count == 7)
  }

  @Test func `has two lines for one statement whose ends are in other boxes`() {
    var diff = DiffSamples.diff
    diff.entities = diff.entities.filter { $0.before != "hw" }
    let union = DiffUnion(diff, before: DiffSamples.before, after: DiffSamples.after)
    #expect(union.participants.count == 8)
    #expect(union.lines.count == 10)
    let ids = union.lines.indices.map { union.id(ofLine: $0, on: .merged) }
    #expect(Set(ids).count == ids.count)
  }

  @Test func `is DOT too`() throws {
    let dot = Drawing.dot(DiffSamples.diff, before: DiffSamples.before, after: DiffSamples.after)
    let check = DOTCheck(dot)
    #expect(check.error == nil)
    #expect(check.statements.count { $0.contains(" -> ") } == 7)
    let text = String(decoding: dot, as: UTF8.self)
    for words in [
      "change=\"removed\"", "change=\"added\"", "change_note=\"Hedge dropped, from alleged to flat;",
      "label=\"+ person\\nPetra Lunn\"", "− 1 stated in courier, not stated in ledger",
    ] { #expect(text.contains(words), "\(words)") }
  }
}
