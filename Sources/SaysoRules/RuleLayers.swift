/// The blocks that count, once higher layers have replaced lower ones and `off` has removed some.
struct RuleLayers {
  struct InFile<Block> {
    var file: Int
    var block: Block
  }

  private(set) var sets: [InFile<SetDeclaration>] = []
  private(set) var phrases: [InFile<PhraseDeclaration>] = []
  /// By name, so that neither the files' order nor their number decides an order of rules.
  private(set) var declarations: [InFile<Declaration>] = []
  private(set) var diagnostics: [RuleDiagnostic] = []
  private let files: [RuleFile]

  /// Precondition: `files` in order of layer.
  init(_ files: [RuleFile]) {
    self.files = files
    collectSets()
    collectPhrases()
    collectDeclarations()
    remove()
  }

  private mutating func report(_ file: Int, _ name: Located, _ message: String, _ hint: String?) {
    diagnostics.append(files[file].source.diagnostic(name.offset, message, hint))
  }

  private func place(_ file: Int, _ name: Located) -> String {
    "\(files[file].source.file):\(files[file].source.place(name.offset).line)"
  }

  /// Definitions first, then additions, so that the order of files does not matter.
  private mutating func collectSets() {
    var index: [String: Int] = [:]
    for (file, source) in files.enumerated() {
      for set in source.sets where !set.adds {
        if let known = index[set.name.text] {
          let other = sets[known]
          if files[other.file].layer == source.layer {
            report(
              file, set.name, "set '\(set.name.text)' is defined twice",
              "write += to add; the first stands in \(place(other.file, other.block.name))")
          }
          sets[known] = InFile(file: file, block: set)
        } else {
          index[set.name.text] = sets.count
          sets.append(InFile(file: file, block: set))
        }
      }
    }
    let names = sets.map(\.block.name.text)
    for (file, source) in files.enumerated() {
      for set in source.sets where set.adds {
        if let known = index[set.name.text] {
          // What a lower layer adds to a set that this layer defines anew is gone with it.
          if source.layer >= files[sets[known].file].layer {
            sets.append(InFile(file: file, block: set))
          }
        } else {
          report(
            file, set.name, "nothing defines set '\(set.name.text)'",
            didYouMean(set.name.text, among: names) ?? "write = instead of +=")
        }
      }
    }
  }

  private mutating func collectPhrases() {
    var index: [String: Int] = [:]
    for (file, source) in files.enumerated() {
      for phrase in source.phrases {
        let name = phrase.name
        guard let known = index[name.text] else {
          index[name.text] = phrases.count
          phrases.append(InFile(file: file, block: phrase))
          continue
        }
        let other = phrases[known]
        if files[other.file].layer == source.layer {
          report(
            file, name, "phrase '\(name.text)' is defined twice",
            "the first stands in \(place(other.file, other.block.name))")
        }
        phrases[known] = InFile(file: file, block: phrase)
      }
    }
  }

  private mutating func collectDeclarations() {
    var index: [String: Int] = [:]
    for (file, source) in files.enumerated() {
      for declaration in source.declarations {
        let key = "\(declaration.kind.rawValue) \(declaration.name.text)"
        guard let known = index[key] else {
          index[key] = declarations.count
          declarations.append(InFile(file: file, block: declaration))
          continue
        }
        let other = declarations[known]
        if files[other.file].layer == source.layer {
          report(
            file, declaration.name, "a second \(key)",
            "rename it; the first stands in \(place(other.file, other.block.name))")
        }
        declarations[known] = InFile(file: file, block: declaration)
      }
    }
    // Keys are sorted, since declarations are large values to move about.
    let keys = declarations.map { "\($0.block.name.text)\0\($0.block.kind.rawValue)" }
    let order = keys.indices.sorted { keys[$0] < keys[$1] }
    declarations = order.map { declarations[$0] }
  }

  private mutating func remove() {
    let names = declarations.map(\.block.name.text)
    for (file, source) in files.enumerated() {
      for removal in source.removals {
        let name = removal.name.text
        let prefix = name.hasSuffix("/*") ? String(name.dropLast()) : nil
        func isMeant(_ other: String) -> Bool { prefix.map(other.hasPrefix) ?? (other == name) }
        guard names.contains(where: isMeant) else {
          report(file, removal.name, "no rule '\(name)'", didYouMean(name, among: names))
          continue
        }
        // A higher layer may write a rule anew that a lower one switched off.
        declarations.removeAll {
          isMeant($0.block.name.text) && files[$0.file].layer <= source.layer
        }
      }
    }
  }
}
