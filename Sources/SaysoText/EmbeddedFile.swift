import CSaysoData

/// A rule file, gazetteer or lexicon that was compiled into the program.
package struct EmbeddedFile: Sendable {
  /// Relative path, such as `rules/names.rules`.
  package let path: String
  package let bytes: [UInt8]

  /// Every built-in file whose path begins with `folder`, in the order of `data.c`.
  package static func all(under folder: String = "") -> [EmbeddedFile] {
    (0..<sayso_data_file_count()).compactMap { index in
      guard let entry = unsafe sayso_data_file(index)?.pointee else { return nil }
      let path = unsafe String(cString: entry.path)
      guard path.hasPrefix(folder) else { return nil }
      let bytes = unsafe UnsafeBufferPointer(start: entry.bytes, count: entry.count)
      return unsafe EmbeddedFile(path: path, bytes: Array(bytes))
    }
  }

  /// The bytes of one built-in file. A missing file is a programmer's mistake.
  package static func bytes(_ path: String) -> [UInt8] {
    guard let index = paths.firstIndex(of: path), let entry = unsafe sayso_data_file(index)?.pointee else {
      preconditionFailure("\(path) is not listed in CSaysoData/data.c")
    }
    return unsafe Array(UnsafeBufferPointer(start: entry.bytes, count: entry.count))
  }

  /// In the order of `data.c`.
  private static let paths: [String] = (0..<sayso_data_file_count()).map { index in
    guard let entry = unsafe sayso_data_file(index)?.pointee else { return "" }
    return unsafe String(cString: entry.path)
  }
}
