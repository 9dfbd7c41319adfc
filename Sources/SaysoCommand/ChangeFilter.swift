import ArgumentParser
import SaysoGraph

/// The value of `--only`: codes of changes parted by commas, or the first word of several codes.
struct ChangeFilter: ExpressibleByArgument, Sendable {
  let kinds: Set<ChangeKind>

  static var allValueStrings: [String] { ChangeKind.allCases.map(\.rawValue) }

  init?(argument: String) {
    var found: Set<ChangeKind> = []
    for part in argument.split(separator: ",") {
      let word = String(part.filter { $0 != " " })
      let kinds = ChangeKind.allCases.filter { $0.rawValue == word || $0.rawValue.hasPrefix(word + "-") }
      if kinds.isEmpty { return nil }
      found.formUnion(kinds)
    }
    if found.isEmpty { return nil }
    kinds = found
  }
}
