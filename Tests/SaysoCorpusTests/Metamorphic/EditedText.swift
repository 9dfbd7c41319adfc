import Foundation

/// A file's name and text, before or after an edit.
struct EditedText: Hashable, Sendable {
  var file: String
  var text: String
}

extension Edit {
  struct Misfit: Error, CustomStringConvertible {
    var description: String
  }

  /// The two texts that are compared. Throws ``Misfit`` where a step does not fit the article.
  func texts() throws -> (before: EditedText, after: EditedText) {
    let file = String(article.split(separator: "/").last ?? "")
    var before = EditedText(file: file, text: try EditFile.article(article))
    var after = before
    for step in steps {
      if case .rename(let old, let new) = step {
        before.text = try before.text.replacingThroughout(old, with: new, place)
      }
      try after.apply(step, place)
    }
    return (before, after)
  }
}

extension EditedText {
  fileprivate mutating func apply(_ step: EditStep, _ place: String) throws {
    switch step {
    case .replace(let old, let new):
      text = try text.replacingOnce(old, with: new, place)
    case .replaceThroughout(let old, let new), .rename(let old, let new):
      text = try text.replacingThroughout(old, with: new, place)
    case .drop(let sentence):
      let hasBlankBefore = text.contains(" " + sentence)
      text = try text.replacingOnce(hasBlankBefore ? " " + sentence : sentence + " ", with: "", place)
    case .append(let paragraph):
      text = text.trimmingCharacters(in: .newlines) + "\n\n" + paragraph + "\n"
    case .swap(let first, let second):
      let (a, b) = (try text.paragraph(with: first, place), try text.paragraph(with: second, place))
      text = text.replacing(a, with: "\u{0}").replacing(b, with: a).replacing("\u{0}", with: b)
    case .wrap(let column): text = text.wrapped(before: column)
    case .windowsLines: text = text.replacing("\n", with: "\r\n")
    case .doubledBlanks: text = text.replacing(" ", with: "  ")
    case .renameDocument(let name):
      file = name + "." + (file.split(separator: ".").last ?? "txt")
    }
  }
}

extension String {
  fileprivate func replacingOnce(_ old: String, with new: String, _ place: String) throws -> String {
    let count = ranges(of: old).count
    if count == 1 { return replacing(old, with: new) }
    throw Edit.Misfit(description: "\(place): stands \(count) times in the article: \(old)")
  }

  fileprivate func replacingThroughout(_ old: String, with new: String, _ place: String) throws -> String {
    if contains(old) { return replacing(old, with: new) }
    throw Edit.Misfit(description: "\(place): is not in the article: \(old)")
  }

  fileprivate func paragraph(with words: String, _ place: String) throws -> String {
    let found = components(separatedBy: "\n\n").filter { $0.contains(words) }
    if found.count == 1 { return found[0] }
    throw Edit.Misfit(description: "\(place): is in \(found.count) paragraphs: \(words)")
  }

  /// Line breaks instead of blanks where a line would reach `column`; front matter stays as it is.
  fileprivate func wrapped(before column: Int) -> String {
    components(separatedBy: "\n\n").map { paragraph in
      if paragraph.hasPrefix("---") { return paragraph }
      var lines = [""]
      for word in paragraph.split(whereSeparator: \.isWhitespace) {
        if lines[lines.count - 1].count + word.count >= column { lines.append("") }
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
