import SaysoCorpus
import SaysoGraph

/// The file of corrections that `--map` names.
enum CorrectionFile {
  /// Reads it. A broken file is trouble: every error is told and the run ends.
  static func read(_ path: String, key: @escaping (EntityKind, String) -> NodeID) throws -> Corrections {
    guard SystemCalls.kind(of: path) != .missing else {
      throw InputError(
        path, "no such file of corrections", remedy: "check the path; sayso aliases writes one to begin with")
    }
    let bytes = try InputReader.bytes(of: path)
    do throws(CorrectionError) {
      return try Corrections(file: path, bytes, key: key)
    } catch {
      for problem in error.problems { Console.error(problem.rendering) }
      throw Status.trouble
    }
  }
}
