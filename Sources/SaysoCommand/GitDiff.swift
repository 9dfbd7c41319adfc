import ArgumentParser
import SaysoCorpus
import SaysoGraph

/// What git calls for `diff.NAME.command` and `GIT_EXTERNAL_DIFF`; docs/git.md says how.
struct GitDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-diff",
    abstract: "Compares two versions of an article for git diff, git log and git show.",
    usage: "sayso git-diff [options] -- PATH [OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH HEADER]]",
    discussion: """
      sayso git-diff -- story.txt /tmp/old.txt 3f2a1c9 100644 story.txt 9c1b2d0 100644

      Git calls it so for each article, once this is configured:

        git config diff.sayso.command "sayso git-diff --"
        echo '*.txt diff=sayso' >> .gitattributes

      Ends with 0 whether the versions differ or not, since git takes anything else for trouble; with \
      --exit-code, for diff.sayso.trustExitCode of git 2.46 and later, with 1 if they differ.
      """,
    shouldDisplay: false)

  @Argument(help: "What git passes: the path, both files with their blobs and modes, and of a rename where to.")
  var arguments: [String]
  @Flag(help: "Ends with 1 if the versions differ in what they state.") var exitCode = false
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if ![1, 7, 9].contains(arguments.count) {
      throw ValidationError("Git passes 1, 7 or 9 arguments, not \(arguments.count); see docs/git.md.")
    }
  }

  func run() async throws {
    guard arguments.count >= 7 else { return Console.print("* Unmerged path \(Columns.visible(arguments[0]))\n") }
    let old = GitSide(arguments[1...3], path: arguments[0], isOld: true)
    let new = GitSide(arguments[4...6], path: arguments.count == 9 ? arguments[7] : arguments[0], isOld: false)
    var lines = ["diff --sayso a/\(old.path) b/\(new.path)"] + Self.header(old, new)
    if arguments.count == 9 {
      lines += arguments[8].split(separator: "\n").filter { !$0.hasPrefix("index ") }.map(String.init)
    }
    let source = try GraphSource(rules, map)
    defer { source.report(work) }
    let (before, oldTexts) = try await old.graphAndTexts(source, work)
    let (after, newTexts) = try await new.graphAndTexts(source, work)
    let diff = GraphDiff(before: before, after: after, names: (old.name, new.name))
    var bytes = Array(lines.map { Columns.visible($0) + "\n" }.joined().utf8)
    if !diff.isEmpty {
      let report = DiffReport(diff, before: before, after: after, texts: (oldTexts, newTexts))
      bytes += DiffText(report, isColored: Self.hasColors, width: Console.width).bytes
    }
    try Console.write(bytes)
    if exitCode, !diff.isEmpty { throw Status.found }
  }

  /// What git says of files that come, go or change their mode.
  private static func header(_ old: GitSide, _ new: GitSide) -> [String] {
    if old.isMissing, new.hasMode { return ["new file mode \(new.mode)"] }
    if new.isMissing, old.hasMode { return ["deleted file mode \(old.mode)"] }
    return old.mode == new.mode || !old.hasMode || !new.hasMode
      ? [] : ["old mode \(old.mode)", "new mode \(new.mode)"]
  }

  /// Git shows its own colours in its pager, which is no terminal to us.
  private static var hasColors: Bool {
    let isPaged = !(SystemCalls.environment("GIT_PAGER_IN_USE") ?? "").isEmpty
    return Console.hasColors
      || isPaged && (SystemCalls.environment("NO_COLOR") ?? "").isEmpty && SystemCalls.environment("TERM") != "dumb"
  }
}

/// One of the two versions that git passes.
private struct GitSide {
  /// Its path in the repository.
  let path: String
  let mode: String
  private let file: String
  private let hex: String
  private let isOld: Bool

  init(_ arguments: ArraySlice<String>, path: String, isOld: Bool) {
    self.path = path
    self.isOld = isOld
    let arguments = Array(arguments)
    (file, hex, mode) = (arguments[0], arguments[1], arguments[2])
  }

  /// `.` is what git writes for none.
  var hasMode: Bool { mode != "." }

  /// Whether there is no such article in this version.
  var isMissing: Bool { file == "/dev/null" }

  /// The path with the blob's short id, which git can show again; never a temporary file's name.
  var name: String {
    if isMissing { return "/dev/null" }
    // A difftool is not told the blobs.
    if hex == "." { return "\(path) (\(isOld ? "old" : "new"))" }
    return "\(path) (\(hex.allSatisfy { $0 == "0" } ? "working tree" : String(hex.prefix(7))))"
  }

  /// What the version states; nothing where there is none, or where it is a link or a submodule.
  func graphAndTexts(_ source: GraphSource, _ work: WorkOptions) async throws -> (Graph, [String: [UInt8]]) {
    if isMissing || mode == "120000" || mode == "160000" { return (Graph(), [:]) }
    let merging = Merging(source: source, format: .json)
    let (graph, texts, outcome) = try await merging.graphAndTexts(of: Batch(inputs: [file], work))
    try outcome.check()
    return (graph, texts)
  }
}
