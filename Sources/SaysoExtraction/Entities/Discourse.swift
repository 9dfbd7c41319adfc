import SaysoGraph
import SaysoText

/// Who was mentioned lately, and how prominently: salience after Lappin and Leass (1994).
struct Discourse {
  /// One mention of an entity, or of a noun group that is none (`entity` < 0: a rival).
  struct Trace {
    var entity: Int
    var token: Int
    var sentence: Int
    var weight: Int
    /// The clause whose subject it is, or −1.
    var subjectOf: Int
    /// Innermost quotation, or −1.
    var quotation: Int
    /// Of a rival: what a pronoun must agree with.
    var isPerson: Bool
    var isPlural: Bool
    var gender: Gender
  }

  struct Candidate {
    var entity: Int
    var salience: Int
    var lastToken: Int
  }

  private(set) var traces: [Trace] = []
  /// More are never looked at, so that cost stays linear.
  static let window = 48

  mutating func add(_ trace: Trace) { traces.append(trace) }

  /// A noun group that was taken for somebody else turns out to be an entity.
  mutating func settle(_ rival: Int, as entity: Int) {
    for index in traces.indices.suffix(Self.window) where traces[index].entity == rival {
      traces[index].entity = entity
    }
  }

  /// As many traces as are ever looked at.
  var latest: ArraySlice<Trace> { traces.suffix(Self.window) }

  /// Traces of the last `sentences` sentences, newest first.
  func recent(from sentence: Int, sentences: Int) -> ArraySlice<Trace> {
    var start = traces.count
    let least = max(0, traces.count - Self.window)
    while start > least, traces[start - 1].sentence >= sentence - sentences { start -= 1 }
    return traces[start...]
  }

  /// Adds up the saliences of traces, halved for each sentence that lies between.
  static func rank(_ traces: [Trace], at sentence: Int) -> [Candidate] {
    var found: [Candidate] = []
    var seen: [(entity: Int, sentence: Int, weight: Int)] = []
    for trace in traces {
      let decay = min(10, sentence - trace.sentence)
      let value = (100 + trace.weight) >> decay
      // Within one sentence only an entity's best place counts.
      if let at = seen.firstIndex(where: { $0.entity == trace.entity && $0.sentence == trace.sentence }) {
        let gain = max(0, value - seen[at].weight)
        seen[at].weight += gain
        add(trace, gain, to: &found)
      } else {
        seen.append((trace.entity, trace.sentence, value))
        add(trace, value, to: &found)
      }
    }
    return found.sorted { ($0.salience, $0.lastToken) > ($1.salience, $1.lastToken) }
  }

  private static func add(_ trace: Trace, _ value: Int, to found: inout [Candidate]) {
    if let at = found.firstIndex(where: { $0.entity == trace.entity }) {
      found[at].salience += value
      found[at].lastToken = max(found[at].lastToken, trace.token)
    } else {
      found.append(Candidate(entity: trace.entity, salience: value, lastToken: trace.token))
    }
  }
}
