import SaysoRules
import SaysoSyntax
import SaysoText
import Testing

/// Rules from a literal, and tapes from a compact notation.
struct Sample {
  var rules: RuleSet
  var vocabulary: Vocabulary

  init(_ text: String) throws {
    var vocabulary = Vocabulary()
    rules = try RuleSet.load(
      [RuleSource(file: "test.rules", bytes: Array(text.utf8))], vocabulary: &vocabulary)
    self.vocabulary = vocabulary
  }

  /// One rule with this pattern; its statement is between `a` and `b` if it captures them.
  init(match pattern: String, over level: String = "groups", before: String = "") throws {
    try self.init(
      """
      \(before)
      rule test/one
        over   \(level)
        match  \(pattern)
        emit   title("x", "x")
        yes    "Yes."
        no     "No."
      """)
  }

  /// `words:LABEL+LABEL~lemma/TAG` for each item; `_` joins the words of a group, whose head is the
  /// last. Lemma and tag are the head's: without them its form, and NN.
  mutating func tape(_ text: String, _ level: TapeLevel = .groups) -> Tape {
    var items: [(count: Int, label: ItemLabel)] = []
    var form: [FormID] = []
    var cased: [FormID] = []
    var lemma: [FormID] = []
    var tag: [SaysoSyntax.Tag] = []
    for item in text.split(separator: " ") {
      var rest = item[...]
      func cut(_ mark: Character) -> Substring? {
        guard let at = rest.lastIndex(of: mark), at > rest.startIndex else { return nil }
        defer { rest = rest[..<at] }
        return rest[rest.index(after: at)...]
      }
      let headTag = cut("/").flatMap { SaysoSyntax.Tag(name: String($0)) } ?? .nn
      let headLemma = cut("~")
      let names = cut(":")?.split(separator: "+") ?? []
      let label = names.reduce(into: ItemLabel()) { label, name in
        guard let known = ItemLabel(name: String(name)) else {
          preconditionFailure("no label \(name)")
        }
        label.insert(known)
      }
      let words = rest.split(separator: "_", omittingEmptySubsequences: false)
      for word in words {
        let id = vocabulary.intern(String(word))
        cased.append(id)
        form.append(vocabulary.folded(id))
        lemma.append(vocabulary.folded(id))
        tag.append(.nn)
      }
      if let headLemma { lemma[lemma.count - 1] = vocabulary.intern(String(headLemma)) }
      tag[tag.count - 1] = headTag
      items.append((words.count, label))
    }
    var tape = Tape(level: level, form: form, cased: cased, lemma: lemma, tag: tag)
    var start = 0
    for item in items {
      let tokens = TokenRange(start, start + item.count)
      tape.append(tokens, head: tokens.last, label: item.label)
      start = tokens.end
    }
    return tape
  }

  /// Item ranges of all matches, as "start-end", by place.
  mutating func matches(_ text: String, _ level: TapeLevel = .groups) -> [String] {
    found(text, level).map { "\($0.items.start)-\($0.items.end)" }.sorted()
  }

  mutating func found(_ text: String, _ level: TapeLevel = .groups) -> [RuleMatch] {
    let tape = tape(text, level)
    var matcher = Matcher(rules)
    return matcher.matches(in: tape, ItemRange(0, tape.count))
  }
}

/// The diagnostics of a text, as `line:column message; hint`.
func complaints(_ text: String) -> [String] {
  var vocabulary = Vocabulary()
  do {
    _ = try RuleSet.load(
      [RuleSource(file: "test.rules", bytes: Array(text.utf8))], vocabulary: &vocabulary)
    return []
  } catch {
    return error.diagnostics.map { String($0.description.dropFirst("test.rules:".count)) }
  }
}
