import Conduct

/// Places the parts of a flow: columns from left to right, processes below each other, ways between the columns.
struct FlowLayout {
  /// Sizes, in pixels.
  enum Size {
    static let boxWidth = 264
    static let padding = 12
    static let titleLine = 19
    static let line = 16
    static let rowGap = 6
    static let boxGap = 28
    static let header = 44
    static let lane = 9
    static let margin = 16
    /// How many narrow characters fit on a line; East Asian ones count twice.
    static let titleColumns = 27
    static let columns = 35
  }

  /// One line of a box, broken to its width.
  struct PlacedRow {
    let lines: [String]
    let remarks: [String]
    let state: Flow.State?
    let y: Int
    var height: Int { (lines.count + remarks.count) * Size.line }
    /// Where a way begins or ends.
    var port: Int { y + Size.line / 2 }
  }

  /// One box.
  struct PlacedBox {
    let x: Int
    let y: Int
    let height: Int
    let title: [String]
    let remark: [String]
    let inputs: [PlacedRow]
    let steps: [PlacedRow]
    let next: [PlacedRow]
    /// The lines between the parts.
    let rules: [Int]
    var right: Int { x + Size.boxWidth }
    var port: Int { y + Size.padding + Size.titleLine / 2 }
  }

  /// A way, from point to point.
  struct Way {
    let points: [(x: Int, y: Int)]
    let isTie: Bool
  }

  private(set) var boxes: [PlacedBox] = []
  private(set) var ways: [Way] = []
  private(set) var columnX: [Int] = []
  private(set) var width = 0
  private(set) var height = 0
  private let flow: Flow
  /// How many ways run in the room before each column, and behind the last.
  private var lanes: [Int] = []
  private var used: [Int] = []
  private var bottomLanes = 0
  private var bottom = 0

  /// Places a flow; O(size).
  init(_ flow: Flow) {
    self.flow = flow
    countLanes()
    placeBoxes()
    placeWays()
  }

  // MARK: - Columns

  private mutating func countLanes() {
    lanes = [Int](repeating: 0, count: flow.columns.count + 1)
    used = lanes
    for (from, to) in routes() {
      let (source, target) = (flow.boxes[from].column, flow.boxes[to].column)
      lanes[source + 1] += 1
      if target != source, target != source + 1 {
        lanes[target] += 1
        bottomLanes += 1
      }
    }
  }

  private func routes() -> [(Int, Int)] {
    flow.transitions.map { ($0.from, $0.to) } + flow.ties.map { ($0.from, $0.to) }
  }

  private func room(_ index: Int) -> Int {
    if index == 0 { return Size.margin + (lanes[0] == 0 ? 0 : lanes[0] * Size.lane + 14) }
    let isLast = index == flow.columns.count
    return lanes[index] == 0 ? (isLast ? Size.margin : 32) : lanes[index] * Size.lane + (isLast ? 20 : 40)
  }

  // MARK: - Boxes

  private mutating func placeBoxes() {
    var x = room(0)
    for column in flow.columns.indices {
      columnX.append(x)
      x += Size.boxWidth + room(column + 1)
    }
    width = x
    var bottoms = [Int](repeating: Size.header, count: flow.columns.count)
    for box in flow.boxes {
      let placed = place(box, x: columnX[box.column], y: bottoms[box.column])
      bottoms[box.column] = placed.y + placed.height + Size.boxGap
      boxes.append(placed)
    }
    bottom = (bottoms.max() ?? Size.header) - Size.boxGap
    height = bottom + Size.margin + (bottomLanes == 0 ? 0 : bottomLanes * Size.lane + 10)
  }

  private func place(_ box: Flow.Box, x: Int, y: Int) -> PlacedBox {
    let title = box.title.visible.wrapped(to: Size.titleColumns)
    let remark = (box.remark ?? "").isEmpty ? [] : (box.remark ?? "").visible.wrapped(to: Size.columns)
    var top = y + Size.padding + title.count * Size.titleLine + remark.count * Size.line
    var rules: [Int] = []
    func part(_ rows: [Flow.Row]) -> [PlacedRow] {
      guard !rows.isEmpty else { return [] }
      top += 7
      rules.append(top)
      top += 7
      return rows.map { row in
        let placed = PlacedRow(
          lines: row.text.visible.wrapped(to: Size.columns - 2),
          remarks: row.remark.map { $0.visible.wrapped(to: Size.columns - 2) } ?? [], state: row.state, y: top)
        top += placed.height + Size.rowGap
        return placed
      }
    }
    let inputs = part(box.inputs)
    let steps = part(box.steps)
    let next = part(box.next)
    return PlacedBox(
      x: x, y: y, height: top + Size.padding - y - (rules.isEmpty ? 0 : Size.rowGap), title: title, remark: remark,
      inputs: inputs, steps: steps, next: next, rules: rules)
  }

  // MARK: - Ways

  private mutating func placeWays() {
    var arrivals = [Int](repeating: 0, count: boxes.count)
    var bottomLane = 0
    for transition in flow.transitions {
      let (source, target) = (boxes[transition.from], boxes[transition.to])
      // Ways that arrive at the same process do so beside each other.
      let end = min(target.port + arrivals[transition.to] * 7, target.y + target.height - 6)
      arrivals[transition.to] += 1
      let start = source.next[transition.row].port
      route(transition.from, transition.to, from: start, to: end, isTie: false, &bottomLane)
    }
    var departures = [Int](repeating: 0, count: boxes.count)
    for tie in flow.ties {
      let (source, target) = (boxes[tie.from], boxes[tie.to])
      let start = min(source.port + 10 + departures[tie.from] * 7, source.y + source.height - 6)
      departures[tie.from] += 1
      route(tie.from, tie.to, from: start, to: target.inputs[tie.row].port, isTie: true, &bottomLane)
    }
  }

  private mutating func route(
    _ from: Int, _ to: Int, from start: Int, to end: Int, isTie: Bool, _ bottomLane: inout Int
  ) {
    let (source, target) = (flow.boxes[from].column, flow.boxes[to].column)
    let begin = (x: boxes[from].right, y: start)
    let lane = laneX(source + 1)
    if target == source {
      let points = [begin, (lane, start), (lane, end), (boxes[to].right, end)]
      ways.append(Way(points: points, isTie: isTie))
    } else if target == source + 1 {
      ways.append(Way(points: [begin, (lane, start), (lane, end), (boxes[to].x, end)], isTie: isTie))
    } else {
      let channel = bottom + 14 + bottomLane * Size.lane
      bottomLane += 1
      let second = laneX(target)
      let points = [
        begin, (lane, start), (lane, channel), (second, channel), (second, end), (boxes[to].x, end),
      ]
      ways.append(Way(points: points, isTie: isTie))
    }
  }

  /// The next free lane in the room before a column.
  private mutating func laneX(_ index: Int) -> Int {
    let start = index == 0 ? 8 : columnX[index - 1] + Size.boxWidth + 12
    defer { used[index] += 1 }
    return start + used[index] * Size.lane
  }
}
