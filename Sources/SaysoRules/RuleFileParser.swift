/// Cuts a rule file into blocks and members, and reads each.
struct RuleFileParser {
  var file: RuleFile
  var diagnostics: [RuleDiagnostic] = []

  /// A block's first line and its indented members, as ranges of the code.
  fileprivate struct Block {
    var header: Range<Int>
    var members: [Range<Int>] = []
    var indent = 0
    var end: Int { members.last?.upperBound ?? header.upperBound }
  }

  init(_ bytes: [UInt8], file name: String, layer: Int) {
    file = RuleFile(source: RuleSourceText(bytes, file: name), layer: layer)
  }

  private var code: [UInt8] { file.source.code }

  mutating func run() {
    if String(validating: file.source.bytes, as: UTF8.self) == nil {
      report(SyntaxFailure(0, "the file is not UTF-8", "save it as UTF-8"))
      return
    }
    for block in blocks() {
      do throws(SyntaxFailure) { try read(block) } catch { report(error) }
    }
  }

  private mutating func report(_ failure: SyntaxFailure) {
    diagnostics.append(file.source.diagnostic(failure))
  }

  private mutating func blocks() -> [Block] {
    let code = self.code
    var blocks: [Block] = []
    for number in 0..<file.source.lineCount {
      let line = file.source.range(ofLine: number)
      guard let first = code[line].firstIndex(where: { $0 > space }) else { continue }
      let bom = line.lowerBound == 0 && code.count >= 3 && file.source.bytes[0] == 0xEF ? 3 : 0
      let indent = first - line.lowerBound - bom
      if indent == 0 {
        blocks.append(Block(header: first..<line.upperBound))
      } else if blocks.isEmpty {
        report(
          SyntaxFailure(
            first, "an indented line before the first block",
            "begin with a keyword in column 1: " + RuleWords.blocks.joined(separator: " ")))
      } else {
        blocks[blocks.count - 1].add(first..<line.upperBound, indent: indent)
      }
    }
    return blocks
  }

  private mutating func read(_ block: Block) throws(SyntaxFailure) {
    var cursor = Cursor(code, block.header)
    guard let keyword = cursor.identifier() else {
      throw SyntaxFailure(
        cursor.at, "a block begins with a keyword, not '\(cursor.scalarText())'",
        "comments are '# ' at the line's beginning; members are indented")
    }
    switch keyword.text {
    case "set": try readSet(Cursor(code, cursor.at..<block.end))
    case "phrase": try readPhrase(Cursor(code, cursor.at..<block.end))
    case "off": try readRemovals(Cursor(code, cursor.at..<block.end))
    case "rule": try readDeclaration(.rule, cursor, block)
    case "frame": try readDeclaration(.frame, cursor, block)
    case "operator": try readDeclaration(.operator, cursor, block)
    default:
      throw SyntaxFailure(
        keyword.offset, "unknown keyword '\(keyword.text)'", oneOf(keyword.text, RuleWords.blocks))
    }
  }

  private mutating func readSet(_ start: Cursor) throws(SyntaxFailure) {
    var cursor = start
    let name = try cursor.blockName("set SAY = say tell \"call on\"")
    cursor.skipSpace()
    let adds = cursor.take("+=")
    if !adds { try cursor.expect("=", "write: set \(name.text) = word word") }
    let members = try cursor.members()
    if members.isEmpty {
      throw SyntaxFailure(name.offset, "set '\(name.text)' is empty", "list its words after the =")
    }
    file.sets.append(SetDeclaration(name: name, adds: adds, members: members))
  }

  private mutating func readPhrase(_ start: Cursor) throws(SyntaxFailure) {
    var cursor = start
    let name = try cursor.blockName("phrase FORCE = (police|troops)")
    try cursor.expect("=", "write: phrase \(name.text) = pattern")
    let pattern = try PatternParser.parse(&cursor)
    file.phrases.append(PhraseDeclaration(name: name, pattern: pattern))
  }

  private mutating func readRemovals(_ start: Cursor) throws(SyntaxFailure) {
    var cursor = start
    guard cursor.skipSpace() else {
      throw SyntaxFailure(cursor.at, "'off' names nothing", "write: off role/appositive")
    }
    while cursor.skipSpace(), let name = cursor.word() {
      file.removals.append(Removal(name: name))
    }
  }

  private mutating func readDeclaration(
    _ kind: Declaration.Kind, _ start: Cursor, _ block: Block
  ) throws(SyntaxFailure) {
    var cursor = start
    let name = try cursor.blockName("\(kind.rawValue) role/appositive", slashes: true)
    try cursor.expectEnd("a name is one word of letters, digits, '-', '_' and '/'")
    var reader = MemberReader(
      source: file.source,
      declaration: Declaration(
        kind: kind, name: name, range: block.header.lowerBound..<block.end))
    for member in block.members {
      do throws(SyntaxFailure) {
        try reader.read(Cursor(code, member))
      } catch {
        reader.declaration.broken = true
        report(error)
      }
    }
    file.declarations.append(reader.declaration)
  }
}

extension RuleFileParser.Block {
  /// A line that is indented deeper than the block's first member continues the one before.
  fileprivate mutating func add(_ line: Range<Int>, indent: Int) {
    if members.isEmpty { self.indent = indent }
    if indent > self.indent, let last = members.popLast() {
      members.append(last.lowerBound..<line.upperBound)
    } else {
      members.append(line)
    }
  }
}

extension Cursor {
  fileprivate mutating func blockName(
    _ example: String, slashes: Bool = false
  ) throws(SyntaxFailure) -> Located {
    skipSpace()
    guard let name = identifier(also: slashes ? 47 : 0) else {
      throw SyntaxFailure(at, "the block has no name", "write: \(example)")
    }
    return name
  }

  /// Words, `"quoted phrases"` and `#SETS` up to `stop` or the end.
  mutating func members(until stop: UInt8 = 0) throws(SyntaxFailure) -> [SetMember] {
    var members: [SetMember] = []
    while skipSpace(), byte != stop {
      if byte == doubleQuote {
        members.append(.word(try quoted()))
      } else if byte == hash {
        members.append(.set(try setName()))
      } else if let word = word() {
        if word.text.utf8.count > 1, word.text.hasSuffix(",") {
          throw SyntaxFailure(
            at - 1, "words are separated by spaces, not commas", "a comma itself is \",\"")
        }
        members.append(.word(word))
      }
    }
    return members
  }

  /// `#NAME`
  mutating func setName() throws(SyntaxFailure) -> Located {
    let start = at
    at += 1
    guard var name = identifier() else {
      throw SyntaxFailure(start, "'#' is not followed by a set's name", "write #SAY, or \"#\"")
    }
    name.offset = start
    return name
  }
}
