extension TaskStatus {
  /// The mark of the task and what is said about it.
  package var verdict: (mark: StatusPage.Mark, phrase: StatusPhrase) {
    let due: CivilDate? = if case .on(let date) = self.due { date } else { nil }
    switch (progress, obligation) {
    case (.done, _): return (.done, .done(doneOn, late: late == .yes))
    case (_, .waived): return (.closed, .waived)
    case (_, .forbidden): return (.closed, .forbidden)
    case (_, .conflict): return (.overdue, .conflict)
    case (.overdue, _): return (.overdue, .overdue(since: due))
    case (.closed, _): return (.closed, .closed)
    case (.pending, _): return (.waiting, .pending(due: due))
    case (.blocked, _): return (.waiting, .blocked)
    case (_, .unknown), (.unknown, _): return (.unknown, .unknown(needs: Array(needs.prefix(3))))
    case (.open, .optional): return (.open, .mayBeDone)
    case (.open, _): return (.due, .due(due))
    }
  }

  /// Returns tasks in the order in which they are told: what is due first stands first, what is done last.
  package static func ordered(_ tasks: [TaskStatus]) -> [TaskStatus] {
    tasks.enumerated().sorted { left, right in
      let (a, b) = (left.element.rank, right.element.rank)
      if a != b { return a < b }
      let (first, second) = (left.element.dueNumber, right.element.dueNumber)
      return first != second ? first < second : left.offset < right.offset
    }.map(\.element)
  }

  private var dueNumber: Int32 {
    if case .on(let date) = due { return date.dayNumber }
    return .max
  }

  private var rank: Int {
    switch (progress, obligation) {
    case (.overdue, _): 0
    case (.open, .required), (.open, .conflict): 1
    case (.open, .unknown), (.unknown, _): 2
    case (.open, .optional): 3
    case (.blocked, _): 4
    case (.pending, _): 5
    case (.open, _): 6
    case (.done, _): 7
    case (.closed, _): 8
    }
  }
}

extension TaskStatus {
  /// The status that is worth explaining: that something can be done now is plain to see, that it must be done is not.
  package var tellingStatus: Status {
    switch (progress, obligation) {
    case (.done, _): late == .yes ? .late : .done
    case (_, .waived): .waived
    case (_, .forbidden): .forbidden
    case (_, .conflict): .conflict
    case (.overdue, _): .overdue
    case (_, .notApplicable): .applicable
    case (.pending, _): .pending
    case (.blocked, _): .blocked
    case (.open, .optional): .optional
    case (.open, _), (.closed, _), (.unknown, _): .required
    }
  }
}
