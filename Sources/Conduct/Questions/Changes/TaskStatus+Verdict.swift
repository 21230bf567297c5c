extension TaskStatus {
  /// The title with the member for which the task exists, and its reference.
  var label: String {
    title + (member.map { " (" + $0 + ")" } ?? "") + (reference.map { " #" + $0 } ?? "")
  }

  /// What is to be said of the task.
  ///
  /// - Parameter suffix: What tells its process from others of that name.
  func verdict(_ process: String, _ view: RoundView, _ suffix: String = "") -> Verdict {
    verdict(process, view, suffix, telling: [])
  }

  /// The same with facts that are to be told where it is not known what becomes of the task.
  func verdict(_ process: String, _ view: RoundView, _ suffix: String, telling needs: [String]) -> Verdict {
    Verdict(
      subject: .task(process: process, id, view), title: label + (member == nil ? suffix : ""), said: said(needs),
      level: level,
      isUrgent: progress == .overdue || obligation == .conflict, decidedBy: deciding)
  }

  /// The status that tells how the task stands.
  private var deciding: Status {
    switch (progress, obligation) {
    case (.done, _): late == .yes ? .late : .done
    case (_, .notApplicable): .applicable
    case (_, .conflict): .conflict
    case (_, .forbidden): .forbidden
    case (_, .waived): .waived
    case (.overdue, _): .overdue
    case (.closed, _): .due
    case (_, .unknown): .required
    case (.unknown, _), (.blocked, _): .blocked
    case (.pending, .required): .required
    case (.pending, .optional), (.open, .optional): .optional
    case (.open, .required): .due
    }
  }

  private var level: Int {
    if progress == .done { return 3 }
    switch (progress, obligation) {
    case (_, .notApplicable): return 0
    case (_, .forbidden), (_, .waived), (.pending, _), (.blocked, _), (.closed, _), (.unknown, _), (_, .unknown):
      return 1
    case (.open, _), (.overdue, _), (.done, _): return 2
    }
  }

  /// What is said about it: how far it is, and what is owed where that does not say it already.
  private func said(_ needs: [String]) -> [Verdict.Said] {
    let day: CivilDate? = if case .on(let date) = due { date } else { nil }
    switch (progress, obligation) {
    case (.done, _): return [.status(.done(doneOn, late: late == .yes))]
    case (_, .notApplicable): return [.status(.processNotApplicable)]
    case (_, .conflict): return [.status(.conflict)]
    case (_, .forbidden): return [.status(.forbidden)]
    case (_, .waived): return [.status(.waived)]
    case (.overdue, _): return [.status(.overdue(since: day))]
    case (.closed, _): return [.status(.closed)]
    case (_, .unknown), (.unknown, _): return [.status(.unknown(needs: needs))]
    case (.pending, .optional): return [.status(.optional), .status(.pending(due: day))]
    case (.pending, .required): return [.status(.required), .status(.pending(due: day))]
    case (.blocked, .optional): return [.status(.optional), .status(.blocked)]
    case (.blocked, .required): return [.status(.required), .status(.blocked)]
    case (.open, .optional): return [.status(.mayBeDone)] + behindTarget
    case (.open, .required): return [.status(.due(day))] + behindTarget
    }
  }

  private var behindTarget: [Verdict.Said] {
    let day: CivilDate? = if case .on(let date) = aim { date } else { nil }
    return behind == .yes ? [.status(.behind(day))] : []
  }
}
