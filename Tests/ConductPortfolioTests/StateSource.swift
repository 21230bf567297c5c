import ConductGenerators

@testable import Conduct

/// States of engagements, made up: told and untold, likely and absurd, the same on every machine.
struct StateSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The cells of all slots, both views, of some engagements; each tells more or less than another.
  mutating func states(_ count: Int, _ playbook: Playbook) -> [[Int64]] {
    let slots = playbook.graph.slots
    return (0..<count).map { _ in
      var cells = playbook.layout.initial
      let odds = next() % 4
      for slot in cells.indices where next() % 4 >= odds {
        let content = slots.contents[slot % slots.count]
        cells[slot] = cell(content, slots.types[slot % slots.count], playbook)
      }
      let today = cell(.today, .date, playbook)
      cells[Slots.today] = today
      cells[Slots.today + slots.count] = today
      // Mostly no round has ended, so that both views are the same.
      if next() % 3 != 0 { for slot in 0..<slots.count { cells[slot + slots.count] = cells[slot] } }
      return cells
    }
  }

  /// States in which no round has ended, and both views are the same; what a row of a table can tell.
  mutating func runningStates(_ count: Int, _ playbook: Playbook) -> [[Int64]] {
    let slots = playbook.graph.slots
    return states(count, playbook).map { state in
      var cells = state
      cells[Slots.today] = min(cells[Slots.today], 18_100)
      for (slot, content) in slots.contents.enumerated() {
        switch content {
        case .completedOn, .leftOn: cells[slot] = Cell.never
        case .round(let instance):
          if cells[slots.enteredOn(instance)] != Cell.never { cells[slot] = max(1, cells[slot]) }
        case .eventTimes: if cells[slot - 1] != Cell.never { cells[slot] = max(1, cells[slot]) }
        case .fact, .tick, .waiver, .today, .taskDoneOn, .taskDoneBefore, .enteredOn, .eventOn: break
        }
        // An empty cell stands for what is so before anything is told.
        let isOpen = slots.types[slot] == .truth ? cells[slot] == Cell.open : cells[slot] == Cell.unknown
        if isOpen { cells[slot] = playbook.layout.initial[slot] }
        cells[slot + slots.count] = cells[slot]
      }
      return cells
    }
  }

  private mutating func cell(_ content: Slots.Content, _ type: ValueType, _ playbook: Playbook) -> Int64 {
    let isFact: Bool
    if case .fact = content { isFact = true } else { isFact = false }
    switch type {
    case .truth:
      let odds = next() % 5
      return isFact && odds == 0 ? Cell.open : odds % 2 == 0 ? Cell.yes : Cell.no
    case .date:
      let odds = next() % 12
      if odds == 0 { return isFact ? Cell.unknown : Cell.never }
      if odds == 1 { return ValueDomain.range(of: .date, in: playbook.model).upperBound - Int64(next() % 400) }
      return 18_000 + Int64(next() % 120)
    case .text: return next() % 4 == 0 ? Cell.unknown : Int64(next() % UInt64(playbook.model.texts.texts.count + 2))
    case .count, .number, .percent, .days, .businessDays, .months, .choice, .set:
      return value(ValueDomain.range(of: type, in: playbook.model))
    }
  }

  private mutating func value(_ domain: ClosedRange<Int64>) -> Int64 {
    switch next() % 8 {
    case 0: return Cell.unknown
    case 1: return domain.lowerBound
    case 2: return domain.upperBound
    case 3: return domain.lowerBound + Int64(next() % UInt64(domain.upperBound - domain.lowerBound + 1))
    default: return min(domain.upperBound, max(domain.lowerBound, Int64(next() % 2_000) - 500))
    }
  }
}
