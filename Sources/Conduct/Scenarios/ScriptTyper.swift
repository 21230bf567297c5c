/// Resolves scenarios, and gathers the formulas that they ask about.
struct ScriptTyper {
  private var typer: ActionTyper
  private let playbook: Playbook
  /// The formulas that the graph must compute for the scenarios.
  private(set) var questions: [Formula] = []
  private var extra: [CheckProblem] = []

  init(_ playbook: Playbook) {
    self.playbook = playbook
    typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph)
  }

  var problems: [CheckProblem] { typer.problems + extra }
  var texts: TextPool { typer.texts }

  mutating func script(_ scenario: Scenario) -> ScenarioScript {
    let first = scenario.days.first?.date.date ?? CivilDate.first
    let given = scenario.given.flatMap { self.given($0, on: first) }
    var previous: (date: CivilDate, span: Span)?
    let days = scenario.days.map { day -> ScenarioScript.ScriptDay in
      if let previous, day.date.date < previous.date {
        let kind = CheckProblem.Kind.dayGoesBack(before: previous.date.iso, previous: previous.span)
        extra.append(CheckProblem(kind: kind, span: day.date.span))
      }
      previous = (day.date.date, day.date.span)
      return ScenarioScript.ScriptDay(
        date: day.date.date, steps: day.statements.compactMap { step($0, on: day.date.date) })
    }
    return ScenarioScript(title: scenario.title.value, span: scenario.title.span, given: given, days: days)
  }

  // MARK: - Given

  private mutating func given(_ given: Given, on day: CivilDate) -> [Action] {
    switch given {
    case .statement(let statement):
      guard case .change(let change) = statement.kind else {
        extra.append(CheckProblem(kind: .misplacedStatement(Keyword.expect.text), span: statement.span))
        return []
      }
      return typer.action(change, on: day).map { [$0] } ?? []
    case .status(let path, let status, let span): return actions(path, status, span, on: day)
    }
  }

  /// `kickoff is complete`: what must have happened for that, on the first day.
  private mutating func actions(_ path: ThingPath, _ status: Name, _ span: Span, on day: CivilDate) -> [Action] {
    let reason = TextLiteral(value: Keyword.given.text, span: span)
    let truth = Value(kind: .literal(.truth(true)), span: span)
    let kinds: [Change.Kind]
    switch Status(rawValue: status.text) {
    case .entered, .active: kinds = [.enter(path, on: nil, note: nil)]
    case .complete: kinds = [.enter(path, on: nil, note: nil), .complete(path, on: nil, note: nil)]
    case .left: kinds = [.enter(path, on: nil, note: nil), .leaveBecause(path, reason)]
    case .done: kinds = [.perform(path, on: nil, note: nil)]
    case .waived: kinds = [.waive(path, because: reason, by: nil)]
    case .met: kinds = [.assign(path, truth)]
    case .happened: kinds = [.record(path, on: nil, note: nil)]
    default:
      extra.append(CheckProblem(kind: .misplacedStatement(status.text), span: status.span))
      return []
    }
    return kinds.compactMap { typer.action(Change(kind: $0, span: span), on: day) }
  }

  // MARK: - Steps

  private mutating func step(_ statement: Statement, on day: CivilDate) -> ScenarioScript.Step? {
    let kind: ScenarioScript.Expectation.Kind
    switch statement.kind {
    case .change(let change): return typer.action(change, on: day).map(ScenarioScript.Step.act)
    case .expect(let condition, let reason):
      guard let question = question(condition) else { return nil }
      let because = reason.map { self.question($0) }
      if case .some(nil) = because { return nil }
      kind = .holds(question, because: because ?? nil)
    case .expectRefused(let change):
      guard let action = typer.action(change, on: day) else { return nil }
      kind = .refused(action)
    case .expectList(let name, let paths):
      guard let list = list(name, paths) else { return nil }
      kind = list
    }
    return .expect(ScenarioScript.Expectation(kind: kind, span: statement.span))
  }

  private mutating func list(_ name: Name, _ paths: [ThingPath]) -> ScenarioScript.Expectation.Kind? {
    guard let status = Status(rawValue: name.text), Status.ofTask.contains(status) else {
      let names = Status.ofTask.map(\.rawValue)
      let nearest = NameSuggestion.nearest(to: name.text, in: names)
      extra.append(
        CheckProblem(
          kind: .unknownStatus(name.text, of: .task, statuses: names, nearest: nearest), span: name.span))
      return nil
    }
    let instances = paths.map { typer.task($0) }
    let known = instances.compactMap { $0 }
    return known.count == instances.count ? .list(status, known) : nil
  }

  private mutating func question(_ expression: Expression) -> ScenarioScript.Question? {
    guard let formula = typer.condition(expression) else { return nil }
    let index = ask(formula)
    let parts = formula.parts.map { ScenarioScript.Part(index: ask($0), type: $0.type, span: $0.span) }
    return ScenarioScript.Question(index: index, formula: formula, parts: parts)
  }

  private mutating func ask(_ formula: Formula) -> Int {
    questions.append(formula)
    return questions.count - 1
  }
}
