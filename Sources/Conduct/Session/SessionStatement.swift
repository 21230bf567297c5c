/// The verbs of the journal, as a session offers them.
enum SessionStatement: String, Sendable, CaseIterable {
  case `do`, enter, complete, leave, waive, record, retract, force
}
