import SaysoGraph
import SaysoText

/// Joins a document's name forms into entities, the surest evidence first.
///
/// The multi-pass sieve of Raghunathan et al. (2010), over forms instead of mentions: cost grows
/// with the distinct forms, not with the pairs of mentions.
struct NameJoiner {
  let text: TokenizedText
  let names: [Name]
  let lexicon: EntityLexicon
  let reader: NameReader
  var forms: [NameForm]
  /// Per name: its form, after ambiguous surnames were settled one by one.
  var formOf: [Int]
  /// Per name: the rule where it differs from its form's; empty = the form's.
  var nameRule: [Int: String] = [:]
  private var parent: [Int]

  init(_ text: TokenizedText, _ names: [Name], _ lexicon: EntityLexicon) {
    self.text = text
    self.names = names
    self.lexicon = lexicon
    reader = NameReader(text: text, lexicon: lexicon)
    let found = NameForms(names, reader)
    forms = found.forms
    formOf = found.formOf
    parent = Array(forms.indices)
  }

  mutating func join() {
    joinBracketed()
    joinAliases()
    joinInitials()
    joinPersons()
    claimSchools()
    joinBodies()
    joinPlaces()
  }

  /// The form that stands for all that are joined with this one: the first in the text.
  func root(_ form: Int) -> Int {
    var at = form
    while parent[at] != at { at = parent[at] }
    return at
  }

  mutating func unite(_ a: Int, _ b: Int, rule: String, named joined: Int) {
    let (x, y) = (root(a), root(b))
    guard x != y else { return }
    parent[max(x, y)] = min(x, y)
    forms[joined].rule = rule
  }

  func isUsed(_ form: Int) -> Bool { !forms[form].names.isEmpty }

  /// Distinct roots, in text order.
  func roots(_ list: [Int]) -> [Int] {
    var out: [Int] = []
    for form in list where !out.contains(root(form)) { out.append(root(form)) }
    return out.sorted()
  }

  func areCompatible(_ a: EntityKind, _ b: EntityKind) -> Bool {
    a == b || a != .person && b != .person
  }

  /// "Washington, D.C.": what stands before and after the comma is not the same.
  private func areNeighbors(_ a: Int, _ b: Int) -> Bool {
    let rare = forms[a].names.count < forms[b].names.count ? a : b
    return forms[rare].names.prefix(64).contains { name in
      [name - 1, name].contains { left in
        guard left >= 0, left + 1 < names.count else { return false }
        let end = names[left].tokens.end
        return root(formOf[left]) != root(formOf[left + 1]) && [a, b].contains(formOf[left])
          && [a, b].contains(formOf[left + 1]) && names[left + 1].tokens.start == end + 1
          && text.tokens.folded[end] == lexicon.words.comma
      }
    }
  }

  // MARK: Known aliases

  /// "U. S.", "S. F.": initials of a place that were taken for a person's.
  private mutating func settleInitials() {
    for form in forms.indices where isUsed(form) && forms[form].kind == .person && !forms[form].isSingle {
      guard forms[form].words.allSatisfy({ reader.bytes($0).count { $0 != 46 } == 1 }),
        lexicon.canonical(reader.key(forms[form].words)[...], of: .place) != nil
      else { continue }
      forms[form].kind = .place
    }
  }

  private mutating func joinAliases() {
    settleInitials()
    var index: [[UInt8]: Int] = [:]
    for form in forms.indices where isUsed(form) && forms[form].kind != .person {
      let key = reader.key(forms[form].words)
      let canonical = lexicon.canonical(key[...], of: forms[form].kind).map { Array($0) } ?? key
      if let known = index[canonical], areCompatible(forms[known].kind, forms[form].kind), !areNeighbors(known, form) {
        let isWritten = canonical != key
        unite(known, form, rule: "entity/alias", named: isWritten ? form : known)
      } else {
        index[canonical] = form
      }
    }
    for form in forms.indices where isUsed(form) && forms[form].kind != .person {
      let key = reader.key(forms[form].words)
      guard let other = lexicon.counterpart(key[...]) else { continue }
      let plain = other.filter { $0 != 46 }
      guard let known = index[plain], known != form, forms[form].isAcronym != forms[known].isAcronym else { continue }
      unite(known, form, rule: "entity/known-acronym", named: forms[form].isAcronym ? form : known)
    }
  }
}
