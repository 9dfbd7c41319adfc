import SaysoText

/// Reads rules such as `NN -> VB if tag[-1]=TO and can[0]=NN|VB  # 41 3`.
///
/// A line is FROM -> TO if CONDITION (and CONDITION)…; after `#` stand how many tags of the training
/// text the rule put right and wrong. Offsets are in tokens; `tag[1..3]=MD` asks any of three.
struct TaggingRuleParser {
  var vocabulary: Vocabulary

  mutating func parse(_ bytes: [UInt8]) throws(TaggingRuleError) -> [TaggingRule] {
    var rules: [TaggingRule] = []
    var number = 0
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.first == 35 { continue }
      rules.append(try rule(line, number))
    }
    return rules
  }

  private mutating func rule(_ line: ArraySlice<UInt8>, _ number: Int) throws(TaggingRuleError) -> TaggingRule {
    let words = line.split(separator: 32)
    guard words.count > 4, words[1].elementsEqual("->".utf8), words[3].elementsEqual("if".utf8) else {
      throw TaggingRuleError(line: number, message: "expected FROM -> TO if CONDITION")
    }
    let from = try tag(words[0], number)
    let to = try tag(words[2], number)
    var conditions = [try condition(words[4], number)]
    var next = 5
    while next + 1 < words.count, words[next].elementsEqual("and".utf8) {
      conditions.append(try condition(words[next + 1], number))
      next += 2
    }
    // The rarest first, so that most tries end at once.
    conditions.sort { Self.cost($0) < Self.cost($1) }
    return TaggingRule(from: from, to: to, conditions: conditions)
  }

  private static func cost(_ condition: TaggingCondition) -> Int {
    let width = (condition.to - condition.from) * 10
    switch condition.feature {
    case .word: return width
    case .can, .ending2, .ending3: return width + 1
    case .tag: return width + 2
    case .written: return width + 3
    }
  }

  private func tag(_ name: ArraySlice<UInt8>, _ number: Int) throws(TaggingRuleError) -> Tag {
    if let tag = Tag(bytes: name) { return tag }
    throw TaggingRuleError(line: number, message: "unknown tag '\(String(decoding: name, as: UTF8.self))'")
  }

  private mutating func condition(
    _ word: ArraySlice<UInt8>, _ number: Int
  ) throws(TaggingRuleError) -> TaggingCondition {
    guard let equals = word.firstIndex(of: 61), equals + 1 < word.endIndex else {
      throw TaggingRuleError(line: number, message: "expected WHAT[OFFSET]=VALUE")
    }
    let text = String(decoding: word[..<equals], as: UTF8.self)
    let value = word[(equals + 1)...]
    if text == "ending" {
      guard value.count == 2 || value.count == 3 else {
        throw TaggingRuleError(line: number, message: "an ending has two or three bytes")
      }
      let feature: TaggingFeature = value.count == 2 ? .ending2 : .ending3
      return TaggingCondition(feature: feature, from: 0, to: 0, value: UInt64(Self.packed(value)))
    }
    let parts = text.split(whereSeparator: { $0 == "[" || $0 == "]" })
    guard parts.count == 2, let (from, to) = Self.offsets(parts[1]) else {
      throw TaggingRuleError(line: number, message: "expected an offset such as [-1] in '\(text)'")
    }
    guard let (feature, raw) = try read(parts[0], value, number) else {
      throw TaggingRuleError(
        line: number, message: "unknown condition '\(text)'; use tag, word, can, written or ending")
    }
    return TaggingCondition(feature: feature, from: from, to: to, value: raw)
  }

  private mutating func read(
    _ name: Substring, _ value: ArraySlice<UInt8>, _ number: Int
  ) throws(TaggingRuleError) -> (TaggingFeature, UInt64)? {
    switch name {
    case "tag":
      if value.elementsEqual("<>".utf8) { return (.tag, UInt64(Self.boundaryTag)) }
      return (.tag, UInt64(try tag(value, number).rawValue))
    case "word":
      return (.word, UInt64(UInt32(bitPattern: vocabulary.intern(value).raw)))
    case "can":
      var set = TagSet()
      for part in value.split(separator: 124) { set.insert(TagSet(try tag(part, number))) }
      return (.can, set.rawValue)
    case "written":
      guard let writing = Writing(name: String(decoding: value, as: UTF8.self)) else { return nil }
      return (.written, UInt64(writing.rawValue))
    default: return nil
    }
  }

  private static func offsets(_ text: Substring) -> (Int, Int)? {
    let parts = text.split(separator: ".")
    guard let first = parts.first.flatMap({ Int($0) }), let last = parts.last.flatMap({ Int($0) }) else { return nil }
    let reach = TaggingRules.reach
    return first >= -reach && last <= reach && first <= last ? (first, last) : nil
  }

  /// The tag beyond a sentence's ends.
  static let boundaryTag: UInt8 = 63

  /// Up to three bytes of an ending in one number.
  static func packed(_ ending: ArraySlice<UInt8>) -> UInt32 {
    ending.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
