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
    let rest = long[short.count...]
    if rest.allSatisfy({ lexicon.isBodyHead(reader.bytes($0)) && !isUnit($0) }) { return true }
    return short.count == 1 && rest.count == 1 && isBefore(other, form)
      && !lexicon.isBodyHead(reader.bytes(short[0])) && !isUnit(rest[rest.startIndex])
  }

  private func isEnding(_ short: [FormID], of long: [FormID], _ form: Int, _ other: Int) -> Bool {
    guard short.count < long.count, long.suffix(short.count).elementsEqual(short) else { return false }
    return isBefore(other, form) && !isChamber(short) && !forms[form].isAcronym
  }

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
  }
  private static let polities = ["city", "town", "village", "republic", "kingdom", "state", "commonwealth", "province"]
}
