import SaysoExtraction

/// The course of learning, and the figures after it.
struct School {
  let corpora: Corpora
  let finder: NameFinder
  let priors: Priors
  let file: EvidenceFile
  let settings = Learner.Settings()

  /// `folder` holds priors.tsv and evidence.head.
  init(folder: String, corpora: Corpora, finder: NameFinder) throws {
    self.corpora = corpora
    self.finder = finder
    priors = try Priors(folder + "/priors.tsv")
    file = try EvidenceFile(folder + "/evidence.head")
  }

  /// How many lines are kept after each round but the last.
  private static let kept = [700, 530]

  /// First without the document's own names, then with those that the weights so far find.
  func learn(half: Int?) -> [UInt8] {
    let texts = corpora.lessons(half: half)
    var learner = Learner(priors, settings)
    for round in 0...2 {
      let current = finder.weighing(file.bytes(learner, priors))
      learner.learn(
        texts.map { Lesson($0.text, current.lattice(of: $0.text.text, document: round > 0), weight: $0.weight) })
      if round < 2 { learner.keep(Self.kept[round]) }
    }
    return file.bytes(learner, priors)
  }

  /// Figures of each data set, by the parts that were not learnt from and by dev.
  func print(_ finder: NameFinder) {
    for set in corpora.sets {
      Swift.print("\(set.name), held back: \(Figures.of(set.heldBack, finder).line)")
      Swift.print("\(set.name), dev: \(Figures.of(set.dev, finder).line)")
    }
    for set in corpora.halved { Swift.print("\(set.name), dev, learnt from: \(Figures.of(set.dev, finder).line)") }
  }

  /// Figures of each set without a train part, either half by what was learnt from the other.
  func crossValidate() {
    let finders = (0...1).map { finder.weighing(learn(half: $0)) }
    for set in corpora.halved {
      var sum = Figures()
      for (index, text) in set.dev.enumerated() { sum.add(text, finders[1 - index % 2]) }
      Swift.print("\(set.name), cross-validated: \(sum.line)")
    }
    for set in corpora.sets {
      Swift.print(
        "\(set.name), held back, twice: \(finders.map { Figures.of(set.heldBack, $0) }.reduce(Figures(), +).line)")
      Swift.print("\(set.name), dev, twice: \(finders.map { Figures.of(set.dev, $0) }.reduce(Figures(), +).line)")
    }
  }
}
