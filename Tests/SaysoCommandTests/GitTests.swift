import Foundation
import Testing

/// An invented article, and the version in which a hedge and its source are gone.
private let hedged = "OSTREY — The Harbor Company allegedly paid the Tarn Group, according to court papers.\n"
private let flat = "OSTREY — The Harbor Company paid the Tarn Group.\n"
/// Enough beside it for git to see that a renamed file is the same.
private let rest = (1...9).map { "It was the day number \($0), and the harbor lay still.\n" }.joined()
private let claim = "Harbor Company — paid → Tarn Group [transact]"

extension Command.Outcome {
  /// Whether a line tells that the hedge of the claim is gone.
  fileprivate var tellsDroppedHedge: Bool {
    output.split(separator: "\n").contains {
      $0.hasPrefix("~ ") && $0.contains("hedge-dropped") && $0.contains(claim) && $0.contains("alleged → flat")
    }
  }
}

struct GitTests {
  /// A repository with the hedged article committed as `story.txt`.
  private func repository(_ configuration: (String, String)...) throws -> GitRepository {
    let repository = try GitRepository()
    for (key, value) in configuration { try repository.git("config", key, value) }
    try repository.command.write("story.txt", hedged)
    #expect(try repository.commit("First version").status == 0)
    return repository
  }

  private let command = ("diff.sayso.command", "sayso git-diff --")
  private let textconv = ("diff.sayso.textconv", "sayso show --quiet --format lines")

  @Test func `git diff, log and show tell what is stated`() throws {
    let repository = try repository(command)
    try repository.command.write("story.txt", flat)
    let blob = try repository.git("rev-parse", "--short=7", "HEAD:story.txt").output.dropLast()
    let diff = try repository.git("diff")
    #expect(diff.status == 0 && diff.errors.isEmpty, "\(diff)")
    #expect(diff.output.hasPrefix("diff --sayso a/story.txt b/story.txt\n"))
    #expect(diff.tellsDroppedHedge)
    #expect(diff.output.contains("story.txt (\(blob))") && diff.output.contains("story.txt (working tree)"))
    #expect(!diff.output.contains(FileManager.default.temporaryDirectory.path))

    try repository.commit("Second version")
    let new = try repository.git("rev-parse", "--short=7", "HEAD:story.txt").output.dropLast()
    for arguments in [["log", "-p", "--ext-diff", "-1"], ["show", "--ext-diff"]] {
      let told = try repository.git(arguments)
      #expect(told.status == 0 && told.tellsDroppedHedge && told.output.contains("story.txt (\(new))"), "\(told)")
    }
    #expect(try repository.git("show").output.contains("diff --git a/story.txt"))
  }

  @Test func `an article that comes or goes states nothing on the other side`() throws {
    let repository = try repository(command)
    try repository.command.write("new.txt", flat)
    try repository.git("rm", "--quiet", "story.txt")
    try repository.git("add", "new.txt")
    let diff = try repository.git("diff", "--cached", "--no-renames")
    #expect(diff.status == 0, "\(diff)")
    #expect(diff.output.contains("new file mode 100644") && diff.output.contains("deleted file mode 100644"))
    let lines = diff.output.split(separator: "\n")
    for sign in ["+ ", "− "] { #expect(lines.contains { $0.hasPrefix(sign) && $0.contains(claim) }) }
    #expect(diff.output.contains("− /dev/null\n") && !diff.output.contains("NOT"))
  }

  @Test func `where nothing differs in what is stated, the header stands alone`() throws {
    let repository = try repository(command)
    try repository.command.write("story.txt", "\n" + hedged + "\n")
    let diff = try repository.git("diff")
    #expect(diff.status == 0 && diff.output == "diff --sayso a/story.txt b/story.txt\n")
  }

  @Test func `a renamed article is compared with what it was`() throws {
    let repository = try repository(command)
    try repository.command.write("story.txt", hedged + rest)
    try repository.commit("Longer")
    try repository.git("mv", "--", "story.txt", "-moved.txt")
    try repository.command.write("-moved.txt", hedged.replacing("allegedly ", with: "") + rest)
    try repository.git("add", "--all")
    let diff = try repository.git("diff", "--cached", "-M")
    #expect(diff.status == 0, "\(diff)")
    #expect(diff.output.hasPrefix("diff --sayso a/story.txt b/-moved.txt\nsimilarity index "))
    #expect(diff.output.contains("rename from story.txt\nrename to -moved.txt\n") && diff.tellsDroppedHedge)
  }

  @Test func `the verb for git explains itself and is not among those for people`() throws {
    let help = try Command().run("git-diff", "--help")
    #expect(help.status == 0 && help.output.hasPrefix("sayso git-diff -- ") && help.output.contains("git config"))
    #expect(try !Command().run("--help").output.contains("git-diff"))
  }

  @Test func `an unmerged path is named and nothing else`() throws {
    let outcome = try Command().run("git-diff", "--", "story.txt")
    #expect(outcome.status == 0 && outcome.output == "* Unmerged path story.txt\n")
    #expect(try Command().run("git-diff", "--", "story.txt", "a", "b").status == 2)
  }

  @Test func `an article that cannot be read is trouble`() throws {
    let repository = try repository(command)
    try repository.command.write("story.txt", Data([0x41, 0xFF, 0x0A]))
    let diff = try repository.git("diff")
    #expect(diff.status == 128 && diff.errors.contains("story.txt:1"), "\(diff)")
  }

  @Test func `an exit code tells of a difference only on demand`() throws {
    let command = try Command()
    try command.write("one.txt", hedged)
    try command.write("two.txt", flat)
    let files = ["--", "x.txt", "one.txt", "3f2a1c9d", "100644", "two.txt", "0000000", "100644"]
    #expect(try command.run(["git-diff"] + files).status == 0)
    #expect(try command.run(["git-diff", "--exit-code"] + files).status == 1)
    let paged = try command.run(["git-diff"] + files, environment: ["GIT_PAGER_IN_USE": "true", "TERM": "xterm"])
    #expect(paged.output.contains("\u{1B}[33m~ "))
    let plain = try command.run(["git-diff"] + files, environment: ["GIT_PAGER_IN_USE": "true", "NO_COLOR": "1"])
    #expect(!plain.output.contains("\u{1B}"))
  }

  @Test func `the difftool calls a version by the path in the repository`() throws {
    let tool = #"sayso git-diff -- "$MERGED" "$LOCAL" . . "$REMOTE" . ."#
    let repository = try repository(("difftool.sayso.cmd", tool))
    try repository.command.write("story.txt", flat)
    let told = try repository.git("difftool", "--no-prompt", "--tool=sayso")
    #expect(
      told.status == 0 && told.output.contains("− story.txt (old)\n+ story.txt (new)\n") && told.tellsDroppedHedge,
      "\(told)")
  }

  @Test func `with textconv git's own diff shows statements`() throws {
    let repository = try repository(textconv)
    let moved = "A cold day in Ostrey.\n\n" + flat
    try repository.command.write("story.txt", moved)
    let lines = [
      "-Harbor Company — paid → Tarn Group [transact]: alleged, per court papers",
      "+Harbor Company — paid → Tarn Group [transact]: stated, by the article itself",
    ]
    let diff = try repository.git("diff")
    #expect(diff.status == 0 && diff.errors.isEmpty)
    let changed = diff.output.split(separator: "\n").map(String.init).filter {
      "+-".contains($0.prefix(1)) && !$0.hasPrefix("+++") && !$0.hasPrefix("---")
    }
    #expect(changed == lines)
    try repository.commit("Second version")
    for arguments in [["show"], ["log", "-p", "-1"]] {
      let output = try repository.git(arguments).output
      #expect(lines.allSatisfy(output.contains))
    }
    let found = try repository.git("log", "--format=%s", "-G", "Tarn Group .transact.: alleged")
    #expect(found.output == "Second version\nFirst version\n")
  }

  /// The hook of docs/git.md, word for word.
  private func hook() throws -> String {
    let page = try String(contentsOf: Command.root.appending(path: "docs/git.md"), encoding: .utf8)
    let script = page.split(separator: "```sh\n").dropFirst().first?.split(separator: "```").first
    return String(try #require(script))
  }

  @Test func `the hook refuses a commit that drops a hedge or an attribution`() throws {
    let repository = try repository()
    try repository.command.write("story.txt", hedged + rest)
    try repository.commit("Longer")
    try repository.command.write(".git/hooks/pre-commit", try hook())
    let file = repository.command.folder.appending(path: ".git/hooks/pre-commit").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)

    try repository.command.write("story.txt", flat + rest)
    let refused = try repository.commit("Flat")
    #expect(
      refused.status == 1 && refused.errors.contains("story.txt: a hedge or an attribution is gone"), "\(refused)")
    #expect(refused.errors.contains("hedge-dropped") && refused.errors.contains("attribution-lost"))

    try repository.git("mv", "story.txt", "moved.txt")
    try repository.command.write("moved.txt", hedged.replacing("allegedly ", with: "") + rest)
    let moved = try repository.commit("Moved and flat")
    #expect(moved.status == 1 && moved.errors.contains("moved.txt: "), "\(moved)")

    try repository.command.write("moved.txt", hedged + rest + "Ana Holt met Bo Tarn.\n")
    let taken = try repository.commit("Longer")
    #expect(taken.status == 0, "\(taken)")
    try repository.command.write("moved.txt", flat)
    try repository.git("add", "--all")
    #expect(try repository.git("commit", "--quiet", "--no-verify", "--message", "Meant").status == 0)
  }
}
