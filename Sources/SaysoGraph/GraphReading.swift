extension Graph {
  /// Reads a `sayso/1` graph, as ``json(_:)`` or another program wrote it.
  ///
  /// Members that this build does not know are passed over; `links` is read as `edges`, as older
  /// networkx writes it. The arrays stay in the order they have: see ``canonical()``.
  public init(json bytes: [UInt8]) throws(GraphReadError) {
    try self.init(bytes, isUTF8: false)
  }

  /// Reads a graph from bytes that are known to be UTF-8.
  package init(utf8 bytes: [UInt8]) throws(GraphReadError) {
    try self.init(bytes, isUTF8: true)
  }

  private init(_ bytes: [UInt8], isUTF8: Bool) throws(GraphReadError) {
    do {
      try self.init(json: bytes, in: 0..<bytes.count, isUTF8: isUTF8)
    } catch {
      throw GraphReadError(error, in: bytes)
    }
  }

  /// Reads the one graph that a range of bytes holds, such as a line of JSON Lines.
  ///
  /// With `isUTF8` somebody has checked the bytes already.
  package init(json bytes: [UInt8], in range: Range<Int>, isUTF8: Bool = false) throws(JSONError) {
    do {
      var reader = GraphReader(try JSONParser(bytes, in: range, isUTF8: isUTF8), size: range.count)
      self = try reader.graph()
    } catch {
      // A file of another format is told so, not that its third edge lacks a key.
      if let stranger = Self.stranger(bytes, in: range) { throw stranger }
      throw error
    }
  }

  /// Whether bytes look like a graph rather than a text, told by their first key; reads no further.
  public static func isLikely(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(256).prefix { $0 < 0x80 }
    guard var json = try? JSONParser(Array(head)), (try? json.beginObject()) != nil,
      let key = try? json.nextKey()
    else { return false }
    return ["directed", "edges", "graph", "links", "multigraph", "nodes"].contains(key)
  }

  private static func stranger(_ bytes: [UInt8], in range: Range<Int>) -> JSONError? {
    guard var json = try? JSONParser(bytes, in: range) else { return nil }
    let start = json.offset
    var found: String?
    guard (try? json.beginObject()) != nil else {
      return (try? json.kind()).map { _ in .notAGraph(start) }
    }
    while let key = try? json.nextKey() {
      guard key == "graph", (try? json.kind()) == .object else {
        guard (try? json.skip()) != nil else { return nil }
        continue
      }
      guard (try? json.beginObject()) != nil else { return nil }
      while let key = try? json.nextKey() {
        if key == "format", let format = try? json.string() {
          found = format
        } else if (try? json.skip()) == nil {
          return nil
        }
      }
    }
    guard json.offset >= range.upperBound else { return nil }
    return found == Graph.format ? nil : .notAGraph(start, format: found)
  }
}

extension JSONError {
  static func notAGraph(_ offset: Int, format: String? = nil) -> JSONError {
    let what = format.map { "its format is '\($0)', not '\(Graph.format)'" }
    return JSONError(
      offset, what ?? "not a \(Graph.format) graph",
      format == nil ? "give a graph that sayso wrote" : "extract it again with this sayso")
  }
}

/// Reads the parts of a graph; the smaller parts are in `GraphPartReading`.
struct GraphReader {
  var json: JSONParser
  var names = GraphNames.fresh
  var ids: SharedStrings
  var texts: SharedStrings

  /// A reader of a graph that takes about `size` bytes.
  init(_ json: JSONParser, size: Int) {
    self.json = json
    ids = SharedStrings(size: size, keepsFirst: false)
    texts = SharedStrings(size: size, keepsFirst: true)
  }

  mutating func graph() throws(JSONError) -> Graph {
    let start = json.offset
    var graph = Graph()
    var format: String?
    var lacking: Set = ["edges", "nodes"]
    try json.beginObject()
    while let key = try json.nextKey() {
      lacking.remove(key == "links" ? "edges" : key)
      switch key {
      case "edges", "links": graph.edges = try longList { (r) throws(JSONError) in try r.edge() }
      case "graph": format = try header(into: &graph)
      case "nodes": graph.nodes = try longList { (r) throws(JSONError) in try r.node() }
      default: try json.skip()
      }
    }
    try json.finish()
    guard format == Graph.format else { throw .notAGraph(start, format: format) }
    if let member = lacking.sorted().first {
      throw JSONError(start, "this graph has no '\(member)'", "give it an array, empty if need be")
    }
    return graph
  }

  private mutating func header(into graph: inout Graph) throws(JSONError) -> String? {
    var format: String?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "attributions":
        graph.attributions = try longList { (r) throws(JSONError) in try r.attribution() }
      case "corrections":
        graph.corrections = try list { (r) throws(JSONError) in try r.correction() }
      case "documents": graph.documents = try list { (r) throws(JSONError) in try r.document() }
      case "format": format = try json.string()
      case "generator": graph.generator = try json.string()
      case "rules": graph.rules = try json.string()
      default: try json.skip()
      }
    }
    return format
  }

  mutating func list<T>(
    _ element: (inout GraphReader) throws(JSONError) -> T
  ) throws(JSONError) -> [T] {
    var values: [T] = []
    try json.beginArray()
    while try json.nextElement() { values.append(try element(&self)) }
    return values
  }

  /// A list that may fill the whole file.
  ///
  /// Room for it is made once, as much as the rest of the file might hold: memory that is not
  /// written to costs nothing, but a list that outgrows its room has to be copied.
  private mutating func longList<T>(
    _ element: (inout GraphReader) throws(JSONError) -> T
  ) throws(JSONError) -> [T] {
    var values: [T] = []
    let start = json.offset
    try json.beginArray()
    while try json.nextElement() {
      if values.count == Self.sample {
        values.reserveCapacity(Self.sample * (json.end - start) / (json.offset - start) * 9 / 8)
      }
      values.append(try element(&self))
    }
    return values
  }

  private static let sample = 256
}
