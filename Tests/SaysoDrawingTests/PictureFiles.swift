import Foundation
import SaysoGraph
import Testing

@testable import SaysoDrawing

/// Writes the samples' pictures into the folder that SAYSO_PICTURES names, to look at them.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SAYSO_PICTURES"] != nil))
func `pictures to look at`() throws {
  let folder = ProcessInfo.processInfo.environment["SAYSO_PICTURES"] ?? ""
  for (name, graph) in [
    ("five", Samples.five), ("twenty", Samples.twenty), ("forty", Samples.forty),
  ] {
    let clock = ContinuousClock()
    var bytes: [UInt8] = []
    let time = try clock.measure { bytes = try Drawing.svg(graph) }
    print(name, time)
    try Data(bytes).write(to: URL(filePath: folder).appending(path: "\(name).svg"))
    try Data(Drawing.html(graph)).write(to: URL(filePath: folder).appending(path: "\(name).html"))
    try Data(Drawing.dot(graph)).write(to: URL(filePath: folder).appending(path: "\(name).dot"))
  }
}

/// Times larger graphs: as many statements as wanted, three to two nodes, as news has them.
@Test(
  .enabled(if: ProcessInfo.processInfo.environment["SAYSO_PICTURES"] != nil),
  arguments: [60, 90, 110, 150, 220, 300, 320, 1000, 3000], [3, 9])
func `larger pictures`(count: Int, share: Int) throws {
  let folder = ProcessInfo.processInfo.environment["SAYSO_PICTURES"] ?? ""
  var state = UInt64(42)
  func random(_ n: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1
    return Int(state >> 33) % n
  }
  let n = max(2, count * 2 / share)
  let nodes = (0..<n).map { Samples.person("p\($0)", "\(Samples.people[$0 % 9]) \($0)") }
  let rows = (0..<count).map { _ in
    "p\(random(n))|accuse|accused|p\(min(random(n), random(n)))||two people familiar with it"
  }
  let graph = Samples.graph(title: "\(count) statements", nodes: nodes, rows: rows)
  var options = DrawingOptions()
  options.maximumStatements = count
  var bytes: [UInt8] = []
  let time = try ContinuousClock().measure { bytes = try Drawing.svg(graph, options: options) }
  print("larger", count, share, time, bytes.count)
  try Data(bytes).write(to: URL(filePath: folder).appending(path: "n\(count).svg"))
}

/// Writes what hostile text makes of DOT, SVG and the page, to be read by other programs.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SAYSO_PICTURES"] != nil))
func `hostile pictures`() throws {
  let folder = ProcessInfo.processInfo.environment["SAYSO_PICTURES"] ?? ""
  for (i, text) in hostileTexts.enumerated() {
    let graph = hostileGraph(text)
    try Data(Drawing.dot(graph)).write(to: URL(filePath: folder).appending(path: "h\(i).dot"))
    try Data(Drawing.svg(graph)).write(to: URL(filePath: folder).appending(path: "h\(i).svg"))
    try Data(Drawing.html(graph)).write(to: URL(filePath: folder).appending(path: "h\(i).html"))
  }
}

/// Draws every graph of a folder that SAYSO_GRAPHS names into the same folder.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SAYSO_GRAPHS"] != nil))
func `pictures of graphs`() throws {
  let folder = URL(filePath: ProcessInfo.processInfo.environment["SAYSO_GRAPHS"] ?? "")
  let files = try FileManager.default.contentsOfDirectory(
    at: folder, includingPropertiesForKeys: nil)
  for file in files where file.pathExtension == "json" {
    let graph = try Graph(json: Array(Data(contentsOf: file)))
    let name = file.deletingPathExtension()
    try Data(Drawing.svg(graph)).write(to: name.appendingPathExtension("svg"))
    try Data(Drawing.html(graph)).write(to: name.appendingPathExtension("html"))
    try Data(Drawing.dot(graph)).write(to: name.appendingPathExtension("dot"))
    try Data(Drawing.arrangedDOT(graph)).write(to: name.appendingPathExtension("neato"))
  }
}

/// Draws the diff of each `X-before.json` with `X-after.json` in the folder that SAYSO_DIFFS names.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SAYSO_DIFFS"] != nil))
func `pictures of diffs`() throws {
  let folder = URL(filePath: ProcessInfo.processInfo.environment["SAYSO_DIFFS"] ?? "")
  let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  for file in files where file.hasSuffix("-before.json") {
    let name = String(file.dropLast("-before.json".count))
    let before = try Graph(json: Array(Data(contentsOf: folder.appending(path: file))))
    let after = try Graph(json: Array(Data(contentsOf: folder.appending(path: "\(name)-after.json"))))
    let diff = GraphDiff(before: before, after: after)
    var pictures: DiffPictures?
    let time = try ContinuousClock().measure {
      pictures = try Drawing.pictures(diff, before: before, after: after)
    }
    var page: [UInt8] = []
    let pageTime = try ContinuousClock().measure { page = try Drawing.html(diff, before: before, after: after) }
    print(name, before.edges.count, after.edges.count, diff.changes.count, time, pageTime, page.count)
    for side in DiffSide.allCases {
      try Data(pictures?[side] ?? []).write(to: folder.appending(path: "\(name)-\(side).svg"))
    }
    try Data(page).write(to: folder.appending(path: "\(name).html"))
    try Data(Drawing.dot(diff, before: before, after: after)).write(to: folder.appending(path: "\(name).dot"))
  }
}

/// Times diffs of larger graphs: a tenth of the statements is new, a tenth gone, a tenth hedged.
@Test(
  .enabled(if: ProcessInfo.processInfo.environment["SAYSO_PICTURES"] != nil),
  arguments: [100, 300, 1000, 10_000, 100_000])
func `larger diffs`(count: Int) throws {
  var state = UInt64(42)
  func random(_ n: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1
    return Int(state >> 33) % n
  }
  let nodes = (0..<count * 2 / 3).map { Samples.person("p\($0)", "\(Samples.people[$0 % 9]) \($0)") }
  let rows = (0..<count).map { _ in "p\(random(nodes.count))|accuse|accused|p\(random(nodes.count))||two people" }
  let before = Samples.graph(title: "many", nodes: nodes, rows: Array(rows))
  var after = before
  after.edges.removeFirst(count / 10)
  for i in 0..<count / 10 { after.edges[i].modality = .alleged }
  for i in 0..<count / 10 {
    var edge = before.edges[i]
    edge.source = NodeID("p\(random(nodes.count))")
    edge.key = StatementKey("new-\(i)")
    after.edges.append(edge)
  }
  let clock = ContinuousClock()
  var diff = GraphDiff(before: "a", after: "b")
  let comparing = clock.measure { diff = GraphDiff(before: before, after: after, names: ("a", "b")) }
  let drawing = try clock.measure { _ = try Drawing.svg(diff, before: before, after: after) }
  var page: [UInt8] = []
  let writing = try clock.measure { page = try Drawing.html(diff, before: before, after: after) }
  print("larger diff", count, diff.changes.count, comparing, drawing, writing, page.count)
}
