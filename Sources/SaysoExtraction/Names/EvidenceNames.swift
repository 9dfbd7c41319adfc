/// The written names of all evidence, to read `rules/names.evidence` with.
package struct EvidenceNames {
  private var places: [ArraySlice<UInt8>: EvidencePlace] = [:]
  private var classes: [EvidenceDomain: [ArraySlice<UInt8>: UInt8]] = [:]

  package init() {
    for place in EvidencePlace.allCases { places[Array(place.name.utf8)[...]] = place }
    for domain in EvidenceDomain.allCases {
      var bits: [ArraySlice<UInt8>: UInt8] = [:]
      for (bit, name) in domain.classNames.enumerated() { bits[Array(name.utf8)[...]] = UInt8(bit) }
      classes[domain] = bits
    }
  }

  /// "before/title" as evidence; nil when there is none such.
  package func evidence(_ name: ArraySlice<UInt8>) -> NameEvidence? {
    guard let cut = name.firstIndex(of: 47), let place = places[name[..<cut]],
      let bit = classes[place.domain]?[name[(cut + 1)...]]
    else { return nil }
    return NameEvidence(place, bit)
  }
}
