import SaysoCorpus

/// Shows a file in the browser that the system has for it.
enum Browser {
  /// `$BROWSER` first, then what desktops bring. The browser goes on when this program has ended.
  static func open(_ path: String) throws(InputError) {
    let own = SystemCalls.environment("BROWSER").map { $0.split(separator: ":").map(String.init) } ?? []
    for program in own + ["xdg-open", "open"] where !program.isEmpty {
      guard let child = ChildProcess.start(program, [path]) else { continue }
      // An opener ends at once, and badly if there is no browser; a browser stays.
      if child.leave(after: SystemCalls.seconds + 2) ?? true { return }
    }
    throw own.isEmpty
      ? InputError(path, "nothing here opens pages", remedy: "open it yourself, or name a browser in BROWSER")
      : InputError(
        path, "BROWSER (\(own.joined(separator: ":"))) cannot be run", remedy: "open the page yourself, or name another"
      )
  }
}
