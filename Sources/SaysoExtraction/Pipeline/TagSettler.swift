import SaysoSyntax
import SaysoText

/// Mends tags once names are known: words inside names, and the verb that a sentence lacks.
struct TagSettler: Sendable {
  private let lexicon: Lexicon
  private let of: FormID
  private let letting: [FormID]

  init(lexicon: Lexicon, vocabulary: inout Vocabulary) {
    self.lexicon = lexicon
    of = vocabulary.intern("of")
    letting = [
      "let", "lets", "letting", "make", "makes", "made", "making", "help", "helps", "helped", "helping", "watched",
      "saw", "have", "had",
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
    for sentence in text.sentences {
      findVerb(sentence.tokens, inName, text, &tags)
      settleBareVerbs(sentence.tokens, inName, text, &tags)
    }
    return tags
  }

  /// Words that could be nouns, before a name: "let Lee MEET Diaz", "to find and ARREST Lee", "before MEETING Lee".
  private func settleBareVerbs(_ sentence: TokenRange, _ inName: [Bool], _ text: TokenizedText, _ tags: inout [Tag]) {
    var token = sentence.start + 1
    while token + 1 < sentence.end {
      defer { token += 1 }
      guard tags[token] == .nn, !inName[token], inName[token + 1], !text.tokens.shape[token].contains(.capitalized)
      else { continue }
      let before = tags[token - 1]
      guard before == .in || before == .cc || before == .rp || before.isVerb || inName[token - 1] else { continue }
      let form = text.vocabulary.bytes(text.tokens.folded[token])
      if before != .cc, !inName[token - 1] {
        if form.suffix(3).elementsEqual("ing".utf8), lexicon.tags(form).contains(.vbg) { tags[token] = .vbg }
      } else if before == .cc
        ? token > sentence.start + 1 && tags[token - 2] == .vb : isLet(token, sentence, inName, text)
      {
        if lexicon.tags(form).contains(.vb) { tags[token] = .vb }
      }
    }
  }

  /// "let Lee", "helped Lee": the verb right before the name that ends before the token.
  private func isLet(_ token: Int, _ sentence: TokenRange, _ inName: [Bool], _ text: TokenizedText) -> Bool {
    var at = token - 1
    while at > sentence.start, inName[at] { at -= 1 }
    return !inName[at] && letting.contains(text.tokens.folded[at])
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
