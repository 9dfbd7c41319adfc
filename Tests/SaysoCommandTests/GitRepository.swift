import Foundation

/// A repository of its own with a real git, in which `sayso` is the built command.
final class GitRepository {
  let command: Command

  init() throws {
    command = try Command()
    let tools = command.folder.appending(path: ".tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: tools.appending(path: "sayso"), withDestinationURL: Command.binary)
    try git("init", "--quiet", "--initial-branch=main")
    try command.write(".gitattributes", "*.txt diff=sayso\n*.html diff=sayso\n")
    try command.write(".git/info/exclude", ".tools\n")
  }

  /// Runs git with nobody's configuration but the repository's.
  @discardableResult
  func git(_ arguments: String...) throws -> Command.Outcome { try git(arguments) }

  @discardableResult
  func git(_ arguments: [String]) throws -> Command.Outcome {
    let own = [
      "PATH": "\(command.folder.path)/.tools:/usr/bin:/bin", "HOME": command.folder.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "Ann Lee", "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "Ann Lee",
      "GIT_COMMITTER_EMAIL": "ann@example.org", "GIT_PAGER": "cat",
    ]
    return try command.run(["git"] + arguments, program: URL(filePath: "/usr/bin/env"), environment: own)
  }

  /// Commits everything as it stands.
  @discardableResult
  func commit(_ message: String) throws -> Command.Outcome {
    try git("add", "--all")
    return try git("commit", "--quiet", "--message", message)
  }
}
