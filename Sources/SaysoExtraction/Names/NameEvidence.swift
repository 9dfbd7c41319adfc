/// Where a stretch of tokens, taken as a name, is looked at; each place sees one kind of classes.
enum EvidencePlace: UInt8, CaseIterable {
  // Words.
  case only, first, last, inner
  case before, after, before2, after2
  case beforeThe, beforePreposition, acrossCommaBefore
  case acrossComma, apposition, inParentheses, afterPossessive, afterHyphen
  // Phrases of the lists.
  case listed, begins, ends, phraseBefore, phraseAfter
  // Shape and document.
  case shape, document

  var name: String { hyphenated("\(self)") }

  var domain: EvidenceDomain {
    switch self {
    case .listed, .begins, .ends, .phraseBefore, .phraseAfter: .phrases
    case .shape: .shape
    case .document: .document
    default: .words
    }
  }
}

/// The kinds of classes that a place can see.
enum EvidenceDomain: CaseIterable {
  case words, phrases, shape, document

  /// The names of the classes, by raw value.
  var classNames: [String] {
    switch self {
    case .words: WordClass.allCases.map(\.name)
    case .phrases: PhraseClass.allCases.map(\.name)
    case .shape: ShapeEvidence.allCases.map(\.name)
    case .document: DocumentEvidence.allCases.map(\.name)
    }
  }
}

/// One reason to take, or not to take, a stretch of tokens as a name of some kind.
package struct NameEvidence: Hashable, Sendable {
  package let raw: UInt16

  init(_ place: EvidencePlace, _ bit: UInt8) { raw = UInt16(place.rawValue) << 7 | UInt16(bit) }
  init(_ shape: ShapeEvidence) { self.init(.shape, shape.rawValue) }
  init(_ document: DocumentEvidence) { self.init(.document, document.rawValue) }

  /// Every evidence that there can be, in the order of the evidence file.
  package static var all: [NameEvidence] {
    EvidencePlace.allCases.flatMap { place in place.domain.classNames.indices.map { NameEvidence(place, UInt8($0)) } }
  }

  package static let limit = EvidencePlace.allCases.count << 7

  /// Whether it only counts words, which explains nothing.
  var isLength: Bool {
    Int(raw >> 7) == Int(EvidencePlace.shape.rawValue) && raw & 127 <= UInt16(ShapeEvidence.wholeRun.rawValue)
  }

  /// "before/title", as the evidence file and rule ids write it.
  package var name: String {
    let place = EvidencePlace.allCases[Int(raw >> 7)]
    return place.name + "/" + place.domain.classNames[Int(raw & 127)]
  }
}

/// How a stretch is built and where it stands.
enum ShapeEvidence: UInt8, CaseIterable {
  case oneWord, twoWords, threeWords, fourOrFive, longer
  case hasOf, hasAnd, hasFor, hasThe, hasHyphen, hasSlash, hasPossessive, hasNumber, hasParticle, hasPreposition,
    hasAndThe
  case capitalBefore, capitalAfter, wholeRun
  case sentenceStart, lineStart, wholeLine, wholeSentence
  case capsLine, titleLine, capsLineOrdinary, titleLineOrdinary
  case startOrdinary
  case inParentheses, inQuotes, byline, datelineCity, datelineAgency, headline, ordinaryRun, ordinaryBody, titleLineLong
  case givenThenName, givenInitialName, initialsThenName, nameThenSuffix, twoUnknown, allNameParts
  case headOfBody, headOfPlace, bodySuffix, bodyHeadLast, bodyHeadInside, endsInPlaceHead
  case shortCapsOnly, capsInMixedLine, abbreviation, acronymOfNext, acronymOfPrevious
  case tightHyphenBefore, tightHyphenAfter, afterPartyLetter, participleInside, endsWithPerson, titleThenPerson,
    titleThenGiven,
    abbreviatedTitleInside
  case listedBodyLong, listedBodyPlain, givenBeforeOf, listedPlaceLong, listedPersonLong
  case oneNumberAfter, scoreAfter, allOrdinary, anyOrdinary, joinsTwoListed, joinsTwoPeople
  case sportDocument, sportOnePlace, sportUnknownOnly, sportPlural, sportPlaceFirst
  case cityThenMedia, bodyOfPlace, bodyBeforeAnd, bodiesBesideAnd, ofThenAnd, bracketAfterCapital
  case hasNickname, oneQuote, titleAfterBody, bodyThenPerson, placeThenPerson, endsListed
  case suffixThenOf, ageAfter, titledPersonAfter, listedCode, address
  case roleAndPersonAfter, placeThenBody, unlistedMedia, demonymParty, andWithoutHead
  case partyLetter, listedBodyTitled, givenThenDemonym, istThenGiven, numberThenListed, mediaHeader

  var name: String { hyphenated("\(self)") }
}

/// What the rest of the document says of the same words; known after the first pass.
enum DocumentEvidence: UInt8, CaseIterable {
  case samePerson, sameOrganization, samePlace, sameMostlyNothing
  case surnameOfPerson, givenOfPerson, startOfOrganization, startOfPublicBody, headOfOrganization, acronymOfOrganization
  case partOfPlace, startOfPerson, longerThanPerson, longerThanOrganization, longerThanPlace
  case elsewhereLower, elsewhereCapital, insideLongerName
  case oftenCapital, repeatedRun, ofPerson
  case personBefore, organizationBefore, placeBefore
  case personAfter, organizationAfter, placeAfter
  case personAcrossComma, organizationAcrossComma, placeAcrossComma
  case personBeforeComma, organizationBeforeComma, placeBeforeComma
  case personJoined, organizationJoined, placeJoined
  case personBeforeBracket, organizationBeforeBracket, placeBeforeBracket

  var name: String { hyphenated("\(self)") }
}
