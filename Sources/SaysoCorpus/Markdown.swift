/// What a Markdown file's front matter says; the file's text stays as written.
enum Markdown {
  /// The fields of a block between two lines `---` (YAML) or `+++` (TOML) at the very beginning,
  /// and the first `# heading` as title where the block has none.
  static func metadata(_ bytes: [UInt8]) -> Metadata {
    var metadata = Metadata()
    let lines = Lines(bytes)
    var line = lines.next(from: 0)
    let fence = line.map { trimmed($0.text) }
    if fence == "---" || fence == "+++", let first = line {
      line = lines.next(from: first.end)
      while let at = line, trimmed(at.text) != fence {
        // A rule at the top of a page is no front matter; such blocks are short.
        if at.end > 1 << 14 { return Metadata() }
        field(at.text, into: &metadata)
        line = lines.next(from: at.end)
      }
      if line == nil { return Metadata() }
      line = line.flatMap { lines.next(from: $0.end) }
    }
    var seen = 0
    while metadata.title.isEmpty, seen < 20, let at = line {
      let text = trimmed(at.text)
      if text.hasPrefix("# ") { metadata.title = trimmed(text.dropFirst(2)) }
      seen += 1
      line = lines.next(from: at.end)
    }
    return metadata
  }

  private static func field(_ line: Substring, into metadata: inout Metadata) {
    guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return }
    let value = unquoted(trimmed(line[line.index(after: mark)...]))
    guard !value.isEmpty else { return }
    switch trimmed(line[..<mark]).lowercased() {
    case "title", "headline": metadata.title = value
    case "outlet", "publication", "publisher", "source", "site": metadata.outlet = value
    case "url", "link", "canonical", "canonical_url": metadata.url = value
    case "published", "date", "pubdate", "published_at", "publishdate": metadata.published = value
    default: break
    }
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let mark = text.first, mark == text.last, mark == "\"" || mark == "'" else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text.drop { $0.isWhitespace })
  }
}

/// The lines of a text, one after the other; `end` is where the next begins.
private struct Lines {
  let bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func next(from start: Int) -> (text: Substring, end: Int)? {
    guard start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
    // A front matter's lines are short; the rest of a long line is text.
    let text = String(decoding: bytes[start..<min(end, start + 4096)], as: UTF8.self)
    return (text[...], end + 1)
  }
}
