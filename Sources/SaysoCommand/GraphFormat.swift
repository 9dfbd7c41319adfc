import ArgumentParser
import SaysoCorpus
import SaysoDrawing
import SaysoGraph

/// How a graph is written.
enum GraphFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case json, jsonl, dot, svg, html
  /// Statements and attributions as rows, for spreadsheets; not the whole graph.
  case csv

  /// Whether several graphs may follow one another in one file.
  var joins: Bool { self == .jsonl || self == .csv }

  /// How the whole graph is laid out; nil for other formats than JSON.
  var layout: JSONLayout? {
    switch self {
    case .json: .indented
    case .jsonl: .compact
    default: nil
    }
  }

  /// What a file begins with before its first graph.
  var preamble: [UInt8] { self == .csv ? StatementListing.csvHeader : [] }

  /// `text` gives rows of `csv` their lines and words. With notes for standard error.
  func bytes(
    of graph: Graph, text: [UInt8]? = nil, page material: @autoclosure () -> PageMaterial = PageMaterial()
  ) throws(InputError) -> Drawer.Result {
    do {
      switch self {
      case .json: return Drawer.Result(bytes: graph.json(.indented))
      case .jsonl: return Drawer.Result(bytes: graph.json(.compact))
      case .dot: return Drawer.Result(bytes: Drawing.dot(graph))
      case .svg: return try Drawer().svg(graph)
      case .html: return try Drawer().html(graph, material())
      case .csv: return Drawer.Result(bytes: StatementListing(graph, text: text).csv())
      }
    } catch {
      throw InputError(GraphSource.name(graph), "no picture", remedy: "\(error)")
    }
  }
}
