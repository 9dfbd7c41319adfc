import SaysoCorpus
import SaysoText

/// Inputs that must be articles.
enum Articles {
  static func document(_ input: Input) throws(InputError) -> Document {
    switch input {
    case .document(let document): return document
    case .graph(_, let file, let line):
      throw InputError(
        file + (line.map { ":\($0)" } ?? ""), "a graph has no text",
        remedy: "give the article that it was made of")
    }
  }

  /// An article's text; nil for a graph.
  static func text(_ input: Input) -> [UInt8]? {
    if case .document(let document) = input { document.text } else { nil }
  }

  /// What to tell about a text in which nothing can be found.
  static func note(on document: Document) -> String? {
    document.text.contains { $0 > 32 } ? nil : "\(document.id): there is no text in it"
  }
}
