/// What is said with the answers to questions, each a case with its slots.
enum QuestionPhrase: Sendable {
  // When
  /// The first day on which something is otherwise, and how far it is from the day of the question.
  case changesOn(CivilDate, from: CivilDate)
  /// It never changes: nothing on which it rests depends on the day.
  case neverReadsDay
  /// It never changes up to the last day that there is.
  case never(upTo: CivilDate)
  /// The search ended before this day.
  case notBefore(CivilDate)

  // What if
  /// What was supposed would be refused.
  case wouldBeRefused(statement: String, reason: Violation.Reason)
  case nothingWouldDiffer
  /// What is supposed, before what differs.
  case supposed([String])

  // Work
  case noTasks
  /// Before what is to come.
  case coming
  case today
  case targetOf
  /// A task whose day has come without it.
  case missed
  case becameOverdue(due: CivilDate?)
  case dueAgain
}
