/// A scenario with every name resolved: what happens and what is expected, day by day.
struct ScenarioScript: Sendable {
  let title: String
  let span: Span
  let given: [Action]
  let days: [ScriptDay]

  struct ScriptDay: Sendable {
    let date: CivilDate
    let steps: [Step]
  }

  enum Step: Sendable {
    case act(Action)
    case expect(Expectation)
  }

  struct Expectation: Sendable {
    let kind: Kind
    let span: Span

    enum Kind: Sendable {
      /// A condition, and the reason that it must have; both with their parts.
      case holds(Question, because: Question?)
      case refused(Action)
      /// The work list of a status is exactly these tasks.
      case list(Status, [Int])
    }
  }

  /// A formula that is asked, with the parts whose values explain a failure.
  struct Question: Sendable {
    /// Its index among the questions of the graph.
    let index: Int
    let formula: Formula
    let parts: [Part]
  }

  /// A part of an expectation.
  struct Part: Sendable {
    let index: Int
    let type: ValueType
    let span: Span
  }
}

extension ScenarioScript {
  /// What is expected to hold for a reason, with the reason.
  var explained: [(claim: Question, reason: Question)] {
    days.flatMap(\.steps).compactMap { step in
      guard case .expect(let expectation) = step, case .holds(let claim, let reason?) = expectation.kind else {
        return nil
      }
      return (claim, reason)
    }
  }
}
