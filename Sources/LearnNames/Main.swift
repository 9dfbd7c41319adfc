import SaysoCorpus
import SaysoExtraction

/// Sets the weights of `rules/names.evidence` and prints what they are worth; scripts/learn-names/run calls it.
@main enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let verb = Verb(rawValue: arguments[1]) else {
      print("LearnNames learn|cross-validate|score DATA SETTINGS WEIGHTS; LearnNames misses FILE - WEIGHTS")
      SystemCalls.exit(2)
    }
    let finder = NameFinder()
    if verb == .misses {
      return Misses.print(try GoldText.read(arguments[2]), finder.weighing(try InputReader.bytes(of: arguments[4])))
    }
    let school = try School(folder: arguments[3], corpora: Corpora(arguments[2], finder), finder: finder)
    switch verb {
    case .learn:
      let weights = school.learn(half: nil)
      try OutputFile.write(weights, to: arguments[4])
      school.print(finder.weighing(weights))
    case .misses: break
    case .crossValidate: school.crossValidate()
    case .score: school.print(finder.weighing(try InputReader.bytes(of: arguments[4])))
    }
  }

  enum Verb: String {
    case learn
    case crossValidate = "cross-validate"
    case score, misses
  }
}
