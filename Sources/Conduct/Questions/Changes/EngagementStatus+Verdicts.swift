extension EngagementStatus {
  /// Everything that the status says, in order of processes and declarations.
  var verdicts: [Verdict] {
    processes.flatMap(\.verdicts)
      + advice.filter { $0.holds == .yes }.map { $0.verdict("", "") }
      + violations.enumerated().map { index, violation in
        Verdict(
          subject: .violation(index), title: violation.statement,
          said: [.breach(violation.reason.withoutNames, forcedBecause: violation.forcedBecause)], level: 1,
          isUrgent: true)
      }
  }
}

extension EngagementStatus {
  /// The processes of which `status` shows something.
  var shownProcesses: Set<String> { Set(processes.filter(\.isTold).map(\.path)) }
}

extension ProcessStatus {
  fileprivate var verdicts: [Verdict] {
    let suffix = member.map { " (" + $0 + ")" } ?? ""
    let label = title + suffix
    var found = [
      Verdict(
        subject: .process(path), title: label, said: [.status(phrase)],
        level: isConcerned ? round * 10 + level : 0, decidedBy: deciding)
    ]
    if triggered == .yes, enteredOn == nil {
      found.append(
        Verdict(subject: .triggered(path), title: label, said: [.status(.triggered)], level: 1, decidedBy: .triggered))
    }
    if state == .active, completable == .yes {
      found.append(
        Verdict(
          subject: .completable(path), title: label, said: [.status(.completable)], level: 1, decidedBy: .completable))
    }
    found += tasks.map { $0.verdict(path, .current, suffix) }
    found += (inputs + outcomes + steps.flatMap { $0.inputs + $0.outcomes })
      .flatMap { $0.verdicts(path, .current, suffix) }
    if let nextRound, ready == .yes || triggered == .yes {
      found += nextRound.tasks.map { $0.verdict(path, .next, suffix) }
      found += (nextRound.inputs + nextRound.steps.flatMap { $0.inputs + $0.outcomes })
        .flatMap { $0.verdicts(path, .next, suffix) }
    }
    found += endings.filter { state == .active && $0.holds == .yes }.map { ending in
      Verdict(
        subject: .ending(process: path, ending.id), title: ending.title + suffix, said: [.status(.endings)], level: 1)
    }
    found += next.filter { $0.open == .yes }.map { next in
      Verdict(subject: .next(process: path, next.text), title: next.text + suffix, said: [.status(.next)], level: 1)
    }
    found += advice.filter { $0.holds == .yes }.map { $0.verdict(path, suffix) }
    return found
  }

  /// Whether there is anything to be said of the process.
  private var isConcerned: Bool {
    switch state {
    case .active, .ready, .complete, .left, .waiting, .unknown: true
    case .notApplicable: false
    }
  }

  private var level: Int {
    switch state {
    case .notApplicable: 0
    case .waiting, .unknown, .left: 1
    case .ready: 2
    case .active: 3
    case .complete: 4
    }
  }

  private var deciding: Status {
    switch state {
    case .left: .left
    case .complete: .complete
    case .notApplicable: .applicable
    case .active: .active
    case .ready, .waiting, .unknown: .ready
    }
  }
}

extension ProcessStatus.AdviceStatus {
  fileprivate func verdict(_ process: String, _ suffix: String) -> Verdict {
    Verdict(
      subject: .advice(process: process, kind.rawValue + text), title: text + suffix, said: [.status(kind.phrase)],
      level: 1)
  }
}

extension Advice.Kind {
  fileprivate var phrase: StatusPhrase {
    switch self {
    case .advise: .advise
    case .permit: .permit
    case .forbid: .forbid
    }
  }
}

extension MilestoneStatus {
  fileprivate func verdicts(_ process: String, _ view: RoundView, _ suffix: String) -> [Verdict] {
    // The name carries the members of the groups around it, which the title does not.
    let members = id.firstIndex(of: "[").map { " " + id[$0...] } ?? suffix
    let own = Verdict(
      subject: .milestone(process: process, id, view), title: title + members, said: [.status(phrase)], level: level,
      decidedBy: deciding)
    return [own] + children.flatMap { $0.verdicts(process, view, suffix) }
  }

  private var level: Int {
    switch state {
    case .notApplicable: 0
    case .unmet, .unknown: 1
    case .waived, .met: 2
    }
  }

  private var deciding: Status {
    switch state {
    case .notApplicable: .applicable
    case .waived: .waived
    case .met, .unmet, .unknown: .met
    }
  }

  private var phrase: StatusPhrase {
    switch state {
    case .notApplicable: .processNotApplicable
    case .unmet: .unmet
    case .unknown: .notKnown
    case .waived: .waived
    case .met: .met
    }
  }
}
