/// A word of a rule file and the byte offset where it stands.
package struct Located: Sendable, Hashable {
  package var text: String
  package var offset: Int
}

/// A word, a phrase of several words, or another set's name.
enum SetMember: Sendable {
  case word(Located)
  case set(Located)
}

struct SetDeclaration: Sendable {
  var name: Located
  /// `+=`: adds to what stands before.
  var adds: Bool
  var members: [SetMember]
}

struct PhraseDeclaration: Sendable {
  var name: Located
  var pattern: Pattern
}

/// A pattern over the items of a tape, as written.
indirect enum Pattern: Sendable {
  case item(ItemPattern)
  /// A bare `#SET`, whose phrases may take several items.
  case set(Located)
  /// Several quoted words.
  case words(Located)
  case phrase(Located)
  case sequence([Pattern])
  case choice([Pattern])
  case repeated(Pattern, least: Int, most: Int, offset: Int)
  case capture(Located, Pattern)
  case sentenceStart(offset: Int)
  case sentenceEnd(offset: Int)
  case look(ahead: Bool, negated: Bool, Pattern, offset: Int)
}

/// What one item must be. Nothing at all = any item.
struct ItemPattern: Sendable {
  var offset: Int
  var anyOf: [Located] = []
  var allOf: [Located] = []
  var noneOf: [Located] = []
  var constraints: [ConstraintSyntax] = []
}

struct ConstraintSyntax: Sendable {
  enum Key: String, Sendable, CaseIterable { case form, exact, lemma, tag, head, has, first }

  var key: Key
  var negated: Bool
  var values: [SetMember]
  var offset: Int
}

/// `key=value`; the value is a word of a fixed list, a capture or a quoted text.
struct FieldSyntax: Sendable {
  var key: Located
  var value: Located
  var quoted: Bool
}

struct EmitSyntax: Sendable {
  struct Argument: Sendable {
    var value: Located
    var quoted: Bool
  }

  var type: Located
  var arguments: [Argument]
  var fields: [FieldSyntax]
}

/// `verb lash+out : subj -> at`
struct PredicateLine: Sendable {
  struct Link: Sendable {
    var from: [Located]
    var to: [Located]
  }

  var kind: Predicate.Kind
  var words: [SetMember]
  var links: [Link]
  var offset: Int
}

/// A rule, frame or operator as written; which members each may have stands in `memberNames`.
struct Declaration: Sendable {
  enum Kind: String, Sendable { case rule, frame, `operator` }

  var kind: Kind
  var name: Located
  var doc = ""
  var level: TapeLevel?
  var pattern: Pattern?
  var emits: [EmitSyntax] = []
  var cues: [SetMember] = []
  var predicates: [PredicateLine] = []
  var scopes: [Located] = []
  /// What a frame asks of its two ends.
  var from: [Located] = []
  var to: [Located] = []
  /// A frame's fixed fields, an operator's effects.
  var fields: [FieldSyntax] = []
  var rank = 50
  var examples: [RuleExample] = []
  /// A member could not be read: reported already, and checks of the whole keep silent.
  var broken = false
  /// Bytes of the whole block in its file.
  var range: Range<Int>
}

/// `off NAME` or `off PREFIX/*`
struct Removal: Sendable {
  var name: Located
}
