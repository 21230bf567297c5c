/// What is said about each thing, and how it is marked; every page that shows a status says the same.
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

extension MilestoneStatus {
  /// The mark of the input or outcome and what is said about it.
  package var verdict: (mark: StatusPage.Mark, phrase: StatusPhrase) {
    switch state {
    case .met: (.met, .met)
    case .waived: (.closed, .waived)
    case .unmet: isOptional ? (.open, .optional) : (.unmet, .unmet)
    case .unknown, .notApplicable: (.unknown, .notKnown)
    }
  }
}

extension ProcessStatus {
  /// Whether there is something to tell: a process of which nothing is known yet, and that asks for nothing, is left
  /// out.
  package var isTold: Bool {
    switch state {
    case .active, .ready, .complete, .left: true
    case .notApplicable: false
    case .waiting, .unknown:
      triggered == .yes || tasks.contains { $0.progress == .open || $0.progress == .overdue }
        || inputs.contains { $0.state == .met || $0.state == .waived }
    }
  }

  /// What is said about where the process stands.
  package var phrase: StatusPhrase {
    switch state {
    case .active: .processActive(since: enteredOn, round: round)
    case .complete: .processComplete(on: completedOn)
    case .left: .processLeft(on: leftOn, ending: ending)
    case .ready: .processReady
    case .waiting: .processWaiting
    case .unknown: isExternal ? .external : .processUnknown
    case .notApplicable: .processNotApplicable
    }
  }
}
