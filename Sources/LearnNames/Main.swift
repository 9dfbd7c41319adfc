import SaysoCorpus
import SaysoExtraction

/// Sets the weights of `rules/names.evidence` and prints what they are worth; scripts/learn-names/run calls it.
@main enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let verb = Verb(rawValue: arguments[1]) else {
      print("LearnNames learn|cross-validate|score DATA SETTINGS OUT")
      SystemCalls.exit(2)
    }
    let finder = NameFinder()
    let school = try School(folder: arguments[3], corpora: Corpora(arguments[2], finder), finder: finder)
    switch verb {
    case .learn:
      let weights = school.learn(half: nil)
      try OutputFile.write(weights, to: arguments[4])
      school.print(finder.weighing(weights))
    case .crossValidate: school.crossValidate()
    case .score: school.print(finder.weighing(try InputReader.bytes(of: arguments[4])))
    }
  }

  enum Verb: String {
    case learn
    case crossValidate = "cross-validate"
    case score
  }
}
