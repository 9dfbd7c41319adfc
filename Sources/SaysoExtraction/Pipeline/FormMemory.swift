import SaysoSyntax
import SaysoText
import Synchronization

/// What one worker found out about word forms, kept from document to document.
///
/// All of it hangs on forms alone, so it changes no graph, only how often lists are searched.
struct FormMemory: Sendable {
  var vocabulary: Vocabulary?
  var runs = RunMemory()
  var tags = TagMemory()
  var lemmas = LemmaMemory()
  var names = NameMemory()
  var keys = KeyMemory()

  /// Past this many forms, or bytes of runs, it is cheaper to begin anew than to keep them all.
  private static let mostForms = 1 << 16
  private static let mostBytes = 1 << 21

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  var isFull: Bool { vocabulary.map { $0.count > Self.mostForms } ?? true || runs.size > Self.mostBytes }
}

/// The memories that no worker holds at the moment; at most as many as ever worked at a time.
final class FormMemories: Sendable {
  private let free = Mutex<[FormMemory]>([])
  private let base: Vocabulary

  init(_ base: Vocabulary) { self.base = base }

  func take() -> FormMemory { free.withLock { $0.popLast() } ?? FormMemory(base) }

  func give(_ memory: consuming FormMemory) {
    if memory.isFull { return }
    let memory = memory
    free.withLock { $0.append(memory) }
  }
}
