extension ActionTyper {
  /// Something of which a journal tells or records.
  enum Recorded {
    /// A fact; of all processes and members where none is named.
    case fact(Int, owner: [Int], at: Int?)
    case event(Int, at: Int?)
    /// A process, step, task, input or outcome, by its instance.
    case thing(Int)
  }

  /// Returns what a name stands for, or reports that nothing is told or recorded of it.
  mutating func recorded(_ expression: Expression) -> Recorded? {
    guard let subject = subject(expression) else { return nil }
    switch subject {
    case .thing(let instance): return .thing(instance)
    case .value(let formula):
      switch formula.form {
      case .fact(let fact, let owner, let index):
        return .fact(fact, owner: owner.compactMap(\.constant), at: index?.constant)
      case .event(let event, _, let index, _): return .event(event, at: index?.constant)
      case .table: return reportNotRecorded(expression, .table)
      default: return reportNotRecorded(expression, .definition)
      }
    }
  }

  private mutating func reportNotRecorded(_ expression: Expression, _ noun: CheckProblem.Noun) -> Recorded? {
    report(.wrongKind(typer.text(expression), is: noun, wanted: .record, declared: nil), at: expression.span)
    return nil
  }
}

extension MemberTerm {
  /// The member, where it is a certain one.
  fileprivate var constant: Int? { if case .constant(let member) = self { member } else { nil } }
}
