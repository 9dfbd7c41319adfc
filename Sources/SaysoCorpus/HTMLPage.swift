// The only file that calls libxml2.
import CLibXML2

/// A page as a flat tree in document order, parsed leniently as browsers do.
///
/// `nodes[i]`'s descendants are `nodes[i + 1..<nodes[i].end]`. Nothing is fetched from a network
/// and no entity is defined by the page, so that none can blow up.
struct HTMLPage {
  struct Node {
    /// Lower-case element name; empty for text.
    var name: String
    /// A text node's text; empty for an element.
    var text: String
    var attributes: [(name: String, value: String)]
    var parent: Int
    var end: Int

    subscript(attribute: String) -> String {
      attributes.first { $0.name == attribute }?.value ?? ""
    }
  }

  private(set) var nodes: [Node] = []

  /// libxml2 wants its tables made by one thread before others read pages.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// `bytes` are UTF-8, whatever the page declares. Trees of any depth are read without recursion.
  init(_ bytes: [UInt8]) {
    guard Self.isReady, let context = unsafe htmlNewParserCtxt() else { return }
    defer { unsafe htmlFreeParserCtxt(context) }
    // libxml2 breaks off at a NUL byte.
    let text = bytes.contains(0) ? bytes.map { $0 == 0 ? 32 : $0 } : bytes
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
    // Without this a page ends at depth 256 and a text node at 10 MB.
    unsafe context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
    let document = unsafe text.withUnsafeBytes { buffer in
      unsafe htmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
        nil, "UTF-8", Int32(options))
    }
    guard let document = unsafe document else { return }
    defer { unsafe xmlFreeDoc(document) }
    unsafe flatten(document.pointee.children)
  }

  private mutating func flatten(_ first: UnsafeMutablePointer<xmlNode>?) {
    var parent = -1
    var next = unsafe first
    while let node = unsafe next {
      let index = unsafe append(node, parent: parent)
      if let index, let child = unsafe node.pointee.children {
        parent = index
        unsafe next = child
        continue
      }
      unsafe next = node.pointee.next
      var last = unsafe node
      while unsafe next == nil, parent >= 0, let up = unsafe last.pointee.parent {
        nodes[parent].end = nodes.count
        parent = nodes[parent].parent
        unsafe last = up
        unsafe next = up.pointee.next
      }
    }
  }

  /// Appends an element or a text; nil where nothing was appended or nothing can be below.
  private mutating func append(_ node: UnsafeMutablePointer<xmlNode>, parent: Int) -> Int? {
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      let name = unsafe Self.string(node.pointee.name).lowercased()
      let attributes = unsafe Self.attributes(of: node)
      nodes.append(
        Node(name: name, text: "", attributes: attributes, parent: parent, end: nodes.count + 1))
      return nodes.count - 1
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      let text = unsafe Self.string(node.pointee.content)
      nodes.append(
        Node(name: "", text: text, attributes: [], parent: parent, end: nodes.count + 1))
      return nil
    default: return nil
    }
  }

  private static func attributes(
    of node: UnsafeMutablePointer<xmlNode>
  ) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var next = unsafe node.pointee.properties
    while let attribute = unsafe next {
      var value = ""
      var part = unsafe attribute.pointee.children
      while let text = unsafe part {
        value += unsafe string(text.pointee.content)
        unsafe part = text.pointee.next
      }
      found.append((name: unsafe string(attribute.pointee.name).lowercased(), value: value))
      unsafe next = attribute.pointee.next
    }
    return found
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}

extension HTMLPage {
  /// Indices of the elements of a name, in document order.
  func elements(_ name: String) -> [Int] { nodes.indices.filter { nodes[$0].name == name } }

  /// All text below a node with white space collapsed.
  func text(of index: Int) -> String {
    var text = ""
    for node in nodes[index..<nodes[index].end] { text += node.text }
    return Metadata.oneLine(text)
  }

  /// Indices of a node's element children.
  func children(of index: Int) -> [Int] {
    var found: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      if !nodes[child].name.isEmpty { found.append(child) }
      child = nodes[child].end
    }
    return found
  }
}
