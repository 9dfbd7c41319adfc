import SaysoGraph
import SaysoText

/// Writings of one name that differ by order or by a slip of the pen.
extension NameJoiner {
  /// "Ichiyo Higuchi" and "Higuchi Ichiyo": the same two words.
  mutating func joinTurned(_ persons: [Int]) {
    var index: [[FormID]: Int] = [:]
    for form in persons where forms[form].words.count == 2 { index[forms[form].words] = form }
    for form in persons where forms[form].words.count == 2 {
      let turned = Array(forms[form].words.reversed())
      guard let other = index[turned], other < form else { continue }
      unite(other, form, rule: "entity/turned-name", named: form)
    }
  }

  /// "Kristin Wilkins" and "Kristen Wilkins", "Ministry of Defence" and "Ministry of Defense": names of
  /// several words that differ by one letter, or two changed places, in one long word.
  ///
  /// Given names are hardly ever slips, unless the text goes on with the surname alone, which it would
  /// not for two of a family.
  mutating func joinMisspelt(_ list: [Int]) {
    let alone = Set(forms.filter { $0.kind == .person && $0.isSingle && !$0.names.isEmpty }.map { $0.words[0] })
    var index: [[FormID]: [Int]] = [:]
    for form in list where forms[form].words.count > 1 && forms[form].words.count < 7 {
      for skipped in forms[form].words.indices where reader.bytes(forms[form].words[skipped]).count > 4 {
        if forms[form].kind == .person, skipped == 0, let last = forms[form].words.last, !alone.contains(last) {
          continue
        }
        var key = forms[form].words
        key[skipped] = .none
        let slip = (index[key] ?? []).prefix(8).first { isSlip($0, form, at: skipped) }
        if let slip { unite(slip, form, rule: "entity/other-spelling", named: rarer(slip, form)) }
        index[key, default: []].append(form)
      }
    }
  }

  private func rarer(_ a: Int, _ b: Int) -> Int { forms[a].names.count < forms[b].names.count ? a : b }

  private func isSlip(_ a: Int, _ b: Int, at word: Int) -> Bool {
    guard forms[a].kind == forms[b].kind, forms[a].suffix == forms[b].suffix else { return false }
    let genders = (forms[a].gender, forms[b].gender)
    if genders.0 != genders.1, genders.0 != .unknown, genders.1 != .unknown { return false }
    return isOneSlip(Array(reader.bytes(forms[a].words[word])), Array(reader.bytes(forms[b].words[word])))
  }

  /// One letter put in, left out or changed, or two neighbours changed places; the first letter stays.
  private func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count > 4, b.count > 4, abs(a.count - b.count) < 2, a[0] == b[0], a != b else { return false }
    guard !a.contains(where: isDigit), !b.contains(where: isDigit) else { return false }
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (x, y) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
    if max(x.count, y.count) == 1 { return true }
    return x.count == 2 && y.count == 2 && x.elementsEqual(y.reversed())
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
}
