public import SaysoText

/// What an input turned out to be.
public enum Input: Sendable {
  case document(Document)
  /// A `sayso/1` graph's JSON, not parsed yet, with its file and, in a `.jsonl`, its line.
  case graph([UInt8], file: String, line: Int?)
}

/// How an input's bytes are read.
enum InputFormat {
  case text, markdown, html, jsonLines, graph

  /// From a file's ending, in any case; nil where the content must tell.
  init?(path: String) {
    switch Path.ending(path) {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// From the first line and what follows it.
  init(sniffing head: ArraySlice<UInt8>) {
    let start = head.drop { $0 == 32 || ($0 >= 9 && $0 <= 13) || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    switch start.first {
    case UInt8(ascii: "{"):
      let line = Array(start.prefix { $0 != 10 })
      var scanner = JSONScanner(line)
      self = (try? scanner.skip()) == nil ? .graph : .jsonLines
    case UInt8(ascii: "<"):
      self = Self.opensPage(start) ? .html : .text
    default:
      self = start.starts(with: Array("---\n".utf8)) ? .markdown : .text
    }
  }

  private static func opensPage(_ start: ArraySlice<UInt8>) -> Bool {
    let head = String(decoding: start.prefix(400), as: UTF8.self).lowercased()
    return ["<!doctype", "<html", "<head", "<body", "<?xml", "<!--", "<article", "<div", "<p>", "<main"]
      .contains { head.hasPrefix($0) }
  }
}

/// File names, without Foundation.
package enum Path {
  package static func name(_ path: String) -> String {
    String(path.split(separator: "/", omittingEmptySubsequences: true).last ?? "")
  }

  /// Lower-case ending without its dot; empty where there is none.
  package static func ending(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The name without folder and ending: a document's id.
  package static func stem(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  package static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
