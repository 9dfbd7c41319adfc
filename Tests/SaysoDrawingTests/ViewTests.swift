import SaysoGraph
import Testing

@testable import SaysoDrawing

private let people = [
  Samples.person("a", "Ann Lee"), Samples.person("b", "Bo Diaz"), Samples.person("c", "Cy Ito"),
  Samples.body("acme", "Acme"), Samples.place("velm", "Velmouth"),
]

/// Keys whose digits at the end stand for the lemma, as those of the extractor.
private func graph(_ rows: [String]) -> Graph { Samples.graph(title: "t", nodes: people, rows: rows) }

private func svg(_ graph: Graph, _ options: DrawingOptions = DrawingOptions()) throws -> XMLCheck {
  XMLCheck(try Drawing.svg(graph, options: options))
}

private let disputed = graph([
  "a|assault|hit|b||Cy Ito", "a|assault|hit|b|negated|Ann Lee", "a|role_in|chair|acme||",
])

@Suite(.enabled(if: Graphviz.version != nil)) struct `A view` {
  @Test func `of what speakers contradict has boxes that face each other, and only these`() throws {
    let picture = try svg(disputed)
    #expect(picture.elements.count { $0.attributes["class"] == "card" } == 2)
    let conflict = try #require(picture.elements.first { $0.attributes["class"] == "conflict" })
    #expect(conflict.attributes["aria-label"] == "Statements 1 and 2 contradict each other.")
    #expect(picture.elements[0].text.contains("one says so, the other denies it"))
  }

  @Test func `called compact has lines alone`() throws {
    let picture = try svg(disputed, DrawingOptions(view: .compact))
    #expect(!picture.elements.contains { $0.attributes["class"] == "card" })
    #expect(!picture.elements.contains { $0.attributes["class"] == "conflict" })
  }

  @Test func `of statements has a box for each, and one for a speaker who is no node`() throws {
    let picture = try svg(disputed, DrawingOptions(view: .statements))
    #expect(picture.elements.count { $0.attributes["class"] == "card" } == 3)
    let sources = picture.elements.filter { $0.attributes["class"] == "node source described" }
    #expect(sources.compactMap { $0.attributes["aria-label"] } == ["Ann Lee (source)", "Cy Ito (source)"].reversed())
  }

  @Test func `by speaker repeats who is spoken of, under one name`() throws {
    let picture = try svg(disputed, DrawingOptions(view: .speakers))
    let text = picture.elements[0].text
    #expect(text.contains("In the article’s own voice"))
    #expect(text.contains("On the word of Cy Ito"))
    let name = try #require(ShortNames(disputed).name("a") as String?)
    #expect(picture.elements.contains { $0.attributes["id"] == name })
    #expect(picture.elements.count { $0.attributes["data-node"] == name } == 2)
    let ids = picture.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: DrawingOptions.View.allCases)
  func `gives every statement the same name, number and sentence`(_ view: DrawingOptions.View) throws {
    func statements(_ view: DrawingOptions.View) throws -> [String] {
      try svg(Samples.twenty, DrawingOptions(view: view)).statements("statement").compactMap { element in
        guard let id = element.attributes["id"], let label = element.attributes["aria-label"] else { return nil }
        return id + label + "\(element.text.contains("NOT"))"
      }.sorted()
    }
    #expect(try statements(view) == statements(.compact))
  }

  @Test func `shows who only speaks on the word of nobody as such`() throws {
    let graph = graph(["a|assault|hit|b||?", "a|assault|hit|b|negated|"])
    let text = try svg(graph, DrawingOptions(view: .speakers)).elements[0].text
    #expect(text.contains("On the word of somebody not named"))
    #expect(try svg(graph, DrawingOptions(view: .statements)).elements[0].text.contains("per unnamed source"))
  }

  @Test func `is asked for less and says so`() throws {
    let selection = GraphSelection(traits: [.negated])
    let text = try svg(disputed, DrawingOptions(selection: selection)).elements[0].text
    #expect(text.contains("Asked for: negated: 1 of 3 statements."))
    #expect(text.contains("hit") && !text.contains("chair"))
  }
}

@Suite struct `Frames by body or place` {
  private func titles(_ rows: [String], _ grouping: DrawingOptions.Grouping) -> [String] {
    EntityGroups(graph(rows), grouping).groups.map(\.title)
  }

  @Test func `hold those who have a post there`() {
    let groups = EntityGroups(graph(["a|role_in|chair|acme||", "b|member_of|member|acme||"]), .organization).groups
    #expect(groups.map(\.title) == ["Of Acme"])
    #expect(groups.first?.members == ["acme", "a", "b"])
    #expect(titles(["acme|located_in|in|velm||"], .place) == ["In Velmouth"])
  }

  @Test(arguments: [
    "a|role_in|chair|acme|alleged|", "a|role_in|chair|acme|negated|", "a|role_in|chair|acme||Bo Diaz",
    "a|role_in|chair|acme|former|", "a|role_in|chair|acme|elect|", "a|role_in|chair|acme|intended|",
    "a|accuse|accused|acme||",
  ])
  func `never make a fact of what is not stated flatly`(_ row: String) {
    #expect(titles([row], .organization).isEmpty)
  }
}

@Suite(.enabled(if: Graphviz.version != nil)) struct `A theme` {
  private func text(_ theme: DrawingOptions.Theme) throws -> String {
    String(decoding: try Drawing.svg(Samples.five, options: DrawingOptions(theme: theme)), as: UTF8.self)
  }

  @Test func `that follows the viewer carries a style for the dark, the others none`() throws {
    #expect(try text(.auto).contains("prefers-color-scheme:dark"))
    for theme in [DrawingOptions.Theme.light, .dark, .print] { #expect(try !text(theme).contains("<style>")) }
  }

  @Test func `for print has no tint and no blue`() throws {
    let text = try text(.print)
    for color in [Style.fill(.person), Style.fill(.organization), Style.attributed] { #expect(!text.contains(color)) }
  }

  @Test(arguments: [DrawingOptions.Theme.auto, .light, .dark, .print])
  func `has text of 4.5 to 1 at least, on paper and on each tint`(_ theme: DrawingOptions.Theme) {
    let palette = theme == .auto ? Palette.dark : Palette(theme)
    for text in [Style.ink, Style.faint] {
      for ground in [Style.paper] + EntityKind.allCases.map(Style.fill) {
        #expect(Contrast.ratio(palette.color(text), palette.color(ground)) >= 4.5, "\(text) on \(ground)")
      }
    }
    #expect(Contrast.ratio(palette.color(Style.attributed), palette.color(Style.paper)) >= 4.5)
    #expect(Contrast.ratio(palette.color(Style.outline), palette.color(Style.paper)) >= 3)
  }

  @Test func `changes no shape`() throws {
    func shapes(_ text: String) -> [Substring] { text.split(separator: " ").filter { $0.hasPrefix("d=") } }
    #expect(try shapes(text(.dark)) == shapes(text(.light)))
  }
}

@Suite struct `A number for a label` {
  /// Every layout by sfdp or in rows has them; a claim must not look like a fact there, in any colour.
  @Test(
    arguments: [
      ("a|accuse|accused|b||", "[1]"), ("a|accuse|accused|b||Cy Ito", "per [1]"),
      ("a|accuse|accused|b|negated|", "NOT [1]"), ("a|accuse|accused|b|alleged|", "(alleged) [1]"),
      ("a|role_in|chair|acme|former|", "(former) [1]"),
      ("a|accuse|accused|b|negated,alleged|Cy Ito", "NOT (alleged) per [1]"),
    ], DrawingOptions.Theme.allCases)
  func `keeps what limits a statement`(_ row: (statement: String, label: String), theme: DrawingOptions.Theme) throws {
    let late = Arranger { _, _ throws(DrawingError) in throw .layoutTooSlow }
    let arranged = try ArrangedPicture(graph([row.statement]), options: DrawingOptions(theme: theme), by: late)
    let statement = try #require(XMLCheck(arranged.svg).statements("statement").first)
    #expect(statement.text.hasSuffix("." + row.label), "\(statement.text)")
  }
}

@Suite struct `Disputes drawn` {
  private func conflicts(_ rows: [String]) -> [String] {
    PictureMaker.picture(graph(rows), DrawingOptions()).conflicts.map(\.sentence)
  }

  @Test func `join each side to the other once, not all to all`() {
    let rows =
      ["Cy Ito", "Eda Fox", "Gil Rao"].map { "a|assault|hit|b||\($0)" }
      + ["Ann Lee", "Bo Diaz"].map { "a|assault|hit|b|negated|\($0)" }
    #expect(conflicts(rows).count == 4)
  }

  @Test func `are never between one voice and itself, however it is written`() {
    let rows = ["a|assault|hit|b||Cy Ito", "a|assault|hit|b|negated|CY  ITO", "a|assault|hit|b|negated|Ann Lee"]
    #expect(conflicts(rows) == ["Statements 1 and 3 contradict each other."])
  }
}
