/// SHA-256 after FIPS 180-4, for the one place where a test needs it; slow and plain.
enum SHA256Check {
  static func base64(_ text: String) -> String { base64(hash(Array(text.utf8))) }

  static func hash(_ message: [UInt8]) -> [UInt8] {
    var state = primes(8).map { fraction(root: $0, cube: false) }
    let constants = primes(64).map { fraction(root: $0, cube: true) }
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      let words = (0..<16).map { i in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + i * 4 + $1]) }
      }
      mix(words, constants, into: &state)
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func mix(_ block: [UInt32], _ constants: [UInt32], into state: inout [UInt32]) {
    func turn(_ x: UInt32, _ n: UInt32) -> UInt32 { x >> n | x << (32 - n) }
    var w = block
    for i in 16..<64 {
      let a = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >> 3
      let b = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >> 10
      w.append(w[i - 16] &+ a &+ w[i - 7] &+ b)
    }
    var s = state
    for i in 0..<64 {
      let a = turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)
      let b = turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)
      let chosen = s[4] & s[5] ^ ~s[4] & s[6]
      let most = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      let first = s[7] &+ a &+ chosen &+ constants[i] &+ w[i]
      s = [first &+ b &+ most, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    for i in state.indices { state[i] = state[i] &+ s[i] }
  }

  private static func primes(_ count: Int) -> [UInt64] {
    Array((2...400).lazy.filter { n in !(2..<n).contains { n % $0 == 0 } }.prefix(count)).map(UInt64.init)
  }

  /// The first 32 bits of the fraction of a square or cube root.
  private static func fraction(root prime: UInt64, cube: Bool) -> UInt32 {
    // The greatest whole number whose power is at most the prime moved up by as many bits.
    var (low, high) = (UInt64(0), UInt64(1) << 37)
    while low + 1 < high {
      let middle = (low + high) / 2
      if isAtMost(middle, prime, cube) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  private static func isAtMost(_ x: UInt64, _ prime: UInt64, _ cube: Bool) -> Bool {
    let (value, bound) = (UInt128(x), UInt128(prime) << (cube ? 96 : 64))
    return (cube ? value * value * value : value * value) <= bound
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = Array(bytes[start..<min(start + 3, bytes.count)])
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < part.count ? Int(part[$1]) : 0) }
      for i in 0..<4 { text.append(i <= part.count ? letters[bits >> (18 - 6 * i) & 63] : "=") }
    }
    return text
  }
}
