import SaysoSyntax
import SaysoText

/// Mends tags once names are known: words inside names, and the verb that a sentence lacks.
struct TagSettler: Sendable {
  private let lexicon: Lexicon
  private let of, likely, short, at, that: FormID
  /// Plurals that are verbs where a name stands before them and a clause or its subject after: "Lee claims Diaz lied".
  private let sayings: [FormID]
  private let letting: [FormID]

  init(lexicon: Lexicon, vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    of = vocabulary.intern("of")
    likely = vocabulary.intern("likely")
    short = vocabulary.intern("short")
    at = vocabulary.intern("at")
    that = vocabulary.intern("that")
    letting = [
      "let", "lets", "letting", "make", "makes", "made", "making", "help", "helps", "helped", "helping", "watched",
      "saw", "have", "had",
    ].map { vocabulary.intern($0) }
    sayings = [
      "claims", "says", "reports", "plans", "hopes", "demands", "states", "notes", "doubts", "fears", "promises",
      "vows",
      "pledges", "estimates", "denies", "insists", "tweets", "alleges", "argues", "shows", "finds", "suggests",
    ].map { vocabulary.intern($0) }
  }

  func settle(_ given: [Tag], _ names: [Name], _ text: TokenizedText) -> [Tag] {
    var tags = given
    var inName = [Bool](repeating: false, count: tags.count)
    for name in names {
      for token in name.tokens.indices { inName[token] = true }
      makeProper(name, &tags)
    }
    // "hacking of" is a noun.
    for token in tags.indices.dropLast() where tags[token] == .vbg && text.tokens.folded[token + 1] == of {
      if token == 0 || !tags[token - 1].isVerb { tags[token] = .nn }
    }
    for token in tags.indices.dropFirst().dropLast() where tags[token] == .jj && isAside(token, tags, text) {
      tags[token] = .vbn
    }
    // "in May" is a month.
    for token in tags.indices.dropFirst() where tags[token] == .md && tags[token - 1] == .in {
      if text.tokens.shape[token].contains(.capitalized) { tags[token] = .nnp }
    }
    settleVerbs(inName, text, &tags)
    for sentence in text.sentences { findVerb(sentence.tokens, inName, text, &tags) }
    return tags
  }

  /// "Lee claims Diaz …", "denied meeting Diaz", "will likely meet".
  private func settleVerbs(_ inName: [Bool], _ text: TokenizedText, _ tags: inout [Tag]) {
    for token in tags.indices.dropFirst().dropLast() where !inName[token] {
      switch tags[token] {
      case .nns where inName[token - 1] || tags[token - 1].isProper:
        let next = tags[token + 1]
        guard sayings.contains(text.tokens.folded[token]),
          inName[token - 1] && (inName[token + 1] || next == .prp || next == .dt || next == .to)
            || text.tokens.folded[token + 1] == that
        else { continue }
        tags[token] = .vbz
      case .nn where tags[token - 1] == .rb && token > 1 && tags[token - 2] == .md:
        if lexicon.tags(text.vocabulary.bytes(text.tokens.folded[token])).contains(.vb) { tags[token] = .vb }
      case .jj where tags[token - 1] == .rb && token > 1 && tags[token - 2].isVerb && tags[token + 1] == .rp:
        // "did not single out"
        tags[token] = .vb
      case .nn where inName[token + 1] && isBareVerb(token, inName, tags, text):
        tags[token] = .vb
      case .nn where inName[token + 1] && text.tokens.shape[token + 1].contains(.capitalized):
        let before = tags[token - 1]
        guard before.isVerb || before == .rp || before == .in && text.tokens.folded[token - 1] != at,
          !text.tokens.shape[token].contains(.capitalized), isGerund(text.tokens.folded[token], text)
        else { continue }
        tags[token] = .vbg
      case .jj where text.tokens.folded[token] == likely && tags[token - 1] == .md:
        tags[token] = .rb
      case .nn where text.tokens.folded[token] == short && tags[token - 1].isVerb && tags[token + 1] == .in:
        tags[token] = .rb
      default: continue
      }
    }
  }

  /// Before a name: "let Lee MEET Diaz", "to find and ARREST Lee".
  private func isBareVerb(_ token: Int, _ inName: [Bool], _ tags: [Tag], _ text: TokenizedText) -> Bool {
    guard !text.tokens.shape[token].contains(.capitalized) else { return false }
    let isJoined = tags[token - 1] == .cc && token > 1 && tags[token - 2] == .vb
    guard isJoined || inName[token - 1] && isLet(token, inName, text) else { return false }
    return lexicon.tags(text.vocabulary.bytes(text.tokens.folded[token])).contains(.vb)
  }

  /// "let Lee", "helped Lee": the verb right before the name that ends before the token.
  private func isLet(_ token: Int, _ inName: [Bool], _ text: TokenizedText) -> Bool {
    var at = token - 1
    while at > 0, inName[at] { at -= 1 }
    return !inName[at] && letting.contains(text.tokens.folded[at])
  }

  private func isGerund(_ form: FormID, _ text: TokenizedText) -> Bool {
    let bytes = text.vocabulary.bytes(form)
    return bytes.suffix(3).elementsEqual("ing".utf8) && lexicon.tags(bytes).contains(.vbg)
  }

  /// ", allegedly involved in …": a participle after a comma, with its preposition.
  private func isAside(_ token: Int, _ tags: [Tag], _ text: TokenizedText) -> Bool {
    guard tags[token + 1] == .in, text.vocabulary.bytes(text.tokens.folded[token]).suffix(2).elementsEqual("ed".utf8)
    else { return false }
    let before = tags[token - 1] == .rb && token > 1 ? token - 2 : token - 1
    return tags[before] == .comma && lexicon.tags(text.vocabulary.bytes(text.tokens.folded[token])).contains(.vbn)
  }

  /// A verb or adjective inside a name is part of the name: "Standing Committee".
  private func makeProper(_ name: Name, _ tags: inout [Tag]) {
    for token in name.tokens.indices
    where tags[token].isVerb || tags[token].isAdjective || tags[token] == .nn || tags[token] == .rb {
      tags[token] = .nnp
    }
    let head = name.tokens.last
    if !tags[head].isProper, tags[head] != .cd, tags[head] != .nns { tags[head] = .nnp }
  }

  /// A sentence without a finite verb: the word right after a name that can be a past tense is it
  /// ("Lee beat Diaz", "Booth shot Lincoln").
  private func findVerb(_ sentence: TokenRange, _ inName: [Bool], _ text: TokenizedText, _ tags: inout [Tag]) {
    guard !sentence.indices.contains(where: { [.vbd, .vbz, .vbp, .md].contains(tags[$0]) }) else { return }
    for token in sentence.indices.dropFirst().dropLast() where tags[token] == .nns && inName[token - 1] {
      // "Lee backs Diaz": in a headline without any other verb
      guard inName[token + 1], !inName[token], !text.tokens.shape[token].contains(.capitalized),
        lexicon.tags(text.vocabulary.bytes(text.tokens.folded[token])).contains(.vbz)
      else { continue }
      tags[token] = .vbz
      return
    }
    for token in sentence.indices.dropFirst() where [.nn, .vbn, .vb, .jj].contains(tags[token]) && !inName[token] {
      guard follows(token, sentence, inName, tags), !text.tokens.shape[token].contains(.capitalized),
        lexicon.tags(text.vocabulary.bytes(text.tokens.folded[token])).contains(.vbd)
      else { continue }
      tags[token] = .vbd
      return
    }
  }

  /// After a name, or after the comma that closes a name's apposition.
  private func follows(_ token: Int, _ sentence: TokenRange, _ inName: [Bool], _ tags: [Tag]) -> Bool {
    if inName[token - 1] { return true }
    return tags[token - 1] == .comma && token + 1 < tags.count && [.period, .in, .dt].contains(tags[token + 1])
      && inName[sentence.start]
  }
}
