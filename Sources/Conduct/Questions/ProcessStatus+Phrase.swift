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

extension ProcessStatus {
  /// The process as it is written, with the member for which it exists.
  package var path: String { id + (member.map { "[" + $0 + "]" } ?? "") }
}

extension ProcessStatus {
  /// The status that says most about the process.
  package var tellingStatus: Status {
    switch state {
    case .complete: .complete
    case .left: .left
    case .active: .completable
    case .notApplicable: .applicable
    case .ready, .waiting, .unknown: .ready
    }
  }
}
