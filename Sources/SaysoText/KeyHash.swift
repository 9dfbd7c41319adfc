/// A hash that is taken byte by byte, made for short keys of letters: cheaper a byte than FNV-1a.
///
/// Two bytes' low five bits, where letters differ, never meet within twelve bytes.
@usableFromInline
package struct KeyHash: Sendable {
  @usableFromInline var state: UInt64 = 0
  /// The last byte taken; 255 before the first.
  @usableFromInline package var last = UInt8.max

  @inlinable package init() {}

  @inlinable package mutating func append(_ byte: UInt8) {
    state = (state << 5 | state >> 59) ^ UInt64(byte)
    last = byte
  }

  @inlinable package mutating func append(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// All bits spread; the upper ones best.
  @inlinable package var value: UInt64 {
    let product = state &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 32)
  }
}
