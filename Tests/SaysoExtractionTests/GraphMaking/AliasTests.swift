import SaysoExtraction
import SaysoGraph
import Testing

private let extractor = Extractor()

/// A graph of articles, each with the names that it mentions.
private func graph(_ articles: [[(EntityKind, String)]]) throws -> Graph {
  try Graph.merged(
    articles.enumerated().map { index, names in
      var builder = GraphBuilder()
      builder.add(DocumentRecord(id: "d\(index)"))
      for (kind, name) in names {
        builder.add(
          Node(
            id: extractor.key(kind, named: name), kind: kind, name: name,
            mentions: [Mention(document: "d\(index)", span: CodePointRange(0, 1))]))
      }
      return builder.graph()
    })
}

private func lines(_ articles: [[(EntityKind, String)]]) throws -> [String] {
  try extractor.aliases(in: graph(articles)).map { "\($0.alias) > \($0.entity): \($0.reason)" }
}

@Suite struct AliasTests {
  @Test(arguments: [
    (
      EntityKind.organization, "FCS", "Federal Crossings Service",
      "organization:fcs > organization:federal-crossings-service: acronym"
    ),
    (.person, "Orrick", "Dana Orrick", "person:orrick > person:dana-orrick: surname"),
    (.person, "Peña Tarn", "Enrique Peña Tarn", "person:peña-tarn > person:enrique-peña-tarn: surname"),
    (.person, "Dana Orrick", "Dana M. Orrick", "person:dana-orrick > person:dana-m-orrick: givenName"),
    (.person, "Bill Orrick", "William Orrick", "person:william-orrick > person:bill-orrick: givenName"),
    (.person, "José Marwick", "Jose Marwick", "person:josé-marwick > person:jose-marwick: accents"),
    (.organization, "Harbor Watch", "HarborWatch", "organization:harborwatch > organization:harbor-watch: accents"),
    (
      .person, "Volodymyr Zorenskyy", "Volodymyr Zorensky",
      "person:volodymyr-zorenskyy > person:volodymyr-zorensky: spelling"
    ),
    (
      .organization, "Supreme Court", "US Supreme Court",
      "organization:supreme-court > organization:united-states-supreme-court: withoutCountry"
    ),
    (
      .organization, "Harbor Agency", "Ostrey Harbor Agency",
      "organization:harbor-agency > organization:ostrey-harbor-agency: inside"
    ),
    (.organization, "Orlin", "Orlin Foundation", "organization:orlin > organization:orlin-foundation: inside"),
    (.organization, "Sorvania", "Sorvania", "place:sorvania > organization:sorvania: kind"),
  ])
  func `a likely alias is suggested with its reason`(kind: EntityKind, first: String, second: String, line: String)
    throws
  {
    let other: EntityKind = first == second ? .place : kind
    #expect(try lines([[(kind, first)], [(other, second)]]) == [line])
  }

  @Test(arguments: [
    [[(EntityKind.person, "Orrick")], [(.person, "Dana Orrick")], [(.person, "Bo Orrick")]],
    [[(.organization, "FCS")], [(.organization, "Federal Crossings Service")], [(.organization, "Fair Crop Society")]],
    // The article that has the one has the other: it keeps them apart itself.
    [[(.person, "Orrick"), (.person, "Dana Orrick")]],
    [[(.person, "Dana Orrick")], [(.person, "Dana Marwick")]],
    [[(.place, "Austria")], [(.place, "Australia")]], [[(.person, "Maria Orrick")], [(.person, "Mario Orrick")]],
    [[(.organization, "Group 12 Media")], [(.organization, "Group 13 Media")]], [],
  ])
  func `what may be two is not suggested`(articles: [[(EntityKind, String)]]) throws {
    #expect(try lines(articles) == [])
  }

  @Test func `together the suggestions are a file without conflicts`() throws {
    let names = ["Dana Orrick", "D. Orrick", "Dana M. Orrick", "Danna Orrick", "Orrick", "Dana Orick"]
    let graph = try graph(names.map { [(.person, $0)] })
    let found = extractor.aliases(in: graph)
    let file = found.map { "merge \($0.alias) into \($0.entity)\n" }.joined()
    let corrected = try Corrections(file: "a.map", Array(file.utf8)).apply(to: graph).graph
    #expect(corrected.nodes.count == graph.nodes.count - found.count && !found.isEmpty)
  }

  @Test func `what a reader has split is not suggested again`() throws {
    let whole = try graph([[(.person, "Dana Orrick")], [(.person, "Dana Orrick")]])
    let map = try Corrections(file: "a.map", Array("split person:dana-orrick in d1 as person:\"Dana M. Orrick\"".utf8))
    #expect(extractor.aliases(in: map.apply(to: whole).graph).isEmpty)
  }
}
