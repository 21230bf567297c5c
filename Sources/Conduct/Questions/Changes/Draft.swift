/// An engagement in the making: statements are judged and take effect, one after the other; nothing is kept but here.
struct Draft {
  /// Why a statement cannot be taken.
  enum Obstacle {
    /// It makes no sense as it is written.
    case mistaken([CheckProblem])
    /// A rule forbids it.
    case refused(Action, Violation.Reason)
  }

  private(set) var engagement: Engagement
  private(set) var day: CivilDate
  private var typer: ActionTyper
  private let judge: Judge
  /// Whether what a rule forbids takes effect all the same, as it does in a file.
  private let ignoresRules: Bool
  /// What takes effect, in canonical form.
  private(set) var titles: [String] = []

  /// Creates a draft of what an engagement becomes, from a day on.
  init(_ engagement: Engagement, on day: CivilDate, ignoringRules: Bool = false) {
    self.engagement = engagement
    self.day = day
    ignoresRules = ignoringRules
    let playbook = engagement.playbook
    typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: engagement.texts)
    judge = Judge(model: playbook.model, evaluator: Evaluator(playbook.graph))
  }

  /// Lets time go on.
  mutating func setDay(_ day: CivilDate) {
    self.day = day
    titles.append(Keyword.today.text + " = " + day.iso)
  }

  /// Resolves a statement without taking it.
  mutating func action(_ change: Change) -> Result<Action, Mistake> {
    let known = typer.problems.count
    let action = typer.action(change, on: day)
    let found = typer.problems[known...].filter { $0.diagnostic().severity == .error }
    if let action, found.isEmpty { return .success(action) }
    return .failure(Mistake(problems: Array(found)))
  }

  /// What is wrong with a statement.
  struct Mistake: Error {
    let problems: [CheckProblem]
  }

  /// Returns which rule a statement would break, if any.
  func breach(_ action: Action) -> Violation.Reason? { judge.breach(action, in: engagement.state(on: day)) }

  /// Takes a statement; returns why it cannot be taken, if so.
  mutating func take(_ change: Change) -> Obstacle? {
    switch action(change) {
    case .failure(let mistake): return .mistaken(mistake.problems)
    case .success(let action):
      if action.forcedBecause == nil, !ignoresRules, let reason = breach(action) { return .refused(action, reason) }
      engagement = engagement.appending(action, on: day, texts: typer.texts)
      titles.append(StatementText.text(change))
      return nil
    }
  }
}
