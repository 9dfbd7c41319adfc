package import SaysoGraph
package import SaysoText

package enum Gender: UInt8, Sendable { case unknown, female, male }

/// What mentions refer to, within one document.
package struct Entity: Sendable {
  package var kind: EntityKind
  /// False for a described participant ("an MS-13 member").
  package var isNamed: Bool
  /// The fullest form in the text; of a description, its words.
  package var name: TokenRange
  package var gender: Gender
  package var isPlural: Bool
  /// Of a person: the one body that they speak for by their post, or −1 (none known), −2 (several).
  package var body = -1
  /// Indices of its mentions, in text order.
  package var mentions: [Int]

  package init(
    kind: EntityKind, isNamed: Bool, name: TokenRange, gender: Gender = .unknown,
    isPlural: Bool = false, mentions: [Int] = []
  ) {
    self.kind = kind
    self.isNamed = isNamed
    self.name = name
    self.gender = gender
    self.isPlural = isPlural
    self.mentions = mentions
  }
}

/// A stretch of text that refers to an entity.
package struct EntityMention: Sendable {
  package var tokens: TokenRange
  package var form: MentionForm
  /// Index of the entity.
  package var entity: Int
  /// The rule that made or joined the mention, such as `entity/acronym-in-brackets`.
  package var rule: String

  package init(tokens: TokenRange, form: MentionForm, entity: Int, rule: String) {
    self.tokens = tokens
    self.form = form
    self.entity = entity
    self.rule = rule
  }
}

/// The entities of one document and everything that refers to them, in text order.
package struct EntityTable: Sendable {
  package var entities: [Entity] = []
  package var mentions: [EntityMention] = []
  /// References that were left alone, in text order, for `why`.
  package var doubts: [Doubt] = []
  /// Whose wife, lawyer or director somebody was said to be, in text order.
  var ties: [Tie] = []

  package init() {}
}

/// A pronoun or description that might mean several, and so means nobody.
package struct Doubt: Sendable {
  package var tokens: TokenRange
  /// The named entities that came into question, the most prominent first; at most four.
  package var candidates: [Candidate]

  package struct Candidate: Sendable {
    package var entity: Int
    /// How prominent it stands in the text before, in no unit.
    package var salience: Int
  }
}

/// "his wife Ann Lee": a person known by what they are to somebody or to a body.
struct Tie: Sendable {
  /// The entity that "his" or "the agency's" means.
  var owner: Int
  /// The lemma of what the person is.
  var noun: FormID
  var person: Int
  /// The token of that noun.
  var token: Int
  /// "daughter Ann Lee": whose daughter, only the clause tells.
  var isBare: Bool
}
