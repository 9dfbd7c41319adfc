import SaysoText

/// Reads rules such as `NN -> VB if tag[-1]=TO and can[0]=NN|VB  # 41 3`.
///
/// A line is FROM -> TO if CONDITION (and CONDITION)…; after `#` stand how many labels of the
/// training text the rule put right and wrong. Offsets count tokens; `tag[1..3]=MD` asks any of
/// three; `before=MD` and `next=VB` ask the nearest token that is no adverb, `line=title` the whole
/// sentence. `* -> O I-NP if tag=CC` lists what a token of a tag can be, the likeliest first.
struct RepairRuleFile {
  private(set) var rules: [RepairRule] = []
  /// By tag: labels, the likeliest first.
  private(set) var firstLabels: [[UInt8]]
  /// The tag sets that conditions name; a kind is an index into them.
  private(set) var kinds: [TagSet] = []
  private(set) var vocabulary: Vocabulary
  private let labels: [[UInt8]]
  private let isChunking: Bool
  private var line = 0

  /// `labels` are the names of what the rules repair, by raw value. With `isChunking`, kinds are tags.
  init(_ bytes: [UInt8], labels: [String], isChunking: Bool, vocabulary: Vocabulary) throws(RepairRuleError) {
    self.vocabulary = vocabulary
    self.labels = labels.map { Array($0.utf8) }
    self.isChunking = isChunking
    firstLabels = Array(repeating: [], count: Tag.allCases.count)
    for text in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      line += 1
      if text.isEmpty || text.first == 35 { continue }
      try read(text.split(separator: 32))
    }
  }

  private mutating func read(_ words: [ArraySlice<UInt8>]) throws(RepairRuleError) {
    guard words.count > 4, words[1].elementsEqual("->".utf8),
      let condition = words.firstIndex(where: { $0.elementsEqual("if".utf8) }), condition + 1 < words.count
    else { throw trouble("expected FROM -> TO if CONDITION") }
    if words[0].elementsEqual("*".utf8) {
      let tag = try tag(words[condition + 1].dropFirst("tag=".utf8.count))
      for word in words[2..<condition] { firstLabels[Int(tag.rawValue)].append(try label(word)) }
      return
    }
    var rule = RepairRule(from: try label(words[0]), to: try label(words[2]), conditions: [])
    var next = condition
    repeat {
      rule.conditions.append(try read(condition: words[next + 1]))
      next += 2
    } while next + 1 < words.count && words[next].elementsEqual("and".utf8)
    // The rarest first, so that most tries end at once.
    rule.conditions.sort { Self.cost($0) < Self.cost($1) }
    rules.append(rule)
  }

  private static func cost(_ condition: RepairCondition) -> Int {
    let width = Int(condition.to - condition.from) * 10
    switch condition.feature {
    case .word: return width
    case .kind, .ending2, .ending3: return width + 1
    case .label: return width + 2
    case .before, .next, .line: return width + 3
    case .written: return width + 4
    }
  }

  private mutating func read(condition word: ArraySlice<UInt8>) throws(RepairRuleError) -> RepairCondition {
    guard let equals = word.firstIndex(of: 61), equals + 1 < word.endIndex else {
      throw trouble("expected WHAT[OFFSET]=VALUE")
    }
    let name = String(decoding: word[..<equals], as: UTF8.self)
    let value = word[(equals + 1)...]
    if name == "ending" {
      guard value.count == 2 || value.count == 3 else { throw trouble("an ending has two or three bytes") }
      let feature: RepairFeature = value.count == 2 ? .ending2 : .ending3
      return RepairCondition(feature: feature, from: 0, to: 0, value: Self.packed(value))
    }
    if !isChunking, let (feature, raw) = try read(plain: name, value) {
      return RepairCondition(feature: feature, from: 0, to: 0, value: raw)
    }
    let parts = name.split { $0 == "[" || $0 == "]" }
    guard parts.count == 2, let (from, to) = Self.offsets(parts[1]) else {
      throw trouble("expected an offset such as [-1] in '\(name)'")
    }
    guard let (feature, raw) = try read(parts[0], value) else { throw trouble("unknown condition '\(name)'") }
    return RepairCondition(feature: feature, from: from, to: to, value: raw)
  }

  /// A condition that takes no offset: "line=title", "before=MD".
  private func read(
    plain name: String, _ value: ArraySlice<UInt8>
  ) throws(RepairRuleError) -> (RepairFeature, Int32)? {
    switch name {
    case "before", "next":
      let raw = value.elementsEqual("<>".utf8) ? Self.boundary : try label(value)
      return (name == "next" ? .next : .before, Int32(raw))
    case "line":
      guard let kind = LineKind(name: String(decoding: value, as: UTF8.self)) else { return nil }
      return (.line, Int32(kind.rawValue))
    default: return nil
    }
  }

  private mutating func read(
    _ name: Substring, _ value: ArraySlice<UInt8>
  ) throws(RepairRuleError) -> (RepairFeature, Int32)? {
    switch (name, isChunking) {
    case ("chunk", true), ("tag", false):
      return (.label, value.elementsEqual("<>".utf8) ? Int32(Self.boundary) : Int32(try label(value)))
    case ("tag", true): return (.kind, Int32(try tag(value).rawValue))
    case ("can", false): return (.kind, try kind(value))
    case ("word", _): return (.word, vocabulary.intern(value).raw)
    case ("written", false):
      return Writing(name: String(decoding: value, as: UTF8.self)).map { (.written, Int32($0.rawValue)) }
    default: return nil
    }
  }

  private mutating func kind(_ names: ArraySlice<UInt8>) throws(RepairRuleError) -> Int32 {
    var set = TagSet()
    for name in names.split(separator: 124) { set.insert(TagSet(try tag(name))) }
    if let known = kinds.firstIndex(of: set) { return Int32(known) }
    kinds.append(set)
    return Int32(kinds.count - 1)
  }

  private func label(_ name: ArraySlice<UInt8>) throws(RepairRuleError) -> UInt8 {
    if let index = labels.firstIndex(where: { $0.elementsEqual(name) }) { return UInt8(index) }
    throw trouble("unknown label '\(String(decoding: name, as: UTF8.self))'")
  }

  private func tag(_ name: ArraySlice<UInt8>) throws(RepairRuleError) -> Tag {
    if let tag = Tag(bytes: name) { return tag }
    throw trouble("unknown tag '\(String(decoding: name, as: UTF8.self))'")
  }

  private func trouble(_ message: String) -> RepairRuleError { RepairRuleError(line: line, message: message) }

  private static func offsets(_ text: Substring) -> (Int8, Int8)? {
    let parts = text.split(separator: ".")
    guard let first = parts.first.flatMap({ Int($0) }), let last = parts.last.flatMap({ Int($0) }) else { return nil }
    let reach = RepairRules.reach
    return first >= -reach && last <= reach && first <= last ? (Int8(first), Int8(last)) : nil
  }

  /// The label beyond a sentence's ends.
  static let boundary: UInt8 = 63

  /// Up to three bytes of an ending in one number.
  static func packed(_ ending: ArraySlice<UInt8>) -> Int32 { ending.reduce(0) { $0 << 8 | Int32($1) } }
}
