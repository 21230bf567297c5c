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
  /// So many verdicts about processes of which nothing is at hand, alone or beside others.
  case quietDifferences(Int, isAlone: Bool)

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

  // Next
  case noOptions
  /// The heading of what cannot be done yet.
  case notYet
  /// When something is due, if it is.
  case dueOn(CivilDate?)

  // Refusals
  /// The heading of what is missing for a statement to be accepted; how many sets there are.
  case acceptedWith(sets: Int)
  /// A statement was refused, before the reason.
  case wasRefused(String)
  /// How a statement is recorded all the same.
  case force(String)
  /// A statement breaks no rule.
  case wouldBeAccepted(String)

  // Needs
  /// No untold fact changes it, and whether it is known.
  case noFactMatters(isDecided: Bool)
  /// The heading of facts by what one answer can bring.
  case needs(Needs.Decides)
  /// The heading of what can be done or recorded.
  case notHappened
  /// The title of a set that is not told, with its members of which nothing is known.
  case membersOf(String, [String])
  /// Behind a fact of which no way was found in which it matters, and that could not be excluded either.
  case notExcluded

  // Interviews
  /// How a question can be answered.
  case howToAnswer(AnswerHint)
  /// The interview is over, what was asked about is known or not, and so many facts could still be asked for.
  case interviewEnds(isDecided: Bool, open: Int)
  /// The heading of what was told.
  case told
  /// An answer that is none.
  case noAnswer(String, nearest: String?)

  /// What an answer is made of.
  enum AnswerHint: Sendable {
    case truth, oneChoice, severalChoices
    /// A value of a type.
    case value(ValueType)
  }
}
