/// Runs scenarios: what happens is recorded, what is expected is looked up, invariants are watched.
struct ScenarioRunner {
  private let playbook: Playbook
  private let graph: RuleGraph
  private let layout: StateLayout
  private let evaluator: Evaluator
  private let judge: Judge
  private let texts: TextPool
  /// The parts of each plain invariant.
  private let invariants: [WatchedInvariant]

  struct WatchedInvariant: Sendable {
    let entry: Model.InvariantEntry
    let question: Int
    let parts: [ScenarioScript.Part]
    let watchesDays: Bool
  }

  /// How many days between two blocks are looked at one by one.
  static let maximumGap = 4_000

  init(_ suite: ScenarioSuite) {
    playbook = suite.playbook
    graph = suite.graph
    layout = suite.layout
    texts = suite.texts
    invariants = suite.invariants
    evaluator = Evaluator(suite.graph)
    judge = Judge(model: suite.playbook.model, evaluator: evaluator)
  }

  /// Runs one scenario.
  func run(_ script: ScenarioScript) -> ScenarioResult {
    var run = Run(state: EngagementState(layout))
    if let first = script.days.first {
      run.state.setToday(first.date)
      for action in script.given { run.state.apply(action, on: first.date) }
    }
    for day in script.days {
      watchDays(before: day.date, &run)
      run.state.setToday(day.date)
      run.date = day.date
      for step in day.steps {
        switch step {
        case .act(let action): act(action, on: day.date, &run)
        case .expect(let expectation): check(expectation, on: day.date, &run)
        }
      }
    }
    return ScenarioResult(
      title: script.title, span: script.span, failures: run.failures, expectations: run.expectations)
  }

  private struct Run {
    var state: EngagementState
    var date: CivilDate?
    var failures: [ScenarioFailure] = []
    var expectations = 0
    /// Invariants that were broken already: each is told once.
    var broken: Set<String> = []
  }

  // MARK: - Acting

  private func act(_ action: Action, on day: CivilDate, _ run: inout Run) {
    if action.forcedBecause == nil, let reason = judge.breach(action, in: run.state) {
      let text = StatementText.text(action.change)
      run.failures.append(
        ScenarioFailure(kind: .violation(text, reason), date: day, span: action.change.span))
    }
    run.state.apply(action, on: day)
    watch(after: action.change, on: day, &run)
  }

  private func watch(after change: Change?, on day: CivilDate, _ run: inout Run) {
    guard !invariants.isEmpty else { return }
    evaluator.run(run.state.cells)
    for invariant in invariants where !run.broken.contains(invariant.entry.name) {
      guard truth(invariant.question) == .no else { continue }
      run.broken.insert(invariant.entry.name)
      let kind = ScenarioFailure.Kind.invariant(
        invariant.entry.name, title: invariant.entry.title, after: change.map(StatementText.text),
        parts: values(invariant.parts))
      run.failures.append(
        ScenarioFailure(kind: kind, date: day, span: change?.span ?? invariant.entry.span))
    }
  }

  /// Watches the days between two blocks, where an invariant reads the day.
  private func watchDays(before day: CivilDate, _ run: inout Run) {
    guard let last = run.date, invariants.contains(where: \.watchesDays) else { return }
    for distance in 1..<max(1, min(last.days(to: day), Self.maximumGap)) {
      guard let between = last.adding(days: distance) else { return }
      run.state.setToday(between)
      watch(after: nil, on: between, &run)
    }
  }

  // MARK: - Expecting

  private func truth(_ question: Int) -> Truth {
    Truth(cell: evaluator.cell(Int(graph.roots.questions[question])))
  }

  private func values(_ parts: [ScenarioScript.Part]) -> [ScenarioFailure.PartValue] {
    parts.map { part in
      let cell = evaluator.cell(Int(graph.roots.questions[part.index]))
      return ScenarioFailure.PartValue(
        span: part.span, value: ValueText.text(cell: cell, part.type, playbook.model, texts))
    }
  }

  private func check(_ expectation: ScenarioScript.Expectation, on day: CivilDate, _ run: inout Run) {
    run.expectations += 1
    func fail(_ kind: ScenarioFailure.Kind) {
      run.failures.append(ScenarioFailure(kind: kind, date: day, span: expectation.span))
    }
    switch expectation.kind {
    case .refused(let action):
      if judge.breach(action, in: run.state) == nil { fail(.notRefused(StatementText.text(action.change))) }
    case .holds(let question, let because):
      evaluator.run(run.state.cells)
      let answer = truth(question.index)
      if answer != .yes { return fail(.expectation(answer, parts: values(question.parts))) }
      guard let because else { return }
      let reason = truth(because.index)
      if reason != .yes { fail(.reason(reason, parts: values(because.parts))) }
    case .list(let status, let expected):
      evaluator.run(run.state.cells)
      let actual = tasks(status)
      let missing = expected.filter { !actual.contains($0) }
      let unexpected = actual.filter { !expected.contains($0) }
      if !missing.isEmpty || !unexpected.isEmpty {
        fail(.list(status, missing: missing.map(path), unexpected: unexpected.map(path)))
      }
    }
  }

  private func path(_ instance: Int) -> String { playbook.model.path(of: graph.instances.all[instance]) }

  /// The tasks that have a status.
  private func tasks(_ status: Status) -> [Int] {
    graph.instances.all.indices.filter { index in
      guard case .task = graph.instances.all[index].thing,
        let node = graph.roots.node(Aspect.shown(status, of: graph.instances.all[index].thing), index)
      else { return false }
      return Truth(cell: evaluator.cell(node)) == .yes
    }
  }
}
