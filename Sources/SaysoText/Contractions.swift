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
    if end - at == 1, run[at] == UInt8(ascii: "b") {
      // "$2b", but not "section 2b".
      return start > 0 && run[start - 1] == UInt8(ascii: "$") || run[start..<at].contains(Byte.stop) ? at : nil
    }
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

  /// "cannot", "gonna", "dont": two words written as one.
  private func fusedCut(_ run: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 2, end - start <= 8, Self.endsFused(run[end - 1] | 0x20) else { return nil }
    // "IM", "IVE" in capitals are something else.
    if end - start < 4, run[start] != 73 || run[start + 1] < 97 { return nil }
    let word = run[start..<end].map { $0 | 0x20 }
    for (fused, cut) in Self.fused where fused.elementsEqual(word) { return start + cut }
    return nil
  }

  private static let units: [[UInt8]] = [
    "am", "pm", "km", "kg", "mm", "cm", "mph", "kph", "gmt", "bn", "m", "mn", "tn", "k", "ft", "lb", "lbs",
  ].map { Array($0.utf8) }
  private static let tails: [[UInt8]] = ["s", "m", "d", "re", "ve", "ll"].map { Array($0.utf8) }
  private static let fused: [([UInt8], Int)] = [
    (Array("cannot".utf8), 3), (Array("gonna".utf8), 3), (Array("gotta".utf8), 3),
    (Array("wanna".utf8), 3), (Array("dont".utf8), 2), (Array("doesnt".utf8), 4), (Array("didnt".utf8), 3),
    (Array("cant".utf8), 2), (Array("isnt".utf8), 2), (Array("wasnt".utf8), 3), (Array("arent".utf8), 3),
    (Array("werent".utf8), 4), (Array("hasnt".utf8), 3), (Array("havent".utf8), 4), (Array("hadnt".utf8), 3),
    (Array("couldnt".utf8), 5), (Array("wouldnt".utf8), 5), (Array("shouldnt".utf8), 6), (Array("aint".utf8), 2),
    (Array("thats".utf8), 4), (Array("whats".utf8), 4), (Array("theres".utf8), 5), (Array("im".utf8), 1),
    (Array("ive".utf8), 1),
  ]
  /// Whether a fused word can end so: a cheap test that most words fail.
  private static func endsFused(_ byte: UInt8) -> Bool {
    switch byte {
    case 116, 97, 115, 109, 101: true  // t a s m e
    default: false
    }
  }
}
