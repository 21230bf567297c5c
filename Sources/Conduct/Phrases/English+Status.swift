/// English, the tool's own language.
public struct English: Phrasebook {
  /// Creates the English phrasebook.
  public init() {}

  /// Returns a day in ISO 8601, which everybody reads the same.
  public func text(_ date: CivilDate) -> String { date.iso }

  /// Returns what is said about a status.
  public func text(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .heading(let engagement, let playbook, let version):
      "\(engagement) · \(playbook)" + (version.map { " \($0)" } ?? "")
    case .day(let date): "\(weekday(date.weekday)), \(text(date))"
    case .phase(let title): "Phase: \(title)"
    case .processActive(let since, let round):
      "active" + (since.map { " since \(text($0))" } ?? "") + (round > 1 ? ", round \(round)" : "")
    case .processComplete(let date): "complete" + (date.map { ", \(text($0))" } ?? "")
    case .processLeft(let date, let ending):
      "left" + (date.map { ", \(text($0))" } ?? "") + (ending.map { ", \($0)" } ?? "")
    case .processReady: "ready to be entered"
    case .processWaiting: "not ready yet"
    case .processUnknown: "not known whether it is ready"
    case .processNotApplicable: "does not apply"
    case .completable: "everything is done: it can be completed"
    case .triggered: "called for"
    case .external: "conducted elsewhere"
    case .nextRound: "For the next round"
    case .tasks, .inputs, .outcomes, .steps, .advice, .next, .endings, .violations, .needs: heading(phrase)
    case .overdue, .due, .mayBeDone, .blocked, .pending, .done, .waived, .forbidden, .conflict, .closed, .unknown,
      .behind, .required, .role:
      task(phrase)
    case .met: "met"
    case .unmet: "not met"
    case .notKnown: "not known"
    case .optional: "optional"
    case .open: "open"
    case .notYet: "not yet"
    case .advise: "Advice"
    case .permit: "Allowed"
    case .forbid: "Not allowed"
    case .forced(let reason): "forced: \(reason)"
    case .more(let count): "and \(count) more"
    case .nothingToDo: "Nothing is to be done now"
    }
  }

  private func heading(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .tasks: "Tasks"
    case .inputs: "Inputs"
    case .outcomes: "Outcomes"
    case .steps: "Steps"
    case .advice: "Advice"
    case .next: "Next"
    case .endings: "May end as"
    case .violations: "Violations"
    default: "Not told yet, and it matters"
    }
  }

  private func task(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .overdue(let date): "overdue" + (date.map { " since \(text($0))" } ?? "")
    case .due(let date): "due" + (date.map { " \(text($0))" } ?? "")
    case .mayBeDone: "may be done"
    case .blocked: "blocked"
    case .pending(let date): "waits for its process" + (date.map { ", due \(text($0))" } ?? "")
    case .done(let date, let late): "done" + (date.map { " \(text($0))" } ?? "") + (late ? ", late" : "")
    case .waived: "waived"
    case .forbidden: "must not be done"
    case .conflict: "both required and forbidden"
    case .closed: "not done; the round has ended"
    case .unknown(let needs): "not known" + (needs.isEmpty ? "" : ", tell \(needs.joined(separator: ", "))")
    case .behind(let date): "behind its target" + (date.map { " \(text($0))" } ?? "")
    case .required: "required"
    case .role(let names): "by \(names.joined(separator: ", "))"
    default: ""
    }
  }

  private func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
