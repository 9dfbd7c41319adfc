/// Reads a pattern: sequences, choices, captures, repetitions, look-arounds and atoms.
struct PatternParser {
  private var cursor: Cursor
  private static let mostRepetitions = 40
  /// Groups inside each other; reading goes as deep.
  private static let deepest = 60
  private var depth = 0

  private init(_ cursor: Cursor) { self.cursor = cursor }

  /// Reads up to the cursor's end.
  static func parse(_ cursor: inout Cursor) throws(SyntaxFailure) -> Pattern {
    var parser = PatternParser(cursor)
    let pattern = try parser.choice()
    if parser.cursor.skipSpace() {
      throw SyntaxFailure(
        parser.cursor.at, "')' without '('", "remove it, or open the group before")
    }
    cursor = parser.cursor
    return pattern
  }

  private mutating func choice() throws(SyntaxFailure) -> Pattern {
    var branches = [try sequence()]
    while cursor.skipSpace(), cursor.take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(SyntaxFailure) -> Pattern {
    let start = cursor.at
    var parts: [Pattern] = []
    while cursor.skipSpace(), cursor.byte != UInt8(ascii: ")"), cursor.byte != UInt8(ascii: "|") {
      parts.append(try repeatable())
    }
    if parts.isEmpty {
      throw SyntaxFailure(
        min(cursor.at, max(start, cursor.end - 1)), "an empty pattern",
        "write what must stand here; (x)? makes it optional")
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeatable() throws(SyntaxFailure) -> Pattern {
    let atom = try captured()
    let offset = cursor.at
    switch cursor.byte {
    case UInt8(ascii: "?"):
      cursor.at += 1
      return .repeated(atom, least: 0, most: 1, offset: offset)
    case UInt8(ascii: "{"):
      return try bounds(of: atom)
    case UInt8(ascii: "*"):
      throw SyntaxFailure(offset, "'*' is unbounded", "write {0,6}")
    case UInt8(ascii: "+"):
      throw SyntaxFailure(offset, "'+' is unbounded", "write {1,6}")
    default: return atom
    }
  }

  /// `{2}` or `{0,4}`
  private mutating func bounds(of atom: Pattern) throws(SyntaxFailure) -> Pattern {
    let offset = cursor.at
    cursor.at += 1
    let least = try number()
    var most = least
    cursor.skipSpace()
    if cursor.take(",") {
      cursor.skipSpace()
      if cursor.byte == UInt8(ascii: "}") {
        throw SyntaxFailure(offset, "the repetition has no upper bound", "write {\(least),6}")
      }
      most = try number()
    }
    try cursor.expect("}", "write {0,4}")
    guard least <= most, most > 0, most <= Self.mostRepetitions else {
      throw SyntaxFailure(
        offset, "{\(least),\(most)} is no usable repetition",
        "lower bound first, upper bound from 1 to \(Self.mostRepetitions)")
    }
    return .repeated(atom, least: least, most: most, offset: offset)
  }

  private mutating func number() throws(SyntaxFailure) -> Int {
    cursor.skipSpace()
    let start = cursor.at
    while isDigit(cursor.byte), cursor.at - start < 4 { cursor.at += 1 }
    guard let value = Int(cursor.text(from: start).text) else {
      throw SyntaxFailure(start, "expected a number", "write {0,4}")
    }
    return value
  }

  /// `name:atom`
  private mutating func captured() throws(SyntaxFailure) -> Pattern {
    let start = cursor
    if let name = cursor.identifier(), cursor.byte == UInt8(ascii: ":"),
      cursor.byte(ahead: 1) > space
    {
      cursor.at += 1
      return .capture(name, try atom())
    }
    cursor = start
    return try atom()
  }

  private mutating func atom() throws(SyntaxFailure) -> Pattern {
    let offset = cursor.at
    switch cursor.byte {
    case UInt8(ascii: "("): return try group()
    case UInt8(ascii: "<"): return .item(try cursor.bracketed())
    case hash: return .set(try cursor.setName())
    case UInt8(ascii: "^"):
      cursor.at += 1
      return .sentenceStart(offset: offset)
    case UInt8(ascii: "$"):
      cursor.at += 1
      return .sentenceEnd(offset: offset)
    case UInt8(ascii: "&"):
      cursor.at += 1
      guard var name = cursor.identifier() else {
        throw SyntaxFailure(offset, "'&' is not followed by a phrase's name", "write &FORCE")
      }
      name.offset = offset
      return .phrase(name)
    case doubleQuote:
      let text = try cursor.quoted()
      if text.text.contains(" ") { return .words(text) }
      return test(.form, text, offset)
    default: return try wordAtom()
    }
  }

  /// `'Exact'`, `~lemma`, `/TAG/`, `_` or a bare word.
  private mutating func wordAtom() throws(SyntaxFailure) -> Pattern {
    let offset = cursor.at
    switch cursor.byte {
    case UInt8(ascii: "'"): return test(.exact, try delimited(by: UInt8(ascii: "'")), offset)
    case UInt8(ascii: "/"): return test(.tag, try delimited(by: UInt8(ascii: "/")), offset)
    case UInt8(ascii: "~"):
      cursor.at += 1
      guard let lemma = cursor.patternWord() else {
        throw SyntaxFailure(offset, "'~' is not followed by a lemma", "write ~say")
      }
      return test(.lemma, lemma, offset)
    default:
      guard let word = cursor.patternWord() else {
        let found = cursor.scalarText()
        throw SyntaxFailure(offset, "'\(found)' is no atom", "write \"\(found)\" for the character")
      }
      return word.text == "_" ? .item(ItemPattern(offset: offset)) : test(.form, word, offset)
    }
  }

  private func test(_ key: ConstraintSyntax.Key, _ word: Located, _ offset: Int) -> Pattern {
    var item = ItemPattern(offset: offset)
    item.constraints = [
      ConstraintSyntax(key: key, negated: false, values: [.word(word)], offset: offset)
    ]
    return .item(item)
  }

  private mutating func delimited(by mark: UInt8) throws(SyntaxFailure) -> Located {
    let open = cursor.at
    cursor.at += 1
    let start = cursor.at
    while cursor.byte > space, cursor.byte != mark { cursor.at += 1 }
    let text = cursor.text(from: start)
    guard cursor.byte == mark, !text.text.isEmpty else {
      let mark = Character(Unicode.Scalar(mark))
      throw SyntaxFailure(open, "this \(mark) is never closed", "write \(mark)word\(mark)")
    }
    cursor.at += 1
    return text
  }

  /// `( … )` or one of the look-arounds.
  private mutating func group() throws(SyntaxFailure) -> Pattern {
    let open = cursor.at
    cursor.at += 1
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest {
      throw SyntaxFailure(open, "groups are nested too deeply", "name a part: phrase X = …")
    }
    var look: (ahead: Bool, negated: Bool)?
    if cursor.take("?=") { look = (true, false) }
    if cursor.take("?!") { look = (true, true) }
    if cursor.take("?<=") { look = (false, false) }
    if cursor.take("?<!") { look = (false, true) }
    let inner = try choice()
    guard cursor.take(")") else {
      throw SyntaxFailure(open, "this '(' is never closed", "add ')'")
    }
    guard let look else { return inner }
    return .look(ahead: look.ahead, negated: look.negated, inner, offset: open)
  }
}

extension Cursor {
  /// A word that needs no quotation marks: letters, digits, `-`, `_`, and `.` or `'` inside.
  fileprivate mutating func patternWord() -> Located? {
    let start = at
    while at < end {
      let inside = at > start && (code[at] == UInt8(ascii: ".") || code[at] == UInt8(ascii: "'"))
      guard isIdentifier(code[at]) || inside else { break }
      at += 1
    }
    return at > start ? text(from: start) : nil
  }
}
