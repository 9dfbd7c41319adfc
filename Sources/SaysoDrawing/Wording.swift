import SaysoGraph

/// The words of a statement: on its line in a picture, and as a sentence for who cannot see it.
struct Wording {
  private let names: [NodeID: String]
  /// Of a graph of several articles: what each is called by its outlet. Empty for one article.
  private let articles: [String: String]

  init(_ graph: Graph) {
    var names: [NodeID: String] = [:]
    for node in graph.nodes {
      let name = cleanText(node.name, limit: 300)
      names[node.id] = name.isEmpty ? cleanText(node.id.text, limit: 300) : name
    }
    self.names = names
    var articles: [String: String] = [:]
    if graph.documents.count > 1 {
      for document in graph.documents {
        articles[document.id] = cleanText(document.outlet.isEmpty ? document.id : document.outlet, limit: 60)
      }
    }
    self.articles = articles
  }

  func name(_ id: NodeID) -> String { names[id] ?? cleanText(id.text, limit: 300) }

  /// Whose own voice it is where there are several articles: "The Ledger", "2 of 3 articles"; `nil` for a source's
  /// claim, and for one article.
  func voice(_ edge: Edge) -> String? {
    guard edge.attribution.isEmpty, !articles.isEmpty else { return nil }
    var found: [String] = []
    for evidence in edge.evidence where !found.contains(evidence.document) { found.append(evidence.document) }
    guard let first = found.first else { return nil }
    return found.count == 1
      ? articles[first] ?? cleanText(first, limit: 60) : "\(found.count) of \(articles.count) articles"
  }

  /// A speaker of whom nothing is told.
  static let nobody = "unnamed source"

  /// "DHS officials", or "DHS officials, via The Courier"; `nil` for the article's own voice.
  func speakers(_ edge: Edge) -> String? {
    edge.attribution.isEmpty
      ? nil
      : edge.attribution.map { speaker($0, unnamed: Self.nobody) }.joined(separator: ", via ")
  }

  func speaker(_ speaker: Speaker, unnamed: String) -> String {
    if let id = speaker.source, let name = names[id], !name.isEmpty { return name }
    let text = cleanText(speaker.text, limit: 120)
    return text.isEmpty ? unnamed : text
  }

  /// The words of the relation, with what limits them: "NOT paid (alleged)".
  func relation(_ edge: Edge, hedge: String? = nil) -> [TextRun] {
    let written = cleanText(edge.predicate, limit: 120)
    let words = written.isEmpty || written == edge.type.rawValue ? Self.plain(edge.type) : written
    var runs = edge.polarity == .negated ? Self.negated(words) : [TextRun(text: words)]
    if Self.isRemark(edge) { runs.append(TextRun(text: "(\(Self.plain(edge.type)))")) }
    if let hedge = hedge ?? Self.hedge(edge) { runs.append(TextRun(text: "(\(hedge))")) }
    return runs
  }

  /// What somebody does by what he says of another: "said" alone would read as said to the other.
  private static func isRemark(_ edge: Edge) -> Bool {
    ["remark/", "evaluation/"].contains { edge.rule.hasPrefix($0) } || edge.type == .mention
  }

  /// Puts NOT where it cannot be read as undoing a "not" that the predicate has itself.
  private static func negated(_ words: String) -> [TextRun] {
    let parts = words.split(separator: " ").map(String.init)
    if let at = parts.firstIndex(where: { $0.lowercased() == "not" }) {
      return [
        TextRun(text: parts[..<at].joined(separator: " ")), TextRun(text: "NOT", weight: .bold),
        TextRun(text: parts[(at + 1)...].joined(separator: " ")),
      ]
    }
    let negators = ["never", "no", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"]
    let negates = parts.contains { part in
      let part = part.lowercased()
      return negators.contains(part) || part.hasSuffix("n't") || part.hasSuffix("n’t")
    }
    return [TextRun(text: negates ? "NOT:" : "NOT", weight: .bold), TextRun(text: words)]
  }

  /// The label of a line in parts: "accuses", "— per DHS officials [3]".
  ///
  /// Where a frame or a box tells the speaker, the label need not. In a picture of changes with the sign before, a hedge that says what it was, and a note on
  /// what else was otherwise.
  func label(
    _ edge: Edge, number: Int, sign: String = "", hedge: String? = nil, note: String = "", namesSpeaker: Bool = true
  ) -> [[TextRun]] {
    var parts = [relation(edge, hedge: hedge)]
    if !sign.isEmpty { parts[0].insert(TextRun(text: sign, weight: .bold), at: 0) }
    if namesSpeaker, let speakers = speakers(edge) {
      parts.append([TextRun(text: "—\u{A0}per \(cleanText(speakers, limit: 70))")])
    }
    if let voice = voice(edge) { parts.append([TextRun(text: "in \(voice)", weight: .faint)]) }
    if !note.isEmpty { parts.append([TextRun(text: cleanText(note, limit: 90), weight: .faint)]) }
    parts[parts.count - 1].append(TextRun(text: "[\(number)]", weight: .faint))
    return parts
  }

  /// What keeps a statement from being flat, in a word: its modality or a role's status.
  static func hedge(_ edge: Edge) -> String? {
    var status = edge.status.flatMap { $0 == .current ? nil : $0.rawValue }
    if let word = status, edge.predicate.lowercased().contains(word) { status = nil }
    let words = [modality(edge.modality), status].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// `nil` for what is stated flatly.
  static func modality(_ modality: Modality) -> String? {
    modality == .asserted ? nil : modality.word
  }

  /// "located in" for `located_in`: for statements that no word of the text makes.
  static func plain(_ type: StatementType) -> String {
    String(type.rawValue.map { $0 == "_" ? " " : $0 })
  }

  /// A full sentence: "According to DHS officials, an MS-13 member “attacked” Bovino (assault; alleged)."
  ///
  /// The relation has the article's own words: what a type is called would say more, or less.
  func sentence(_ edge: Edge) -> String {
    let predicate = cleanText(edge.predicate, limit: 120)
    let phrase = Phrase(edge, predicate)
    let isSaid = !predicate.isEmpty && predicate != edge.type.rawValue
    var sentence = !isSaid || phrase.quotesPredicate ? clause(edge, phrase) : quoted(edge, predicate)
    if !edge.attribution.isEmpty {
      let chain = edge.attribution.map { speaker($0, unnamed: "a source that is not named") }
      sentence = "According to \(chain.joined(separator: ", as reported by ")), \(sentence)"
    } else if let first = sentence.first, first.isASCII {
      sentence = first.uppercased() + sentence.dropFirst()
    }
    if let voice = voice(edge) { sentence = "In the own voice of \(voice): \(sentence)" }
    return sentence + "."
  }

  /// Both ends around the words that relate them, then what these words are taken for.
  private func quoted(_ edge: Edge, _ predicate: String) -> String {
    let limits = [edge.polarity == .negated ? "NOT: negated" : nil, Self.hedge(edge)].compactMap { $0 }
    let meaning = ([Self.plain(edge.type)] + limits).joined(separator: "; ")
    return "\(name(edge.source)) “\(predicate)” \(name(edge.target)) (\(meaning))"
  }

  /// Subject, verb and object, with negation and hedge, for what no word of the text says.
  private func clause(_ edge: Edge, _ phrase: Phrase) -> String {
    let (a, b) = (name(edge.source), name(edge.target))
    let not = edge.polarity == .negated
    let flat = not ? phrase.negated(standing: edge.type.isStanding) : phrase.finite
    return switch edge.modality {
    case .asserted: "\(a) \(flat) \(b)"
    case .alleged: "\(a) allegedly \(flat) \(b)"
    case .possible: "\(a) possibly \(flat) \(b)"
    case .intended: "\(a) plans, or is meant, \(not ? "not " : "")to \(phrase.base) \(b)"
    case .conditional:
      "under some condition \(a) would \(not ? "not " : "")\(phrase.base) \(b)"
    case .questioned: "it is asked whether \(a) \(flat) \(b)"
    }
  }
}
