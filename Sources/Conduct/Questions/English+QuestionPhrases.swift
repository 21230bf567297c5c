extension English {
  /// Returns what is said with the answer to a question.
  func text(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .changesOn(let date, let from): text(StatusPhrase.day(date)) + ", " + distance(from.days(to: date))
    case .neverReadsDay: "never, as things are: nothing in it depends on the day"
    case .never(let last): "never, as things are: no day up to \(text(last)) changes it"
    case .notBefore(let date): "not before \(text(date)); the search ended there"
    case .wouldBeRefused(let statement, let reason): "\(statement) would be refused: \(text(reason))"
    case .nothingWouldDiffer: "no verdict would change"
    case .supposed(let statements): "If " + list(statements, more: 0) + ":"
    case .noTasks: "no task"
    case .coming: "To come"
    case .today: "today"
    case .targetOf: "aimed at"
    case .missed: "due, and not done"
    case .becameOverdue(let date): "overdue" + (date.map { ", was due \(text($0))" } ?? "")
    case .dueAgain: "due again"
    }
  }

  private func distance(_ days: Int) -> String { days == 1 ? "tomorrow" : "in \(days) days" }
}
