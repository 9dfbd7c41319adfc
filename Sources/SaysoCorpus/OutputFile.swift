/// A file that appears whole or not at all.
///
/// Bytes go to a temporary file beside the target, which takes the target's place at the end. One
/// that is dropped unfinished is removed.
package final class OutputFile {
  package let path: String
  private let temporary: String
  private var file: Int32

  /// Opens `path` for writing and makes its folder if that is missing.
  package init(_ path: String) throws(InputError) {
    self.path = path
    let folder = Path.folder(path)
    try Self.makeFolder(folder)
    if SystemCalls.kind(of: path) == .folder {
      throw InputError(path, "is a folder", remedy: "name a file in it")
    }
    temporary = Path.join(folder, ".\(Path.name(path)).sayso-\(SystemCalls.processID)")
    file = SystemCalls.create(temporary)
    if file < 0 { throw Self.failure(path) }
    SystemCalls.removeWhenEnded(temporary)
  }

  deinit { discard() }

  package func write(_ bytes: [UInt8]) throws(InputError) {
    guard SystemCalls.write(file, bytes[...]) else { throw Self.failure(path) }
  }

  /// Puts the file in its place.
  package func finish() throws(InputError) {
    let closed = SystemCalls.close(file)
    file = -1
    defer { SystemCalls.removeWhenEnded(nil) }
    guard closed, SystemCalls.rename(temporary, to: path) else {
      let failure = Self.failure(path)
      SystemCalls.remove(temporary)
      throw failure
    }
  }

  private func discard() {
    guard file >= 0 else { return }
    SystemCalls.close(file)
    SystemCalls.remove(temporary)
    SystemCalls.removeWhenEnded(nil)
    file = -1
  }

  /// Writes `bytes` to `path` in one step.
  package static func write(_ bytes: [UInt8], to path: String) throws(InputError) {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ folder: String) throws(InputError) {
    if SystemCalls.kind(of: folder) == .folder { return }
    if folder != ".", folder != "/" { try makeFolder(Path.folder(folder)) }
    if SystemCalls.kind(of: folder) == .file {
      throw InputError(
        folder, "is a file, and what is written would stand below it", remedy: "name another place with -o")
    }
    if !SystemCalls.makeFolder(folder) { throw failure(folder) }
  }

  private static func failure(_ path: String) -> InputError {
    InputError(
      path, "cannot be written (\(SystemCalls.lastError))",
      remedy: "name a place that you may write to with -o")
  }
}
