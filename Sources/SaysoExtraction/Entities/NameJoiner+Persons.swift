import SaysoGraph
import SaysoText

extension NameJoiner {
  /// Full names first, then surnames, given names and initials alone.
  mutating func joinPersons() {
    var bySurname: [FormID: [Int]] = [:]
    var byGiven: [FormID: [Int]] = [:]
    let persons = forms.indices.filter { isUsed($0) && forms[$0].kind == .person }
    joinTurned(persons)
    for form in persons where isFull(form) {
      let surname = forms[form].words[forms[form].words.count - 1]
      joinFull(form, bySurname[surname] ?? [])
      bySurname[surname, default: []].append(form)
      byGiven[forms[form].words[0], default: []].append(form)
    }
    joinMisspelt(persons.filter(isFull))
    for form in persons where !isFull(form) || isParticled(form) || isCompound(form) {
      joinShort(form, bySurname, byGiven)
    }
    for form in forms.indices where isUsed(form) && forms[form].kind != .person && mayBeSurname(form) {
      claimSurname(form, bySurname)
    }
  }

  private func isFull(_ form: Int) -> Bool {
    forms[form].words.count > 1
  }

  /// "de Blasio", "bin Laden": may be a surname alone.
  private func isParticled(_ form: Int) -> Bool {
    lexicon.words.particles.contains(forms[form].words[0])
  }

  /// "Ortiz Vance": no given name, so that both words may be the surname of "Ana Ortiz Vance".
  private func isCompound(_ form: Int) -> Bool {
    let words = forms[form].words
    return words.count == 2 && lexicon.gender(ofGiven: reader.bytes(words[0])) == .unknown
      && reader.bytes(words[0]).count > 2
  }

  /// Joins a full name with the one other writing of it: "J. Lee", "Bill"/"William", with a middle name.
  private mutating func joinFull(_ form: Int, _ others: [Int]) {
    let same = others.prefix(64).filter { areSame(forms[$0], forms[form]) }
    let candidates = roots(same)
    guard candidates.count == 1 else { return }
    unite(candidates[0], form, rule: "entity/full-name", named: form)
  }

  private func areSame(_ a: NameForm, _ b: NameForm) -> Bool {
    if a.suffix != b.suffix, a.suffix != .none, b.suffix != .none { return false }
    if a.gender != b.gender, a.gender != .unknown, b.gender != .unknown, a.words[0] != b.words[0] { return false }
    let middleA = a.words.dropFirst().dropLast()
    let middleB = b.words.dropFirst().dropLast()
    guard areSameGiven(a.words[0], b.words[0]) else {
      // "Peter Charles Lisle", "Pierre Charles Lisle": one name in two languages.
      return !middleA.isEmpty && middleA.elementsEqual(middleB) && middleA.allSatisfy { reader.bytes($0).count > 3 }
        && reader.bytes(a.words[0]).first == reader.bytes(b.words[0]).first
    }
    guard let x = middleA.first, let y = middleB.first else { return true }
    return reader.bytes(x).first == reader.bytes(y).first
  }

  private func areSameGiven(_ a: FormID, _ b: FormID) -> Bool {
    if a == b { return true }
    let (x, y) = (reader.bytes(a), reader.bytes(b))
    if x.count <= 2 || y.count <= 2 { return x.first == y.first }
    if lexicon.canonicalGiven(x).elementsEqual(lexicon.canonicalGiven(y)) { return true }
    return min(x.count, y.count) >= 3 && (x.starts(with: y) || y.starts(with: x))
  }

  /// A surname or given name alone joins the full name that it belongs to.
  private mutating func joinShort(_ form: Int, _ bySurname: [FormID: [Int]], _ byGiven: [FormID: [Int]]) {
    let words = forms[form].words
    let last = words[words.count - 1]
    let longer = (bySurname[last] ?? []).filter {
      $0 != form && forms[$0].words.count > words.count && forms[$0].words.suffix(words.count).elementsEqual(words)
    }
    if !longer.isEmpty { return joinOne(form, longer, rule: "entity/surname") }
    let given = (byGiven[words[0]] ?? []).filter {
      $0 != form && forms[$0].words.count > words.count && forms[$0].words.prefix(words.count).elementsEqual(words)
    }
    if !given.isEmpty { joinOne(form, given, rule: "entity/given-name") }
  }

  private mutating func joinOne(_ form: Int, _ longer: [Int], rule: String) {
    let candidates = roots(longer)
    let gender = forms[form].gender
    let fitting = candidates.filter { gender == .unknown || self.gender($0) == .unknown || self.gender($0) == gender }
    if candidates.count == 1 {
      if !fitting.isEmpty {
        unite(candidates[0], form, rule: rule, named: form)
      } else if forms[form].names.count > 4 * forms[form].names.count(where: isTitled) {
        // A "Mr. Vance" among many a "Vance" is somebody else.
        joinEach(form, longer, candidates, rule: rule)
      }
      return
    }
    if candidates.count <= 16 { joinEach(form, longer, candidates, rule: rule) }
  }

  /// "De Blasio", or one word that was nearly taken for a person's name and is no listed body's.
  private func mayBeSurname(_ form: Int) -> Bool {
    if isFull(form) { return isParticled(form) }
    let word = reader.bytes(forms[form].words[0])
    if lexicon.isListedBody(word) { return false }
    if forms[form].kind == .place, lexicon.placeClass(word) == .none { return true }
    return forms[form].names.allSatisfy { names[$0].alternative == .person } && !forms[form].isAcronym
  }

  /// "De Blasio" is a person, whatever it looked like, if "Bill de Blasio" is.
  private mutating func claimSurname(_ form: Int, _ bySurname: [FormID: [Int]]) {
    let words = forms[form].words
    let longer = (bySurname[words[words.count - 1]] ?? []).filter {
      forms[$0].words.count > words.count && forms[$0].words.suffix(words.count).elementsEqual(words)
    }
    guard roots(longer).count == 1 else { return }
    forms[form].kind = .person
    unite(longer[0], form, rule: "entity/surname", named: form)
  }

  private func isTitled(_ name: Int) -> Bool { reader.titleGender(before: names[name].tokens.start) != .unknown }

  private func gender(_ root: Int) -> Gender { forms[root].gender }

  /// Settles an ambiguous surname name by name: by title, then by who is named in full first and most.
  private mutating func joinEach(_ form: Int, _ longer: [Int], _ candidates: [Int], rule: String) {
    var positions: [[Int]] = candidates.map { _ in [] }
    for other in longer {
      guard let at = candidates.firstIndex(of: root(other)) else { continue }
      positions[at] = merged(positions[at], forms[other].names)
    }
    var kept: [Int] = []
    let alone = forms[form].names.first ?? .max
    for name in forms[form].names {
      let gender = reader.titleGender(before: names[name].tokens.start)
      let fitting = candidates.indices.filter {
        gender == .unknown || self.gender(candidates[$0]) == .unknown || self.gender(candidates[$0]) == gender
      }
      guard let chosen = choose(fitting, positions, alone: alone) else {
        kept.append(name)
        continue
      }
      formOf[name] = candidates[chosen]
      nameRule[name] = rule + "-nearest"
    }
    forms[form].names = kept
  }

  private func choose(_ fitting: [Int], _ positions: [[Int]], alone: Int) -> Int? {
    if fitting.count == 1 { return fitting[0] }
    guard let best = fitting.min(by: { (positions[$0].first ?? .max) < (positions[$1].first ?? .max) }) else {
      return nil
    }
    let others = fitting.filter { $0 != best }
    if positions[best].count > others.map({ positions[$0].count }).max() ?? 0 { return best }
    // The surname alone was the first bearer's before another came up: the writer tells the others
    // apart by their given names.
    guard let first = positions[best].first, let next = others.compactMap({ positions[$0].first }).min()
    else { return nil }
    return next > first + 1 && alone < next ? best : nil
  }
}
