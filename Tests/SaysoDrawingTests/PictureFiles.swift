import Foundation
import SaysoGraph
import Testing

@testable import SaysoDrawing

/// Writes the samples' pictures into the folder that SAYSO_PICTURES names, to look at them.
@Test(.enabled(if: ProcessInfo.processInfo.environment["SAYSO_PICTURES"] != nil))
func `pictures to look at`() throws {
  let folder = ProcessInfo.processInfo.environment["SAYSO_PICTURES"] ?? ""
  for (name, graph) in [
    ("five", Samples.five), ("twenty", Samples.twenty), ("forty", Samples.forty),
  ] {
    let clock = ContinuousClock()
    var bytes: [UInt8] = []
    let time = try clock.measure { bytes = try Drawing.svg(graph) }
    print(name, time)
    try Data(bytes).write(to: URL(filePath: folder).appending(path: "\(name).svg"))
    try Data(Drawing.html(graph)).write(to: URL(filePath: folder).appending(path: "\(name).html"))
    try Data(Drawing.dot(graph)).write(to: URL(filePath: folder).appending(path: "\(name).dot"))
  }
}
