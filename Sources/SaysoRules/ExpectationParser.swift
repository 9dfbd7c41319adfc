extension Cursor {
  /// What an example must give: `type(argument, …) key=value; type(…)`. May be empty.
  ///
  /// Arguments are free text as the sentence has it; an argument with a comma stands in quotation
  /// marks.
  mutating func expectations() throws(SyntaxFailure) -> [RuleExample.Expectation] {
    var found: [RuleExample.Expectation] = []
    while skipSpace() {
      if take(";") { continue }
      found.append(try expectation())
    }
    return found
  }

  private mutating func expectation() throws(SyntaxFailure) -> RuleExample.Expectation {
    var result = RuleExample.Expectation(type: "", arguments: [], fields: [])
    let start = self
    if let type = identifier(), byte == UInt8(ascii: "(") {
      at += 1
      guard RuleWords.emitTypes.contains(type.text) else {
        throw SyntaxFailure(
          type.offset, "unknown type '\(type.text)'",
          didYouMean(type.text, among: RuleWords.emitTypes) ?? "the types stand in docs/rules.md")
      }
      result.type = type.text
      repeat { result.arguments.append(try argument(of: type)) } while take(",")
      try expect(")", "close the expectation")
    } else {
      self = start
    }
    while skipSpace(), byte != UInt8(ascii: ";") {
      let before = self
      guard let key = identifier(), take("=") else {
        self = before
        if result.type.isEmpty, result.fields.isEmpty {
          throw SyntaxFailure(at, "expected what the sentence gives", "write accuse(Kenya, Acme)")
        }
        break
      }
      guard RuleWords.expectedFields.contains(key.text) else {
        throw SyntaxFailure(
          key.offset, "unknown field '\(key.text)'", oneOf(key.text, RuleWords.expectedFields))
      }
      guard let value = byte == doubleQuote ? try quoted() : identifier() else {
        throw SyntaxFailure(at, "'\(key.text)' has no value", "write \(key.text)=word")
      }
      if let known = RuleWords.fields.first(where: { $0.key == key.text })?.values, !known.contains(value.text) {
        throw SyntaxFailure(value.offset, "'\(value.text)' is no \(key.text)", oneOf(value.text, known))
      }
      result.fields.append(RuleExample.Field(key: key.text, value: value.text))
    }
    result.fields.sort { ($0.key, $0.value) < ($1.key, $1.value) }
    return result
  }

  /// Free text up to a comma or the closing parenthesis; inner parentheses are balanced.
  private mutating func argument(of type: Located) throws(SyntaxFailure) -> String {
    skipSpace()
    if byte == doubleQuote {
      let text = try quoted()
      skipSpace()
      return text.text
    }
    let start = at
    var depth = 0
    while at < end, depth > 0 || (byte != UInt8(ascii: ",") && byte != UInt8(ascii: ")")) {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      at += 1
    }
    if at == end {
      throw SyntaxFailure(type.offset, "'\(type.text)(' is never closed", "add ')'")
    }
    var last = at
    while last > start, code[last - 1] <= space { last -= 1 }
    return String(decoding: code[start..<last], as: UTF8.self)
  }
}
