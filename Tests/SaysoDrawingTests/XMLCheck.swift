import Foundation
import FoundationXML

/// A document as a parser sees it: elements with attributes and text, or why it is none.
final class XMLCheck: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
    /// The index of the element around it.
    var parent: Int?
  }

  private(set) var elements: [Element] = []
  private(set) var error: String?
  private var stack: [Int] = []

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { error = parser.parserError.map { "\($0)" } ?? "not well-formed" }
  }

  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The groups of statements, by their class.
  func statements(_ word: String) -> [Element] {
    named("g").filter {
      let classes = ($0.attributes["class"] ?? "").split(separator: " ")
      return classes.first == "statement" && classes.contains(Substring(word))
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let parent = stack.last
    stack.append(elements.count)
    elements.append(Element(name: name, attributes: attributes, parent: parent))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { stack.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for i in stack { elements[i].text += text }
  }
}
