import ArgumentParser

/// The command's root: what it is and the verbs that it has.
struct Sayso: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sayso",
    abstract: """
      sayso show article.txt        who says what about whom
      sayso draw article.html       its pictures, into Output/
      sayso diff one.txt other.txt  what one states and the other does not
      """,
    discussion: """
      Reads English news and draws what is stated, about whom, on whose say-so. An INPUT is a .txt, \
      .md, .html or .jsonl file, a graph, a folder, or - for standard input.
      """,
    version: "sayso \(Version.number)",
    subcommands: [
      Text.self, Tokens.self,
    ])
}
