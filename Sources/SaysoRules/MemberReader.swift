/// Reads the members of a rule, frame or operator into its declaration.
struct MemberReader {
  let source: RuleSourceText
  var declaration: Declaration
  /// Members that may stand only once, with the place of the first.
  private var seen: [String: Int] = [:]

  init(source: RuleSourceText, declaration: Declaration) {
    self.source = source
    self.declaration = declaration
  }

  mutating func read(_ start: Cursor) throws(SyntaxFailure) {
    var cursor = start
    guard let name = cursor.identifier() else {
      throw SyntaxFailure(
        cursor.at, "a member begins with its name, not '\(cursor.scalarText())'",
        "a line that goes on is indented deeper than the member")
    }
    let known = RuleWords.members(of: declaration.kind)
    guard known.contains(name.text) else {
      throw SyntaxFailure(
        name.offset, "unknown member '\(name.text)' of a \(declaration.kind.rawValue)",
        oneOf(name.text, known))
    }
    try refuseSecond(name)
    guard cursor.skipSpace() else {
      throw SyntaxFailure(name.offset, "'\(name.text)' is empty", "write its value on the line")
    }
    switch name.text {
    case "doc": declaration.doc = try text(&cursor).text
    case "over": try readLevel(&cursor)
    case "rank": try readRank(&cursor)
    case "yes": try readExample(.yes, &cursor)
    case "no": try readExample(.no, &cursor)
    case "match": declaration.pattern = try PatternParser.parse(&cursor)
    case "emit": declaration.emits.append(try emit(&cursor))
    case "cue": declaration.cues += try cursor.members()
    case "from": declaration.from += try words(&cursor)
    case "to": declaration.to += try words(&cursor)
    case "scope": declaration.scopes += try words(&cursor)
    case "effect": declaration.fields += try fields(&cursor)
    case "verb", "noun", "adj": try readPredicates(name, &cursor)
    default: try readFixedField(name, &cursor)
    }
  }

  private mutating func refuseSecond(_ name: Located) throws(SyntaxFailure) {
    if several.contains(name.text) { return }
    if let first = seen[name.text] {
      let line = source.place(first).line
      throw SyntaxFailure(
        name.offset, "a second '\(name.text)'", "the first stands in line \(line)")
    }
    seen[name.text] = name.offset
  }

  private func text(_ cursor: inout Cursor) throws(SyntaxFailure) -> Located {
    guard cursor.byte == doubleQuote else {
      throw SyntaxFailure(cursor.at, "expected a text in quotation marks", "write \"…\"")
    }
    let text = try cursor.quoted()
    try cursor.expectEnd("the text ends at its quotation mark; write \\\" for one inside")
    return text
  }

  private func words(_ cursor: inout Cursor) throws(SyntaxFailure) -> [Located] {
    var words: [Located] = []
    while cursor.skipSpace(), let word = cursor.word() { words.append(word) }
    return words
  }

  private mutating func readLevel(_ cursor: inout Cursor) throws(SyntaxFailure) {
    let known = TapeLevel.allCases.map(\.rawValue)
    guard let word = cursor.word() else { return }
    guard let level = TapeLevel(rawValue: word.text) else {
      throw SyntaxFailure(
        word.offset, "unknown level '\(word.text)'", oneOf(word.text, known))
    }
    try cursor.expectEnd("one level: " + known.joined(separator: " or "))
    declaration.level = level
  }

  private mutating func readRank(_ cursor: inout Cursor) throws(SyntaxFailure) {
    guard let word = cursor.word() else { return }
    guard let rank = Int(word.text), 0...100 ~= rank else {
      throw SyntaxFailure(word.offset, "'\(word.text)' is no rank", "write 0 to 100; 50 is usual")
    }
    try cursor.expectEnd("one number")
    declaration.rank = rank
  }

  private mutating func readExample(
    _ kind: RuleExample.Kind, _ cursor: inout Cursor
  ) throws(SyntaxFailure) {
    let line = source.place(cursor.at).line
    guard cursor.byte == doubleQuote else {
      throw SyntaxFailure(
        cursor.at, "expected a sentence in quotation marks",
        "write \(kind.rawValue) \"Ann Lee quit.\" and what it must give")
    }
    let sentence = try cursor.quoted()
    declaration.examples.append(
      RuleExample(
        kind: kind, rule: declaration.name.text, sentence: sentence.text,
        expectations: try cursor.expectations(), file: source.file, line: line))
  }

  /// `role_in(who, org, "owner") status=current`, or just a type for frames.
  private func emit(_ cursor: inout Cursor) throws(SyntaxFailure) -> EmitSyntax {
    guard let type = cursor.identifier() else {
      throw SyntaxFailure(
        cursor.at, "expected a type of statement", "write emit accuse, or emit accuse(a, b)")
    }
    var emit = EmitSyntax(type: type, arguments: [], fields: [])
    cursor.skipSpace()
    if cursor.take("(") {
      repeat {
        cursor.skipSpace()
        let quoted = cursor.byte == doubleQuote
        let value = quoted ? try cursor.quoted() : cursor.identifier()
        guard let value else {
          throw SyntaxFailure(
            cursor.at, "expected a capture's name", "write \(type.text)(who, org)")
        }
        emit.arguments.append(EmitSyntax.Argument(value: value, quoted: quoted))
        cursor.skipSpace()
      } while cursor.take(",")
      try cursor.expect(")", "write \(type.text)(who, org)")
    }
    emit.fields = try fields(&cursor)
    return emit
  }

  private func fields(_ cursor: inout Cursor) throws(SyntaxFailure) -> [FieldSyntax] {
    var fields: [FieldSyntax] = []
    while cursor.skipSpace() {
      guard let key = cursor.identifier(), cursor.take("=") else {
        throw SyntaxFailure(cursor.at, "expected key=value", "write modality=alleged")
      }
      fields.append(try field(key, &cursor))
    }
    return fields
  }

  private func field(_ key: Located, _ cursor: inout Cursor) throws(SyntaxFailure) -> FieldSyntax {
    let quoted = cursor.byte == doubleQuote
    guard let value = quoted ? try cursor.quoted() : cursor.identifier() else {
      throw SyntaxFailure(cursor.at, "'\(key.text)' has no value", "write \(key.text)=word")
    }
    return FieldSyntax(key: key, value: value, quoted: quoted)
  }

  private mutating func readFixedField(
    _ key: Located, _ cursor: inout Cursor
  ) throws(SyntaxFailure) {
    declaration.fields.append(try field(key, &cursor))
    try cursor.expectEnd("one value")
  }

  /// `verb lash+out : subj -> at|to, subj -> over`
  private mutating func readPredicates(
    _ name: Located, _ cursor: inout Cursor
  ) throws(SyntaxFailure) {
    guard let kind = Predicate.Kind(rawValue: name.text) else { return }
    let words = try cursor.members(until: UInt8(ascii: ":"))
    if words.isEmpty {
      throw SyntaxFailure(
        name.offset, "'\(name.text)' names no word",
        "write \(name.text) accuse blame : subj -> obj")
    }
    var line = PredicateLine(kind: kind, words: words, links: [], offset: name.offset)
    if cursor.take(":") {
      repeat { line.links.append(try link(&cursor)) } while cursor.take(",")
      try cursor.expectEnd("links are separated by commas: subj -> obj, subj -> with")
    } else if declaration.kind == .frame {
      throw SyntaxFailure(cursor.end, "the line has no links", "add : subj -> obj")
    }
    declaration.predicates.append(line)
  }

  private func link(_ cursor: inout Cursor) throws(SyntaxFailure) -> PredicateLine.Link {
    let from = try slots(&cursor)
    try cursor.expect("->", "write subj -> obj")
    return PredicateLine.Link(from: from, to: try slots(&cursor))
  }

  private func slots(_ cursor: inout Cursor) throws(SyntaxFailure) -> [Located] {
    var slots: [Located] = []
    repeat {
      cursor.skipSpace()
      let start = cursor.at
      // "subj->obj": the arrow's hyphen is no part of the slot.
      while isIdentifier(cursor.byte), !cursor.starts(with: "->") { cursor.at += 1 }
      if cursor.at == start {
        throw SyntaxFailure(
          start, "expected a slot",
          "write " + RuleWords.slots.joined(separator: " ") + " or a preposition")
      }
      slots.append(cursor.text(from: start))
      cursor.skipSpace()
    } while cursor.take("|")
    return slots
  }
}

/// Members that may stand several times.
private let several = ["yes", "no", "emit", "cue", "scope", "effect", "verb", "noun", "adj"]
