extension WordSplitter {
  /// Cuts contractions, possessives and units off the word in `start..<end`.
  func cutWord(_ run: [UInt8], _ start: Int, _ end: Int, into cuts: inout [(start: Int, end: Int)]) {
    if let at = unitStart(run, start, end) ?? apostropheCut(run, start, end)
      ?? fusedCut(run, start, end)
    {
      cuts.append((start, at))
      cuts.append((at, end))
    } else {
      cuts.append((start, end))
    }
  }

  /// "10am", "5pm", "30km": a number with its unit.
  private func unitStart(_ run: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var at = start
    while at < end,
      ByteClass.isDigit(run[at]) || run[at] == Byte.stop || run[at] == Byte.colon
        || run[at] == Byte.comma
    {
      at += 1
    }
    guard at > start, at < end, ByteClass.isDigit(run[at - 1]) else { return nil }
    let unit = run[at..<end].filter { $0 != Byte.stop }.map { $0 | 0x20 }
    return Self.units.contains { $0.elementsEqual(unit) } ? at : nil
  }

  /// "don't" before "n't"; "Noem's" before "'s".
  private func apostropheCut(_ run: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard let at = run[start..<end].lastIndex(of: Byte.apostrophe), at > start else { return nil }
    let tail = run[(at + 1)..<end].map { $0 | 0x20 }
    if tail == [116], run[at - 1] | 0x20 == 110, at - 1 > start { return at - 1 }
    return Self.tails.contains { $0.elementsEqual(tail) } ? at : nil
  }

  /// "cannot", "gonna": two words written as one.
  private func fusedCut(_ run: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 5, end - start <= 6 else { return nil }
    let word = run[start..<end].map { $0 | 0x20 }
    for (fused, cut) in Self.fused where fused.elementsEqual(word) { return start + cut }
    return nil
  }

  private static let units: [[UInt8]] = [
    "am", "pm", "km", "kg", "mm", "cm", "mph", "gmt", "bn", "m",
  ].map { Array($0.utf8) }
  private static let tails: [[UInt8]] = ["s", "m", "d", "re", "ve", "ll"].map { Array($0.utf8) }
  private static let fused: [([UInt8], Int)] = [
    (Array("cannot".utf8), 3), (Array("gonna".utf8), 3), (Array("gotta".utf8), 3),
    (Array("wanna".utf8), 3),
  ]
}
