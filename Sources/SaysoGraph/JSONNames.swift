/// A short name as one number, so that it is compared at once and no `String` is made of it.
///
/// Above the bytes stands a one, so that zero bytes in front count too.
struct PackedName: Equatable {
  static let longest = 15

  private var number: UInt128 = 1

  init() {}

  /// The number of a text; `nil` if it is longer than any name.
  init?(_ text: String) {
    let bytes = text.utf8
    if bytes.count > Self.longest { return nil }
    for byte in bytes { append(byte) }
  }

  mutating func append(_ byte: UInt8) { number = number << 8 | UInt128(byte) }
}

/// The values of a closed choice by their names.
///
/// Files repeat themselves, so the value that is most likely next is tried first.
struct NameTable<Value: CaseIterable & RawRepresentable<String> & Sendable>: Sendable {
  private let names: [PackedName]
  private let values: [Value]
  /// From a value to the one that is tried after it: 1 for keys, which come in order, else 0.
  private let step: Int
  private var guess = 0

  init(step: Int) {
    values = Array(Value.allCases)
    names = values.map { value in
      guard let name = PackedName(value.rawValue) else { preconditionFailure("a name too long: \(value)") }
      return name
    }
    self.step = step
  }

  /// The value of that name, if there is one.
  mutating func value(_ name: PackedName) -> Value? {
    if names[guess] != name {
      guard let found = names.firstIndex(of: name) else { return nil }
      guess = found
    }
    let value = values[guess]
    guess = guess + step < names.count ? guess + step : 0
    return value
  }
}

extension JSONParser {
  /// The next member's key as one of a table; `nil` past the object's end, `.some(nil)` for a key not in the table.
  mutating func nextMember<Key>(_ keys: inout NameTable<Key>) throws(JSONError) -> Key?? {
    guard try advance(to: UInt8(ascii: "}")) else { return nil }
    let key = try name().flatMap { keys.value($0) }
    try colon()
    return .some(key)
  }

  /// Passes over a string; `nil` if it is longer than any name.
  mutating func name() throws(JSONError) -> PackedName? {
    guard peek() == UInt8(ascii: "\"") else { throw try unexpected("a string") }
    var name = PackedName()
    var i = offset + 1
    let last = min(end, i + PackedName.longest + 1)
    while i < last {
      let byte = bytes[i]
      if byte == UInt8(ascii: "\"") {
        offset = i + 1
        skipSpace()
        return name
      }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      name.append(byte)
      i += 1
    }
    return PackedName(try string())
  }
}

extension JSONParser {
  /// A word of a closed choice; `what` names the choice where the word is not one of it.
  mutating func choice<Value>(_ values: inout NameTable<Value>, of what: String) throws(JSONError) -> Value {
    let start = offset
    if let value = try name().flatMap({ values.value($0) }) { return value }
    offset = start
    let text = try string()
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw JSONError(start, "unknown \(what) '\(text)'", "known are \(known)")
  }
}
