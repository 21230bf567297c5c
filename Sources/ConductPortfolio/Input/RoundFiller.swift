import Conduct

/// Completes rows to states: what a row does not tell because it follows.
///
/// - A process that was entered, and of which no round is told, is in its first; an event with a day, and no number of
///   times, happened once.
/// - While a process runs, both views are the same. After its end the next round begins with what is kept.
struct RoundFiller {
  /// A column of the next view, and what it comes from.
  private struct Renewed {
    let column: Int
    let current: Int
    let initial: Int64
    let keeps: Bool
    /// The columns of the days on which the process was completed and left, if it belongs to one.
    let endings: (completedOn: Int, leftOn: Int)?
  }

  /// A column that counts, and the one with the day from which it follows that it is at least 1.
  private struct Counted {
    let column: Int
    let day: Int
  }

  /// The slots that a table must have a column for, ascending, and whether each is a truth.
  let slots: [(slot: Int, isTruth: Bool)]
  let slotCount: Int
  private let renewed: [Renewed]
  private let counted: [Counted]

  /// - Parameters:
  ///   - change: What is supposed, for which more must be known than the rules read.
  ///   - readsAll: Whether everything is read that a row can tell.
  init(
    _ plan: ColumnPlan, _ rounds: PortfolioRounds, _ change: PortfolioChange? = nil, readsAll: Bool = false
  ) {
    let slotCount = plan.program.slotCount
    self.slotCount = slotCount
    var isTruth: [Int: Bool] = [:]
    for (slot, truth) in readsAll ? Self.everything(rounds) : Self.read(plan, rounds, change) {
      isTruth[slot] = truth
      guard slot >= slotCount else { continue }
      isTruth[slot - slotCount] = truth
      guard let endings = rounds.endings(of: slot - slotCount) else { continue }
      isTruth[endings.completedOn] = false
      isTruth[endings.leftOn] = false
    }
    for slot in Array(isTruth.keys) where slot < slotCount {
      if let day = rounds.day(countedBy: slot) { isTruth[day] = false }
    }
    let slots = isTruth.sorted { $0.key < $1.key }.map { (slot: $0.key, isTruth: $0.value) }
    let indices = Dictionary(uniqueKeysWithValues: slots.enumerated().map { ($1.slot, $0) })
    self.slots = slots
    renewed = slots.filter { $0.slot >= slotCount }.map { entry in
      let current = entry.slot - slotCount
      let endings = rounds.endings(of: current).flatMap { endings in
        indices[endings.completedOn].flatMap { completed in indices[endings.leftOn].map { (completed, $0) } }
      }
      let keeps: Bool
      switch rounds.renewal(of: current) {
      case .kept: keeps = true
      case .initial: keeps = false
      }
      return Renewed(
        column: indices[entry.slot] ?? 0, current: indices[current] ?? 0, initial: rounds.initial[entry.slot],
        keeps: keeps, endings: endings)
    }
    counted = slots.filter { $0.slot < slotCount }.compactMap { entry in
      rounds.day(countedBy: entry.slot).flatMap { indices[$0] }.map {
        Counted(column: indices[entry.slot] ?? 0, day: $0)
      }
    }
  }

  private static func everything(_ rounds: PortfolioRounds) -> [Int: Bool] {
    let count = rounds.initial.count / 2
    return Dictionary(uniqueKeysWithValues: rounds.initial.indices.map { ($0, rounds.isTruth($0 % count)) })
  }

  /// The slots that are read: those of the rules, and under a change those of both views.
  private static func read(
    _ plan: ColumnPlan, _ rounds: PortfolioRounds, _ change: PortfolioChange?
  ) -> [Int: Bool] {
    var read = Dictionary(uniqueKeysWithValues: zip(plan.slots, plan.slotIsTruth))
    guard let change else { return read }
    let count = plan.program.slotCount
    for slot in change.slots where read[slot] == nil { read[slot] = rounds.isTruth(slot) }
    for (slot, truth) in read where slot < count {
      read[slot + count] = truth
      for (other, isTruth) in rounds.records(of: slot) {
        read[other] = isTruth
        read[other + count] = isTruth
      }
    }
    for (slot, truth) in read where slot >= count { read[slot - count] = truth }
    return read
  }

  /// Completes all rows of a table; O(rows × columns of the next view).
  func fill(_ table: ColumnTable, _ initial: [Int64]) {
    for entry in counted {
      let (counts, days) = (table.columns[entry.column], table.columns[entry.day])
      for row in 0..<table.count where counts.cell(row: row) == 0 && days.cell(row: row) != Cell.never {
        counts.set(1, row: row)
      }
    }
    for entry in renewed {
      for row in 0..<table.count {
        var cell = table.cell(column: entry.current, row: row)
        if !entry.keeps, let endings = entry.endings,
          table.cell(column: endings.completedOn, row: row) != Cell.never
            || table.cell(column: endings.leftOn, row: row) != Cell.never
        {
          cell = entry.initial
        }
        table.set(cell, column: entry.column, row: row)
      }
    }
  }
}
