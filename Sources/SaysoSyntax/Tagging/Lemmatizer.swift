package import SaysoText

/// Finds lemmas: the lexicon's irregular ones first, then rules of endings.
///
/// Proper nouns keep their written form; all other lemmas are folded.
package struct Lemmatizer: Sendable {
  private let lexicon: Lexicon

  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// A lemma for each token; new forms go into the text's vocabulary. Each form is worked out once.
  package func lemmas(_ text: inout TokenizedText, tags: [Tag]) -> [FormID] {
    var memory = LemmaMemory()
    return lemmas(&text, tags: tags, &memory)
  }

  /// The same with what earlier documents of one growing vocabulary left.
  package func lemmas(_ text: inout TokenizedText, tags: [Tag], _ memory: inout LemmaMemory) -> [FormID] {
    precondition(tags.count == text.tokens.count, "one tag for each token")
    let kinds = LemmaMemory.kinds
    memory.reserve(text.vocabulary.count)
    var lemmas: [FormID] = []
    lemmas.reserveCapacity(tags.count)
    for (token, tag) in tags.enumerated() {
      if tag.isProper {
        lemmas.append(text.tokens.form[token])
        continue
      }
      let folded = text.tokens.folded[token]
      guard let inflection = Inflection(tag) else {
        lemmas.append(folded)
        continue
      }
      let slot = Int(folded.raw) * kinds + Int(inflection.rawValue)
      let known = memory.lemmas[slot]
      if known.raw >= 0 {
        text.vocabulary.note(known)
        lemmas.append(known)
        continue
      }
      let lemma = lemma(text.vocabulary.bytes(folded), tag, inflection)
      let id = text.vocabulary.intern(lemma)
      memory.lemmas[slot] = id
      lemmas.append(id)
    }
    return lemmas
  }

  /// The lemma of a folded form.
  func lemma(_ folded: ArraySlice<UInt8>, _ tag: Tag, _ inflection: Inflection) -> ArraySlice<UInt8> {
    if let irregular = lexicon.irregularLemma(folded, tag) { return irregular }
    return ArraySlice(inflection.base(Array(folded)))
  }
}

/// Lemmas by form and inflection; belongs to one vocabulary and grows with it.
package struct LemmaMemory: Sendable {
  static let kinds = Inflection.allCases.count
  /// Negative where nobody asked yet.
  var lemmas: [FormID] = []

  package init() {}

  mutating func reserve(_ forms: Int) {
    let missing = forms * Self.kinds - lemmas.count
    if missing > 0 { lemmas.append(contentsOf: repeatElement(FormID(raw: -1), count: missing)) }
  }
}

/// How a form can differ from its lemma.
enum Inflection: UInt8, CaseIterable, Sendable {
  case plural, third, past, gerund, comparative, superlative
  /// Pronouns, auxiliaries and the like: only the lexicon knows.
  case verbBase, modal, pronoun, determiner, adverb

  /// Nil where the lemma is the folded form itself.
  init?(_ tag: Tag) {
    switch tag {
    case .nns: self = .plural
    case .vbz: self = .third
    case .vbd, .vbn: self = .past
    case .vbg: self = .gerund
    case .jjr, .rbr: self = .comparative
    case .jjs, .rbs: self = .superlative
    case .vb, .vbp: self = .verbBase
    case .md: self = .modal
    case .prp, .prps, .wp: self = .pronoun
    case .dt: self = .determiner
    case .rb: self = .adverb
    default: return nil
    }
  }

  /// The regular base of a folded form; the form itself where no ending fits.
  func base(_ form: [UInt8]) -> [UInt8] {
    switch self {
    case .plural, .third: Self.withoutS(form)
    case .past: Self.without("ed", from: form)
    case .gerund: Self.without("ing", from: form)
    case .comparative: Self.without("er", from: form)
    case .superlative: Self.without("est", from: form)
    case .verbBase, .modal, .pronoun, .determiner, .adverb: form
    }
  }

  private static func withoutS(_ form: [UInt8]) -> [UInt8] {
    if form.count > 4, form.ends(with: "ies") { return form.dropLast(3) + [121] }
    if ["sses", "xes", "ches", "shes", "zzes"].contains(where: { form.ends(with: $0) }) {
      return Array(form.dropLast(2))
    }
    let keeps = ["ss", "us", "is"].contains { form.ends(with: $0) }
    return form.count > 2 && form.ends(with: "s") && !keeps ? Array(form.dropLast()) : form
  }

  private static func without(_ ending: String, from form: [UInt8]) -> [UInt8] {
    if ending == "ed", form.count > 4, form.ends(with: "ied") { return form.dropLast(3) + [121] }
    let isDegree = ending == "er" || ending == "est"
    let shortest = ending.utf8.count + (isDegree ? 2 : 1)
    guard form.count > shortest, form.ends(with: ending) else { return form }
    let stem = Array(form.dropLast(ending.utf8.count))
    if isDegree, stem.last == 105 { return stem.dropLast() + [121] }
    return restored(stem)
  }

  /// Gives a stem its silent e back, or drops a doubled consonant: "handl" and "stopp".
  private static func restored(_ stem: [UInt8]) -> [UInt8] {
    guard stem.count > 1, let last = stem.last else { return stem }
    if stem.count > 2, stem[stem.count - 2] == last, !"lsfzeo".utf8.contains(last) {
      return Array(stem.dropLast())
    }
    if whole.contains(where: { stem.ends(with: $0) }) { return stem }
    return silentE.contains { stem.ends(with: $0) } ? stem + [101] : stem
  }

  private static let silentE = [
    "c", "v", "u", "z", "dg", "rg", "lg", "bl", "cl", "dl", "fl", "gl", "kl", "pl", "tl", "zl", "ir", "ur", "id", "ud",
    "ik", "ak", "ok", "um", "am", "ut", "as", "es", "is", "os", "us", "ns", "rs", "at", "iat", "ag", "eg",
  ]
  private static let whole = [
    "eat", "oat", "eak", "oak", "eam", "oam", "aid", "out", "oud", "oid", "aim", "eas", "ous", "ss",
  ]
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    count >= ending.utf8.count && suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
