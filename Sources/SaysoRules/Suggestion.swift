/// `did you mean 'ORG'?` when a known word is near enough to be a slip of `word`.
package func didYouMean(_ word: String, among known: [String]) -> String? {
  nearest(word, among: known).map { "did you mean '\($0)'?" }
}

/// The hint for an unknown word of a short, closed list: the nearest, or the whole list.
func oneOf(_ word: String, _ known: [String]) -> String {
  didYouMean(word, among: known) ?? "write one of: " + known.joined(separator: " ")
}

private func nearest(_ word: String, among known: [String]) -> String? {
  let wanted = Array(word.lowercased().utf8)
  let limit = wanted.count < 4 ? 1 : wanted.count < 9 ? 2 : 3
  var best: (distance: Int, word: String)?
  for candidate in known {
    let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
    guard distance <= limit else { continue }
    if let best, (best.distance, best.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

/// Levenshtein's distance with exchanged neighbours counted once (optimal string alignment).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  if abs(a.count - b.count) > 3 { return 99 }
  var before = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      let change = a[i] == b[j] ? 0 : 1
      var cost = min(previous[j] + change, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
      current.append(cost)
    }
    (before, previous) = (previous, current)
  }
  return previous[b.count]
}
