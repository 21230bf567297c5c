extension English {
  /// Returns why a statement breaks a rule.
  public func text(_ reason: Violation.Reason) -> String {
    switch reason {
    case .forbidden: "the task is forbidden"
    case .blocked: "the task is blocked"
    case .processLeft: "its process was left"
    case .notReady(.no): "the process is not ready"
    case .notReady: "it is not known whether the process is ready"
    case .alreadyActive: "the process is active already"
    case .notCompletable(.no): "the process cannot be completed yet"
    case .notCompletable: "it is not known whether the process can be completed"
    case .notActive: "the process is not active"
    case .endingDoesNotHold(.no): "the condition of the ending does not hold"
    case .endingDoesNotHold: "it is not known whether the condition of the ending holds"
    case .assumption: "it contradicts an assumption"
    case .toldOnce: "the fact is told once and never changed"
    case .waivedByOther(let roles): "only \(roles.joined(separator: ", ")) may waive it"
    case .notWaivable: "it may not be waived"
    case .invariant(let name): "the invariant `\(name)` does not hold"
    }
  }
}
