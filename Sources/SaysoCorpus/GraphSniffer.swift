import SaysoGraph

/// Tells graphs from other JSON without reading all of it.
enum GraphSniffer {
  private static let mark = Array("\"sayso/1\"".utf8)

  /// How far to go on where a byte stands in the place of the mark's last.
  private static let steps: [Int] = {
    var steps = [Int](repeating: mark.count, count: 256)
    for (i, byte) in mark.dropLast().enumerated() { steps[Int(byte)] = mark.count - 1 - i }
    return steps
  }()

  /// Whether JSON begins as a graph does and names the format somewhere; what else is in it is not looked at.
  static func tells(_ json: ArraySlice<UInt8>) -> Bool {
    Graph.isLikely(Array(json.prefix(256))) && hasMark(json)
  }

  /// Looks for the mark from its end, after Horspool (1980): one byte in nine.
  private static func hasMark(_ json: ArraySlice<UInt8>) -> Bool {
    let (steps, mark) = (Self.steps, Self.mark)
    var last = json.startIndex + mark.count - 1
    while last < json.endIndex {
      let byte = json[last]
      if byte == mark[mark.count - 1], json[(last + 1 - mark.count)...last].elementsEqual(mark) { return true }
      last += steps[Int(byte)]
    }
    return false
  }
}
