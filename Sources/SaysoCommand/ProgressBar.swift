import SaysoCorpus

/// A bar on standard error for work that takes longer than a second; nothing where that is no
/// terminal.
final class ProgressBar {
  private let total: Int
  private let progress: ReadingProgress
  private let isShown: Bool
  private let start = SystemCalls.seconds
  private var last: Double
  private var drawn = false

  init(_ progress: ReadingProgress, total: Int, quiet: Bool) {
    self.progress = progress
    self.total = total
    isShown = !quiet && SystemCalls.isTerminal(2)
    last = start + 0.9
  }

  func update(documents: Int) {
    guard isShown else { return }
    let now = SystemCalls.seconds
    guard now - last > 0.1 else { return }
    last = now
    drawn = true
    let width = 30
    let done = total > 0 ? min(1, Double(progress.bytes) / Double(total)) : 0
    let filled = Int(done * Double(width))
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    let left = done > 0.01 ? Int((now - start) * (1 - done) / done) : nil
    let rest = left.map { ", about \($0) s left" } ?? ""
    show("\r[\(bar)] \(Int(done * 100)) %, \(documents) documents\(rest)\u{1B}[K")
  }

  /// Takes the bar away, so that other lines can be written.
  func clear() {
    guard drawn else { return }
    drawn = false
    show("\r\u{1B}[K")
  }

  private func show(_ text: String) { _ = SystemCalls.write(2, Array(text.utf8)[...]) }
}
