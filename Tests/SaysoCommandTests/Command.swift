import Foundation
import Testing

/// The built command, run as a user runs it: in a folder of its own, which goes away with it.
final class Command {
  let folder: URL

  /// What a run ended with.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sayso-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs `sayso` with arguments and waits for its end. `input` is its standard input.
  func run(_ arguments: String..., input: String? = nil, columns: Int = 100) throws -> Outcome {
    try run(arguments, input: input, columns: columns)
  }

  /// `environment` adds to what every run has; `program` is another than `sayso`.
  func run(
    _ arguments: [String], input: String? = nil, columns: Int = 100, program: URL = Command.binary,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let own = ["PATH": "/usr/bin:/bin", "COLUMNS": "\(columns)", "SWIFT_BACKTRACE": "enable=no"]
    process.environment = own.merging(environment) { $1 }
    // Files, not pipes: however much is written, nobody waits for a reader.
    let scratch = try Scratch()
    try scratch.write("in", Data((input ?? "").utf8))
    process.standardInput = try FileHandle(forReadingFrom: scratch.file("in"))
    process.standardOutput = try scratch.handle("out")
    process.standardError = try scratch.handle("err")
    try process.run()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    return Outcome(status: status, output: try scratch.text("out"), errors: try scratch.text("err"))
  }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// The names in a folder, hidden ones too, sorted.
  func names(_ name: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path).sorted()
  }

  /// `SAYSO_BINARY`, or the command built beside these tests.
  static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["SAYSO_BINARY"] { return URL(filePath: path) }
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let beside = URL(filePath: own).deletingLastPathComponent().appending(path: "sayso")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return root.appending(path: ".build/debug/sayso")
  }()

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// Files for one run's input and output.
private struct Scratch: ~Copyable {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "sayso-io-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String) -> URL { folder.appending(path: name) }
  func write(_ name: String, _ data: Data) throws { try data.write(to: file(name)) }
  func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: file(name)), as: UTF8.self) }

  func handle(_ name: String) throws -> FileHandle {
    try write(name, Data())
    return try FileHandle(forWritingTo: file(name))
  }
}

/// Compares with a file of Tests/Golden/command, or rewrites it where SAYSO_UPDATE_GOLDEN is 1.
func expectGolden(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
  let file = Command.root.appending(path: "Tests/Golden/command/\(name)")
  if ProcessInfo.processInfo.environment["SAYSO_UPDATE_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  #expect(text == golden, "see \(name); SAYSO_UPDATE_GOLDEN=1 rewrites it", sourceLocation: location)
}
