extension English {
  /// Returns why a statement breaks a rule.
  public func text(_ reason: Violation.Reason) -> String {
    switch reason {
    case .forbidden: "the task is forbidden"
    case .blocked(let names): "the task is blocked" + listed(names, before: ": it waits for ")
    case .processLeft: "its process was left"
    case .notReady(.no, let names): "the process is not ready" + listed(names, before: ": it still needs ")
    case .notReady(_, let names):
      "it is not known whether the process is ready" + listed(names, before: ": it depends on ")
    case .alreadyActive: "the process is active already"
    case .notCompletable(.no, let names):
      "the process cannot be completed yet" + listed(names, before: ": it still needs ")
    case .notCompletable(_, let names):
      "it is not known whether the process can be completed" + listed(names, before: ": it depends on ")
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

  /// The first few names of a list, in quotes.
  private func listed(_ names: [String], before: String) -> String {
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(4).map { "“\($0)”" }
    return before + list(shown, more: names.count - shown.count, noun: ("thing", "things"))
  }
}
