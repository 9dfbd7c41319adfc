import SaysoSyntax
import SaysoText

extension Program {
  func passes(_ test: ItemTest, _ item: Int, _ sets: SetTable, _ tape: Tape) -> Bool {
    let label = tape.label[item].rawValue
    if test.anyOf != 0, test.anyOf & label == 0 { return false }
    if test.allOf & ~label != 0 || test.noneOf & label != 0 { return false }
    if test.tags != .max {
      let tag = tape.tokenTag[Int(tape.head[item])]
      if test.tags & (1 << UInt64(tag.rawValue)) == 0 { return false }
    }
    var i = Int(test.first)
    let end = Int(test.end)
    while i < end {
      if !holds(i, item, sets, tape) { return false }
      i += 1
    }
    return true
  }

  /// The place of the first constraint that fails; the test's own when a label or tag does.
  func failure(_ index: Int, _ item: Int, _ sets: SetTable, _ tape: Tape) -> CodePlace? {
    let test = tests[index]
    var labelsOnly = test
    labelsOnly.end = labelsOnly.first
    for i in Int(test.first)..<Int(test.end) where !holds(i, item, sets, tape) {
      return constraintPlaces[i]
    }
    return nil
  }

  private func holds(_ index: Int, _ item: Int, _ sets: SetTable, _ tape: Tape) -> Bool {
    let constraint = constraints[index]
    var i = Int(constraint.first)
    let end = Int(constraint.end)
    while i < end {
      let value = values[i]
      let found =
        value >= 0
        ? tape.holds(constraint.kind, value, item)
        : tape.holds(constraint.kind, set: Int(~value), sets, item)
      if found { return !constraint.negated }
      i += 1
    }
    return constraint.negated
  }
}

extension Tape {
  /// `form` is a raw id: ids of another module compare through a witness, which is slow here.
  fileprivate func holds(_ kind: Constraint.Kind, _ form: Int32, _ item: Int) -> Bool {
    let token = Int(head[item])
    switch kind {
    case .form: return tokenForm[token].raw == form
    case .exact: return tokenCased[token].raw == form
    case .lemma: return tokenLemma[token].raw == form
    case .head: return isForm(token, form)
    case .first: return isForm(Int(starts[item]), form)
    case .has:
      for token in Int(starts[item])..<Int(ends[item]) where isForm(token, form) { return true }
      return false
    }
  }

  private func isForm(_ token: Int, _ form: Int32) -> Bool {
    tokenForm[token].raw == form || tokenLemma[token].raw == form
  }

  fileprivate func holds(
    _ kind: Constraint.Kind, set: Int, _ sets: SetTable, _ item: Int
  ) -> Bool {
    let token = Int(head[item])
    switch kind {
    case .exact: return sets.contains(set, tokenCased[token])
    case .lemma: return sets.contains(set, tokenLemma[token])
    case .form:
      return sets.contains(set, tokenForm[token]) || phrase(set, sets, item) { $0 <= token && token < $1 }
    case .head:
      return sets.contains(set, tokenForm[token]) || sets.contains(set, tokenLemma[token])
        || phrase(set, sets, item) { $0 <= token && token < $1 }
    case .first:
      let first = Int(starts[item])
      return sets.contains(set, tokenForm[first]) || sets.contains(set, tokenLemma[first])
        || phrase(set, sets, item) { start, _ in start == first }
    case .has:
      for token in Int(starts[item])..<Int(ends[item])
      where sets.contains(set, tokenForm[token]) || sets.contains(set, tokenLemma[token]) {
        return true
      }
      return phrase(set, sets, item) { _, _ in true }
    }
  }

  /// Whether a phrase of the set lies inside the item, at a place that fits.
  private func phrase(
    _ set: Int, _ sets: SetTable, _ item: Int, _ fits: (_ start: Int, _ end: Int) -> Bool
  ) -> Bool {
    guard sets.hasPhrases(set) else { return false }
    let end = Int(ends[item])
    for token in Int(starts[item])..<end {
      let length = sets.phraseLength(
        set, at: token, limit: end, form: tokenForm, lemma: tokenLemma
      ) { fits(token, $0) }
      if length > 0 { return true }
    }
    return false
  }
}

extension SetTable {
  /// Where a bare `#SET` ends that begins at `item`: behind its longest phrase, or behind the item
  /// whose head is a member; −1 when neither stands here. A phrase covers the item's head, and
  /// what it takes beyond the item are whole items.
  func end(_ set: Int, _ item: Int, _ limit: Int, _ tape: Tape) -> Int {
    let head = Int(tape.head[item])
    if hasPhrases(set) {
      let lastToken = Int(tape.ends[limit - 1])
      for token in Int(tape.starts[item])...head {
        let length = phraseLength(
          set, at: token, limit: lastToken, form: tape.tokenForm, lemma: tape.tokenLemma
        ) { $0 > head && tape.item(endingAt: $0, from: item, limit) >= 0 }
        if length > 0 { return tape.item(endingAt: token + length, from: item, limit) }
      }
    }
    let isMember = contains(set, tape.tokenForm[head]) || contains(set, tape.tokenLemma[head])
    return isMember ? item + 1 : -1
  }
}

extension Tape {
  /// One past the item that ends at this token, or past `item` when the token lies inside it;
  /// −1 when the token cuts a later item.
  fileprivate func item(endingAt token: Int, from item: Int, _ limit: Int) -> Int {
    if token <= Int(ends[item]) { return item + 1 }
    var next = item + 1
    while next < limit, Int(ends[next]) < token { next += 1 }
    return next < limit && Int(ends[next]) == token ? next + 1 : -1
  }
}
