import ArgumentParser
import SaysoCorpus

/// What every verb that reads articles takes.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Articles or graphs: files, folders, or - for standard input.",
    completion: .file())
  var inputs: [String]

  @OptionGroup(title: "About the articles") var about: AboutOptions
  @OptionGroup var work: WorkOptions

  var batch: Batch { Batch(inputs: inputs, given: about.metadata, work) }
}

/// Where the articles appeared, for inputs that do not say it themselves.
struct AboutOptions: ParsableArguments {
  @Option(help: "Who published them.") var outlet: String?
  @Option(help: "Day of publication, such as 2026-03-01.") var published: String?
  @Option(help: "Their address.") var url: String?
  @Option(help: "Their headline.") var title: String?

  func validate() throws {
    if let published, !Metadata.isDay(published) {
      throw ValidationError("--published '\(published)' is no date; write it as 2026-03-01.")
    }
  }

  var metadata: Metadata {
    Metadata(
      title: title ?? "", outlet: outlet ?? "", url: url ?? "", published: published ?? "")
  }
}

/// How the work is done.
struct WorkOptions: ParsableArguments {
  @Option(help: "How many articles are read at a time; as many as there are cores if not given.")
  var jobs: Int?
  @Flag(name: .shortAndLong, help: "Errors only: no notes, no progress bar.") var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }

  var jobCount: Int { jobs ?? SystemCalls.processorCount }
}

/// Where results go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: "A file, or a folder that gets a file an article; made if missing.",
    completion: .file())
  var output: String?
}

/// Rules of one's own.
struct RulesOptions: ParsableArguments {
  @Option(
    help: "A folder of rules and word lists that add to the built-in ones or replace them.",
    completion: .directory)
  var rules: String?
}

/// Corrections of one's own.
struct MapOptions: ParsableArguments {
  @Option(
    help: "A file of corrections: lines that merge, split, rename or hide entities, or change their kind.",
    completion: .file())
  var map: String?
}
