import SaysoExtraction

/// The texts to learn from and those to measure by.
struct Corpora {
  /// One data set: what may be learnt from, what is never learnt from, what the figures are published of.
  struct DataSet {
    let name: String
    /// How much one of its stretches counts in learning.
    let weight: Double
    var lessons: [GoldText] = []
    var heldBack: [GoldText] = []
    var dev: [GoldText] = []
  }

  /// With a train part: every fifth document of it is held back.
  private static let withTrain = [("ner-conll2003", 0.5), ("ner-crossner-politics", 1.5), ("rel-conll04", 0.8)]
  /// Without: the dev part is the only text of its kind to learn from, and cross-validation tells what that is worth.
  private static let devOnly = [("ner-conllpp2020", 1.2), ("ner-ieer", 1.5), ("ner-uner-ewt", 1.5)]

  private(set) var sets: [DataSet] = []
  private(set) var halved: [DataSet] = []

  init(_ folder: String, _ finder: NameFinder) throws {
    for (name, weight) in Self.withTrain {
      var set = DataSet(name: name, weight: weight)
      for (index, text) in try GoldText.read("\(folder)/train/\(name).jsonl").enumerated() {
        var text = text
        if name == "rel-conll04" { text.dropTitles(finder) }
        if index % 5 == 4 { set.heldBack.append(text) } else { set.lessons.append(text) }
      }
      set.dev = try GoldText.read("\(folder)/dev/\(name).jsonl")
      sets.append(set)
    }
    for (name, weight) in Self.devOnly {
      var set = DataSet(name: name, weight: weight)
      set.dev = try GoldText.read("\(folder)/dev/\(name).jsonl")
      halved.append(set)
    }
  }

  /// What to learn from; of the sets without a train part all, or only one half (0 or 1).
  func lessons(half: Int?) -> [(text: GoldText, weight: Double)] {
    var lessons: [(GoldText, Double)] = []
    for set in sets { lessons += set.lessons.map { ($0, set.weight) } }
    for set in halved {
      for (index, text) in set.dev.enumerated() where half == nil || index % 2 == half {
        lessons.append((text, set.weight))
      }
    }
    return lessons
  }
}
