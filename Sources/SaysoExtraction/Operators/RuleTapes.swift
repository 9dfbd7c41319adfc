import SaysoRules
import SaysoSyntax
import SaysoText

/// A document as rules see it: its groups, its tokens where any rule reads tokens, and each sentence's items.
struct RuleTapes: Sendable {
  struct Laid: Sendable {
    var tape: Tape
    var sentences: [ItemRange]
  }

  let groups: Laid
  /// Nil where nothing reads tokens.
  let tokens: Laid?
  /// Per place of the entity table: what area it is.
  let areas: [RegionNames.Class]
  /// Per token: the entity of the country that a demonym there belongs to, or −1.
  let demonymAt: [Int32]

  /// The tapes that something reads, groups first.
  var all: [Laid] { [groups] + (tokens.map { [$0] } ?? []) }
}

extension StatementFinder {
  /// Needs names and clauses; sayings and pronouns change nothing in it.
  func tapes(of analysis: Analysis) -> RuleTapes {
    let demonymAt = demonyms.entities(in: analysis)
    let areas = areas(of: analysis)
    let builder = TapeBuilder(analysis, regions: areas, demonymAt: demonymAt)
    let groups = builder.build()
    let tokens = rules.reads(.tokens) ? builder.tokens() : nil
    return RuleTapes(
      groups: RuleTapes.Laid(tape: groups.tape, sentences: groups.sentences),
      tokens: tokens.map { RuleTapes.Laid(tape: $0.tape, sentences: $0.sentences) }, areas: areas,
      demonymAt: demonymAt)
  }
}

extension TapeBuilder {
  /// Every token an item of its own; those of a name carry the name's labels.
  func tokens() -> (tape: Tape, sentences: [ItemRange]) {
    var tape = Tape(level: .tokens, form: text.tokens.folded, cased: text.tokens.form, lemma: lemmas, tag: tags)
    var labels = text.tokens.folded.indices.map { tokenLabel($0) }
    for index in nameAt where index >= 0 {
      let mention = table.mentions[Int(index)]
      for token in mention.tokens.indices { labels[token] = label(mention) }
    }
    for token in labels.indices { tape.append(TokenRange(token, token + 1), head: token, label: labels[token]) }
    return (tape, text.sentences.map { ItemRange($0.tokens.start, $0.tokens.end) })
  }
}
