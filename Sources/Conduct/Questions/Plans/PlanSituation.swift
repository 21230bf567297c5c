/// A state, and what is so in it: what a plan starts from, or has come to.
struct PlanSituation {
  let graph: RuleGraph
  let model: Model
  let layout: StateLayout
  let state: EngagementState
  /// The cells of all nodes in the state.
  let cells: [Int64]
  /// The slots that must stay as they are, in the current view.
  let fixed: Set<Int>

  /// The day that has come, by its number.
  var today: Int64 { state.cell(Slots.today) }

  /// Whether what is told of a slot now is written there, in the view of the slot.
  func isWritten(_ slot: Int) -> Bool {
    let plain = slot % graph.slots.count
    guard let process = layout.process[plain], state.isEnded(process) else { return true }
    let belongsToNext = layout.belongsToNextRound[plain]
    return slot < graph.slots.count ? !belongsToNext : belongsToNext || layout.isKept[plain]
  }

  /// The cell of what is not known, of the type of a slot.
  func unknown(_ slot: Int) -> Int64 {
    graph.slots.types[slot % graph.slots.count] == .truth ? Cell.open : Cell.unknown
  }
}
