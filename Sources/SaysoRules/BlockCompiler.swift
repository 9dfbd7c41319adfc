import SaysoText

extension RuleCompiler {
  /// What a block must have, beyond what reading it has shown.
  mutating func checkMembers(of block: Declaration) {
    if block.broken { return }
    let kind = "\(block.kind.rawValue) '\(block.name.text)'"
    func missing(_ what: String, _ hint: String) -> (String, String) { ("\(kind) has no \(what)", hint) }
    var found: [(String, String)] = []
    switch block.kind {
    case .rule:
      if block.pattern == nil { found.append(missing("match", "add: match who:<PERSON> …")) }
      if block.emits.isEmpty { found.append(missing("emit", "add: emit role_in(who, org)")) }
    case .frame:
      if block.predicates.isEmpty {
        found.append(missing("predicate", "add: verb accuse : subj -> obj"))
      }
      if block.emits.isEmpty { found.append(missing("emit", "add: emit accuse")) }
    case .operator:
      if block.predicates.isEmpty, block.cues.isEmpty, block.pattern == nil {
        found.append(missing("cue", "add: cue allegedly, or verb want, or match …"))
      }
      if block.fields.isEmpty {
        found.append(missing("effect", "add: effect modality=alleged"))
      }
      if block.scopes.isEmpty {
        found.append(missing("scope", "say how far it reaches, such as: scope clause"))
      }
      checkSource(of: block)
    }
    for kind in [RuleExample.Kind.yes, .no] where !block.examples.contains(where: { $0.kind == kind }) {
      let what = kind == .yes ? "that it must read" : "that it must leave alone"
      found.append(missing("'\(kind.rawValue)' example", "add a sentence \(what)"))
    }
    for (message, hint) in found { report(block.name.offset, message, hint) }
  }

  /// A source must be there in every match; a pattern alone has no verb whose subject it could be.
  private mutating func checkSource(of block: Declaration) {
    guard let field = block.fields.first(where: { $0.key.text == "attribute" }) else { return }
    let isCued = !block.predicates.isEmpty || !block.cues.isEmpty
    if field.value.text == "source", !isCued {
      report(field.value.offset, "a pattern has no 'source'", "capture it: src:<PERSON|ORG> in match, attribute=src")
    }
    guard let pattern = block.pattern, !RuleWords.attributees.contains(field.value.text) else { return }
    let bound = shape(of: pattern)
    if bound.ever.contains(field.value.text), !bound.always.contains(field.value.text) {
      report(
        field.value.offset, "'\(field.value.text)' may be missing from a match",
        "it stands in an optional part or in one branch only")
    }
  }

  /// Cue words, with sets expanded.
  mutating func cueWords(_ cues: [SetMember]) -> [[FormID]] {
    var words: [[FormID]] = []
    for cue in cues {
      switch cue {
      case .word(let word): words += vocabulary.internAll(word.text)
      case .set(let name):
        if let set = setID(name) { words += sets.members[set] }
      }
    }
    return words
  }

  mutating func predicates(of block: Declaration, owner: Int) -> [Predicate] {
    var found: [Predicate] = []
    for line in block.predicates {
      let links = line.links.map { link in
        Link(from: link.from.map { slot($0) }, to: link.to.map { slot($0) })
      }
      for (words, offset) in predicateWords(line.words) {
        found.append(
          Predicate(
            kind: line.kind, lemma: words[0],
            text: text(of: words), particles: Array(words.dropFirst()), links: links,
            owner: owner, place: place(offset), line: place(line.offset)))
      }
    }
    return found
  }

  private func text(of words: [FormID]) -> String {
    if words.count == 1 { return vocabulary.string(words[0]) }
    return words.map { vocabulary.string($0) }.joined(separator: "+")
  }

  /// `lash+out` and `"lash out"` are a lemma and what must follow it.
  private mutating func predicateWords(_ words: [SetMember]) -> [(forms: [FormID], offset: Int)] {
    var found: [(forms: [FormID], offset: Int)] = []
    for member in words {
      switch member {
      case .word(let word):
        let folded = caseFolded(ArraySlice(Array(word.text.utf8)))
        if !folded.contains(UInt8(ascii: "+")), !folded.contains(space), !folded.isEmpty {
          found.append(([vocabulary.intern(folded[...])], word.offset))
          continue
        }
        let parts = folded.split { $0 == UInt8(ascii: "+") || $0 == space }
        if parts.isEmpty {
          report(word.offset, "'\(word.text)' is no word", "write lash+out")
        } else {
          found.append((parts.map { vocabulary.intern($0) }, word.offset))
        }
      case .set(let name):
        if let set = setID(name) { found += sets.members[set].map { ($0, name.offset) } }
      }
    }
    return found
  }

  private mutating func slot(_ word: Located) -> Slot {
    switch word.text {
    case "subj": return .subject
    case "obj": return .object
    case "iobj": return .indirectObject
    case "poss": return .possessor
    case "mod": return .modifier
    case "comp": return .complement
    default:
      if !prepositions.contains(word.text) {
        report(
          word.offset, "unknown slot '\(word.text)'",
          oneOf(word.text, RuleWords.slots + prepositions))
      }
      return .preposition(vocabulary.intern(word.text))
    }
  }

  mutating func emission(_ emit: EmitSyntax, pattern: Pattern?) -> Emission {
    let type = emit.type
    if !RuleWords.emitTypes.contains(type.text) {
      report(
        type.offset, "unknown type '\(type.text)'",
        didYouMean(type.text, among: RuleWords.emitTypes) ?? "the types stand in docs/rules.md")
    }
    let bound = pattern.map { shape(of: $0) }
    let arguments = emit.arguments.enumerated().map { index, argument in
      argumentValue(argument, index: index, bound: bound)
    }
    if pattern != nil, emit.arguments.count < 2 {
      report(type.offset, "'\(type.text)' needs two ends", "write \(type.text)(who, whom)")
    }
    if let text = emit.arguments.first(where: \.quoted), RuleWords.statementTypes.contains(type.text) {
      report(text.value.offset, "a statement's parts are words of the sentence, no text of the rule's", "capture them")
    }
    if pattern == nil, RuleWords.otherTypes.contains(type.text) {
      report(type.offset, "a frame states relations, no '\(type.text)'", "write a rule for it")
    }
    if pattern == nil, let argument = emit.arguments.first {
      report(argument.value.offset, "a frame's emit has no arguments", "its links name the ends")
    }
    return Emission(
      type: type.text, arguments: arguments,
      fields: fields(emit.fields, known: RuleWords.fields, captures: bound?.ever))
  }

  private mutating func argumentValue(
    _ argument: EmitSyntax.Argument, index: Int, bound: PatternShape?
  ) -> EmissionValue {
    let name = argument.value
    if argument.quoted { return .literal(name.text) }
    if let bound, !bound.ever.contains(name.text) {
      report(
        name.offset, "the pattern captures no '\(name.text)'",
        didYouMean(name.text, among: bound.ever) ?? "write \(name.text):… in match")
    } else if let bound, index < 2, !bound.always.contains(name.text) {
      report(
        name.offset, "'\(name.text)' may be missing from a match",
        "it stands in an optional part or in one branch only")
    }
    return .capture(captureID(name.text))
  }

  /// `captures` = what a field without a fixed list may name.
  mutating func fields(
    _ fields: [FieldSyntax], known: [(key: String, values: [String])], captures: [String]?
  ) -> [EmissionField] {
    var found: [EmissionField] = []
    for field in fields {
      guard let values = known.first(where: { $0.key == field.key.text })?.values else {
        report(
          field.key.offset, "unknown field '\(field.key.text)'",
          oneOf(field.key.text, known.map(\.key)))
        continue
      }
      let value = field.value
      if !values.isEmpty {
        if !values.contains(value.text) {
          report(
            value.offset, "'\(value.text)' is no \(field.key.text)", oneOf(value.text, values))
        }
        found.append(EmissionField(key: field.key.text, value: .word(value.text)))
      } else if let captures, captures.contains(value.text) {
        let isWord = RuleWords.attributees.contains(value.text)
        found.append(
          EmissionField(
            key: field.key.text,
            value: isWord ? .word(value.text) : .capture(captureID(value.text))))
      } else {
        let hint = captures.flatMap { didYouMean(value.text, among: $0) }
        report(
          value.offset, "the pattern captures no '\(value.text)'",
          hint ?? "write \(value.text):<PERSON|ORG> in match, or attribute=nobody")
      }
    }
    return found
  }
}

/// What may stand in a link besides the named slots.
private let prepositions = [
  "about", "above", "across", "after", "against", "ahead", "along", "alongside", "amid", "among",
  "around", "as", "at", "before", "behind", "below", "beneath", "beside", "between", "beyond",
  "by", "concerning", "despite", "down", "during", "except", "for", "from", "in", "inside",
  "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over", "past",
  "regarding", "round", "since", "than", "that", "through", "throughout", "to", "toward",
  "towards", "under", "until", "up", "upon", "versus", "via", "with", "within", "without",
]
