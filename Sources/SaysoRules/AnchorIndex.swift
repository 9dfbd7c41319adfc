import SaysoSyntax
import SaysoText

/// From what stands in a sentence to the patterns that may match in it.
struct AnchorIndex: Sendable {
  /// Where each base form's patterns begin; one more entry than forms.
  private var starts: [Int32] = []
  private var byForm: [Int32] = []
  private var byLabel: [[Int32]] = Array(repeating: [], count: 64)
  private var byTag: [[Int32]] = Array(repeating: [], count: 64)
  /// Labels and tags that any pattern is anchored by.
  private var labels: UInt64 = 0
  private var tags: UInt64 = 0
  private var always: [Int32] = []
  private(set) var patternCount = 0

  init() {}

  init(_ program: Program, rules: [Rule], baseCount: Int) {
    patternCount = program.patterns.count
    starts = Array(repeating: 0, count: baseCount + 1)
    for anchor in program.anchors {
      for form in anchor.forms { starts[Int(form.raw) + 1] += 1 }
    }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    byForm = Array(repeating: 0, count: Int(starts[baseCount]))
    var next = starts
    for (index, anchor) in program.anchors.enumerated() {
      if anchor.isEmpty { always.append(Int32(index)) }
      for form in anchor.forms {
        byForm[Int(next[Int(form.raw)])] = Int32(index)
        next[Int(form.raw)] += 1
      }
      labels |= anchor.labels
      tags |= anchor.tags
      for bit in 0..<64 {
        if anchor.labels & (1 << UInt64(bit)) != 0 { byLabel[bit].append(Int32(index)) }
        if anchor.tags & (1 << UInt64(bit)) != 0 { byTag[bit].append(Int32(index)) }
      }
    }
  }

  /// Gives up the pattern's anchor.
  mutating func tryAlways(_ pattern: Int) { always.append(Int32(pattern)) }

  /// Sets the bit of every pattern that may match in `items`; `found` is cleared first.
  func collect(_ tape: Tape, _ items: ItemRange, into found: inout [UInt64]) {
    for i in found.indices { found[i] = 0 }
    for pattern in always { mark(pattern, &found) }
    guard items.count > 0 else { return }
    var labelsHere: UInt64 = 0
    for item in items.start..<items.end { labelsHere |= tape.label[item].rawValue }
    mark(labelsHere & labels, byLabel, &found)
    let tokens = tape.tokens(items)
    var tagsHere: UInt64 = 0
    for token in tokens.start..<tokens.end {
      let form = tape.tokenForm[token]
      let lemma = tape.tokenLemma[token]
      mark(form, &found)
      if lemma.raw != form.raw { mark(lemma, &found) }
      tagsHere |= 1 << UInt64(tape.tokenTag[token].rawValue)
    }
    mark(tagsHere & tags, byTag, &found)
  }

  private func mark(_ form: FormID, _ found: inout [UInt64]) {
    let index = Int(form.raw)
    guard index + 1 < starts.count else { return }
    var i = Int(starts[index])
    let end = Int(starts[index + 1])
    while i < end {
      mark(byForm[i], &found)
      i += 1
    }
  }

  private func mark(_ bits: UInt64, _ lists: [[Int32]], _ found: inout [UInt64]) {
    var rest = bits
    while rest != 0 {
      for pattern in lists[rest.trailingZeroBitCount] { mark(pattern, &found) }
      rest &= rest - 1
    }
  }

  private func mark(_ pattern: Int32, _ found: inout [UInt64]) {
    found[Int(pattern) / 64] |= 1 << UInt64(pattern % 64)
  }
}
