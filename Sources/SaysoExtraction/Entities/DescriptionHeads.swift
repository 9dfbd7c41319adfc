import SaysoGraph
import SaysoText

/// A noun by which an entity can be described: "agency", "governor".
struct DescriptionHead: Sendable {
  /// Nil: a person who is never resolved but stands in a pronoun's way ("a man").
  var kind: EntityKind?
  var gender: Gender
  /// What the noun tells of whom it describes; itself first.
  var tells: [FormID]
  /// What it accepts in whom it refers back to; itself first.
  var accepts: [FormID]
  var isPerson: Bool { kind == nil || kind == .person }
}

/// Nouns that describe persons and bodies, from the built-in gazetteer.
struct DescriptionHeads: Sendable {
  private let heads: [DescriptionHead]
  /// By form: its head's place in `heads`, or −1.
  private let places: [Int16]

  init(_ vocabulary: inout Vocabulary) {
    var heads: [FormID: DescriptionHead] = [:]
    var writings: [(FormID, FormID)] = []
    for line in EmbeddedFile.bytes("gazetteers/description-heads.tsv").split(separator: 10)
    where line.first != 35 {
      let fields = line.split(separator: 9)
      guard fields.count == 4 else { continue }
      let noun = vocabulary.intern(fields[0])
      let kind = String(decoding: fields[1], as: UTF8.self)
      if kind == "=" {
        writings.append((noun, vocabulary.intern(fields[2])))
        continue
      }
      heads[noun] = Self.head(noun, kind, fields[2], fields[3], &vocabulary)
    }
    for (writing, noun) in writings { heads[writing] = heads[noun] }
    var places = [Int16](repeating: -1, count: vocabulary.count)
    var all: [DescriptionHead] = []
    for id in places.indices {
      guard let head = heads[FormID(raw: Int32(id))] else { continue }
      places[id] = Int16(all.count)
      all.append(head)
    }
    self.heads = all
    self.places = places
  }

  private static func head(
    _ noun: FormID, _ kind: String, _ tells: ArraySlice<UInt8>, _ accepts: ArraySlice<UInt8>,
    _ vocabulary: inout Vocabulary
  ) -> DescriptionHead {
    var head = DescriptionHead(
      kind: kind == "none" ? nil : EntityKind(rawValue: kind), gender: .unknown, tells: [noun],
      accepts: [noun])
    for word in tells.split(separator: 44) where !word.elementsEqual("-".utf8) {
      if word.elementsEqual("male".utf8) {
        head.gender = .male
      } else if word.elementsEqual("female".utf8) {
        head.gender = .female
      } else {
        head.tells.append(vocabulary.intern(word))
      }
    }
    for word in accepts.split(separator: 44) where !word.elementsEqual("-".utf8) {
      head.accepts.append(vocabulary.intern(word))
    }
    return head
  }

  /// Of a lemma without dots.
  func head(_ lemma: FormID) -> DescriptionHead? {
    let id = Int(lemma.raw)
    return id < places.count && places[id] >= 0 ? heads[Int(places[id])] : nil
  }
}
