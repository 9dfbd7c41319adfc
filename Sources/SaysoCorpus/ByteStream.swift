/// The bytes of a file or of standard input, read in pieces as they are asked for.
///
/// One owner, one thread. Memory: one piece, or the longest line.
final class ByteStream {
  /// The name for messages: the path, or `stdin`.
  let name: String
  private var file: Int32
  private var buffer: [UInt8] = []
  /// First byte of `buffer` that was not handed out.
  private var next = 0
  private var ended = false
  /// Bytes of the whole file, 0 if not known, and how many of them came.
  private let size: Int
  private var received = 0
  private let progress: ReadingProgress?
  private static let piece = 1 << 18

  /// Opens a path, or standard input for `-`.
  init(_ path: String, _ progress: ReadingProgress? = nil) throws(InputError) {
    self.progress = progress
    name = path == "-" ? "stdin" : path
    size = path == "-" ? 0 : SystemCalls.size(of: path)
    file = path == "-" ? 0 : SystemCalls.open(path)
    if file < 0 {
      throw InputError(
        path, "cannot be opened (\(SystemCalls.lastError))",
        remedy: "check the path and its permissions")
    }
  }

  deinit { close() }

  /// Everything that was not handed out yet.
  func rest() throws(InputError) -> [UInt8] {
    buffer.reserveCapacity(buffer.count + max(0, size - received) + Self.piece)
    while try fill(atMost: size > 0 ? Self.piece : .max) {}
    defer { close() }
    if next == 0 {
      defer { buffer = [] }
      return buffer
    }
    defer { next = buffer.count }
    return Array(buffer[next...])
  }

  /// The bytes up to the next line feed, without it; nil at the end. A line feed at the very end
  /// ends the last line and begins none.
  func line() throws(InputError) -> [UInt8]? {
    var searched = next
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { next = end + 1 }
        return Array(buffer[next..<end])
      }
      let seen = buffer.count - next
      guard try fill() else { break }
      searched = next + seen
    }
    guard next < buffer.count else { return nil }
    defer { next = buffer.count }
    return Array(buffer[next...])
  }

  /// The first bytes, not handed out; as many as `count` unless the stream is shorter or its first
  /// line ends before.
  func peek(_ count: Int) throws(InputError) -> ArraySlice<UInt8> {
    while buffer.count - next < count, try fill() {}
    return buffer[next..<min(buffer.count, next + count)]
  }

  /// Whether the first line is complete JSON is asked of it whole.
  func peekLine() throws(InputError) -> ArraySlice<UInt8> {
    var searched = next
    while true {
      if let end = Self.lineFeed(in: buffer, from: searched) { return buffer[next..<end] }
      let seen = buffer.count - next
      guard try fill() else { return buffer[next...] }
      searched = next + seen
    }
  }

  private static func lineFeed(in buffer: [UInt8], from start: Int) -> Int? {
    let bytes = buffer.span
    var i = start
    // Without a branch a byte, so that many are tested at a time.
    while i + 64 <= bytes.count {
      var isThere = false
      for k in i..<i + 64 { isThere = isThere || bytes[k] == 10 }
      if isThere { break }
      i += 64
    }
    while i < bytes.count {
      if bytes[i] == 10 { return i }
      i += 1
    }
    return nil
  }

  /// Whether a line that was peeked at is all that there is, but for its line feed.
  func endsAfter(_ line: Int) throws(InputError) -> Bool {
    while buffer.count - next <= line + 1 {
      if try !fill() { return true }
    }
    return false
  }

  /// Reads one more piece; false at the end.
  private func fill(atMost limit: Int = .max) throws(InputError) -> Bool {
    if ended { return false }
    if next > 0 {
      buffer.removeFirst(next)
      next = 0
    }
    // Few steps to the whole of a long line; room that is not written to costs nothing.
    if buffer.count >= Self.piece { buffer.reserveCapacity(min(size, buffer.count * 16) + Self.piece) }
    let wanted = size > 0 ? min(buffer.count, size - received) : buffer.count
    let count = SystemCalls.read(file, min(limit, max(Self.piece, wanted)), into: &buffer)
    if count < 0 {
      throw InputError(
        name, "cannot be read (\(SystemCalls.lastError))",
        remedy: "check that it is a file and that you may read it")
    }
    if count == 0 { ended = true }
    received += max(count, 0)
    progress?.add(count)
    return count > 0
  }

  private func close() {
    if file > 0 { SystemCalls.close(file) }
    file = 0
    ended = true
  }
}
