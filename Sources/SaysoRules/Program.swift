import SaysoText

/// One step of a compiled pattern. Targets are indices into the program.
enum Instruction: Sendable {
  /// The item here passes this test: go on behind it.
  case test(Int32)
  /// A word or phrase of this set stands here: go on behind its last item.
  case set(Int32)
  /// Try `first`, and `second` when that fails. `memo` numbers the pattern's splits.
  case split(first: Int32, second: Int32, memo: Int32)
  case jump(Int32)
  /// Notes the place in a slot: 2n = beginning, 2n + 1 = end of the pattern's nth capture.
  case save(Int32)
  case sentenceStart
  case sentenceEnd
  /// Runs what follows up to its `accept`, then goes on at `end` in the same place.
  case look(end: Int32, ahead: Bool, negated: Bool)
  case accept
}

/// What one item must be. Label masks first, since they fail fastest.
struct ItemTest: Sendable, Hashable {
  /// Any of these; 0 asks for nothing.
  var anyOf: UInt64 = 0
  var allOf: UInt64 = 0
  var noneOf: UInt64 = 0
  /// Allowed tags of the head, a bit each.
  var tags: UInt64 = .max
  /// Range of `Program.constraints`.
  var first: Int32 = 0
  var end: Int32 = 0
}

struct Constraint: Sendable, Hashable {
  enum Kind: UInt8, Sendable { case form, exact, lemma, head, has, first }

  var kind: Kind
  var negated: Bool
  /// Range of `Program.values`.
  var first: Int32
  var end: Int32
}

/// Where a step or constraint stands: index of the file, byte offset.
struct CodePlace: Sendable, Hashable {
  var file: Int32
  var offset: Int32
}

/// All patterns as one flat array of instructions with the tables they point into.
struct Program: Sendable {
  var code: [Instruction] = []
  var places: [CodePlace] = []
  var tests: [ItemTest] = []
  var constraints: [Constraint] = []
  var constraintPlaces: [CodePlace] = []
  /// A form id, or the complement (`~`) of a set id.
  var values: [Int32] = []
  var patterns: [CompiledPattern] = []
  /// Ids of the captures' names, pattern by pattern, by slot.
  var captures: [Int] = []
  /// Tests of the first items that every match passes, pattern by pattern: checked before the
  /// machine is started, since most items fail here.
  var prefixes: [Int32] = []
  /// Masks of labels that a sentence must have, pattern by pattern.
  var needs: [UInt64] = []
  /// One for each pattern.
  var anchors: [Anchor] = []
}

/// Only numbers, so that reading one touches no reference count.
struct CompiledPattern: Sendable {
  var entry: Int
  /// Number of instructions; the program's patterns do not overlap.
  var length = 0
  var level: TapeLevel
  var splits = 0
  /// Range of `Program.captures`.
  var firstCapture = 0
  var captureCount = 0
  /// Fewest items that a match takes.
  var least = 0
  var constraints = 0
  /// Range of `Program.prefixes`.
  var firstPrefix = 0
  var prefixCount = 0
  /// Of these labels the first item has one; 0 when nothing is known.
  var firstLabels: UInt64 = 0
  /// Range of `Program.needs`.
  var firstNeed = 0
  var needCount = 0
  /// Fewest items that must be names or pronouns.
  var leastNames = 0
}

/// What a sentence must hold for a pattern to be tried: one of these forms, labels or tags.
struct Anchor: Sendable, Hashable {
  var forms: [FormID] = []
  var labels: UInt64 = 0
  var tags: UInt64 = 0
  /// Nothing is known: the pattern is tried on every sentence.
  var isEmpty: Bool { forms.isEmpty && labels == 0 && tags == 0 }

  /// This, or `other`.
  mutating func join(_ other: Anchor) {
    for form in other.forms where !forms.contains(form) { forms.append(form) }
    labels |= other.labels
    tags |= other.tags
  }
}

extension Program {
  /// Whether a sentence that has these labels and so many names can hold a match.
  func canMatch(_ pattern: CompiledPattern, in labels: UInt64, names: Int) -> Bool {
    if names < pattern.leastNames { return false }
    for need in pattern.firstNeed..<pattern.firstNeed + pattern.needCount where needs[need] & labels == 0 {
      return false
    }
    return true
  }
}
