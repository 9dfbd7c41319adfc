import SaysoText

/// Works on many documents at once and hands the results out in the order of the inputs.
///
/// The only place where Sayso runs anything in parallel. At most `jobs` documents are worked on at
/// a time, and results that wait for an earlier one are bounded, so memory does not grow with the
/// number of inputs. `receive` gets each input's place in the order, from 0.
public func extractAll<Output: Sendable>(
  _ inputs: InputReader, jobs: Int, work: @escaping @Sendable (Input) throws -> Output,
  receive: (Int, Result<Output, any Error>) async throws -> Void
) async rethrows {
  typealias Done = (index: Int, output: Result<Output, any Error>)
  if jobs <= 1 { return try await extractEach(inputs, work: work, receive: receive) }
  let furthest = jobs * 8
  var inputs = inputs
  try await withThrowingTaskGroup(of: Done.self) { group in
    var started = 0
    var running = 0
    var handed = 0
    var isOpen = true
    var waiting: [Int: Result<Output, any Error>] = [:]
    while true {
      while isOpen, running < jobs, started - handed < furthest {
        guard let input = inputs.next() else {
          isOpen = false
          break
        }
        let index = started
        started += 1
        switch input {
        case .failure(let error): waiting[index] = .failure(error)
        case .success(let input):
          running += 1
          group.addTask { (index, Result { try work(input) }) }
        }
      }
      while let output = waiting.removeValue(forKey: handed) {
        try await receive(handed, output)
        handed += 1
      }
      if running == 0 {
        if !isOpen { break }
        continue
      }
      guard let done = try await group.next() else { break }
      running -= 1
      waiting[done.index] = done.output
    }
  }
}

/// One after the other, without other threads.
private func extractEach<Output>(
  _ inputs: InputReader, work: (Input) throws -> Output,
  receive: (Int, Result<Output, any Error>) async throws -> Void
) async rethrows {
  var inputs = inputs
  var index = 0
  while let input = inputs.next() {
    try await receive(index, Result { try work(try input.get()) })
    index += 1
  }
}
