import SaysoCorpus

/// Where the results of many documents go: standard output, one file, or a file a document.
final class Sink {
  private enum Target {
    /// One document after the other.
    case stream(OutputFile?)
    /// One document only; it is held back until it is known to be alone.
    case single(path: String?)
    case folder(String)
  }

  private let target: Target
  private let ending: String
  private let remedy: String
  /// Stands once at the head of a stream, and of each file in a folder.
  private let preamble: [UInt8]
  private var held: [UInt8] = []
  private var count = 0
  private var names: Set<String> = []
  /// The file written last; nil on standard output.
  private(set) var lastPath: String?

  /// `ending` is that of the files in a folder. `joins` tells a format whose documents may follow
  /// one another. An `output` is a folder if it is one, ends in `/`, or has no ending of a file.
  init(
    _ output: String?, ending: String, joins: Bool, preamble: [UInt8] = [],
    remedy: String = "give one input, or use -o DIR"
  ) throws(InputError) {
    self.ending = ending
    self.preamble = preamble
    self.remedy = remedy
    guard let output, output != "-" else {
      target = joins ? .stream(nil) : .single(path: nil)
      return
    }
    let isFolder = output.hasSuffix("/") || SystemCalls.kind(of: output) == .folder
    if isFolder || !joins && Path.ending(output).isEmpty {
      try OutputFile.makeFolder(output.hasSuffix("/") ? String(output.dropLast()) : output)
      target = .folder(output)
    } else {
      target = joins ? .stream(try OutputFile(output)) : .single(path: output)
    }
  }

  /// Whether each document gets a file of its own.
  var isFolder: Bool {
    if case .folder = target { return true }
    return false
  }

  func accept(id: String, _ bytes: [UInt8]) throws(InputError) {
    count += 1
    let bytes = isAtHead && !preamble.isEmpty ? preamble + bytes : bytes
    switch target {
    case .stream(let file):
      if let file { return try file.write(bytes) }
      held += bytes
      if held.count > 1 << 16 { try flush() }
    case .single:
      if count > 1 {
        throw InputError(
          "sayso", "several documents do not fit into one \(ending)",
          remedy: remedy)
      }
      held = bytes
    case .folder(let folder):
      let name = Self.fileName(id)
      guard names.insert(name.lowercased()).inserted else {
        throw InputError(
          "\(name).\(ending)", "two documents would be written to this file",
          remedy: "give them ids that differ in more than case")
      }
      let path = Path.join(folder, "\(name).\(ending)")
      try OutputFile.write(bytes, to: path)
      lastPath = path
    }
  }

  /// Takes the only document of a run in pieces, which go out as they come; one without a preamble.
  func acceptOnly(id: String, _ produce: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
    switch target {
    case .stream(let file?):
      count = 1
      try produce { try file.write($0) }
    case .stream(nil), .single(path: nil): try produce { try Console.write($0) }
    case .single(let path?):
      let file = try OutputFile(path)
      try produce { try file.write($0) }
      try file.finish()
    case .folder(let folder):
      let file = try OutputFile(Path.join(folder, "\(Self.fileName(id)).\(ending)"))
      try produce { try file.write($0) }
      try file.finish()
    }
  }

  /// Whether the bytes that come next begin a file.
  private var isAtHead: Bool {
    if case .folder = target { return true }
    return count == 1
  }

  /// Writes what was held back; a stream of no documents is its preamble alone.
  func finish() throws(InputError) {
    if count == 0, !preamble.isEmpty { held = preamble }
    switch target {
    case .stream(let file?):
      if count == 0, !preamble.isEmpty { try file.write(preamble) }
      try file.finish()
    case .single(let path?):
      guard count > 0 else { return }
      try OutputFile.write(held, to: path)
      lastPath = path
    case .stream, .single: try flush()
    case .folder: break
    }
  }

  private func flush() throws(InputError) {
    try Console.write(held)
    held.removeAll(keepingCapacity: true)
  }

  /// An id as a file's name: separators and what shells and systems stumble over as `%2F`.
  private static func fileName(_ id: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      let isPlain =
        scalar.value >= 32 && scalar != "/" && scalar != "\\" && scalar != "%"
        && scalar.value != 127
      if isPlain, !(name.isEmpty && scalar == ".") {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return String(decoding: name.utf8.prefix(200), as: UTF8.self)
  }
}
