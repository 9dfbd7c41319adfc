import Synchronization

/// How many bytes of the inputs were read; shared by a reader and who shows its progress.
package final class ReadingProgress: Sendable {
  private let count = Atomic<Int>(0)
  package init() {}
  package var bytes: Int { count.load(ordering: .relaxed) }
  func add(_ bytes: Int) { count.add(bytes, ordering: .relaxed) }
}
