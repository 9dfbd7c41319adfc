import ArgumentParser
import SaysoCorpus
import SaysoDrawing
import SaysoGraph

/// How a graph is written.
enum GraphFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case json, jsonl, dot, svg, html
  /// Promised by the design; refused by ``checkBuilt()``.
  case csv

  static var allValueStrings: [String] { allCases.filter(\.isBuilt).map(\.rawValue) }

  private var isBuilt: Bool { self != .csv }

  func checkBuilt() throws {
    if !isBuilt {
      throw ValidationError(
        "The format \(rawValue) is not built yet; use \(Self.allValueStrings.joined(separator: ", ")).")
    }
  }

  /// Whether several graphs may follow one another in one file.
  var joins: Bool { self == .jsonl }

  func bytes(of graph: Graph) throws(InputError) -> [UInt8] {
    do {
      switch self {
      case .json: return graph.json(.indented)
      case .jsonl: return graph.json(.compact)
      case .dot: return Drawing.dot(graph)
      case .svg: return try Drawing.svg(graph)
      case .html: return try Drawing.html(graph)
      case .csv: return []
      }
    } catch {
      throw InputError(GraphSource.name(graph), "no picture", remedy: "\(error)")
    }
  }
}
