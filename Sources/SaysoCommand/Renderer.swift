import SaysoCorpus
import SaysoGraph

/// Graphviz's own renderers, for what we do not write ourselves: run as a program, and stopped when time is over.
enum Renderer {
  /// A drawing with every place given, as PNG or PDF.
  static func render(_ dot: [UInt8], as format: Draw.Format, of name: String, seconds: Double) throws(InputError)
    -> [UInt8]
  {
    let kind = format.rawValue
    guard let child = ChildProcess.start("neato", ["-n2", "-T" + kind, "-Gdpi=144"]) else {
      throw InputError(name, "no \(kind): neato, which makes it, is not installed", remedy: "apt-get install graphviz")
    }
    let deadline = SystemCalls.seconds + seconds
    // It reads all before it writes; what it did not take it cannot draw.
    let isSent = child.send(dot, before: deadline)
    child.closeInput()
    let reading = isSent ? child.receive(nil, before: deadline) : .closed
    let isLate = reading == .tooLate || !isSent && SystemCalls.seconds >= deadline
    let isWell = child.end(before: isLate ? nil : deadline, inputIsOpen: false)
    if isLate {
      throw InputError(
        name, "no \(kind): neato took longer than \(Int(seconds.rounded(.up))) seconds",
        remedy: "draw less with --top, or use svg")
    }
    guard case .bytes(let bytes) = reading, isWell, !bytes.isEmpty else {
      throw InputError(
        name, "no \(kind): this Graphviz has no renderer for it", remedy: "apt-get install graphviz, or use svg")
    }
    return format == .pdf ? undated(bytes) : bytes
  }

  /// The day on which a PDF was made is the one thing in it that differs from run to run.
  private static func undated(_ pdf: [UInt8]) -> [UInt8] {
    let mark = Array("/CreationDate (D:".utf8)
    guard let at = pdf.indices.last(where: { pdf[$0] == mark[0] && pdf[$0...].starts(with: mark) }) else { return pdf }
    var undated = pdf
    for (i, digit) in zip((at + mark.count)..., "19700101000000".utf8) where i < undated.count { undated[i] = digit }
    return undated
  }
}
