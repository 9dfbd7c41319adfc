import ArgumentParser
import SaysoExtraction

/// The command's root: what it is and the verbs that it has.
struct Sayso: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sayso",
    abstract: """
      sayso show article.txt        who says what about whom
      sayso draw article.html       pictures of it, into Output/
      sayso diff one.txt other.txt  what one states and the other does not
      """,
    usage: "sayso VERB INPUT… [options]",
    discussion: """
      Reads English news and draws what is stated, about whom, on whose say-so. An INPUT is a .txt, \
      .md, .html or .jsonl file, a graph, a folder, or - for standard input. Data go to standard \
      output, everything else to standard error. Ends with 0, with 1 where diff, diff3, verify or \
      rules check found something, and with 2 in trouble.
      """,
    version: generatorName,
    subcommands: [
      Extract.self, Draw.self, Show.self, Diff.self, Diff3.self, GitDiff.self, Merge.self, Compare.self, Aliases.self,
      Why.self, WhyNot.self, Verify.self,
      Rules.self,
      Tokens.self, Text.self, LayoutVerb.self,
    ])
}
