import SaysoText

/// The words of one text as the name grammar sees them: classes by token, looked up once a form.
struct NameWords {
  var classes: [ClassSet] = []
  /// Begins with a capital, or has one inside ("eBay"), or is a number with letters ("3M").
  var capital: [Bool] = []
  /// Sentence of each token.
  var sentence: [Int32] = []
  /// What a token can do between capitals, or before them.
  private(set) var uses: [NameMemory.Use] = []
  /// The text's case-folded forms, each once: other columns are by their numbers.
  private(set) var forms: [FormID] = []
  /// Per token: the number of its case-folded form.
  private(set) var numbers: [Int32] = []
  private var entries: [NameMemory.Entry] = []

  init(_ text: TokenizedText, _ gazetteers: Gazetteers, _ memory: inout NameMemory) {
    let tokens = text.tokens
    classes.reserveCapacity(tokens.count)
    capital.reserveCapacity(tokens.count)
    uses.reserveCapacity(tokens.count)
    numbers.reserveCapacity(tokens.count)
    for index in 0..<tokens.count {
      let form = tokens.form[index]
      let id = Int(form.raw)
      if memory.entries[id].use.rawValue == 0 {
        memory.entries[id].use = StretchFinder.use(text.vocabulary.bytes(form))
        memory.entries[id].classes = Self.look(form, text.vocabulary, gazetteers)
      }
      let set = memory.entries[id].classes
      classes.append(set.contains(.hyphen) && !Self.isTight(tokens, index) ? Self.dash : set)
      capital.append(Self.isCapital(tokens.shape[index]) && !set.contains(.code))
      uses.append(memory.entries[id].use)
      numbers.append(number(tokens.folded[index], &memory))
    }
    entries = memory.entries
    sentence = Array(repeating: -1, count: tokens.count)
    for (index, item) in text.sentences.enumerated() {
      for token in item.tokens.indices { sentence[token] = Int32(index) }
    }
    markListedPossessives(text, gazetteers)
    markHyphenParts(text, gazetteers)
  }

  /// The form's number, the next one if it is new to the text.
  private mutating func number(_ folded: FormID, _ memory: inout NameMemory) -> Int32 {
    let known = memory.entries[Int(folded.raw)].number
    if Int(known) < forms.count, forms[Int(known)] == folded { return known }
    let number = Int32(forms.count)
    memory.entries[Int(folded.raw)].number = number
    forms.append(folded)
    return number
  }

  /// The number of a case-folded form of this text; −1 for others.
  func number(_ folded: FormID) -> Int {
    let number = Int(entries[Int(folded.raw)].number)
    return number < forms.count && forms[number] == folded ? number : -1
  }

  /// The small second half of a given name, as in "Kang Young-hoon": no English word.
  private mutating func markHyphenParts(_ text: TokenizedText, _ gazetteers: Gazetteers) {
    for token in 2..<max(2, capital.count) where classes[token].contains(.lower) && classes[token - 1].contains(.hyphen)
    {
      let form = text.vocabulary.bytes(text.tokens.form[token])
      guard capital[token - 2], form.count < 6, !gazetteers.isOrdinary(form) else { continue }
      classes[token].insert(.hyphenPart)
    }
  }

  /// The 's of "Sotheby's" or "Standard & Poor's" may belong to the name.
  private mutating func markListedPossessives(_ text: TokenizedText, _ gazetteers: Gazetteers) {
    for token in 1..<max(1, capital.count) where classes[token].contains(.possessive) && capital[token - 1] {
      for length in [1, 3] where token >= length && capital[token - length] && !text.tokens.spaced[token] {
        let bytes = text.tokens.bytes(TokenRange(token - length, token + 1))
        let key = text.document.text[bytes.start..<bytes.end].map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
        let found = gazetteers.phraseClasses(key[...], caps: false, word: false)
        if found.contains(PhraseClass.company.rawValue) { classes[token].insert(.nameEnd) }
      }
    }
  }

  /// Joined to both neighbours: a hyphen within a word, where spaces make it a dash.
  private static func isTight(_ tokens: Tokens, _ index: Int) -> Bool {
    !tokens.spaced[index] && index + 1 < tokens.count && !tokens.spaced[index + 1]
  }

  private static let dash: ClassSet = {
    var set = ClassSet()
    set.insert(.dash)
    return set
  }()

  private static func isCapital(_ shape: Shape) -> Bool {
    if shape.contains(.punctuation) { return false }
    return shape.contains(.capitalized) || shape.contains(.innerCapital)
  }

  private static func look(_ form: FormID, _ vocabulary: Vocabulary, _ gazetteers: Gazetteers) -> ClassSet {
    let shape = vocabulary.shape(form)
    let folded = vocabulary.bytes(vocabulary.folded(form))
    if shape.contains(.punctuation) { return mark(folded) }
    if isCode(folded) {
      var set = ClassSet()
      set.insert(.code)
      return set
    }
    if shape.contains(.number) {
      var set = ClassSet()
      set.insert(.number)
      return set
    }
    let caps = shape.contains(.allCaps)
    if !isCapital(shape) {
      var set = gazetteers.cueClasses(folded)
      set.insert(.lower)
      if folded.elementsEqual("'s".utf8) || folded.elementsEqual("'".utf8) { set.insert(.possessive) }
      return set
    }
    var set = gazetteers.wordClasses(folded, caps: caps)
    addSpelling(shape, folded, &set)
    return set
  }

  /// A number with letters that is no word: "FL1402001894".
  private static func isCode(_ folded: ArraySlice<UInt8>) -> Bool {
    guard folded.count > 6 else { return false }
    var digits = 0
    var letters = 0
    for byte in folded {
      if byte >= 48 && byte <= 57 { digits += 1 }
      if byte >= 97 && byte <= 122 { letters += 1 }
    }
    return digits > 4 && letters > 0
  }

  private static func addSpelling(_ shape: Shape, _ folded: ArraySlice<UInt8>, _ set: inout ClassSet) {
    if set.low & Self.listed == 0 { set.insert(.unknown) }
    if shape.contains(.allCaps) { set.insert(folded.count <= 3 ? .shortCaps : .allCaps) }
    if shape.contains(.dotted) { set.insert(.dotted) }
    if shape.contains(.initial) || isInitials(shape, folded, set) { set.insert(.initial) }
    if shape.contains(.innerCapital) { set.insert(.innerCapital) }
    if shape.contains(.hasDigit) { set.insert(.digit) }
    if folded.count >= 10 { set.insert(.longWord) }
  }

  /// "G.K.", but not "U.S.".
  private static func isInitials(_ shape: Shape, _ folded: ArraySlice<UInt8>, _ set: ClassSet) -> Bool {
    guard shape.contains(.dotted), shape.contains(.allCaps), folded.count == 4, folded.last == 46 else { return false }
    return set.contains(.unknown)
  }

  /// Every class that a list gives.
  private static let listed: UInt64 = {
    var set = ClassSet()
    for word in WordClass.allCases where word.rawValue < WordClass.unknown.rawValue { set.insert(word) }
    return set.low
  }()

  private static func mark(_ bytes: ArraySlice<UInt8>) -> ClassSet {
    var set = ClassSet()
    switch bytes.first {
    case 44: set.insert(.comma)
    case 40, 91: set.insert(.openParen)
    case 41, 93: set.insert(.closeParen)
    case 58, 59: set.insert(.colon)
    case 45: set.insert(bytes.count == 1 ? .hyphen : .dash)
    case 95: set.insert(.dash)
    case 47: set.insert(.slash)
    case 34, 96: set.insert(.quote)
    case 39: set.insert(bytes.count == 1 ? .possessive : .quote)
    case 46, 63, 33: set.insert(.stop)
    case 38: set.insert(.joiningWord)
    case 37: set.insert(.quantity)
    case 36: set.insert(.quantity)
    default: break
    }
    return set
  }
}
