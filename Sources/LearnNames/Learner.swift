import Foundation
import SaysoExtraction
import SaysoText

/// Sets the weights of evidence so that the annotators' reading of each stretch gets the most probability.
///
/// A semi-Markov conditional random field (Sarawagi and Cohen, 2004): the readings of a stretch are all ways to
/// cut it into names and other words, each with the sum of its names' weights, as the finder adds them up. Wrong
/// names count as if they were better by a margin (softmax-margin; Gimpel and Smith, 2010). Weights are drawn
/// to what `priors.tsv` says, or to zero. AdaGrad, in one fixed order: same texts, same weights.
struct Learner {
  struct Settings {
    var passes = 14
    var rate = 0.25
    /// How hard weights are drawn to their priors.
    var pull = 1.0
    /// What a wrong name and a missed one cost.
    var wrong = 0.8
    var missed = 1.2
  }

  private(set) var weights: [SIMD4<Double>]
  private let priors: Priors
  private var isUsed: [Bool]
  private var squares: [SIMD4<Double>]
  private var gradient: [SIMD4<Double>]
  /// How much of the readings hangs on each evidence: what dropping it would cost.
  private(set) var saliency: [Double]
  private var scores: [SIMD4<Double>] = []
  private var ahead: [Double] = []
  private var behind: [Double] = []
  let settings: Settings

  init(_ priors: Priors, _ settings: Settings) {
    self.priors = priors
    self.settings = settings
    weights = priors.weights
    isUsed = Array(repeating: true, count: NameEvidence.limit)
    squares = Array(repeating: .zero, count: NameEvidence.limit)
    gradient = squares
    saliency = Array(repeating: 0, count: NameEvidence.limit)
  }

  /// Goes through the lessons several times; the weights are averaged over the later half.
  mutating func learn(_ lessons: [Lesson]) {
    squares = Array(repeating: SIMD4(repeating: 1e-6), count: NameEvidence.limit)
    var order = lessons.indices.flatMap { lesson in lessons[lesson].lattice.stretches.indices.map { (lesson, $0) } }
    let batch = 40
    let batches = Double((order.count + batch - 1) / batch)
    var random: UInt64 = 12345
    var sum = Array(repeating: SIMD4<Double>.zero, count: NameEvidence.limit)
    for pass in 0..<settings.passes {
      Self.shuffle(&order, &random)
      if pass == settings.passes - 1 { saliency = Array(repeating: 0, count: NameEvidence.limit) }
      for start in stride(from: 0, to: order.count, by: batch) {
        for (lesson, stretch) in order[start..<min(start + batch, order.count)]
        where lessons[lesson].isSound[stretch] {
          weigh(lessons[lesson], stretch)
        }
        step(pull: settings.pull / batches)
      }
      if pass * 2 >= settings.passes { for index in sum.indices { sum[index] += weights[index] } }
    }
    let passes = Double(settings.passes / 2)
    for index in sum.indices { weights[index] = sum[index] / passes }
  }

  /// Keeps the `count` evidences that matter most, those that are set by hand, and those not yet met.
  mutating func keep(_ count: Int) {
    var ranked = saliency.indices.filter { isUsed[$0] && !priors.isFixed[$0] && saliency[$0] > 0 }
    let value = saliency.indices.map { index -> Double in
      let weight = weights[index]
      return (weight * weight).sum() * saliency[index]
    }
    ranked.sort { value[$0] != value[$1] ? value[$0] > value[$1] : $0 < $1 }
    for index in ranked.dropFirst(count) {
      isUsed[index] = false
      weights[index] = .zero
    }
  }

  private static func shuffle(_ order: inout [(Int, Int)], _ random: inout UInt64) {
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(index, Int((random >> 33) % UInt64(index + 1)))
    }
  }

  /// Adds to the gradient what one stretch says: expected evidence less the evidence of the marked names.
  private mutating func weigh(_ lesson: Lesson, _ stretch: Int) {
    let (tokens, candidates) = lesson.lattice.stretches[stretch]
    score(lesson, candidates)
    let size = tokens.count
    var missed = [Double](repeating: 0, count: size)
    for candidate in candidates where lesson.kinds[candidate] >= 0 {
      missed[lesson.lattice.candidates[candidate].tokens.start - tokens.start] = settings.missed
    }
    goAhead(lesson, candidates, tokens.start, missed)
    goBehind(lesson, candidates, tokens.start, missed)
    for candidate in candidates {
      let (range, evidence) = lesson.lattice.candidates[candidate]
      let outside = ahead[range.start - tokens.start] + behind[range.end - tokens.start] - ahead[size]
      var change = SIMD4<Double>.zero
      for kind in 0..<3 { change[kind] = exp(outside + scores[candidate - candidates.lowerBound][kind]) }
      let doubt = (change * (1 - change)).sum() * lesson.weight
      if lesson.kinds[candidate] >= 0 { change[Int(lesson.kinds[candidate])] -= 1 }
      guard (change * change).sum() > 1e-8 else { continue }
      change *= lesson.weight
      for index in evidence {
        let id = Int(lesson.lattice.evidence[index].raw)
        gradient[id] += change
        saliency[id] += doubt
      }
    }
  }

  private mutating func score(_ lesson: Lesson, _ candidates: Range<Int>) {
    scores.removeAll(keepingCapacity: true)
    for candidate in candidates {
      var sum = SIMD4<Double>(repeating: settings.wrong)
      if lesson.kinds[candidate] >= 0 { sum[Int(lesson.kinds[candidate])] = 0 }
      for index in lesson.lattice.candidates[candidate].evidence {
        sum += weights[Int(lesson.lattice.evidence[index].raw)]
      }
      scores.append(sum)
    }
  }

  /// Fills `ahead`: the weight of all readings up to each token.
  private mutating func goAhead(_ lesson: Lesson, _ candidates: Range<Int>, _ first: Int, _ missed: [Double]) {
    ahead.removeAll(keepingCapacity: true)
    ahead.append(0)
    var candidate = candidates.lowerBound
    for end in 1...missed.count {
      var sum = ahead[end - 1] + missed[end - 1]
      while candidate < candidates.upperBound, lesson.lattice.candidates[candidate].tokens.end - first == end {
        let start = ahead[lesson.lattice.candidates[candidate].tokens.start - first]
        let score = scores[candidate - candidates.lowerBound]
        for kind in 0..<3 { sum = Self.join(sum, start + score[kind]) }
        candidate += 1
      }
      ahead.append(sum)
    }
  }

  /// Fills `behind`: the weight of all readings from each token on.
  private mutating func goBehind(_ lesson: Lesson, _ candidates: Range<Int>, _ first: Int, _ missed: [Double]) {
    behind = Array(repeating: -.infinity, count: missed.count + 1)
    behind[missed.count] = 0
    var candidate = candidates.upperBound - 1
    for end in stride(from: missed.count, to: 0, by: -1) {
      while candidate >= candidates.lowerBound, lesson.lattice.candidates[candidate].tokens.end - first == end {
        let start = lesson.lattice.candidates[candidate].tokens.start - first
        let score = scores[candidate - candidates.lowerBound]
        for kind in 0..<3 { behind[start] = Self.join(behind[start], behind[end] + score[kind]) }
        candidate -= 1
      }
      behind[end - 1] = Self.join(behind[end - 1], behind[end] + missed[end - 1])
    }
  }

  /// log(exp a + exp b)
  private static func join(_ a: Double, _ b: Double) -> Double {
    let most = max(a, b)
    let gap = min(a, b) - most
    return gap < -30 ? most : most + log1p(exp(gap))
  }

  /// One step against the gradient, for each weight as long as its past allows.
  private mutating func step(pull: Double) {
    for index in gradient.indices where isUsed[index] && !priors.isFixed[index] {
      let change = gradient[index] + (weights[index] - priors.weights[index]) * pull
      squares[index] += change * change
      weights[index] -= change / squares[index].squareRoot() * settings.rate
    }
    for index in gradient.indices { gradient[index] = .zero }
  }
}
