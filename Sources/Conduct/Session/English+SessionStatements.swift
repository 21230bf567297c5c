/// What `help` says about the verbs of the journal, and about statuses.
extension English {
  /// Returns what a verb does, in a few words.
  func summary(_ verb: SessionStatement) -> String {
    switch verb {
    case .do: "a task is done"
    case .enter: "a process begins"
    case .complete: "a process ends with success"
    case .leave: "a process ends otherwise"
    case .waive: "a task, input or outcome is set aside"
    case .record: "an event happened"
    case .retract: "it never happened: a correction"
    case .force: "record it against the rules"
    }
  }

  /// Returns what a verb does, in sentences.
  func explanation(_ verb: SessionStatement) -> String {
    switch verb {
    case .do:
      "Records that a task was done, today or on an earlier day. Refused where the task is forbidden or blocked, or "
        + "its process was left."
    case .enter: "Begins a process, or another round of it. Refused unless it is ready and not active."
    case .complete:
      "Ends a process with success. Refused unless its outcomes are met and its required tasks are done."
    case .leave:
      "Ends a process without success: for a reason, or as one of its endings while that one's condition holds."
    case .waive: "Sets a task aside, or an input or outcome of which the playbook allows it."
    case .record: "Records that an event happened; it may happen again."
    case .retract:
      "Takes back the last completion of a task, else its waiver, or the last record of an event: it never happened."
    case .force: "Records what a rule forbids. It takes effect, and stands as a violation with the reason."
    }
  }

  /// Returns what a status means, in a few words.
  func meaning(_ status: Status) -> String {
    switch status {
    case .applicable: "it concerns this engagement"
    case .required: "it must be done"
    case .optional: "it may be done"
    case .forbidden: "it must not be done"
    case .waived: "it was set aside"
    case .conflict: "it is required and forbidden at once"
    case .pending: "its process has not been entered"
    case .open: "it can be done now"
    case .blocked: "something must happen first"
    case .due: "it is required, and its time has come"
    case .overdue: "its deadline has passed, and it is not done"
    case .behind: "its target has passed, which is no breach"
    case .done: "it was done"
    case .late: "it was done after its deadline"
    case .met: "an input or outcome is fulfilled"
    case .triggered: "the world calls for the process"
    case .ready: "every input is met: the process can be entered"
    case .entered: "the process was entered"
    case .active: "the process runs"
    case .completable: "nothing stands in the way of completing it"
    case .complete: "the process was completed"
    case .next: "a transition leads there, and is open"
    case .advised: "the advice is given now"
    case .permitted: "it may be done now"
    case .left: "the process ended without success"
    case .happened: "the event was recorded"
    }
  }
}
