/// How the cells of a row become a state: what is so before anything is told, and what an ended round leaves behind.
///
/// A row tells of the round of each process that runs or ended last. Of the round that would begin after an end it
/// tells nothing: that one begins with what is kept, and with nothing else.
package struct PortfolioRounds: Sendable {
  /// What the cell of the next view is, once the round of its process has ended.
  package enum Renewal: Sendable {
    /// What it was before anything was told.
    case initial
    /// The cell of the current view: it is carried over, or not of any round.
    case kept
  }

  /// The cells of all slots before anything is told, both views.
  package let initial: [Int64]
  private let layout: StateLayout

  init(_ layout: StateLayout) {
    self.layout = layout
    initial = layout.initial
  }

  /// The slots of the days on which the process of a slot was completed and left; nil where it belongs to none.
  package func endings(of slot: Int) -> (completedOn: Int, leftOn: Int)? {
    layout.process[slot].map { (layout.slots.completedOn($0), layout.slots.leftOn($0)) }
  }

  /// The slot of the day from which it follows that something that is counted happened at least once; nil for others.
  package func day(countedBy slot: Int) -> Int? {
    switch layout.slots.contents[slot] {
    case .round(let instance): layout.slots.enteredOn(instance)
    case .eventTimes: slot - 1
    case .today, .fact, .taskDoneOn, .taskDoneBefore, .waiver, .tick, .enteredOn, .completedOn, .leftOn, .eventOn: nil
    }
  }

  /// Whether a slot holds a truth.
  package func isTruth(_ slot: Int) -> Bool { layout.slots.types[slot] == .truth }

  /// The slots of the current view that hold texts.
  package var textSlots: Set<Int> { Set(layout.slots.types.indices.filter { layout.slots.types[$0] == .text }) }

  /// The slots that say where the rounds of a slot's process are, and whether each is a truth.
  package func records(of slot: Int) -> [(slot: Int, isTruth: Bool)] {
    guard let process = layout.process[slot] else { return [] }
    let slots = layout.slots
    return [slots.enteredOn(process), slots.completedOn(process), slots.leftOn(process), slots.round(process)].map {
      ($0, false)
    }
  }

  /// What becomes of a slot of the current view after the end of its round.
  package func renewal(of slot: Int) -> Renewal {
    if case .round = layout.slots.contents[slot] { return .kept }
    return layout.isKept[slot] || layout.process[slot] == nil ? .kept : .initial
  }
}

extension Playbook {
  /// How the rows of a portfolio become states.
  package var portfolioRounds: PortfolioRounds { PortfolioRounds(layout) }
}
