import SaysoGraph
import SaysoText

/// One way in which a document writes names of one kind: "Ann Lee", "DHS".
struct NameForm: Sendable {
  /// Case-folded, without dots, marks, leading article, titles and possessive.
  var words: [FormID]
  var kind: EntityKind
  /// Indices of the names so written, in text order.
  var names: [Int] = []
  /// What titles ("Mr.") and given names tell.
  var gender: Gender = .unknown
  /// A word of capitals only, outside headlines: may stand for initials.
  var isAcronym = false
  /// Of a person: "Jr.", "III".
  var suffix: FormID = .none
  /// The rule that joined it to its entity.
  var rule = "entity/same-name"

  var isSingle: Bool { words.count == 1 }
}

/// Reads names as normalised words.
struct NameReader {
  let text: TokenizedText
  let lexicon: EntityLexicon

  /// Without dots: "u.s." is "us" if the document or the lexicon knows that form.
  func plain(_ token: Int) -> FormID {
    let form = text.tokens.folded[token]
    guard text.tokens.shape[token].contains(.dotted) || bytes(form).contains(46) else { return form }
    return text.vocabulary.known(bytes(form).filter { $0 != 46 }[...]) ?? form
  }

  func bytes(_ form: FormID) -> ArraySlice<UInt8> { text.vocabulary.bytes(form) }

  /// The words joined by spaces.
  func key(_ words: some Sequence<FormID>) -> [UInt8] {
    var key: [UInt8] = []
    for word in words {
      if !key.isEmpty { key.append(32) }
      key += bytes(word).filter { $0 != 46 }
    }
    return key
  }

  /// The form of a name, without titles and suffixes if it is a person's.
  func form(of tokens: TokenRange, kind: EntityKind) -> NameForm {
    var words = tokens.indices.compactMap(word)
    if words.count > 1, words[0] == lexicon.words.the { words.removeFirst() }
    if words.isEmpty { words = tokens.indices.map { text.tokens.folded[$0] } }
    var form = NameForm(words: words, kind: kind)
    if kind == .person { readPerson(&form, tokens) } else { form.isAcronym = isAcronym(tokens) }
    return form
  }

  private func word(_ token: Int) -> FormID? {
    if text.tokens.folded[token] == lexicon.words.ampersand { return lexicon.words.and }
    let shape = text.tokens.shape[token]
    guard shape.contains(.hasLetter) || shape.contains(.hasDigit) else { return nil }
    let form = bytes(text.tokens.folded[token])
    if form.elementsEqual("'s".utf8) || form.elementsEqual("’s".utf8) { return nil }
    return plain(token)
  }

  /// Capitals in a word or in initials: "DHS", "U.S.", "S. F.".
  private func isAcronym(_ tokens: TokenRange) -> Bool {
    guard tokens.count <= 4 else { return false }
    var letters = 0
    for token in tokens.indices {
      let shape = text.tokens.shape[token]
      if shape.contains(.punctuation) { continue }
      guard shape.contains(.allCaps) || shape.contains(.initial), !shape.contains(.hasDigit) else { return false }
      letters += bytes(plain(token)).count
    }
    let isWord = tokens.indices.filter { !text.tokens.shape[$0].contains(.initial) }.count <= 1
    return isWord && letters >= 2 && letters <= 7
  }

  private func readPerson(_ form: inout NameForm, _ tokens: TokenRange) {
    // "Vice President" alone names by its title: nothing would be left.
    if let first = form.words.firstIndex(where: { !isTitle($0) }) {
      for title in form.words[..<first] where form.gender == .unknown { form.gender = gender(ofTitle: title) }
      form.words.removeFirst(first)
    }
    // "Ann Lee of Ohio" is Ann Lee.
    if let of = form.words.firstIndex(of: lexicon.words.of), of > 1 { form.words.removeSubrange(of...) }
    while form.words.count > 2, let last = form.words.last, lexicon.words.honors.contains(last) {
      form.words.removeLast()
    }
    if form.words.count > 2, let last = form.words.last, lexicon.words.suffixes.contains(last) {
      form.suffix = last
      form.words.removeLast()
    }
    if form.gender == .unknown { form.gender = titleGender(before: tokens.start) }
    if form.gender == .unknown, form.words.count > 1 {
      form.gender = lexicon.gender(ofGiven: bytes(form.words[0]))
    }
  }

  private func isTitle(_ word: FormID) -> Bool {
    gender(ofTitle: word) != .unknown || lexicon.isTitle(bytes(word)) || lexicon.heads.head(word)?.kind == .person
  }

  func gender(ofTitle word: FormID) -> Gender {
    if lexicon.words.maleTitles.contains(word) { return .male }
    if lexicon.words.femaleTitles.contains(word) { return .female }
    return .unknown
  }

  /// "Mr.", "Congresswoman": the word before a name.
  func titleGender(before token: Int) -> Gender {
    guard token > 0 else { return .unknown }
    let word = plain(token - 1)
    let gender = gender(ofTitle: word)
    // "Congresswoman" is a title, "her husband" may go on with somebody else's name.
    if gender == .unknown, let head = lexicon.heads.head(word), head.kind == .person { return head.gender }
    return gender
  }
}
