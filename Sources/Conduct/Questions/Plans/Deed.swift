/// Something that a plan can do: a statement of the journal, or waiting for a day.
enum Deed: Hashable, Sendable {
  /// Tells a fact, or whether a set has a member; `slot` is of the current view. The cell of what is unknown takes back
  /// what was told.
  case tell(slot: Int, cell: Int64)
  /// Ticks an input or outcome, or takes the tick back.
  case tick(Int, Bool)
  /// Does a task on the day that has come.
  case perform(Int)
  /// Records an event, by the slot of its day; how often it will have happened then.
  case record(eventOn: Int, times: Int64)
  /// Waives a task, input or outcome.
  case waive(Int)
  case enter(Int)
  case complete(Int)
  /// Leaves a process as an ending, by its index, or for a reason.
  case leave(Int, ending: Int?)
  /// Lets time go on to a day, by its number.
  case wait(until: Int64)
}
