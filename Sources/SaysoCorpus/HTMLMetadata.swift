/// What a page says of itself: title, outlet, address, day of publication.
enum HTMLMetadata {
  static func metadata(_ page: HTMLPage) -> Metadata {
    let meta = metaFields(page)
    func first(_ names: String...) -> String {
      names.lazy.compactMap { meta[$0] }.first { !$0.isEmpty } ?? ""
    }
    let linked = linkedData(page)
    let own = Metadata(
      title: first("og:title", "twitter:title", "headline", "dc.title"),
      outlet: first("og:site_name", "application-name", "publisher", "dc.publisher"),
      url: canonical(page) ?? first("og:url", "twitter:url"),
      published: first(
        "article:published_time", "datepublished", "date", "pubdate", "publishdate",
        "parsely-pub-date", "dc.date", "dc.date.issued", "dcterms.created", "sailthru.date"))
    let shown = Metadata(
      title: page.elements("title").first.map(page.text(of:)) ?? "",
      published: time(page))
    return own.filled(from: linked).filled(from: shown)
  }

  /// The article's headline: the first `<h1>` outside the page's own banner, else any.
  static func headline(_ page: HTMLPage, clutter: [Bool], root: Int?) -> String {
    let all = page.elements("h1").filter { !page.text(of: $0).isEmpty }
    let end = root.map { page.nodes[$0].end } ?? 0
    let inside = all.first { index in root.map { index >= $0 && index < end } ?? false }
    let open = all.filter { !clutter[$0] }
    // A banner's <h1> is the outlet's name; an article's stands before its body.
    let before = open.last { index in root.map { index < $0 } ?? true }
    return (inside ?? before ?? open.first).map(page.text(of:)) ?? ""
  }

  private static func metaFields(_ page: HTMLPage) -> [String: String] {
    var fields: [String: String] = [:]
    for node in page.nodes where !node.attributes.isEmpty {
      let content = node["content"]
      if node.name == "meta" {
        for key in [node["property"], node["name"], node["itemprop"]] where !key.isEmpty {
          if fields[key.lowercased(), default: ""].isEmpty { fields[key.lowercased()] = content }
        }
      } else if node["itemprop"].lowercased() == "datepublished" {
        let value = content.isEmpty ? node["datetime"] : content
        if fields["datepublished", default: ""].isEmpty { fields["datepublished"] = value }
      }
    }
    return fields
  }

  private static func canonical(_ page: HTMLPage) -> String? {
    let link = page.nodes.first { $0.name == "link" && $0["rel"].lowercased() == "canonical" }
    let address = link?["href"] ?? ""
    return address.isEmpty ? nil : address
  }

  /// The first `<time datetime>` that can be read as a day.
  private static func time(_ page: HTMLPage) -> String {
    page.nodes.first { $0.name == "time" && CalendarDay($0["datetime"]) != nil }?["datetime"] ?? ""
  }

  /// The first readable `headline`, `datePublished` and `publisher.name` of the page's JSON-LD.
  private static func linkedData(_ page: HTMLPage) -> Metadata {
    var found = Metadata()
    for index in page.elements("script")
    where page.nodes[index]["type"].lowercased() == "application/ld+json" {
      let text = page.nodes[index..<page.nodes[index].end].map(\.text).joined()
      var scanner = JSONScanner(Array(text.utf8))
      try? read(&scanner, into: &found)
    }
    return found
  }

  private static func read(
    _ value: inout JSONScanner, into found: inout Metadata
  ) throws(JSONScanner.Failure) {
    switch try value.kind() {
    case .array:
      var collected = found
      try value.array { element throws(JSONScanner.Failure) in
        try read(&element, into: &collected)
      }
      found = collected
    case .object:
      var own = Metadata()
      try value.object { key, inner throws(JSONScanner.Failure) in
        let isString = try inner.kind() == .string
        switch key {
        case "headline" where isString: own.title = try inner.string()
        case "datePublished" where isString: own.published = try inner.string()
        case "publisher": own.outlet = try name(&inner)
        case "@graph": try read(&inner, into: &own)
        default: try inner.skip()
        }
      }
      found = found.filled(from: own)
    default: try value.skip()
    }
  }

  private static func name(_ value: inout JSONScanner) throws(JSONScanner.Failure) -> String {
    guard try value.kind() == .object else {
      if try value.kind() == .string { return try value.string() }
      try value.skip()
      return ""
    }
    var found = ""
    try value.object { key, inner throws(JSONScanner.Failure) in
      if key == "name", try inner.kind() == .string {
        found = try inner.string()
      } else {
        try inner.skip()
      }
    }
    return found
  }
}
