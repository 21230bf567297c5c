/// One engagement: its journal, checked against the playbook that it follows.
public struct Engagement: Sendable {
  /// The name.
  public let name: String
  /// What a reader calls it.
  public let title: String?
  /// The playbook that it follows.
  public let playbook: Playbook
  /// The text of the journal.
  public let source: SourceFile
  /// The syntax tree of the journal.
  public let tree: SyntaxTree
  let days: [JournalDay]
  let texts: TextPool
  /// What is so without a journal, where an engagement is a row of a portfolio.
  let given: EngagementState?

  /// The last day of the journal, if it has one.
  public var lastDay: CivilDate? { days.last?.date }

  init(
    name: String, title: String?, playbook: Playbook, source: SourceFile, tree: SyntaxTree, days: [JournalDay],
    texts: TextPool, given: EngagementState? = nil
  ) {
    self.name = name
    self.title = title
    self.playbook = playbook
    self.source = source
    self.tree = tree
    self.days = days
    self.texts = texts
    self.given = given
  }

  /// Folds the journal into the state of a day: every statement of the days up to it takes effect, in order.
  ///
  /// The fold consults no rule, so one breach does not bring about another. O(statements).
  func state(on day: CivilDate) -> EngagementState {
    var state = given ?? EngagementState(playbook.layout)
    for block in days where block.date <= day {
      state.setToday(block.date)
      for action in block.actions { state.apply(action, on: block.date) }
    }
    state.setToday(day)
    return state
  }

  /// Returns the breaches of rules up to a day, judged by what was known when they were recorded.
  func violations(upTo day: CivilDate, _ evaluator: Evaluator) -> [Violation] {
    var state = EngagementState(playbook.layout)
    let judge = Judge(model: playbook.model, evaluator: evaluator)
    var violations: [Violation] = []
    for block in days where block.date <= day {
      state.setToday(block.date)
      for action in block.actions {
        if let reason = judge.breach(action, in: state) {
          violations.append(
            Violation(
              date: block.date, statement: StatementText.text(action.change), reason: reason,
              forcedBecause: action.forcedBecause, span: action.change.span))
        }
        state.apply(action, on: block.date)
      }
    }
    return violations
  }
}
