extension Cursor {
  /// `<A|B +C -D head=#ROLE tag!=NNP>`, also `<#ROLE>` for `<head=#ROLE>`.
  mutating func bracketed() throws(SyntaxFailure) -> ItemPattern {
    var item = ItemPattern(offset: at)
    at += 1
    while skipSpace(), byte != UInt8(ascii: ">") {
      let start = at
      switch byte {
      case UInt8(ascii: "+"):
        at += 1
        item.allOf.append(try label(start))
      case UInt8(ascii: "-"):
        at += 1
        item.noneOf.append(try label(start))
      case hash:
        let set = SetMember.set(try setName())
        item.constraints.append(
          ConstraintSyntax(key: .head, negated: false, values: [set], offset: start))
      default: try labelsOrConstraint(&item)
      }
    }
    guard take(">") else {
      throw SyntaxFailure(item.offset, "this '<' is never closed", "add '>'")
    }
    return item
  }

  private mutating func labelsOrConstraint(_ item: inout ItemPattern) throws(SyntaxFailure) {
    let first = try label(at)
    if byte == UInt8(ascii: "=") || starts(with: "!=") {
      item.constraints.append(try constraint(first))
      return
    }
    if !item.anyOf.isEmpty {
      throw SyntaxFailure(
        first.offset, "a second list of labels",
        "write A|B for either, +\(first.text) for both")
    }
    item.anyOf = [first]
    while take("|") { item.anyOf.append(try label(at)) }
  }

  private mutating func label(_ start: Int) throws(SyntaxFailure) -> Located {
    guard let name = identifier() else {
      let found = at < end ? "'\(scalarText())'" : "the line's end"
      throw SyntaxFailure(at, "expected a label, found \(found)", "write <PERSON|ORG head=#ROLE>")
    }
    return name
  }

  private mutating func constraint(_ name: Located) throws(SyntaxFailure) -> ConstraintSyntax {
    guard let key = ConstraintSyntax.Key(rawValue: name.text) else {
      let known = ConstraintSyntax.Key.allCases.map(\.rawValue)
      throw SyntaxFailure(
        name.offset, "unknown constraint '\(name.text)'", oneOf(name.text, known))
    }
    let negated = take("!=")
    if !negated { _ = take("=") }
    var values: [SetMember] = []
    repeat { values.append(try value()) } while take("|")
    return ConstraintSyntax(key: key, negated: negated, values: values, offset: name.offset)
  }

  private mutating func value() throws(SyntaxFailure) -> SetMember {
    if byte == doubleQuote { return .word(try quoted()) }
    if byte == hash { return .set(try setName()) }
    let start = at
    let stops: [UInt8] = [UInt8(ascii: "|"), UInt8(ascii: ">")]
    while byte > space, !stops.contains(byte) { at += 1 }
    if at == start {
      throw SyntaxFailure(at, "the constraint has no value", "write head=#ROLE or lemma=say|tell")
    }
    return .word(text(from: start))
  }
}
