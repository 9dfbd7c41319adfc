/// FNV-1a over 128 bits: the same digits on every machine, unlike the standard library's `Hasher`.
///
/// Fields are closed by a byte that UTF-8 never contains, so that no two lists of fields run
/// together. After Fowler, Noll and Vo (RFC 9923); not meant to withstand an adversary.
package struct StableHash {
  private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  package init() {}

  package mutating func field(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  /// The same as of its decimal digits.
  mutating func field(_ number: Int) {
    guard number >= 0, number < 10_000_000 else { return field(String(number)) }
    var divisor = 1
    while divisor * 10 <= number { divisor *= 10 }
    while divisor > 0 {
      mix(48 + UInt8(number / divisor % 10))
      divisor /= 10
    }
    mix(0xFF)
  }

  mutating func field(_ ranges: [CodePointRange]) {
    for range in ranges {
      field(range.start)
      field(range.end)
    }
    mix(0xFE)
  }

  private mutating func mix(_ byte: UInt8) {
    state ^= UInt128(byte)
    state = state &* Self.prime  // the hash is defined modulo 2 to the 128
  }

  /// The lowest `count` hexadecimal digits, after the top half is folded into them.
  package func digits(_ count: Int) -> String {
    var rest = state ^ (state >> 64)
    var digits: [UInt8] = []
    for _ in 0..<count {
      let digit = UInt8(rest & 0xF)
      digits.append(digit < 10 ? 48 + digit : 87 + digit)
      rest >>= 4
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
