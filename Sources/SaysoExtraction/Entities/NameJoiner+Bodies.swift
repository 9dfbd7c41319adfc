import SaysoGraph
import SaysoText

extension NameJoiner {
  /// Short forms of organizations: "Acme" of "Acme Corp.", "the State Department" of "the Department of State".
  mutating func joinBodies() {
    let bodies = forms.indices.filter { isUsed($0) && forms[$0].kind == .organization }
    var cores: [Int: [FormID]] = [:]
    for form in bodies { cores[form] = core(forms[form].words) }
    joinEqual(bodies, cores, rule: "entity/short-form") { core, _ in core }
    joinEqual(bodies, cores, rule: "entity/turned-name") { core, joiner in joiner.turned(core) }
    joinMisspelt(bodies)
    joinWithoutCountry(bodies, cores)
    joinParts(bodies, cores)
  }

  /// Without "Corp.", "Inc.".
  private func core(_ words: [FormID]) -> [FormID] {
    var words = words
    while words.count > 1, lexicon.isSuffix(reader.bytes(words[words.count - 1])) { words.removeLast() }
    return words
  }

  /// "department of homeland security" as "homeland security department".
  func turned(_ words: [FormID]) -> [FormID] {
    guard let at = words.firstIndex(where: { $0 == lexicon.words.of || $0 == lexicon.words.for_ }),
      at > 0, at + 1 < words.count, lexicon.isBodyHead(reader.bytes(words[at - 1]))
    else { return words }
    var rest = Array(words[(at + 1)...])
    if rest.first == lexicon.words.the { rest.removeFirst() }
    return rest + words[..<at]
  }

  private mutating func joinEqual(
    _ bodies: [Int], _ cores: [Int: [FormID]], rule: String,
    _ key: ([FormID], NameJoiner) -> [FormID]
  ) {
    var index: [[FormID]: Int] = [:]
    for form in bodies {
      let words = key(cores[form] ?? [], self)
      if let known = index[words] {
        let isShort = forms[form].words.count <= forms[known].words.count
        unite(known, form, rule: rule, named: isShort ? form : known)
      } else {
        index[words] = form
      }
    }
  }

  /// "the State Department" joins "the US State Department" when no other country's is named.
  private mutating func joinWithoutCountry(_ bodies: [Int], _ cores: [Int: [FormID]]) {
    var national: [[FormID]: [Int]] = [:]
    for form in bodies {
      guard let core = cores[form], let rest = withoutCountry(turned(core)) else { continue }
      if rest.count > 1 || lexicon.isBodyHead(reader.bytes(rest[0])) { national[rest, default: []].append(form) }
    }
    for form in bodies {
      guard let core = cores[form], let long = national[turned(core)] else { continue }
      let candidates = roots(long)
      if candidates.count == 1 { unite(candidates[0], form, rule: "entity/without-country", named: form) }
    }
  }

  /// "Homeland Security" of "Homeland Security Department", "the Times" of "New York Times".
  private mutating func joinParts(_ bodies: [Int], _ cores: [Int: [FormID]]) {
    var byFirst: [FormID: [Int]] = [:]
    var byLast: [FormID: [Int]] = [:]
    var keys: [Int: [FormID]] = [:]
    for form in bodies {
      let words = turned(cores[form] ?? [])
      keys[form] = words
      guard words.count > 1 else { continue }
      byFirst[words[0], default: []].append(form)
      byLast[words[words.count - 1], default: []].append(form)
    }
    for form in bodies {
      guard let words = keys[form], let head = words.first, let last = words.last else { continue }
      let beginning = (byFirst[head] ?? []).prefix(64).filter {
        $0 != form && isBeginning(words, of: keys[$0] ?? [], form, $0)
      }
      let candidates = roots(beginning)
      if candidates.count == 1 {
        unite(candidates[0], form, rule: "entity/short-form", named: form)
        continue
      }
      let ending = (byLast[last] ?? []).prefix(64).filter {
        $0 != form && isEnding(words, of: keys[$0] ?? [], form, $0)
      }
      let owners = roots(ending)
      if owners.count == 1 { unite(owners[0], form, rule: "entity/last-words", named: form) }
    }
  }

  /// The rest may only say what type of body it is; or the long name stood before.
  private func isBeginning(_ short: [FormID], of long: [FormID], _ form: Int, _ other: Int) -> Bool {
    guard short.count < long.count, long.starts(with: short), !isChamber(short), !forms[form].isAcronym else {
      return false
    }
    // "The Guardian of London" is not "London".
    let isPlace = short.count == 1 && lexicon.placeClass(reader.bytes(short[0])) != .none
    if isPlace, !forms[other].words.starts(with: short) { return false }
    let rest = long[short.count...]
    // "Norvik" said after "Norvik News" is the house; a town is not its paper.
    if !isPlace, short.count == 1, rest.count == 1, isBefore(other, form), isNews(rest[rest.startIndex]) { return true }
    if rest.allSatisfy({ lexicon.isBodyHead(reader.bytes($0)) && !isUnit($0) }) { return true }
    return short.count == 1 && rest.count == 1 && isBefore(other, form)
      && !lexicon.isBodyHead(reader.bytes(short[0])) && !isUnit(rest[rest.startIndex])
  }

  private func isNews(_ word: FormID) -> Bool { reader.bytes(word).elementsEqual("news".utf8) }

  private func isEnding(_ short: [FormID], of long: [FormID], _ form: Int, _ other: Int) -> Bool {
    guard short.count < long.count, long.suffix(short.count).elementsEqual(short) else { return false }
    // "Southern Kenya University" is not "Kenya University".
    let before = reader.bytes(long[long.count - short.count - 1])
    if short.count > 1, Self.directions.contains(where: { $0.utf8.elementsEqual(before) }) { return false }
    return isBefore(other, form) && !isChamber(short) && !forms[form].isAcronym
  }
  private static let directions = [
    "southern", "northern", "eastern", "western", "south", "north", "east", "west", "central", "new",
  ]

  private func isBefore(_ long: Int, _ short: Int) -> Bool {
    guard let first = forms[long].names.first, let then = forms[short].names.first else { return false }
    return first < then
  }

  /// Chambers have committees of their own: "House" is not "House Rules Committee" nor "White House".
  private func isChamber(_ words: [FormID]) -> Bool {
    words.count == 1 && Self.chambers.contains { $0.utf8.elementsEqual(reader.bytes(words[0])) }
  }
  private static let chambers = ["house", "senate", "congress", "parliament", "government", "state", "party"]

  /// A part of a body is not the body; a paper or a police force is not the town in its name.
  private func isUnit(_ word: FormID) -> Bool {
    Self.units.contains { $0.utf8.elementsEqual(reader.bytes(word)) }
  }
  private static let units = [
    "committee", "subcommittee", "office", "division", "branch", "section", "unit", "research",
    "herald", "post", "times", "gazette", "tribune", "news", "journal", "dispatch", "courier",
    "chronicle", "ledger", "council", "county", "hospital", "airport", "radio", "television",
    "caucus", "campus", "press", "laboratory", "center", "centre", "court", "police", "task",
  ]

  /// "at Harrow", if the text has a "Harrow School" and no town of that name is meant: the school.
  mutating func claimSchools() {
    var schools: [FormID: [Int]] = [:]
    for form in forms.indices where isUsed(form) && forms[form].kind == .organization && forms[form].words.count == 2 {
      guard Self.schools.contains(where: { $0.utf8.elementsEqual(reader.bytes(forms[form].words[1])) }) else {
        continue
      }
      schools[forms[form].words[0], default: []].append(form)
    }
    guard !schools.isEmpty else { return }
    for form in forms.indices where isUsed(form) && forms[form].isSingle && forms[form].kind == .place {
      guard let known = schools[forms[form].words[0]], roots(known).count == 1, isAttended(form) else { continue }
      forms[form].kind = .organization
      unite(known[0], form, rule: "entity/school", named: form)
    }
  }
  private static let schools = ["university", "school", "college", "academy", "institute"]

  /// No listed town, or each time something that one is at, enters or leaves.
  private func isAttended(_ form: Int) -> Bool {
    if lexicon.placeClass(reader.bytes(forms[form].words[0])) == .none { return true }
    return forms[form].names.allSatisfy { name in
      let before = names[name].tokens.start - 1
      return before >= 0 && lexicon.words.attending.contains(text.tokens.folded[before])
    }
  }

  /// "the City of Oslo", "the Republic of Iraq", "Lake Erie" and the bare name.
  mutating func joinPlaces() {
    var index: [[FormID]: Int] = [:]
    let places = forms.indices.filter { isUsed($0) && forms[$0].kind == .place }
    for form in places { index[forms[form].words] = form }
    for form in places {
      let words = forms[form].words
      guard let at = words.firstIndex(of: lexicon.words.of), at > 0, at + 1 < words.count,
        Self.polities.contains(where: { $0.utf8.elementsEqual(reader.bytes(words[at - 1])) })
      else { continue }
      if let bare = index[Array(words[(at + 1)...])] { unite(bare, form, rule: "entity/place-of", named: form) }
    }
    joinCities(places, index)
    joinPoints(places, index)
  }

  /// "New York City" and "New York": where the bare name is a city's, too, and no country's.
  private mutating func joinCities(_ places: [Int], _ index: [[FormID]: Int]) {
    for form in places where forms[form].words.count > 2 {
      let words = forms[form].words
      guard reader.bytes(words[words.count - 1]).elementsEqual("city".utf8), let bare = index[words.dropLast()],
        lexicon.placeClass(reader.key(words.dropLast())[...]) == .city, !isRegion(bare)
      else { continue }
      unite(form, bare, rule: "entity/city", named: bare)
    }
  }

  /// "Albany, New York": there it is the state.
  private func isRegion(_ form: Int) -> Bool {
    forms[form].names.contains { name in
      let start = names[name].tokens.start
      return name > 0 && start > 1 && names[name - 1].tokens.end == start - 1 && names[name - 1].kind == .place
        && text.tokens.folded[start - 1] == lexicon.words.comma
    }
  }

  /// "the North" of a text with one "North Korea".
  private mutating func joinPoints(_ places: [Int], _ index: [[FormID]: Int]) {
    for form in forms.indices where isUsed(form) && forms[form].isSingle && forms[form].kind != .person {
      let word = forms[form].words[0]
      guard Self.points.contains(where: { $0.utf8.elementsEqual(reader.bytes(word)) }) else { continue }
      let countries = places.filter {
        forms[$0].words.count == 2 && forms[$0].words[0] == word
          && lexicon.placeClass(reader.key(forms[$0].words)[...]) == .country
      }
      let candidates = roots(countries)
      guard candidates.count == 1 else { continue }
      forms[form].kind = .place
      unite(candidates[0], form, rule: "entity/point-of-country", named: form)
    }
  }
  private static let points = ["north", "south", "east", "west"]
  private static let polities = ["city", "town", "village", "republic", "kingdom", "state", "commonwealth", "province"]
}
