import Foundation

/// Every rule, frame and operator once more under another name: what do twice as many rules cost?
enum TwinRules {
  /// Writes the twins of the rule files in a folder to another.
  static func write(of folder: URL, to twins: URL) throws {
    try FileManager.default.createDirectory(at: twins, withIntermediateDirectories: true)
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "rules" {
      let name = file.deletingPathExtension().lastPathComponent + "-twin.rules"
      try Data(twin(of: String(contentsOf: file, encoding: .utf8)).utf8).write(to: twins.appending(path: name))
    }
  }

  /// The blocks with names of their own; sets and phrases stand as they are.
  private static func twin(of rules: String) -> String {
    var lines: [String] = []
    var isKept = false
    for line in rules.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      let words = line.split(separator: " ")
      if line.first?.isLetter == true, words.count > 1 {
        isKept = ["rule", "frame", "operator"].contains(words[0])
        line = "\(words[0]) \(words[1])-twin"
      }
      if isKept { lines.append(line) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Seconds of extraction with the twins over seconds without, least of five each, taken in turns.
  static func ratio(_ binary: URL, rules: URL, input: URL) throws -> Double? {
    let twins = FileManager.default.temporaryDirectory.appending(path: "sayso-twin-rules")
    try? FileManager.default.removeItem(at: twins)
    try write(of: rules, to: twins)
    let plain = ["extract", input.path, "--format", "jsonl", "--jobs", "1"]
    var best = (plain: Double.infinity, twins: Double.infinity)
    for _ in 0..<5 {
      guard let once = Startup.times(binary, arguments: plain, runs: 1),
        let twice = Startup.times(binary, arguments: plain + ["--rules", twins.path], runs: 1)
      else { return nil }
      best = (min(best.plain, once[0]), min(best.twins, twice[0]))
    }
    return best.twins / best.plain
  }
}
