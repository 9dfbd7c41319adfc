/// A verb group with its arguments. Arguments are indices of the sentence's noun groups.
package struct Clause: Sendable {
  @usableFromInline
  package enum Link: UInt8, Sendable {
    /// Stands on its own, or shares the sentence with another such clause.
    case main
    /// "X did this and did that": shares the governor's subject.
    case coordinate
    /// "who …", "which …"
    case relative
    /// "the man arrested on Monday", "protesters demanding answers"
    case reduced
    /// What a verb says, thinks, asks: "that …", bare, "whether …"
    case content
    case infinitive
    /// "accused of dumping", "began shelling"; also ", saying …"
    case gerund
    /// "when …", "if …", "because …"
    case adverbial

    // Written out, as in `FormID`.
    @inlinable package static func == (a: Link, b: Link) -> Bool { a.rawValue == b.rawValue }
  }

  /// Index of the verb group, in the document.
  package var verb: Int
  package var subject: [Int] = []
  package var object: [Int] = []
  /// "told REPORTERS that": the first of two bare noun groups.
  package var indirect: [Int] = []
  package var obliques: [Oblique] = []
  /// Index of the governing clause, or −1.
  package var governor = -1
  package var link: Link = .main
  /// "that", "if", "who", "when"…: the token, or −1.
  package var marker = -1
  /// After a form of "be": the noun group it equates with, or −1.
  package var predicative = -1
  /// After a form of "be": the adjective's token, or −1.
  package var adjective = -1
  /// After the object, what the verb makes or calls it: the adjective of "called him DISHONEST", or −1.
  package var complement = -1
  /// Whether the subject undergoes: the verb's own voice, or that of the verb that it is joined to.
  package var isPassive = false
  /// Who has it done where no "by" says so: "LEE had him arrested".
  package var agent: [Int] = []
  /// For an infinitive: the owned noun that it completes ("Kenya's PLAN to attack"), or −1.
  package var planner = -1
}

/// A prepositional argument: "with RUSSIA", "of dumping waste".
package struct Oblique: Sendable {
  /// The preposition's token.
  package var preposition: Int
  package var nouns: [Int]
  /// The clause of "-ing" that follows instead of a noun, or −1.
  package var clause: Int
  /// The noun group right before the preposition, or −1 when the verb is.
  package var after: Int
}

/// Groups and clauses of a whole document.
package struct ClauseAnalysis: Sendable {
  package var nouns: [NounGroup] = []
  package var verbs: [VerbGroup] = []
  package var clauses: [Clause] = []
  /// Constituents of all sentences, in text order.
  package var constituents: [Constituent] = []
  /// Per sentence, half-open ranges into the columns above.
  package var sentences: [Bounds] = []

  package struct Bounds: Sendable {
    package var nouns: Range<Int>
    package var verbs: Range<Int>
    package var clauses: Range<Int>
    package var constituents: Range<Int>

    /// Empty ranges at the ends of the columns, before a sentence is read.
    init(_ analysis: ClauseAnalysis) {
      nouns = analysis.nouns.count..<analysis.nouns.count
      verbs = analysis.verbs.count..<analysis.verbs.count
      clauses = analysis.clauses.count..<analysis.clauses.count
      constituents = analysis.constituents.count..<analysis.constituents.count
    }

    /// Takes in what the sentence appended.
    mutating func close(_ analysis: ClauseAnalysis) {
      nouns = nouns.lowerBound..<analysis.nouns.count
      verbs = verbs.lowerBound..<analysis.verbs.count
      clauses = clauses.lowerBound..<analysis.clauses.count
      constituents = constituents.lowerBound..<analysis.constituents.count
    }
  }

  package init() {}
}
