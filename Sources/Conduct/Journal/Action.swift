/// A statement of a journal with every name resolved: what it writes into the record.
struct Action: Sendable {
  enum Kind: Sendable {
    /// Cells of slots of the current view; the fact is named for `once` and explanations.
    case tell(fact: Int, cells: [(slot: Int, cell: Int64)])
    case tick(Int, Bool)
    case perform(Int, on: CivilDate)
    /// An event, by the slot of its day.
    case record(eventOn: Int, on: CivilDate)
    case retractTask(Int)
    case retractEvent(eventOn: Int)
    case retractWaiver(Int)
    case waive(Int, by: Int?)
    case enter(Int, on: CivilDate)
    case complete(Int, on: CivilDate)
    /// As an ending, by its index, or for a reason.
    case leave(Int, ending: Int?)
  }

  let kind: Kind
  /// The statement as it is written; of a forced one what is forced.
  let change: Change
  /// The reason of `force`.
  let forcedBecause: String?
}

/// The statements of one day.
struct JournalDay: Sendable {
  let date: CivilDate
  let actions: [Action]
  let span: Span
}
