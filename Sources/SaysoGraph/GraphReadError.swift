/// Why bytes could not be read as a graph: where, what, and what to do about it.
public struct GraphReadError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in code points.
  public var column: Int
  /// What is wrong.
  public var what: String
  /// What to do about it; may be empty.
  public var remedy: String

  /// `line:column: what; what to do`, for a file's name to be put in front.
  public var description: String {
    "\(line):\(column): \(what)" + (remedy.isEmpty ? "" : "; \(remedy)")
  }

  /// Finds the line and column of an error in the bytes that it was found in.
  package init(_ error: JSONError, in bytes: [UInt8]) {
    (line, column) = JSONError.place(of: error.offset, in: bytes)
    what = error.what
    remedy = error.remedy
  }
}

extension JSONError {
  /// The line and the column in code points of a byte offset, both from 1.
  package static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    // A code point starts at every byte but those of the form 10xxxxxx.
    return (line, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
