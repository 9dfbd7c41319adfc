import CGraphviz
import Synchronization

/// The Graphviz that is installed: loaded when first needed, used by one thread at a time.
public enum Graphviz {
  /// The version, as "2.43.0"; `nil` where Graphviz is absent.
  ///
  /// Layouts, and so the bytes of pictures, are equal only between equal versions.
  public static var version: String? {
    library.withLock { library in
      guard let loaded = try? unsafe load(&library) else { return nil }
      return unsafe String(cString: cgv_version(loaded))
    }
  }

  /// Graphviz has global state even with a context per thread: one lock for the whole process.
  private static let library = Mutex<Library>(unsafe Library(pointer: nil))

  /// Guarded by the lock; never freed.
  @safe private struct Library: @unchecked Sendable {
    nonisolated(unsafe) var pointer: OpaquePointer?
  }

  private static func load(_ library: inout Library) throws(DrawingError) -> OpaquePointer {
    if let pointer = unsafe library.pointer { return unsafe pointer }
    let pointer = try unsafe open(nil)
    unsafe library.pointer = pointer
    return unsafe pointer
  }

  /// Loads Graphviz under another name than the usual, for tests of its absence.
  static func probe(named name: String) throws(DrawingError) {
    try library.withLock { (_: inout Library) throws(DrawingError) in
      _ = try unsafe open(name)
    }
  }

  private static func open(_ name: String?) throws(DrawingError) -> OpaquePointer {
    var pointer: OpaquePointer?
    let status = unsafe cgv_open(name, &pointer)
    if let pointer = unsafe pointer { return unsafe pointer }
    let said = unsafe String(cString: cgv_message())
    throw status == Int32(CGV_NO_LIBRARY.rawValue)
      ? .graphvizMissing(said) : .graphvizUnusable(said.isEmpty ? "no layout plugin" : said)
  }

  /// Arranges the boxes and lines. Time grows steeply with their number: see ``LayoutPlan``.
  static func layout(_ request: LayoutRequest) throws(DrawingError) -> Layout {
    try library.withLock { (library: inout Library) throws(DrawingError) -> Layout in
      let loaded = try unsafe load(&library)
      guard let graph = unsafe cgv_graph_new(loaded) else {
        throw .layoutFailed("out of memory")
      }
      defer { unsafe cgv_graph_free(graph) }
      unsafe build(request, in: graph)
      let engine = request.effort.engine
      guard unsafe cgv_layout(graph, engine.rawValue) == Int32(CGV_OK.rawValue) else {
        throw .layoutFailed(unsafe String(cString: cgv_message()))
      }
      return unsafe read(request, from: graph)
    }
  }

  private static func build(_ request: LayoutRequest, in graph: OpaquePointer) {
    for (name, value) in request.attributes {
      unsafe set(graph, CGV_GRAPH, 0, name, value)
    }
    for (i, box) in request.boxes.enumerated() {
      guard unsafe cgv_add_node(graph) == Int32(i) else { preconditionFailure("out of memory") }
      for (name, value) in LayoutRequest.attributes(ofBox: box) {
        unsafe set(graph, CGV_NODE, i, name, value)
      }
    }
    for (i, line) in request.lines.enumerated() {
      guard unsafe cgv_add_edge(graph, Int32(line.tail), Int32(line.head)) == Int32(i) else {
        preconditionFailure("a line between boxes that are not there, or out of memory")
      }
      for (name, value) in LayoutRequest.attributes(of: line) {
        unsafe set(graph, CGV_EDGE, i, name, value)
      }
    }
    guard request.effort.engine == .dot else { return }
    unsafe buildFrames(request, in: graph)
    // Frames and levels together are more than dot can do.
    for (i, level) in request.levels.enumerated() where request.frames.isEmpty {
      guard unsafe cgv_add_level(graph) == Int32(i) else { preconditionFailure("out of memory") }
      for member in level { _ = unsafe cgv_put(graph, Int32(member), Int32(i)) }
    }
  }

  private static func buildFrames(_ request: LayoutRequest, in graph: OpaquePointer) {
    for (i, frame) in request.frames.enumerated() {
      guard unsafe cgv_add_cluster(graph) == Int32(i) else { preconditionFailure("out of memory") }
      for (name, value) in LayoutRequest.attributes(of: frame) {
        unsafe set(graph, CGV_CLUSTER, i, name, value)
      }
      for member in frame.members { _ = unsafe cgv_put(graph, Int32(member), Int32(i)) }
    }
  }

  private static func read(_ request: LayoutRequest, from graph: OpaquePointer) -> Layout {
    let bounds = unsafe get(graph, CGV_GRAPH, 0, "bb")
    var reader = LayoutReader(bounds: bounds)
    for i in request.boxes.indices {
      unsafe reader.addBox(get(graph, CGV_NODE, i, "pos"))
    }
    for i in request.lines.indices {
      unsafe reader.addLine(get(graph, CGV_EDGE, i, "pos"), label: get(graph, CGV_EDGE, i, "lp"))
    }
    for i in request.frames.indices { unsafe reader.addFrame(get(graph, CGV_CLUSTER, i, "bb")) }
    return reader.layout
  }

  private static func set(
    _ graph: OpaquePointer, _ kind: cgv_kind, _ index: Int, _ name: String, _ value: String
  ) {
    _ = unsafe cgv_set(graph, kind, Int32(index), name, value)
  }

  private static func get(
    _ graph: OpaquePointer, _ kind: cgv_kind, _ index: Int, _ name: String
  ) -> String {
    unsafe String(cString: cgv_get(graph, kind, Int32(index), name))
  }
}
