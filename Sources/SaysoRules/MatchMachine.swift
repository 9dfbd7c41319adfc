import SaysoSyntax
import SaysoText

/// Runs one pattern from one place: a backtracking machine with memory.
///
/// Patterns have no back references, so a split that failed at an item fails there again: each
/// (split, item) is entered once, and a run takes at most instructions × items steps. Inside
/// look-arounds there is no memory; a step limit bounds those.
struct MatchMachine: Sendable {
  /// Steps that one pattern may take in one sentence, besides four an instruction and item.
  static let stepLimit = 20_000

  private struct Retry {
    /// Where to go on; below 0: the slot `~pc` gets back the value `item`.
    var pc: Int32
    var item: Int32
  }

  private var stack: [Retry] = []
  private(set) var slots: [Int32] = []
  private var visited: [UInt64] = []
  private var items = ItemRange(0, 0)
  private(set) var steps = 0
  private var limit = 0
  /// The furthest item that a test failed at, and that test's step.
  private(set) var furthest = (item: -1, pc: -1)

  var gaveUp: Bool { steps > limit }

  /// Prepares for a pattern in a range of items.
  mutating func begin(_ pattern: CompiledPattern, _ range: ItemRange) {
    items = range
    steps = 0
    limit = Self.stepLimit + 4 * pattern.length * range.count
    furthest = (-1, -1)
    if slots.count < pattern.captureCount * 2 {
      slots = Array(repeating: -1, count: pattern.captureCount * 2)
    }
    clearMemory(pattern)
  }

  private mutating func clearMemory(_ pattern: CompiledPattern) {
    let words = (pattern.splits * (items.count + 1) + 63) / 64
    if visited.count < words {
      visited = Array(repeating: 0, count: words)
    } else {
      for i in 0..<words { visited[i] = 0 }
    }
  }

  /// The end of the match that begins at `start`, or −1. `slots` holds the captures.
  mutating func run(
    _ pattern: CompiledPattern, _ program: Program, _ sets: SetTable, _ tape: Tape, start: Int
  ) -> Int {
    if !stack.isEmpty { stack.removeAll(keepingCapacity: true) }
    for i in 0..<(pattern.captureCount * 2) { slots[i] = -1 }
    let end = run(pattern.entry, start, program, sets, tape, nested: false)
    // Splits on the way to success have not failed.
    if end >= 0, pattern.splits > 0 { clearMemory(pattern) }
    return end
  }

  private mutating func run(
    _ entry: Int, _ start: Int, _ program: Program, _ sets: SetTable, _ tape: Tape, nested: Bool
  ) -> Int {
    let base = stack.count
    var pc = entry
    var item = start
    while true {
      steps += 1
      if steps > limit { return -1 }
      var passed = true
      switch program.code[pc] {
      case .test(let test):
        passed = item < items.end && program.passes(program.tests[Int(test)], item, sets, tape)
        if passed { item += 1 } else if item > furthest.item { furthest = (item, pc) }
      case .set(let set):
        let next = item < items.end ? sets.end(Int(set), item, items.end, tape) : -1
        passed = next >= 0
        if passed { item = next } else if item > furthest.item { furthest = (item, pc) }
      case .split(let first, let second, let memo):
        if !nested, !visit(Int(memo), item) {
          passed = false
        } else if fails(Int(first), item, program, sets, tape) {
          pc = Int(second) - 1
        } else {
          stack.append(Retry(pc: second, item: Int32(item)))
          pc = Int(first) - 1
        }
      case .jump(let target): pc = Int(target) - 1
      case .save(let slot):
        if stack.count > base { stack.append(Retry(pc: ~slot, item: slots[Int(slot)])) }
        slots[Int(slot)] = Int32(item)
      case .sentenceStart: passed = item == items.start
      case .sentenceEnd: passed = item == items.end
      case .look(let end, let ahead, let negated):
        passed = look(pc + 1, item, ahead, program, sets, tape) != negated
        if passed { pc = Int(end) - 1 } else if item > furthest.item { furthest = (item, pc) }
      case .accept:
        while stack.count > base { stack.removeLast() }
        return item
      }
      if passed {
        pc += 1
      } else if !backtrack(to: base, &pc, &item) {
        return -1
      }
    }
  }

  /// Whether the next step is a test that fails: most splits end so, and then need no way back.
  private mutating func fails(
    _ pc: Int, _ item: Int, _ program: Program, _ sets: SetTable, _ tape: Tape
  ) -> Bool {
    guard case .test(let test) = program.code[pc] else { return false }
    if item < items.end, program.passes(program.tests[Int(test)], item, sets, tape) { return false }
    if item > furthest.item { furthest = (item, pc) }
    return true
  }

  private mutating func backtrack(to base: Int, _ pc: inout Int, _ item: inout Int) -> Bool {
    while stack.count > base {
      let retry = stack.removeLast()
      if retry.pc >= 0 {
        pc = Int(retry.pc)
        item = Int(retry.item)
        return true
      }
      slots[Int(~retry.pc)] = retry.item
    }
    return false
  }

  /// Whether this split is entered at this item for the first time.
  private mutating func visit(_ split: Int, _ item: Int) -> Bool {
    let bit = split * (items.count + 1) + item - items.start
    let mask: UInt64 = 1 << UInt64(bit % 64)
    if visited[bit / 64] & mask != 0 { return false }
    visited[bit / 64] |= mask
    return true
  }

  private mutating func look(
    _ entry: Int, _ item: Int, _ ahead: Bool, _ program: Program, _ sets: SetTable, _ tape: Tape
  ) -> Bool {
    let kept = furthest
    defer { furthest = kept }
    if ahead { return run(entry, item, program, sets, tape, nested: true) >= 0 }
    guard item > items.start else { return false }
    return run(entry, item - 1, program, sets, tape, nested: true) == item
  }
}
