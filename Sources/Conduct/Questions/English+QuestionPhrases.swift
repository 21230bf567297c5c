extension English: QuestionPhrasebook {
  /// Returns what is said with the answer to a question.
  func text(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .changesOn(let date, let from): text(StatusPhrase.day(date)) + ", " + distance(from.days(to: date))
    case .neverReadsDay: "never, as things are: nothing in it depends on the day"
    case .never(let last): "never, as things are: no day up to \(text(last)) changes it"
    case .notBefore(let date): "not before \(text(date)); the search ended there"
    case .wouldBeRefused(let statement, let reason): "`\(statement)` would be refused: \(text(reason))"
    case .wouldBeAccepted(let statement): "`\(statement)` would be accepted"
    case .wasRefused(let statement): "refused: \(statement)"
    case .force(let statement): "to record it all the same: force \(statement) because \"…\""
    case .noOptions: "nothing can be done now"
    case .notYet: "Not yet"
    case .dueOn(let date): date.map { "due \(text($0))" } ?? ""
    case .nothingWouldDiffer: "no verdict would change"
    case .quietDifferences(let count, let isAlone):
      (isAlone ? "nothing at hand would change; " : "and ") + "\(count) waiting "
        + (count == 1 ? "verdict" : "verdicts") + (isAlone ? " would" : " more")
    case .acceptedWith(let sets):
      sets == 1 ? "It would be accepted with:" : "It would be accepted with any one of these:"
    case .noTasks: "no task"
    case .coming: "To come"
    case .today: "today"
    case .targetOf: "aimed at"
    case .missed: "due, and not done"
    case .becameOverdue(let date): "overdue" + (date.map { ", was due \(text($0))" } ?? "")
    case .dueAgain: "due again"
    case .noFactMatters(true): "no fact that is not told changes it"
    case .noFactMatters(false): "no fact decides it; it depends on what is recorded"
    case .needs(.always): "Any answer decides it"
    case .needs(.sometimes): "Some answers decide it"
    case .needs(.together): "Together with others"
    case .needs(.unexplored): "Not told yet, and it matters"
    case .notHappened: "Not done yet, and it could change it"
    case .membersOf(let title, let members): "\(title): " + members.joined(separator: ", ")
    case .notExcluded: " (perhaps)"
    case .howToAnswer(let hint): "answer \(text(hint)), or `skip`"
    case .interviewEnds(true, _): "It is decided."
    case .interviewEnds(false, 0): "It is not decided, and nothing more can be asked."
    case .interviewEnds(false, let open):
      "It is not decided; \(open) \(open == 1 ? "fact" : "facts") could still be asked for."
    case .told: "What was told"
    case .noAnswer(let word, let nearest):
      "\(Prose.code(word)) is none of the answers" + (nearest.map { "; did you mean \(Prose.code($0))?" } ?? "")
    }
  }

  private func text(_ hint: QuestionPhrase.AnswerHint) -> String {
    switch hint {
    case .truth: "yes or no"
    case .oneChoice: "with a name or its number"
    case .severalChoices: "with names or numbers and commas between them, `all` or `none`"
    case .value(let type): "with \(value(type))"
    }
  }

  /// A value of a type, in a few words.
  private func value(_ type: ValueType) -> String {
    switch type {
    case .truth: "yes or no"
    case .count: "a whole number"
    case .number: "a number"
    case .percent: "a percentage such as `12%`"
    case .date: "a day such as `2020-05-19`"
    case .days: "a number of days such as `3 days`"
    case .businessDays: "a number of business days such as `3 business days`"
    case .months: "a number of months such as `2 months`"
    case .text: "a text"
    case .choice, .set: "a name"
    }
  }

  /// What stands between two things that are said of one.
  var comma: String { ", " }

  /// What stands between a title and each of the remarks on it.
  var remarkSeparator: String { "; " }

  private func distance(_ days: Int) -> String { days == 1 ? "tomorrow" : "in \(days) days" }
}
