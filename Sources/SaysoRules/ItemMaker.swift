import SaysoSyntax
import SaysoText

/// Makes items that two conditions both admit, in the shapes that items of a tape really have.
struct ItemMaker {
  /// What a step of a pattern asks of an item.
  enum Need: Hashable {
    case test(Int)
    case set(Int)
    case word(FormID)
  }

  struct Item {
    var label: ItemLabel
    var form: FormID
    var tag: Tag
    /// A word that stands for any other.
    var isAnyWord: Bool

    /// The word, or what the item is: `PERSON`.
    func text(_ vocabulary: Vocabulary) -> String {
      if !isAnyWord { return vocabulary.string(form) }
      if tag == .pos { return "'s" }
      let kinds: [(ItemLabel, String)] = [
        (.person, "PERSON"), (.organization, "ORG"), (.place, "PLACE"), (.group, "GROUP"), (.pronoun, "PRON"),
        (.nounGroup, "NP"), (.verbGroup, "VP"), (.number, "NUMBER"),
      ]
      return kinds.first { label.contains($0.0) }?.1 ?? "/\(tag.name)/"
    }
  }

  private let rules: RuleSet
  private let vocabulary: Vocabulary
  private var made: [[Need]: Item?] = [:]
  private let functionWords: Set<Int32>
  /// In no set, since it was interned after they were made.
  private let anyWord: FormID

  init(_ rules: RuleSet, _ vocabulary: Vocabulary) {
    self.rules = rules
    self.vocabulary = vocabulary
    anyWord = FormID(raw: Int32(rules.sets.baseCount))
    functionWords = Set(functionForms.compactMap { vocabulary.known($0)?.raw })
  }

  /// An item that both admit; nil when none was found.
  mutating func item(_ a: Need, _ b: Need) -> Item? {
    if let known = made[[a, b]] { return known }
    let found = search(a, b)
    made[[a, b]] = .some(found)
    return found
  }

  private func search(_ a: Need, _ b: Need) -> Item? {
    let extra = (test(a)?.allOf ?? 0) | (test(b)?.allOf ?? 0)
    let tags = (test(a)?.tags ?? .max) & (test(b)?.tags ?? .max)
    for form in words(a, b) {
      for shape in shapes where fits(form, shape.label) {
        let added = extra & ~shape.label.rawValue
        if added & ~shape.more.rawValue != 0 { continue }
        let tag = tags == .max ? shape.tag : Tag.allCases.first { tags & (1 << UInt64($0.rawValue)) != 0 }
        guard let tag else { continue }
        let item = Item(
          label: ItemLabel(rawValue: shape.label.rawValue | added), form: form, tag: tag, isAnyWord: form == anyWord)
        if admits(a, item), admits(b, item) { return item }
      }
    }
    return nil
  }

  private func test(_ need: Need) -> ItemTest? {
    if case .test(let index) = need { return rules.program.tests[index] }
    return nil
  }

  /// Words that the two may ask for, and one that stands for any other.
  private func words(_ a: Need, _ b: Need) -> [FormID] {
    let (x, y) = (words(a), words(b))
    if x.isEmpty { return y.isEmpty ? [anyWord] : y }
    return x
  }

  /// Words that a condition admits, if it asks for words.
  private func words(_ need: Need) -> [FormID] {
    switch need {
    case .word(let form): return [form]
    case .set(let set): return members(set)
    case .test(let index):
      let test = rules.program.tests[index]
      for constraint in rules.program.constraints[Int(test.first)..<Int(test.end)] where !constraint.negated {
        return rules.program.values[Int(constraint.first)..<Int(constraint.end)].flatMap { value in
          value >= 0 ? [FormID(raw: value)] : members(Int(~value))
        }
      }
      return []
    }
  }

  private func members(_ set: Int) -> [FormID] {
    (0..<rules.sets.baseCount).map { FormID(raw: Int32($0)) }.filter { rules.sets.contains(set, $0) }
  }

  /// Marks are items of their own, and so are prepositions, articles and conjunctions.
  private func fits(_ form: FormID, _ label: ItemLabel) -> Bool {
    if form == anyWord { return !label.contains(.punctuation) }
    let isMark = vocabulary.string(form).utf8.allSatisfy { $0 < 48 || 58...64 ~= $0 }
    if isMark || label.contains(.punctuation) { return isMark && label.contains(.punctuation) }
    return !functionWords.contains(form.raw) || label == .word
  }

  private func admits(_ need: Need, _ item: Item) -> Bool {
    var tape = Tape(level: .groups, form: [item.form], cased: [item.form], lemma: [item.form], tag: [item.tag])
    tape.append(TokenRange(0, 1), head: 0, label: item.label)
    switch need {
    case .word(let form): return item.form == form
    case .set(let set): return rules.sets.contains(set, item.form)
    case .test(let test): return rules.program.passes(rules.program.tests[test], 0, rules.sets, tape)
    }
  }
}

/// Labels of an item with those that it may have besides, and its usual tag.
private let shapes: [(label: ItemLabel, more: ItemLabel, tag: Tag)] = [
  ([.name, .person], [.possessive], .nnp), ([.name, .organization], [.possessive], .nnp),
  ([.name, .place], [.possessive, .spare(1), .spare(3)], .nnp), ([.name, .group], [.plural], .nns),
  ([.nounGroup, .indefinite], [.plural, .time, .number, .title], .nn),
  ([.nounGroup, .definite], [.plural, .time, .number, .title], .nn), ([.word], [.spare(2)], .in),
  ([.word, .punctuation], [], .comma), ([.pronoun], [.possessive], .prp),
  (
    [.verbGroup, .active, .finite, .past], [.negated, .modal, .perfect, .progressive], .vbd
  ),
  ([.verbGroup, .passive, .participle], [.negated, .perfect, .progressive, .finite, .past], .vbn),
  ([.verbGroup, .active, .infinitive], [.negated, .modal], .vb),
]

private let functionForms = [
  "of", "the", "a", "an", "for", "at", "in", "to", "from", "by", "with", "and", "or", "who", "as", "on", "its", "his",
  "her", "their", "both", "whose", "that", "which", "but", "near", "under", "over",
]
