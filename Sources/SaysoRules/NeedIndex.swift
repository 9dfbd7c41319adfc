import SaysoSyntax
import SaysoText

/// Some of 128 kinds of items, a bit each.
struct NeedMask: Sendable, Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Precondition: `bit` is less than `size`.
  mutating func insert(_ bit: Int) {
    if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit - 64) }
  }

  mutating func formUnion(_ other: NeedMask) {
    low |= other.low
    high |= other.high
  }

  func isSubset(of other: NeedMask) -> Bool { low & ~other.low | high & ~other.high == 0 }

  static let size = 128
}

/// Which kinds of items (one of these words, labels or tags) stand where, and which a pattern cannot do without.
///
/// An anchor says that a pattern is worth a look in a sentence; these say where a match of it may begin.
struct NeedIndex: Sendable {
  private var byForm: [NeedMask] = []
  private var byLabel = [NeedMask](repeating: NeedMask(), count: 64)
  private var byTag = [NeedMask](repeating: NeedMask(), count: 64)
  /// By pattern: kinds that every match holds between its first item and its last.
  private(set) var needs: [NeedMask] = []
  /// By pattern: the window that holds any match; see `NeedWindows`.
  private(set) var levels: [Int] = []

  init() {}

  /// `kinds` = by pattern, what each match has of everything.
  init(_ program: Program, _ kinds: [[Anchor]], sets: SetTable, baseCount: Int) {
    byForm = Array(repeating: NeedMask(), count: baseCount)
    let bits = Self.bits(kinds)
    for (kind, bit) in bits { add(kind, bit) }
    for list in kinds {
      var mask = NeedMask()
      for kind in list { if let bit = bits[kind] { mask.insert(bit) } }
      needs.append(mask)
    }
    levels = program.patterns.map { NeedWindows.level(program.longestMatch($0, sets)) }
  }

  /// The kinds that most patterns need have a bit of their own, others share the rest: they are rare enough.
  private static func bits(_ kinds: [[Anchor]]) -> [Anchor: Int] {
    var count: [Anchor: Int] = [:]
    var order: [Anchor] = []
    for list in kinds {
      for kind in list {
        if count[kind] == nil { order.append(kind) }
        count[kind, default: 0] += 1
      }
    }
    let common = order.indices.sorted { (-(count[order[$0]] ?? 0), $0) < (-(count[order[$1]] ?? 0), $1) }
    var bits: [Anchor: Int] = [:]
    for (rank, index) in common.enumerated() {
      let half = NeedMask.size / 2
      bits[order[index]] = rank < half ? rank : half + rank % half
    }
    return bits
  }

  private mutating func add(_ kind: Anchor, _ bit: Int) {
    for form in kind.forms { byForm[Int(form.raw)].insert(bit) }
    for at in 0..<64 {
      if kind.labels & (1 << UInt64(at)) != 0 { byLabel[at].insert(bit) }
      if kind.tags & (1 << UInt64(at)) != 0 { byTag[at].insert(bit) }
    }
  }

  /// What a pattern needs no longer counts: a condition of it was taken away.
  mutating func drop(_ pattern: Int) { needs[pattern] = NeedMask() }

  /// The kinds that an item is of.
  func kinds(_ item: Int, _ tape: Tape) -> NeedMask {
    var mask = NeedMask()
    var labels = tape.label[item].rawValue
    while labels != 0 {
      mask.formUnion(byLabel[labels.trailingZeroBitCount])
      labels &= labels - 1
    }
    for token in Int(tape.starts[item])..<Int(tape.ends[item]) {
      let form = Int(tape.tokenForm[token].raw)
      let lemma = Int(tape.tokenLemma[token].raw)
      if form < byForm.count { mask.formUnion(byForm[form]) }
      if lemma < byForm.count { mask.formUnion(byForm[lemma]) }
      mask.formUnion(byTag[Int(tape.tokenTag[token].rawValue)])
    }
    return mask
  }
}

/// What stands in each window of a sentence: of 1, 2, 4, 8 and 16 items from each item on, and of all from there.
struct NeedWindows: Sendable {
  private static let widest = 5
  /// Level by level, item by item.
  private var masks: [NeedMask] = []
  private var items = ItemRange(0, 0)

  /// The level whose windows have room for so many items.
  static func level(_ count: Int) -> Int { (0..<widest).first { 1 << $0 >= count } ?? widest }

  mutating func read(_ range: ItemRange, _ tape: Tape, _ index: NeedIndex) {
    items = range
    let count = range.count
    masks.removeAll(keepingCapacity: true)
    for item in range.start..<range.end { masks.append(index.kinds(item, tape)) }
    for level in 1..<Self.widest {
      let (below, half) = ((level - 1) * count, 1 << (level - 1))
      for item in 0..<count {
        var mask = masks[below + item]
        if item + half < count { mask.formUnion(masks[below + item + half]) }
        masks.append(mask)
      }
    }
    for item in 0..<count { masks.append(masks[item]) }
    var item = count - 2
    while item >= 0 {
      masks[Self.widest * count + item].formUnion(masks[Self.widest * count + item + 1])
      item -= 1
    }
  }

  /// Whether a window from an item on holds all of these; precondition: the item is one of those read.
  func hold(_ needs: NeedMask, _ item: Int, level: Int) -> Bool {
    needs.isSubset(of: masks[level * items.count + item - items.start])
  }

  /// Whether the sentence holds all of these.
  func hold(_ needs: NeedMask) -> Bool { items.count == 0 || hold(needs, items.start, level: Self.widest) }
}
