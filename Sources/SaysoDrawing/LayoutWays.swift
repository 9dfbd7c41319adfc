/// The ways in which a part may be laid out: both directions, and both again with leaves over several ranks.
enum LayoutWays {
  /// Beyond, `dot` is asked for one direction alone.
  private static let mostForBoth = 200

  /// One or more; several only where each costs little.
  static func requests(
    _ boxes: [Point], _ lines: [LayoutRequest.Line], _ frames: [LayoutRequest.Frame],
    _ levels: [[Int]], _ effort: LayoutRequest.Effort
  ) -> [LayoutRequest] {
    func request(
      _ lines: [LayoutRequest.Line], _ direction: LayoutRequest.Direction, _ levels: [[Int]] = levels,
      _ effort: LayoutRequest.Effort = effort
    ) -> LayoutRequest {
      LayoutRequest(
        boxes: boxes, lines: lines, frames: frames, levels: levels, direction: direction, effort: effort)
    }
    if effort.engine == .sfdp { return [request(lines, .leftToRight)] }
    var requests = [request(lines, .leftToRight)]
    if lines.count <= mostForBoth { requests.append(request(lines, .topToBottom)) }
    if !levels.isEmpty { requests += [request(lines, .leftToRight, []), request(lines, .topToBottom, [])] }
    // What has no order at all is no better in ranks.
    if effort == .hurried { return requests + [request(lines, .leftToRight, [], .spread)] }
    if 6...48 ~= lines.count {
      for depth in 2...3 {
        let spread = spreadLeaves(lines, boxes: boxes.count, depth: depth)
        requests += [request(spread, .leftToRight), request(spread, .topToBottom)]
      }
    }
    return requests
  }

  /// Lets every second or third line to a box without other lines be a rank longer, so that a hub
  /// with many of them is no long column.
  private static func spreadLeaves(
    _ lines: [LayoutRequest.Line], boxes: Int, depth: Int
  ) -> [LayoutRequest.Line] {
    var degree = [Int](repeating: 0, count: boxes)
    for line in lines {
      degree[line.tail] += 1
      degree[line.head] += 1
    }
    var seen = [Int](repeating: 0, count: boxes)
    return lines.map { line in
      var line = line
      let hub: Int
      switch (degree[line.tail], degree[line.head]) {
      case (1, 2...): hub = line.head
      case (2..., 1): hub = line.tail
      default: return line
      }
      line.span = 1 + seen[hub] % depth
      seen[hub] += 1
      return line
    }
  }
}
