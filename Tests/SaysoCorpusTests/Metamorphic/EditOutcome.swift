import Foundation
import SaysoExtraction
import SaysoGraph
import Testing

@testable import SaysoCorpus

/// What a diff says of an edit's two texts, against what it must say.
struct EditOutcome: Sendable {
  var edit: Edit
  var before: Graph
  var after: Graph
  var diff: GraphDiff
  var found: [ReportedChange] = []
  var missed: [ReportedChange] = []
  var unasked: [(change: ReportedChange, detail: String)] = []

  init(_ edit: Edit, _ before: Graph, _ after: Graph) {
    self.edit = edit
    self.before = before
    self.after = after
    diff = GraphDiff(before: before, after: after)
    missed = edit.expected
    for change in diff.changes {
      let reported = reported(change)
      if let i = missed.firstIndex(where: { $0.agrees(with: reported) }) {
        found.append(missed.remove(at: i))
      } else {
        let type = change.claim.map { $0.type.rawValue + " " } ?? ""
        unasked.append((reported, type + change.detail))
      }
    }
  }

  private func reported(_ change: Change) -> ReportedChange {
    if let claim = change.claim {
      return ReportedChange(kind: change.kind, source: claim.sourceName, target: claim.targetName)
    }
    let partner = diff.entities.first { $0.before == change.entity }?.after
    return ReportedChange(
      kind: change.kind, source: before.name(change.entity), target: after.name(partner))
  }

  /// The edits' outcomes; each text is read from a file, as the command would, and only once.
  ///
  /// `SAYSO_EDITS=some` takes every fourth edit alone: a debug build needs a minute or two for all.
  static let all = Task { () throws -> [EditOutcome] in
    let edits = try EditFile.all().enumerated().filter { isWanted($0.offset, $0.element) }.map(\.element)
    let texts = try edits.map { try $0.texts() }
    let graphs = try await read(texts.flatMap { [$0.before, $0.after] })
    return zip(edits, texts).compactMap { edit, texts in
      guard let before = graphs[texts.before], let after = graphs[texts.after] else { return nil }
      return EditOutcome(edit, before, after)
    }
  }

  /// A part of the names of the edits to look at alone, or nothing.
  static let wanted = ProcessInfo.processInfo.environment["SAYSO_EDIT"]

  private static func isWanted(_ index: Int, _ edit: Edit) -> Bool {
    if let wanted { return edit.name.contains(wanted) }
    return index % 4 == 0 || ProcessInfo.processInfo.environment["SAYSO_EDITS"] != "some"
  }

  /// The graphs of texts, each given once.
  static func read(_ texts: [EditedText]) async throws -> [EditedText: Graph] {
    let scratch = Scratch()
    var distinct: [EditedText] = []
    var known: Set<EditedText> = []
    for text in texts where known.insert(text).inserted { distinct.append(text) }
    var paths: [String] = []
    for (index, text) in distinct.enumerated() {
      #expect(SystemCalls.makeFolder("\(scratch.path)/\(index)"))
      paths.append(try scratch.write("\(index)/\(text.file)", text.text))
    }
    let extractor = Extractor()
    var graphs: [EditedText: Graph] = [:]
    try await extractAll(
      InputReader(paths, uniqueIDs: false), jobs: 4,
      work: { input -> Graph? in
        guard case .document(let document) = input else { return nil }
        return extractor.extract(document)
      },
      receive: { index, graph in graphs[distinct[index]] = try graph.get() })
    return graphs
  }
}

extension Graph {
  fileprivate func name(_ id: NodeID?) -> String { nodes.first { $0.id == id }?.name ?? id?.text ?? "" }
}
