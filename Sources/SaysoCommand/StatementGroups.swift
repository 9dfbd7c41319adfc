import ArgumentParser
import SaysoGraph

/// What statements are put together by.
enum StatementGrouping: String, CaseIterable, ExpressibleByArgument, Sendable { case speaker, entity, type }

extension StatementListing {
  struct Group {
    var title: String
    var listing: StatementListing
  }

  /// The listing in parts, the largest first; types in the order of the annotation guide.
  ///
  /// By entity, a statement stands under both its ends. Only speakers have attributions without a
  /// statement; in other groupings those are the last part's own, without a title.
  func groups(_ grouping: StatementGrouping) -> [Group] {
    switch grouping {
    case .speaker: return bySpeaker()
    case .entity: return byEntity() + rest()
    case .type:
      let found = StatementType.allCases.map { type in
        Group(title: type.rawValue, listing: part(rows.filter { $0.edge.type == type }, []))
      }
      return found.filter { !$0.listing.rows.isEmpty } + rest()
    }
  }

  private func rest() -> [Group] { sayings.isEmpty ? [] : [Group(title: "", listing: part([], sayings))] }

  /// By the innermost speaker; the article's own voice first.
  private func bySpeaker() -> [Group] {
    var titles: [String] = []
    var index: [String: Int] = [:]
    var found: [(rows: [Row], sayings: [Saying])] = []
    func at(_ key: String, _ title: String) -> Int {
      if let known = index[key] { return known }
      index[key] = titles.count
      titles.append(title)
      found.append(([], []))
      return titles.count - 1
    }
    let own = at("", "The article itself")
    for row in rows {
      guard let speaker = row.edge.attribution.first else {
        found[own].rows.append(row)
        continue
      }
      let name = row.speakers.first ?? ""
      found[at(Self.key(speaker.source, name), Self.title(name))].rows.append(row)
    }
    for saying in sayings {
      found[at(Self.key(saying.attribution.speaker, saying.speaker), Self.title(saying.speaker))].sayings.append(saying)
    }
    let order = titles.indices.sorted { a, b in
      let (x, y) = (found[a].rows.count + found[a].sayings.count, found[b].rows.count + found[b].sayings.count)
      return (a == own ? 0 : 1, -x, titles[a], a) < (b == own ? 0 : 1, -y, titles[b], b)
    }
    return order.map { Group(title: titles[$0], listing: part(found[$0].rows, found[$0].sayings)) }
      .filter { !$0.listing.rows.isEmpty || !$0.listing.sayings.isEmpty }
  }

  /// What makes two sources the same: the node, or the words in any case.
  static func key(_ speaker: NodeID?, _ words: String) -> String {
    speaker?.text ?? "\"" + Columns.visible(words).lowercased()
  }

  private static func title(_ name: String) -> String {
    name.isEmpty ? "Somebody not named" : Columns.visible(name)
  }

  private func byEntity() -> [Group] {
    let found = graph.nodes.filter(\.named).map { node in
      Group(
        title: Columns.visible(node.name),
        listing: part(rows.filter { $0.edge.source == node.id || $0.edge.target == node.id }, []))
    }
    return found.enumerated().filter { !$0.element.listing.rows.isEmpty }
      .sorted { a, b in
        (-a.element.listing.rows.count, a.element.title, a.offset)
          < (-b.element.listing.rows.count, b.element.title, b.offset)
      }
      .map(\.element)
  }
}
