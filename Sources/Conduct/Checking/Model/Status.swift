/// The statuses that can be asked of things; what each means is in `Lifecycle.swift`.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// The statuses of tasks, and with them those that other things share.
  case applicable, required, optional, forbidden, waived, conflict, pending, open, blocked, due, overdue, behind, done
  /// Further ones, of tasks, of inputs and outcomes, of processes and of events.
  case late, met, triggered, ready, entered, active, completable, complete, left, next, happened
  /// Those of what is said in words, beside `applicable` of a goal, `forbidden` and `next`.
  case advised, permitted

  /// The statuses of a task, in the order of the language reference.
  public static let ofTask: [Status] = [
    .applicable, .required, .optional, .forbidden, .waived, .conflict, .pending, .open, .blocked, .due, .overdue,
    .behind, .done, .late,
  ]
  /// The statuses of an input or outcome.
  public static let ofMilestone: [Status] = [.applicable, .met, .waived]
  /// The statuses of a step.
  public static let ofStep: [Status] = [.applicable, .open, .done]
  /// The statuses of a process.
  public static let ofProcess: [Status] = [
    .applicable, .triggered, .ready, .entered, .active, .completable, .complete, .left, .next,
  ]
}

extension Thing {
  /// The statuses that can be asked of a thing of this kind.
  var statuses: [Status] {
    switch self {
    case .process: Status.ofProcess
    case .milestone: Status.ofMilestone
    case .step: Status.ofStep
    case .task: Status.ofTask
    }
  }
}
