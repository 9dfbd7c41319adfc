import SaysoCorpus
import SaysoText

/// Inputs that must be articles.
enum Articles {
  static func document(_ input: Input) throws(InputError) -> Document {
    switch input {
    case .document(let document): return document
    case .graph(_, let place):
      throw InputError(place, "a graph has no text", remedy: "give the article that it was made of")
    }
  }

  /// What to tell about a text in which nothing can be found.
  static func note(on document: Document) -> String? {
    document.text.contains { $0 > 32 } ? nil : "\(document.id): there is no text in it"
  }
}
