/// What is told and recorded of an engagement: the cells of all slots, in both views, and what they go back to.
struct EngagementState: Sendable {
  /// The cells of the slots; see `Slots` for the two views.
  private(set) var cells: [Int64]
  /// The completions of each task in a view, ascending; by the slot of its `done_on`.
  private var completions: [Int: [CivilDate]] = [:]
  /// The days on which each event was recorded, by the slot of its day; ascending.
  private var occurrences: [Int: [CivilDate]] = [:]
  /// The slots of facts that were told, for `once`.
  private var told: Set<Int> = []
  /// How each process was left, by its instance: the ending, if it was one.
  private(set) var endings: [Int: Int] = [:]
  private let layout: StateLayout

  /// The state in which nothing is told and nothing has happened.
  init(_ layout: StateLayout) {
    self.layout = layout
    cells = layout.initial
  }

  /// A state with other cells: what it goes back to stays.
  init(cells: [Int64], like other: EngagementState) {
    self = other
    self.cells = cells
  }

  /// A state of which only the cells are known: the days of some completions and events are taken from them.
  init(cells: [Int64], _ layout: StateLayout, completing slots: [Int]) {
    self.layout = layout
    self.cells = cells
    for slot in slots {
      let isTask: Bool
      if case .taskDoneOn = layout.slots.contents[slot] { isTask = true } else { isTask = false }
      for view in [slot, slot + layout.slots.count] {
        let days = [isTask ? cells[view + 1] : Cell.never, cells[view]].compactMap { day in
          day == Cell.never ? nil : CivilDate(dayNumber: Int(day))
        }
        if isTask { completions[view] = days } else if view == slot { occurrences[slot] = days }
      }
    }
  }

  // MARK: - Reading

  func cell(_ slot: Int) -> Int64 { cells[slot] }

  func isActive(_ process: Int) -> Bool {
    has(layout.slots.enteredOn(process)) && !isEnded(process)
  }

  /// Whether a round of the process has ended and the next has not begun.
  func isEnded(_ process: Int) -> Bool {
    has(layout.slots.completedOn(process)) || has(layout.slots.leftOn(process))
  }

  func isLeft(_ process: Int) -> Bool { has(layout.slots.leftOn(process)) }

  private func has(_ slot: Int) -> Bool { cells[slot] != Cell.never }

  /// Whether a fact's slot was told, and is known.
  func isTold(_ slot: Int) -> Bool { told.contains(slot) }

  // MARK: - Writing

  /// Lets a day come.
  mutating func setToday(_ day: CivilDate) {
    cells[Slots.today] = Int64(day.dayNumber)
    cells[Slots.today + layout.slots.count] = Int64(day.dayNumber)
  }

  /// Writes an action into the record; no rule is consulted.
  mutating func apply(_ action: Action, on day: CivilDate) { apply(action.kind, on: day) }

  /// Writes what an action writes into the record.
  mutating func apply(_ kind: Action.Kind, on day: CivilDate) {
    switch kind {
    case .tell(_, let cells):
      for (slot, cell) in cells {
        write(slot, cell)
        let untold = layout.slots.types[slot] == .truth ? Cell.open : Cell.unknown
        if cell == untold { told.remove(slot) } else { told.insert(slot) }
      }
    case .tick(let instance, let truth): write(layout.slots.tick(instance), truth ? Cell.yes : Cell.no)
    case .perform(let instance, let date): perform(instance, date)
    case .record(let slot, let date):
      occurrences[slot, default: []].insertSorted(date)
      writeEvent(slot)
    case .retractTask(let instance): retract(instance)
    case .retractEvent(let slot):
      if occurrences[slot]?.popLast() != nil { writeEvent(slot) }
    case .retractWaiver(let instance): write(layout.slots.milestoneWaiver(instance), Cell.no)
    case .waive(let instance, _): write(layout.waiver(instance), Cell.yes)
    case .enter(let process, let date): enter(process, date)
    case .complete(let process, let date):
      guard isActive(process) else { return }
      cells[layout.slots.completedOn(process)] = Int64(date.dayNumber)
      prepareNextRound(process)
    case .leave(let process, let ending):
      guard isActive(process) else { return }
      cells[layout.slots.leftOn(process)] = Int64(day.dayNumber)
      endings[process] = ending
      prepareNextRound(process)
    }
  }

  /// Writes a slot in the views to which it belongs now.
  private mutating func write(_ slot: Int, _ cell: Int64) {
    let (current, next) = views(of: slot)
    if current { cells[slot] = cell }
    if next { cells[slot + layout.slots.count] = cell }
  }

  /// Returns the cells of all slots once something is told.
  func cells(telling told: [(slot: Int, cell: Int64)]) -> [Int64] {
    var cells = cells
    for (slot, cell) in told {
      let (current, next) = views(of: slot)
      if current { cells[slot] = cell }
      if next { cells[slot + layout.slots.count] = cell }
    }
    return cells
  }

  /// Returns the cells that are written when what a slot of the current view holds is told now: in one view or both.
  func cellsWritten(by slot: Int) -> [Int] {
    let (current, next) = views(of: slot)
    return (current ? [slot] : []) + (next ? [slot + layout.slots.count] : [])
  }

  private func views(of slot: Int) -> (current: Bool, next: Bool) {
    guard let process = layout.process[slot], isEnded(process) else { return (true, true) }
    let belongsToNext = layout.belongsToNextRound[slot]
    // What is kept is carried over, a late completion too.
    return (!belongsToNext, belongsToNext || layout.isKept[slot])
  }

  // MARK: - Tasks and events

  private mutating func perform(_ instance: Int, _ date: CivilDate) {
    let slot = layout.slots.doneOn(instance)
    let (current, next) = views(of: slot)
    if current { completions[slot, default: []].insertSorted(date) }
    if next { completions[slot + layout.slots.count, default: []].insertSorted(date) }
    writeCompletions(slot)
  }

  private mutating func retract(_ instance: Int) {
    let slot = layout.slots.doneOn(instance)
    let (current, next) = views(of: slot)
    let view = next && !current ? slot + layout.slots.count : slot
    guard completions[view]?.isEmpty == false else { return write(layout.slots.taskWaiver(instance), Cell.no) }
    if current { _ = completions[slot]?.popLast() }
    if next { _ = completions[slot + layout.slots.count]?.popLast() }
    writeCompletions(slot)
  }

  /// Writes the last two completions of both views.
  private mutating func writeCompletions(_ slot: Int) {
    for view in [slot, slot + layout.slots.count] {
      let days = completions[view] ?? []
      cells[view] = days.last.map { Int64($0.dayNumber) } ?? Cell.never
      cells[view + 1] = days.dropLast().last.map { Int64($0.dayNumber) } ?? Cell.never
    }
  }

  private mutating func writeEvent(_ slot: Int) {
    let days = occurrences[slot] ?? []
    write(slot, days.last.map { Int64($0.dayNumber) } ?? Cell.never)
    write(slot + 1, Int64(days.count))
  }

  // MARK: - Rounds

  private mutating func enter(_ process: Int, _ date: CivilDate) {
    guard !isActive(process) else { return }
    let entered = layout.slots.enteredOn(process)
    let round = cells[layout.slots.round(process)]
    if isEnded(process) {
      for slot in layout.owned[process] ?? [] {
        cells[slot] = cells[slot + layout.slots.count]
        completions[slot] = completions[slot + layout.slots.count]
      }
      endings[process] = nil
    }
    for (slot, cell) in [(entered, Int64(date.dayNumber)), (layout.slots.round(process), round + 1)] {
      cells[slot] = cell
      cells[slot + layout.slots.count] = cell
    }
  }

  /// After the end of a round: the next one begins with nothing told, save for what is kept.
  private mutating func prepareNextRound(_ process: Int) {
    for slot in layout.owned[process] ?? [] {
      let next = slot + layout.slots.count
      if layout.isKept[slot] {
        cells[next] = cells[slot]
        completions[next] = completions[slot]
      } else {
        cells[next] = layout.initial[next]
        completions[next] = nil
        occurrences[slot] = nil
        told.remove(slot)
      }
    }
    cells[layout.slots.round(process) + layout.slots.count] = cells[layout.slots.round(process)]
  }
}

extension [CivilDate] {
  /// Inserts a day behind those not later; O(n).
  fileprivate mutating func insertSorted(_ day: CivilDate) {
    insert(day, at: lastIndex { $0 <= day }.map { $0 + 1 } ?? 0)
  }
}
