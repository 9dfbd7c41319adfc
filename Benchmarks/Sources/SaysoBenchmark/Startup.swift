import Foundation

/// How long the built command takes to do next to nothing.
enum Startup {
  /// Seconds of each run, sorted; nil where the command is not built.
  static func times(_ binary: URL, arguments: [String], runs: Int) -> [Double]? {
    guard FileManager.default.isExecutableFile(atPath: binary.path) else { return nil }
    var times: [Double] = []
    for _ in 0..<runs {
      let process = Process()
      process.executableURL = binary
      process.arguments = arguments
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let time = try? Meter.seconds {
        try process.run()
        process.waitUntilExit()
      }
      guard let time, process.terminationStatus == 0 else { return nil }
      times.append(time)
    }
    return times.sorted()
  }
}
