/// Two texts laid side by side word by word: what only one has, and what both have.
///
/// Words are what white space parts; the pieces of one side, put together, are that text with its
/// white space as it stands there.
public struct WordDiff: Hashable, Sendable {
  /// Whose words a piece has.
  public enum Side: Hashable, Sendable { case both, before, after }

  /// Words in a row that have the same side.
  public struct Piece: Hashable, Sendable {
    /// Which text has them.
    public var side: Side
    /// The words with the white space before them, as the first text has them; empty if it has not.
    public var before: String
    /// The same of the second text.
    public var after: String
  }

  /// In reading order; of a replacement, the first text's words come first.
  public let pieces: [Piece]
  /// How much of the longer text stands in both, by words: 1 if all does.
  public let likeness: Double

  /// Compares; O(words × differences), after Myers (1986).
  public init(before: String, after: String) {
    let (old, new) = (Self.words(before), Self.words(after))
    let (oldBare, newBare) = (old.map { Self.bare($0) }, new.map { Self.bare($0) })
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in newBare.difference(from: oldBare) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var pieces: [Piece] = []
    func append(_ side: Side, _ before: Substring, _ after: Substring) {
      if pieces.last?.side != side { pieces.append(Piece(side: side, before: "", after: "")) }
      pieces[pieces.count - 1].before += before
      pieces[pieces.count - 1].after += after
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        append(.before, old[i], "")
        i += 1
      } else if j < new.count, inserted.contains(j) {
        append(.after, "", new[j])
        j += 1
      } else {
        append(.both, old[i], new[j])
        i += 1
        j += 1
      }
    }
    self.pieces = pieces
    let longer = max(old.count, new.count)
    likeness = longer == 0 ? 1 : Double(old.count - removed.count) / Double(longer)
  }

  /// Each word with the white space before it; what is left at the end belongs to the last.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var isInWord = false
    for i in text.indices {
      let isSpace = text[i].isWhitespace
      if isSpace, isInWord {
        words.append(text[start..<i])
        start = i
      }
      isInWord = !isSpace
    }
    if start < text.endIndex {
      if isInWord || words.isEmpty {
        words.append(text[start...])
      } else {
        words[words.count - 1] = text[words[words.count - 1].startIndex...]
      }
    }
    return words
  }

  private static func bare(_ word: Substring) -> Substring {
    let start = word.drop(while: \.isWhitespace)
    return start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)]
  }
}
