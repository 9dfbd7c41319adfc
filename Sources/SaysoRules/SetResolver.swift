import SaysoText

/// Expands set declarations to forms: `#OTHER` by its members, phrases by their words.
struct SetResolver {
  private(set) var names: [String] = []
  private(set) var members: [[[FormID]]] = []
  /// Where each set is defined.
  private(set) var places: [CodePlace] = []
  private(set) var used: [Bool] = []
  private(set) var diagnostics: [RuleDiagnostic] = []
  private var index: [String: Int] = [:]
  private var declarations: [[RuleLayers.InFile<SetDeclaration>]] = []
  private var state: [State] = []
  private enum State { case open, running, done }

  init(_ sets: [RuleLayers.InFile<SetDeclaration>], _ files: [RuleFile], _ words: inout Vocabulary) {
    for set in sets {
      let name = set.block.name
      if let known = index[name.text] {
        declarations[known].append(set)
      } else {
        index[name.text] = names.count
        names.append(name.text)
        places.append(CodePlace(file: Int32(set.file), offset: Int32(name.offset)))
        declarations.append([set])
      }
    }
    members = Array(repeating: [], count: names.count)
    used = Array(repeating: false, count: names.count)
    state = Array(repeating: .open, count: names.count)
    for set in names.indices { resolve(set, files, &words) }
  }

  private mutating func resolve(_ set: Int, _ files: [RuleFile], _ words: inout Vocabulary) {
    guard state[set] == .open else { return }
    state[set] = .running
    var seen = SeenWords()
    var found: [[FormID]] = []
    for declaration in declarations[set] {
      let source = files[declaration.file].source
      for member in declaration.block.members {
        switch member {
        case .word(let word):
          for forms in words.internAll(word.text) where seen.isNew(forms) {
            found.append(forms)
          }
        case .set(let name):
          guard let other = index[name.text] else {
            diagnostics.append(source.unknownSet(name, names))
            continue
          }
          resolve(other, files, &words)
          if state[other] == .running {
            diagnostics.append(
              source.diagnostic(
                name.offset, "set '\(names[set])' contains itself",
                "through #\(name.text); remove one of the two"))
          }
          used[other] = true
          for forms in members[other] where seen.isNew(forms) { found.append(forms) }
        }
      }
    }
    members[set] = found
    state[set] = .done
  }

  /// The id of a set that a pattern names.
  mutating func use(_ name: String) -> Int? {
    guard let set = index[name] else { return nil }
    used[set] = true
    return set
  }

  /// A set without a name: a quoted phrase, or the two spellings of a hyphenated word.
  mutating func addUnnamed(_ words: [[FormID]]) -> Int {
    if let known = (places.count..<members.count).first(where: { members[$0] == words }) {
      return known
    }
    names.append("")
    members.append(words)
    return members.count - 1
  }
}

/// Single words, nearly all, are told apart by their numbers; phrases by their words.
private struct SeenWords {
  private var words: Set<Int32> = []
  private var phrases: Set<[FormID]> = []

  mutating func isNew(_ forms: [FormID]) -> Bool {
    forms.count == 1 ? words.insert(forms[0].raw).inserted : phrases.insert(forms).inserted
  }
}

extension RuleSourceText {
  func unknownSet(_ name: Located, _ known: [String]) -> RuleDiagnostic {
    diagnostic(
      name.offset, "unknown set '#\(name.text)'",
      didYouMean(name.text, among: known) ?? "define it: set \(name.text) = word word")
  }
}

extension Vocabulary {
  /// A word or phrase as the tokens it may be: hyphens inside words also split, as in treebanks.
  mutating func internAll(_ text: String) -> [[FormID]] {
    let folded = caseFolded(ArraySlice(Array(text.utf8)))
    let hyphen = UInt8(ascii: "-")
    if !folded.contains(space), !folded.contains(hyphen) {
      return folded.isEmpty ? [] : [[intern(folded[...])]]
    }
    var whole: [FormID] = []
    var split: [FormID] = []
    for word in folded.split(separator: space) {
      whole.append(intern(word))
      let parts = word.split(separator: hyphen, omittingEmptySubsequences: false)
      if parts.count == 1 || parts.contains(where: \.isEmpty) {
        split.append(whole[whole.count - 1])
        continue
      }
      for (index, part) in parts.enumerated() {
        if index > 0 { split.append(intern("-")) }
        split.append(intern(part))
      }
    }
    if whole.isEmpty { return [] }
    return whole == split ? [whole] : [whole, split]
  }
}
