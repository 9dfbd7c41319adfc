import SaysoGraph
import SaysoText

/// Countries by the words for their people: "Norwegian" stands for Norway where the text names Norway.
struct Demonyms: Sendable {
  private let demonyms = KeyedLines(EmbeddedFile.bytes("gazetteers/demonyms.tsv"))
  private let codes = KeyedLines(EmbeddedFile.bytes("gazetteers/country-codes.tsv"))
  private let places: [KeyedLines]

  init(places: [KeyedLines]) { self.places = places }

  /// Per token: the entity of the country meant, or −1.
  func entities(in analysis: Analysis) -> [Int32] {
    let text = analysis.text
    var out = [Int32](repeating: -1, count: text.tokens.count)
    let countries = self.countries(in: analysis)
    guard !countries.isEmpty else { return out }
    for token in out.indices where text.tokens.shape[token].contains(.capitalized) {
      guard let code = demonyms.fields(text.vocabulary.bytes(text.tokens.folded[token])) else { continue }
      if let country = countries.first(where: { $0.code.elementsEqual(code) }) { out[token] = Int32(country.entity) }
    }
    return out
  }

  private func countries(in analysis: Analysis) -> [(code: ArraySlice<UInt8>, entity: Int)] {
    var out: [(code: ArraySlice<UInt8>, entity: Int)] = []
    for (index, entity) in analysis.table.entities.enumerated() where entity.kind == .place && entity.isNamed {
      let key = caseFolded(Array(analysis.text.string(entity.name).utf8)[...])
      guard let code = code(ofCountry: key[...]) else { continue }
      if !out.contains(where: { $0.code.elementsEqual(code) }) { out.append((code, index)) }
    }
    return out
  }

  /// Third field of a line whose first says "country".
  private func code(ofCountry name: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if let code = codes.fields(name) { return code }
    for table in places {
      guard let line = table.fields(name) else { continue }
      let fields = line.split(separator: 9, omittingEmptySubsequences: false)
      if fields.count > 2, fields[0].elementsEqual("country".utf8) { return fields[2] }
    }
    return nil
  }
}
