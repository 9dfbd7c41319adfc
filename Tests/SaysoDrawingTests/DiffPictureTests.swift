import Foundation
import SaysoGraph
import Testing

@testable import SaysoDrawing

@Suite struct `A picture of changes` {
  private let before = Samples.five

  /// One statement less, one more, one without its hedge.
  private var after: Graph {
    var graph = before
    graph.documents[0].id = "b"
    graph.edges.remove(at: 4)
    graph.edges[2].modality = .asserted
    graph.edges[2].key = "s-flat"
    graph.edges.append(
      Edge(
        key: "s-new", source: "mara", target: "velm", type: .otherEvent, predicate: "visited",
        rule: "sample/rule"))
    return graph
  }

  @Test func `marks every statement`() {
    let union = DiffPicture(GraphDiff(before: before, after: after), before: before, after: after)
    let kinds = union.graph.edges.map { union.marks[$0.key]?.kind }
    #expect(kinds == [.unchanged, .unchanged, .changed, .unchanged, .unchanged, .added, .removed])
    #expect(union.graph.nodes.count == before.nodes.count)
  }

  @Test(.enabled(if: Graphviz.version != nil)) func `shows them by sign, color and count`() throws {
    let diff = GraphDiff(before: before, after: after)
    let svg = try Drawing.svg(diff, before: before, after: after)
    let picture = XMLCheck(svg)
    #expect(picture.error == nil)
    #expect(picture.statements("removed").first?.text.contains("− located in [7]") == true)
    #expect(picture.statements("added").first?.text.contains("+ visited [6]") == true)
    #expect(picture.statements("changed").first?.text.contains("hedge-dropped") == true)
    #expect(picture.elements[0].text.contains("4 unchanged"))
    let colors = Set(picture.named("path").compactMap { $0.attributes["stroke"] })
    #expect(colors.isSuperset(of: ["#009e73", "#d55e00", "#e69f00", "#767676"]))
    if let folder = ProcessInfo.processInfo.environment["SAYSO_PICTURES"] {
      try Data(svg).write(to: URL(filePath: folder).appending(path: "diff.svg"))
    }
  }

  @Test func `is DOT too`() {
    let diff = GraphDiff(before: before, after: after)
    let dot = Drawing.dot(diff, before: before, after: after)
    #expect(DOTCheck(dot).error == nil)
    #expect(String(decoding: dot, as: UTF8.self).contains("change=\"removed\""))
  }
}
