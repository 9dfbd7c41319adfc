// Starts other programs; beside SystemCalls the only file that calls the C library.
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Another program, fed through its standard input and read through its standard output, that can be stopped.
///
/// A handle: copies are the same process. Whoever started it calls ``end(stops:)`` once.
package struct ChildProcess: Sendable {
  private let id: pid_t
  private let input: Int32
  private let output: Int32

  /// What came of reading.
  package enum Reading: Equatable, Sendable {
    case bytes([UInt8])
    /// The process closed its output before all had come.
    case closed
    case tooLate
  }

  /// This very program, for work that must be stoppable; nil where the system does not tell.
  package static var ownPath: String? {
    SystemCalls.kind(of: "/proc/self/exe") == .file ? "/proc/self/exe" : nil
  }

  /// Starts a program by its path, or by its name in the folders of `PATH`; nil if it cannot be started.
  package static func start(_ program: String, _ arguments: [String]) -> ChildProcess? {
    starting.withLock { _ in startAlone(program, arguments) }
  }

  private static func startAlone(_ program: String, _ arguments: [String]) -> ChildProcess? {
    guard let input = Pipe(), let output = Pipe() else { return nil }
    guard let id = spawn(program, arguments, standardInput: input.reading, standardOutput: output.writing)
    else { return nil }
    // Whether there is room is asked by poll: a write must not wait for a reader that hangs.
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
    return ChildProcess(id: id, input: input.keepWriting(), output: output.keepReading())
  }

  /// Two ends that no other child inherits; closed when nobody keeps them.
  private final class Pipe {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init?() {
      var ends: (Int32, Int32) = (-1, -1)
      let isOpen = unsafe withUnsafeMutableBytes(of: &ends) { buffer in
        unsafe openPipe(buffer.bindMemory(to: Int32.self).baseAddress)
      }
      (reading, writing) = ends
      if !isOpen { return nil }
    }

    func keepReading() -> Int32 {
      defer { reading = -1 }
      return reading
    }

    func keepWriting() -> Int32 {
      defer { writing = -1 }
      return writing
    }

    deinit { for end in [reading, writing] where end >= 0 { SystemCalls.close(end) } }
  }

  private static func spawn(
    _ program: String, _ arguments: [String], standardInput: Int32, standardOutput: Int32
  ) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, standardOutput, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = unsafe ([program] + arguments).map { unsafe strdup($0) }
    unsafe words.append(nil)
    defer { unsafe words.forEach { unsafe free($0) } }
    var id = pid_t()
    return unsafe posix_spawnp(&id, program, &actions, nil, words, environ) == 0 ? id : nil
  }

  /// Writes all bytes; false if the process does not take them before the deadline, in ``SystemCalls/seconds``.
  package func send(_ bytes: [UInt8], before deadline: Double) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard Self.isReady(input, POLLOUT, before: deadline) else { return false }
      let sent = unsafe rest.withUnsafeBytes { buffer in
        unsafe buffer.baseAddress.map { unsafe write(input, $0, min(buffer.count, 1 << 16)) } ?? 0
      }
      if sent < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return false
      }
      rest = rest.dropFirst(sent)
    }
    return true
  }

  /// Tells the process that no more will come.
  package func closeInput() { SystemCalls.close(input) }

  /// Reads exactly so many bytes, or with nil all until the process closes its output.
  package func receive(_ count: Int?, before deadline: Double) -> Reading {
    var bytes: [UInt8] = []
    while bytes.count < count ?? .max {
      guard Self.isReady(output, POLLIN, before: deadline) else { return .tooLate }
      let wanted = min(1 << 16, (count ?? .max) - bytes.count)
      let got = SystemCalls.read(output, wanted, into: &bytes)
      if got < 0 { return .closed }
      if got == 0 { return count == nil ? .bytes(bytes) : .closed }
    }
    return .bytes(bytes)
  }

  /// Closes what is open and waits for the process to end; one that has not by the deadline is stopped.
  ///
  /// Answers whether it ended well. Without a deadline it is stopped at once. `inputIsOpen` is false after
  /// ``closeInput()``.
  @discardableResult
  package func end(before deadline: Double? = nil, inputIsOpen: Bool = true) -> Bool {
    if inputIsOpen { SystemCalls.close(input) }
    SystemCalls.close(output)
    if let deadline, let status = status(before: deadline) { return status == 0 }
    kill(id, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }

  /// How it ended; nil if it has not by then.
  private func status(before deadline: Double) -> Int32? {
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(id, &status, WNOHANG)
      if ended == id { return status }
      if ended < 0, errno != EINTR { return 1 }
      if SystemCalls.seconds >= deadline { return nil }
      usleep(2_000)
    }
  }

  /// Closes what is open; answers whether it ended well by the deadline, and nil if it goes on by itself.
  package func leave(after deadline: Double) -> Bool? {
    SystemCalls.close(input)
    SystemCalls.close(output)
    return status(before: deadline).map { $0 == 0 }
  }

  private static func isReady(_ file: Int32, _ event: Int32, before deadline: Double) -> Bool {
    while true {
      let left = deadline - SystemCalls.seconds
      if left <= 0 { return false }
      var ask = pollfd(fd: file, events: Int16(event), revents: 0)
      let ready = unsafe poll(&ask, 1, Int32(min(left * 1000 + 1, 1e9)))
      if ready > 0 { return true }
      if ready < 0, errno != EINTR { return false }
    }
  }

  /// Ends this very process when so many seconds from now are over; for one that works for another.
  package static func endSelf(after seconds: Int) { _ = alarm(UInt32(max(1, seconds))) }

  /// Makes this very process one that works for another: no more memory than that, and no search for the cause of a crash.
  package static func limitSelf(bytes: Int) {
    // Whoever waits is told of a crash at once, without a search for its cause.
    for number in [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE, SIGTRAP] { _ = signal(number, SIG_DFL) }
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    #if canImport(Glibc)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
      _ = unsafe setrlimit(RLIMIT_AS, &limit)
    #endif
  }
}

/// A pipe whose ends other programs do not inherit.
private func openPipe(_ ends: UnsafeMutablePointer<Int32>?) -> Bool {
  guard let ends = unsafe ends, unsafe pipe(ends) == 0 else { return false }
  for i in 0..<2 { _ = unsafe fcntl(ends[i], F_SETFD, FD_CLOEXEC) }
  return true
}

/// One start at a time: a program started between the opening of a pipe and its closing to others would keep it open.
private let starting = Mutex(())
