public import SaysoGraph
package import SaysoRules
import SaysoSyntax
public import SaysoText

/// Reads news documents and yields graphs of what they state; made once, used from any thread.
///
/// `Extractor()` loads the built-in lexicon, gazetteers and rules (some milliseconds). The same
/// document and rules give the same graph, on every run and machine.
public struct Extractor: Sendable {
  /// Word sets of the rule files that the program itself asks for.
  package static let programSets =
    ParticipantSets.names + StanceWords.setNames + InnerNames.sets + BareBodies.sets
    + DescribedEnds.sets + VerdictSets.names + AttackSense.sets + ["CLAIM", "DOCUMENTS"]

  package let rules: RuleSet
  private let rulesHash: String
  let tokenizer: Tokenizer
  let tagger: Tagger
  let chunker: Chunker
  let lemmatizer: Lemmatizer
  let tagSettler: TagSettler
  let names: NameFinder
  let analyzer: ClauseAnalyzer
  let resolver: EntityResolver
  let sayings: AttributionFinder
  let statements: StatementFinder
  private let memories: FormMemories
  let keys: CanonicalKeys

  /// With the built-in rules.
  public init() {
    do {
      try self.init(rules: RuleSource.builtIn())
    } catch {
      fatalError("the built-in rules are broken: \(error)")
    }
  }

  /// With rule files read from elsewhere; see ``RuleSource/builtIn()`` for the built-in ones.
  package init(rules sources: [RuleSource], evidence: EvidenceFile? = nil) throws(RuleError) {
    var vocabulary = Vocabulary()
    let rules = try RuleSet.load(sources, vocabulary: &vocabulary)
    let lexicon = Lexicon.builtIn()
    tagger = Tagger(lexicon: lexicon, vocabulary: &vocabulary)
    chunker = Chunker(vocabulary: &vocabulary)
    lemmatizer = Lemmatizer(lexicon: lexicon)
    tagSettler = TagSettler(lexicon: lexicon, vocabulary: &vocabulary)
    names = NameFinder(own: evidence)
    keys = CanonicalKeys(names.gazetteers)
    analyzer = ClauseAnalyzer(&vocabulary)
    statements = StatementFinder(rules: rules, vocabulary: &vocabulary)
    resolver = EntityResolver(vocabulary: &vocabulary, regions: statements.regions)
    sayings = AttributionFinder(rules: rules, vocabulary: &vocabulary)
    tokenizer = Tokenizer(vocabulary: vocabulary)
    memories = FormMemories(vocabulary)
    self.rules = rules
    rulesHash = rules.hash + (evidence.map { "-" + String(stableHash($0.bytes[...]), radix: 16) } ?? "")
  }

  /// The graph of one document. Never fails: odd text yields fewer statements.
  public func extract(_ document: Document) -> Graph {
    var memory = memories.take()
    let analysis = analyze(document, &memory)
    let graph = GraphMaker(analysis, rules: rulesHash, keys: keys, &memory.keys).graph()
    memories.give(memory)
    return graph
  }

  /// Everything that the stages found, for `tokens`, `why` and tests.
  package func analyze(_ document: Document) -> Analysis {
    var memory = memories.take()
    let analysis = analyze(document, &memory)
    memories.give(memory)
    return analysis
  }

  private func analyze(_ document: Document, _ memory: inout FormMemory) -> Analysis {
    let vocabulary = memory.vocabulary.take() ?? tokenizer.vocabulary
    var text = tokenizer.tokenize(document, vocabulary: vocabulary, &memory.runs)
    let tags = tagger.tag(text, &memory.tags)
    let found = names.names(in: text, &memory.names)
    let settled = tagSettler.settle(tags, found, text)
    let lemmas = lemmatizer.lemmas(&text, tags: settled, &memory.lemmas)
    memory.vocabulary = text.vocabulary
    let clauses = analyzer.analyze(text, tags: settled, lemmas: lemmas, names: found.map { $0.unit })
    var table = resolver.resolve(text, tags: settled, lemmas: lemmas, clauses: clauses, names: found)
    var analysis = Analysis(
      text: text, tags: settled, lemmas: lemmas, names: found, clauses: clauses, table: table,
      sayings: [], findings: [], bareRoles: [])
    let tapes = statements.tapes(of: analysis)
    let sites = statements.operators.sites(analysis, tapes)
    var said = sayings.find(analysis, also: statements.operators.attributions(sites))
    said.cutCircles()
    resolver.resolveSpeakers(&said, text, tags: settled, clauses: clauses, &table)
    (analysis.sayings, analysis.table) = (said, table)
    statements.find(&analysis, tapes, sites)
    return analysis
  }

  /// The words that rules were compiled with.
  package var vocabulary: Vocabulary { tokenizer.vocabulary }

  /// CoNLL-2000 chunks as IOB names, one a token, for `tokens` and `why`; relations are read off clauses.
  package func chunks(of analysis: Analysis) -> [String] {
    chunker.chunk(analysis.text, tags: analysis.tags).map(\.name)
  }

  /// What spoke for and against names in a text; see ``NameExplainer``.
  package func nameExplainer(_ text: TokenizedText) -> NameExplainer { NameExplainer(names, text) }

  /// The key of a named entity, as graphs have it.
  package func key(_ kind: EntityKind, named name: String) -> NodeID { keys.id(kind, named: name) }

  /// Entities of a graph of many articles that may be one.
  package func aliases(in graph: Graph) -> [AliasSuggestion] {
    var finder = AliasFinder(graph, AliasFacts(names.gazetteers))
    return finder.suggestions()
  }

  package func graph(of analysis: Analysis) -> Graph {
    var memory = KeyMemory()
    return GraphMaker(analysis, rules: rulesHash, keys: keys, &memory).graph()
  }
}
