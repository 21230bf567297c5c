/// What a scenario's run computed: the cells of each state that it looked at, and which of them it read.
///
/// Behind the cells of a state there is room for those of a patch.
final class StateTape {
  /// How many states are kept at once.
  static let maximum = 256

  private let graph: RuleGraph
  private let capacity: Int
  private var cells: [UnsafeMutablePointer<Int64>] = []
  private var reads: [[Bool]] = []
  private(set) var slots: [[Int64]] = []
  /// Whether the states are all that there were.
  private(set) var isWhole = true

  init(_ graph: RuleGraph, room: Int) {
    self.graph = graph
    capacity = graph.count + room + 1
  }

  deinit { cells.forEach { $0.deallocate() } }

  /// How many states are kept.
  var count: Int { slots.count }
  var isFull: Bool { count == Self.maximum }

  /// Begins anew with the states of another scenario, or with further ones of the same.
  func clear(isWhole: Bool = true) {
    slots.removeAll(keepingCapacity: true)
    self.isWhole = isWhole
  }

  /// Adds a state, whose cells are to be computed.
  func append(_ state: [Int64]) {
    if cells.count == count {
      let buffer = UnsafeMutablePointer<Int64>.allocate(capacity: capacity)
      buffer.initialize(repeating: Cell.unknown, count: capacity)
      cells.append(buffer)
      reads.append([Bool](repeating: false, count: graph.count))
    } else {
      reads[count].withUnsafeMutableBufferPointer { $0.update(repeating: false) }
    }
    slots.append(state)
  }

  /// The cells of a state, with room behind them.
  func cells(of state: Int) -> UnsafeMutablePointer<Int64> { cells[state] }

  /// Notes that the last state's cell of a node was read.
  func noteRead(_ node: Int) { reads[count - 1][node] = true }

  /// Whether a state's cell of a node was read.
  func isRead(_ node: Int, in state: Int) -> Bool { reads[state][node] }
}
