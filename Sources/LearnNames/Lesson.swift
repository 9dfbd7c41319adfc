import SaysoExtraction
import SaysoText

/// One text as the learner sees it: its candidates, and which of them are names of which kind.
struct Lesson {
  let lattice: NameLattice
  /// By candidate: raw value of the kind that it names, or −1.
  private(set) var kinds: [Int8]
  /// By stretch: whether every name in it is a candidate. The others teach nothing sound.
  private(set) var isSound: [Bool]
  let weight: Double

  init(_ gold: GoldText, _ lattice: NameLattice, weight: Double) {
    self.lattice = lattice
    self.weight = weight
    kinds = Array(repeating: -1, count: lattice.candidates.count)
    isSound = Array(repeating: true, count: lattice.stretches.count)
    var next = 0
    for (index, stretch) in lattice.stretches.enumerated() {
      while next < gold.names.count, gold.names[next].tokens.end <= stretch.tokens.start { next += 1 }
      var at = next
      while at < gold.names.count, gold.names[at].tokens.start < stretch.tokens.end {
        let name = gold.names[at]
        if let candidate = stretch.candidates.first(where: { lattice.candidates[$0].tokens == name.tokens }) {
          kinds[candidate] = Int8(name.kind.rawValue)
        } else {
          isSound[index] = false
        }
        at += 1
      }
    }
  }
}
