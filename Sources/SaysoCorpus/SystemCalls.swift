// Everything unsafe about files and terminals is here; only ChildProcess calls the C library too.
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reading, writing and asking about files by path; thin over the C library, so that starting the
/// program does not load Foundation.
package enum SystemCalls {
  package enum Kind: Equatable, Sendable { case file, folder, other, missing }

  /// Why a call failed, in the system's words, such as "Permission denied".
  package static var lastError: String {
    unsafe String(cString: strerror(errno))
  }

  package static func kind(of path: String) -> Kind {
    var info = stat()
    guard unsafe stat(path, &info) == 0 else { return errno == ENOENT ? .missing : .other }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  package static func size(of path: String) -> Int {
    var info = stat()
    return unsafe stat(path, &info) == 0 ? Int(info.st_size) : 0
  }

  package static func isLink(_ path: String) -> Bool {
    var info = stat()
    return unsafe lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// Opens for reading; −1 and `lastError` on failure.
  package static func open(_ path: String) -> Int32 {
    platformOpen(path, O_RDONLY | O_CLOEXEC, 0)
  }

  /// Makes a new file for writing, never an existing one; −1 and `lastError` on failure.
  package static func create(_ path: String) -> Int32 {
    platformOpen(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  }

  @discardableResult
  package static func close(_ file: Int32) -> Bool { platformClose(file) == 0 }

  /// Appends up to `count` bytes of the file; how many came, 0 at its end, −1 on failure.
  package static func read(_ file: Int32, _ count: Int, into bytes: inout [UInt8]) -> Int {
    let old = bytes.count
    var got = 0
    bytes.append(contentsOf: repeatElement(0, count: count))
    repeat {
      got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe platformRead(file, buffer.baseAddress.map { unsafe $0 + old }, count)
      }
    } while got < 0 && errno == EINTR
    bytes.removeLast(count - max(got, 0))
    return got
  }

  /// Writes every byte; false and `lastError` on failure.
  package static func write(_ file: Int32, _ bytes: ArraySlice<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe platformWrite(
          file, buffer.baseAddress.map { unsafe $0 + done },
          buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return false }
        done += count
      }
      return true
    }
  }

  /// Whether the last failed write was to a pipe that nobody reads any more.
  package static var pipeIsClosed: Bool { errno == EPIPE }

  /// Puts `from` in the place of `to` in one step; false and `lastError` on failure.
  package static func rename(_ from: String, to: String) -> Bool {
    platformRename(from, to) == 0
  }

  package static func remove(_ path: String) { _ = unsafe unlink(path) }

  /// Removes an empty folder.
  package static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

  /// Makes one folder; true also when it stands already.
  package static func makeFolder(_ path: String) -> Bool {
    if unsafe mkdir(path, 0o777) == 0 { return true }
    let reason = errno  // asking what is there sets another
    defer { errno = reason }
    return kind(of: path) == .folder
  }

  /// The names in a folder without `.` and `..`, in the order of their bytes; nil on failure.
  package static func names(in folder: String) -> [String]? {
    guard let handle = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package static var processID: Int32 { getpid() }

  package static func isTerminal(_ file: Int32) -> Bool { isatty(file) == 1 }

  /// Columns of the terminal behind a file; nil when it is none.
  package static func terminalWidth(_ file: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// A write to a closed pipe then fails with an error instead of killing the program.
  package static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Seconds since some moment; never goes back.
  package static var seconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  package static func exit(_ code: Int32) -> Never { platformExit(code) }

  /// Removes this file if the user or the system ends the program; nil for none. The last file
  /// named is the one removed; calls from several threads are safe.
  package static func removeWhenEnded(_ path: String?) {
    let new = unsafe path.flatMap { unsafe strdup($0) }
    // Whoever takes the old path out is the only one to free it.
    unsafe free(unfinished.exchange(new, ordering: .acquiringAndReleasing))
    guard path != nil else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        // Only what a signal handler may do: take the path, unlink, signal and raise.
        if let path = unsafe unfinished.exchange(nil, ordering: .acquiring) {
          _ = unsafe unlink(path)
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}

/// The file being written, for the signal handler; owned by whoever takes it out.
///
/// Safe although a pointer is not `Sendable`: it is reached by one atomic exchange alone, which hands it to one owner.
nonisolated(unsafe) private let unfinished = unsafe Atomic<UnsafeMutablePointer<CChar>?>(nil)

// `SystemCalls` has functions of the same names; these reach the C library's.
private func platformOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}
private func platformClose(_ file: Int32) -> Int32 { close(file) }
private func platformRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  guard let buffer = unsafe buffer else { return 0 }
  return unsafe read(file, buffer, count)
}
private func platformWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(file, buffer, count)
}
private func platformRename(_ from: String, _ to: String) -> Int32 { unsafe rename(from, to) }
private func platformExit(_ code: Int32) -> Never { exit(code) }
