import SaysoGraph
import SaysoText

/// The distinct forms of a document's names; names that differ only in case or dots share one.
struct NameForms {
  private(set) var forms: [NameForm] = []
  /// Per name: its form.
  private(set) var formOf: [Int]

  init(_ names: [Name], _ reader: NameReader) {
    formOf = Array(repeating: -1, count: names.count)
    /// Forms by their words.
    var kindsOf: [[FormID]: [Int]] = [:]
    var wordings: [[FormID]] = []
    for (number, name) in names.enumerated() {
      let form = reader.form(of: name.tokens, kind: name.kind.entityKind)
      let same = kindsOf[form.words]
      let at: Int
      if let known = same?.first(where: { forms[$0].kind == form.kind && forms[$0].suffix == form.suffix }) {
        at = known
        if forms[at].gender == .unknown { forms[at].gender = form.gender }
        forms[at].isAcronym = forms[at].isAcronym && form.isAcronym
      } else {
        at = forms.count
        forms.append(form)
        if same == nil { wordings.append(form.words) }
        kindsOf[form.words, default: []].append(at)
      }
      forms[at].names.append(number)
      formOf[number] = at
    }
    let surnames = Set(forms.filter { $0.kind == .person && !$0.isSingle }.compactMap { $0.words.last })
    for words in wordings {
      guard let same = kindsOf[words], same.count > 1 else { continue }
      settle(same, isSurname: words.count == 1 && surnames.contains(words[0]))
    }
  }

  /// Who bears a known given name wins ties.
  private func weight(_ form: Int) -> Int {
    forms[form].names.count * 2 + (forms[form].kind == .person && forms[form].gender != .unknown ? 1 : 0)
  }

  /// Gives equal words of several kinds the document's majority, unless both uses are well attested.
  private mutating func settle(_ same: [Int], isSurname: Bool) {
    var best = same[0]
    for form in same.dropFirst() where weight(form) > weight(best) { best = form }
    for form in same where form != best {
      let isPerson = (forms[form].kind == .person) != (forms[best].kind == .person)
      // One word may name a town and a woman; several hardly do.
      let isClose = forms[form].names.count * 2 > forms[best].names.count
      if isPerson, forms[best].isSingle, isSurname || isClose { continue }
      if forms[form].suffix != forms[best].suffix { continue }
      for name in forms[form].names { formOf[name] = best }
      forms[best].names = merged(forms[best].names, forms[form].names)
      forms[form].names = []
    }
  }
}

/// Two ascending lists as one.
func merged(_ a: [Int], _ b: [Int]) -> [Int] {
  var out: [Int] = []
  out.reserveCapacity(a.count + b.count)
  var i = 0
  var j = 0
  while i < a.count || j < b.count {
    if j == b.count || i < a.count && a[i] <= b[j] {
      out.append(a[i])
      i += 1
    } else {
      out.append(b[j])
      j += 1
    }
  }
  return out
}
