package import SaysoText
import SaysoSyntax

/// A rule's compiled pattern in lines that a person can read, as `rules show` prints it.
extension RuleSet {
  /// One line an instruction, numbered from the pattern's first; addresses are those numbers.
  ///
  /// Precondition: `rule` is an index of `rules`; `vocabulary` knows the words that they were compiled with.
  package func compiled(_ rule: Int, _ vocabulary: Vocabulary) -> [String] {
    let index = rules[rule].pattern
    let pattern = program.patterns[index]
    var lines = [anchorLine(program.anchors[index], vocabulary)]
    for pc in pattern.entry..<(pattern.entry + pattern.length) {
      let number = String(pc - pattern.entry)
      lines.append(
        String(repeating: " ", count: max(0, 3 - number.count)) + number + "  " + line(pc, pattern, vocabulary))
    }
    return lines
  }

  private func line(_ pc: Int, _ pattern: CompiledPattern, _ vocabulary: Vocabulary) -> String {
    func address(_ target: Int32) -> Int { Int(target) - pattern.entry }
    switch program.code[pc] {
    case .test(let test): return "item " + describe(program.tests[Int(test)], vocabulary)
    case .set(let set): return "words " + name(ofSet: Int(set), vocabulary)
    case .split(let first, let second, _): return "try \(address(first)), else \(address(second))"
    case .jump(let target): return "go to \(address(target))"
    case .save(let slot):
      let name = captureNames[program.captures[pattern.firstCapture + Int(slot) / 2]]
      return slot % 2 == 0 ? "begin \(name)" : "end \(name)"
    case .sentenceStart: return "sentence begins"
    case .sentenceEnd: return "sentence ends"
    case .look(let end, let ahead, let negated):
      return
        "\(ahead ? "what follows" : "the item before") \(negated ? "must not be" : "must be"), up to \(address(end) - 1)"
    case .accept: return "done"
    }
  }

  /// `PERSON|ORG +PLURAL -TITLE tag=NN head=#ROLE`; `any` when nothing is asked.
  private func describe(_ test: ItemTest, _ vocabulary: Vocabulary) -> String {
    var parts: [String] = []
    func names(_ mask: UInt64) -> [String] {
      ItemLabel.names.indices.filter { mask & (1 << UInt64($0)) != 0 }.map { ItemLabel.names[$0] }
    }
    if test.anyOf != 0 { parts.append(names(test.anyOf).joined(separator: "|")) }
    parts += names(test.allOf).map { "+" + $0 } + names(test.noneOf).map { "-" + $0 }
    if test.tags != .max {
      let tags = Tag.allCases.filter { test.tags & (1 << UInt64($0.rawValue)) != 0 }.map(\.name)
      parts.append("tag=" + tags.joined(separator: "|"))
    }
    for constraint in program.constraints[Int(test.first)..<Int(test.end)] {
      let values = program.values[Int(constraint.first)..<Int(constraint.end)].map { value in
        value >= 0 ? quoted(vocabulary.string(FormID(raw: value))) : name(ofSet: Int(~value), vocabulary)
      }
      parts.append("\(constraint.kind)\(constraint.negated ? "!=" : "=")\(values.joined(separator: "|"))")
    }
    return parts.isEmpty ? "any" : parts.joined(separator: " ")
  }

  private func quoted(_ word: String) -> String {
    word.utf8.allSatisfy(isIdentifier) ? word : "\"\(word)\""
  }

  private func name(ofSet set: Int, _ vocabulary: Vocabulary) -> String {
    if set < sets.names.count, !sets.names[set].isEmpty { return "#" + sets.names[set] }
    return sets.phrases(of: set).map { words in
      "\"" + words.map { vocabulary.string($0) }.joined(separator: " ") + "\""
    }
    .joined(separator: "|")
  }

  private func anchorLine(_ anchor: Anchor, _ vocabulary: Vocabulary) -> String {
    if anchor.isEmpty { return "     tried on every sentence" }
    var parts: [String] = []
    if !anchor.forms.isEmpty {
      let words = anchor.forms.prefix(6).map { quoted(vocabulary.string($0)) }
      parts.append(words.joined(separator: " ") + (anchor.forms.count > 6 ? " … (\(anchor.forms.count) words)" : ""))
    }
    if anchor.labels != 0 { parts.append(ItemLabel(rawValue: anchor.labels).description) }
    if anchor.tags != 0 {
      parts.append(
        Tag.allCases.filter { anchor.tags & (1 << UInt64($0.rawValue)) != 0 }.map { "/\($0.name)/" }
          .joined(separator: " "))
    }
    return "     tried where one of these stands: " + parts.joined(separator: " ")
  }
}

extension RuleSet {
  /// A frame's or operator's words by kind and links, as compiled: `verb accuse blame : subject -> object`.
  package func compiled(_ table: PredicateTable, owner: Int, _ vocabulary: Vocabulary) -> [String] {
    var lines: [(head: String, words: [String])] = []
    for predicate in table.all where predicate.owner == owner {
      let links = predicate.links.map { link in
        "\(words(link.from, vocabulary)) -> \(words(link.to, vocabulary))"
      }
      let tail = links.isEmpty ? "" : " : " + links.joined(separator: ", ")
      let key = "\(predicate.kind.rawValue)\u{0}\(tail)"
      if let known = lines.firstIndex(where: { $0.head == key }) {
        lines[known].words.append(predicate.text)
      } else {
        lines.append((key, [predicate.text]))
      }
    }
    return lines.sorted { $0.head < $1.head }.map { line in
      let parts = line.head.split(separator: "\u{0}", omittingEmptySubsequences: false)
      return "\(parts[0]) \(line.words.sorted().joined(separator: " "))\(parts[1])"
    }
  }

  /// An operator's cue words in one line; nothing when it has none.
  package func cueWords(_ owner: Int, _ vocabulary: Vocabulary) -> [String] {
    guard let cues = operators[owner].cues else { return [] }
    let words = (0..<sets.baseCount).map { FormID(raw: Int32($0)) }.filter { sets.contains(cues, $0) }
      .map { vocabulary.string($0) }
    return [
      "cue "
        + (words.sorted() + [sets.phrases(of: cues).isEmpty ? "" : name(ofSet: cues, vocabulary)]).filter {
          !$0.isEmpty
        }.joined(separator: " ")
    ]
  }

  /// Slots in words: "subject or “by”".
  package func words(_ slots: [Slot], _ vocabulary: Vocabulary) -> String {
    slots.map { slot in
      switch slot {
      case .subject: "subject"
      case .object: "object"
      case .indirectObject: "indirect object"
      case .possessor: "possessor"
      case .modifier: "noun before it"
      case .complement: "complement"
      case .preposition(let form): "“\(vocabulary.string(form))”"
      }
    }
    .joined(separator: " or ")
  }

  /// A finding about a place of these rules.
  package func warning(_ place: RulePlace, _ message: String, _ hint: String?) -> RuleDiagnostic {
    RuleDiagnostic(
      file: place.file, line: place.line, column: place.column, severity: .warning, message: message, hint: hint,
      sourceLine: excerpt(place).first ?? "")
  }

  /// The line of a rule file with a mark under the place; empty for a place in no file of these rules.
  package func excerpt(_ place: RulePlace) -> [String] {
    guard let source = files.first(where: { $0.source.file == place.file })?.source else { return [] }
    let line = source.range(ofLine: place.line - 1)
    var text = String(decoding: source.bytes[line], as: UTF8.self)
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    let lead = text.unicodeScalars.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " }
    return [text, lead.joined() + "^"]
  }
}
