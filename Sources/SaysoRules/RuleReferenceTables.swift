/// What each construct means, in words; see ``RuleReference``.
extension RuleReference {
  static let blocks = [
    "set": "`set SAY = say tell \"call on\" #REPORT`: words, phrases and other sets; `+=` adds, in any file",
    "phrase": "`phrase FORCE = (police\\|troops)`: a pattern with a name, used as `&FORCE`",
    "rule": "a pattern over tokens or groups, and what it emits",
    "frame": "words that open an event, and where its ends stand",
    "operator": "cues, and what they do to the statements in their scope",
    "off": "`off role/appositive hedge/*`: blocks of lower layers that are switched off",
  ]

  static let atoms = [
    [
      "`of` `\"of\"`",
      "an item whose head is this word, in any case; all but letters, digits, `-` and `_` need the marks",
    ],
    ["`\"according to\"`", "these words, one after the other"],
    ["`'Exact'`", "the form as written"],
    ["`~say`", "the lemma"],
    ["`#SAY`", "a member of the set; a phrase takes all its items, the longest phrase wins"],
    ["`/NNP/` `/VB*/`", "a Penn Treebank tag; `*` = any ending"],
    ["`_`", "any item"],
    ["`<…>`", "an item with labels and constraints"],
    ["`&FORCE`", "the named pattern; what it captures is bound where it is used"],
    ["`^` `$`", "the border before the sentence's first item, behind its last"],
  ]

  static let forms = [
    ["`a b`", "one after the other"],
    ["`(a b \\| c)`", "either; the first branch that leads to a match counts"],
    ["`a?` `a{0,4}` `a{2}`", "at most one, up to four, exactly two; as many as possible first; 40 at most"],
    ["`who:a` `who:(a b)`", "captures the items for `emit`"],
    ["`(?= a)` `(?! a)`", "what follows is, is not; nothing is taken"],
    ["`(?<= a)` `(?<! a)`", "the one item before is, is not"],
    ["`<A\\|B>` `<A +B -C>`", "any of the labels; this one too; not this one"],
    ["`<head=a\\|#SET>` `<head!=a>`", "one of the values; none of them. `<#ROLE>` is short for `<head=#ROLE>`"],
  ]

  static let labels = [
    "WORD": "a token of no group", "NP": "a noun group without a name", "VP": "a verb group", "NAME": "a name",
    "PERSON": "a person's name", "ORG": "a body's name", "PLACE": "a place's name",
    "GROUP": "a name of described people or bodies", "PRON": "a pronoun", "TIME": "a date or time",
    "NUMBER": "a number", "QUOTE": "a whole quotation", "PUNCT": "a mark", "TITLE": "a title before a name",
    "ACTIVE": "active", "PASSIVE": "passive", "NEGATED": "with “not” or “never”", "FINITE": "finite",
    "INF": "an infinitive", "GERUND": "a gerund", "PARTICIPLE": "a participle", "MODAL": "with a modal verb",
    "PERFECT": "a perfect", "PROGRESSIVE": "a progressive form", "PAST": "past", "PRESENT": "present",
    "PLURAL": "a plural noun", "POSS": "a possessive pronoun", "DEF": "definite", "INDEF": "indefinite",
  ]
  static let spare =
    "among places 1 = a country, state or province, 3 = a country; among words 2 = of a country (“Kenyan”); the others are free"

  static let constraints: [ConstraintSyntax.Key: String] = [
    .form: "the head's form, in any case", .exact: "the head's form as written", .lemma: "the head's lemma",
    .tag: "the head's tag", .head: "lemma or form of the head, or a phrase in the item that covers the head",
    .has: "any token of the item, or a phrase inside it",
    .first: "the item's first token, or a phrase that begins there",
  ]

  static let memberMeanings = [
    "doc": "`doc \"…\"`: what it reads, for `rules list`, `rules show` and `why`",
    "over": "`groups`, the default, or `tokens`",
    "match": "the pattern",
    "emit": "a type with its captures, source first; for frames the type alone",
    "rank": "0 to 100, 50 if left out; the higher goes before",
    "yes": "a sentence that must be read, and what it must give; at least one, in frames one for each line of words",
    "no": "a sentence in which it must state nothing; at least one",
    "verb": "lemmas, `:`, links: `verb lash+out : subj -> at`",
    "noun": "the same for nouns: `noun attack : by\\|poss -> on`",
    "adj": "the same for adjectives: `adj critical : subj -> of`",
    "from": "kinds that the source must be of, or `named`: `from named person`",
    "to": "the same for the target",
    "cue": "words, phrases and sets, found wherever they stand",
    "scope": "how far the operator reaches; several: the first that is there counts",
    "effect": "what it does: `modality=alleged`",
  ]

  static let slots = [
    "subj": "the subject of the active form; of a noun, who launches, holds or makes it",
    "obj": "the object of the active form", "iobj": "the indirect object", "poss": "the possessor: “Kenya's attack”",
    "mod": "a noun or demonym before: “the Kenyan attack”", "comp": "the clause that completes the word",
  ]

  static let scopes = [
    "group": "the noun or verb group that the cue stands in", "clause": "the clause that the cue stands in",
    "complement": "the clause that completes the cue", "sentence": "the sentence", "object": "the noun after the cue",
    "left": "what stands before in the sentence", "right": "what stands behind in it",
    "quotation": "the quotation that the cue stands in, else the nearest of its sentence", "paragraph": "the paragraph",
  ]

  static let checks = [
    [
      "a file, block, member or pattern that cannot be read; an unknown word of any list", "error",
      "the hint names the nearest known word",
    ],
    [
      "a capture that `emit` names and `match` does not bind, or not in every match", "error",
      "bind it outside optional parts",
    ],
    ["a second block of one name in a layer; a set or phrase inside itself", "error", "rename it, or add with `+=`"],
    ["a pattern that can match nothing, or is too large", "error", "ask for one item; lower its bounds"],
    ["a block without `yes` or without `no`", "error", "add the sentence"],
    [
      "an example that does not hold: a rule that no `yes` reaches, a `no` that is read", "error",
      "`rules test` traces it",
    ],
    ["two rules of one rank with one pattern; the same word with the same links twice", "error", "remove one"],
    [
      "a constraint, look-around or border that can be deleted without an example failing", "warning",
      "add the proposed `no` if it states nothing, or delete it",
    ],
    ["a line of a frame that no `yes` reaches", "warning", "add a sentence with one of its words"],
    ["a frame none of whose `no` has a word of it, or needs its particles", "warning", "add a near miss"],
    ["two rules of one rank that can match the same words, with a witness", "warning", "give them different ranks"],
    ["a rule tried on every sentence", "warning", "ask for a word, a set, or a label rarer than `NP` and `WORD`"],
    ["a set or phrase that nothing uses; an example that stands twice", "warning", "remove it"],
  ]
}
