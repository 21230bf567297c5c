/// Runs scenarios: what happens is recorded, what is expected is looked up, invariants are watched.
struct ScenarioRunner {
  let playbook: Playbook
  let graph: RuleGraph
  let evaluator: Evaluator
  let judge: Judge
  let texts: TextPool
  /// What has built all that reasons are told from; nil if no scenario expects one.
  let explanations: GraphBuilder?
  private let layout: StateLayout
  private let invariants: [WatchedInvariant]
  private let days: DaysOfChange
  private let watchesDays: Bool
  /// The nodes that coverage looks at.
  private let probes: [Int32]

  /// An invariant, ready to be looked at.
  struct WatchedInvariant: Sendable {
    let entry: Model.InvariantEntry
    let question: Int
    let parts: [ScenarioScript.Part]
    let readsToday: Bool
    /// The instance that it speaks of, where it is bound to an act.
    let instance: Int?
  }

  /// How many days between two blocks are looked at.
  static let maximumGap = 4_000

  init(_ suite: ScenarioSuite) { self.init(suite, Evaluator(suite.graph), days: suite.days) }

  /// - Parameters:
  ///   - evaluator: What computes the verdicts of the scenarios, perhaps by rules that differ a little.
  ///   - days: The days on which those may change.
  ///   - watchesDays: Whether to look at these days even if no invariant reads the day.
  ///   - changed: The rules that explain them, if they are others than the suite's, and what has built them.
  init(
    _ suite: ScenarioSuite, _ evaluator: Evaluator, days: DaysOfChange, watchesDays: Bool = false,
    explainedBy changed: (playbook: Playbook, builder: GraphBuilder)? = nil
  ) {
    playbook = changed?.playbook ?? suite.playbook
    graph = evaluator.graph
    layout = suite.layout
    explanations = changed?.builder ?? suite.explanations
    texts = suite.texts
    invariants = suite.invariants
    self.days = days
    self.evaluator = evaluator
    probes = evaluator.graph.roots.probes
    self.watchesDays =
      watchesDays || !probes.isEmpty || suite.invariants.contains { $0.readsToday && $0.entry.act == nil }
    judge = Judge(model: suite.playbook.model, evaluator: evaluator)
  }

  /// A scenario on its way.
  struct Run {
    var state: EngagementState
    var date: CivilDate?
    var failures: [ScenarioFailure] = []
    var expectations = 0
    var states = 0
    var watched: [InvariantSightings]
    /// The invariants, by index, that were broken already: each is told once.
    var broken: Set<Int> = []
    var seen: CoverageSightings
  }

  /// Runs one scenario.
  func run(_ script: ScenarioScript) -> ScenarioResult {
    var run = Run(
      state: EngagementState(layout), watched: Array(repeating: InvariantSightings(), count: invariants.count),
      seen: CoverageSightings(probes: probes.count))
    if let first = script.days.first {
      run.state.setToday(first.date)
      for action in script.given { run.state.apply(action, on: first.date) }
      run.date = first.date
      arrive(after: nil, &run)
    }
    for day in script.days {
      if let last = run.date, last < day.date {
        wait(from: last, until: day.date, &run)
        run.state.setToday(day.date)
        run.date = day.date
        arrive(after: nil, &run)
      }
      for step in day.steps {
        switch step {
        case .act(let action): act(action, on: day.date, &run)
        case .expect(let expectation): check(expectation, on: day.date, &run)
        }
      }
    }
    return ScenarioResult(
      title: script.title, span: script.span, failures: run.failures, expectations: run.expectations,
      states: run.states, watched: run.watched, seen: run.seen)
  }

  /// Returns the state at the end of a scenario.
  func state(after script: ScenarioScript) -> EngagementState {
    var state = EngagementState(layout)
    for day in script.days {
      state.setToday(day.date)
      for case .act(let action) in day.steps { state.apply(action, on: day.date) }
    }
    return state
  }

  // MARK: - Acting

  private func act(_ action: Action, on day: CivilDate, _ run: inout Run) {
    if let reason = judged(action, &run), action.forcedBecause == nil {
      let kind = ScenarioFailure.Kind.violation(StatementText.text(action.change), reason)
      fail(kind, at: action.change.span, because: formulas(reason, of: action), after(action, reason, run), &run)
    }
    if case .leave(let process, let ending?) = action.kind, run.state.isActive(process) {
      run.seen.endings.insert(ending)
    }
    run.state.apply(action, on: day)
    arrive(after: action.change, &run)
  }

  /// Returns which rule an action would break; an invariant about such an act is looked at.
  func judged(_ action: Action, _ run: inout Run) -> Violation.Reason? {
    let reason = judge.breach(action, in: run.state)
    guard let (act, instance) = action.kind.act else { return reason }
    for (index, invariant) in invariants.enumerated()
    where invariant.instance == instance && invariant.entry.act?.0 == act {
      evaluator.update(run.state.cells)
      run.watched[index].add(truth(invariant.question))
    }
    return reason
  }

  /// The state in which a breach shows: an assumption is broken by what is told.
  private func after(_ action: Action, _ reason: Violation.Reason, _ run: Run) -> EngagementState {
    guard case .assumption = reason, let day = run.date else { return run.state }
    var state = run.state
    state.apply(action, on: day)
    return state
  }

  // MARK: - States

  /// Looks at a state in which the scenario has arrived: by a statement, or because a day has come.
  private func arrive(after change: Change?, _ run: inout Run) {
    evaluator.update(run.state.cells)
    run.states += 1
    run.seen.look(at: probes, evaluator)
    for (index, invariant) in invariants.enumerated() where invariant.entry.act == nil {
      let truth = truth(invariant.question)
      run.watched[index].add(truth)
      guard truth == .no, run.broken.insert(index).inserted else { continue }
      let kind = ScenarioFailure.Kind.invariant(
        invariant.entry.name, title: invariant.entry.title, after: change.map(StatementText.text),
        parts: values(invariant.parts))
      let span = change?.span ?? invariant.entry.span
      fail(kind, at: span, because: [invariant.entry.condition], run.state, &run)
    }
  }

  /// Looks at each day between two blocks on which a verdict changes.
  private func wait(from last: CivilDate, until day: CivilDate, _ run: inout Run) {
    guard watchesDays else { return }
    var today = Int(last.dayNumber)
    for _ in 0..<Self.maximumGap {
      evaluator.update(run.state.cells)
      guard let next = days.next(after: today, evaluator), next < Int(day.dayNumber),
        let date = CivilDate(dayNumber: next)
      else { return }
      today = next
      run.state.setToday(date)
      run.date = date
      arrive(after: nil, &run)
    }
  }

  // MARK: - Reading

  func truth(_ question: Int) -> Truth { Truth(cell: evaluator.cell(Int(graph.roots.questions[question]))) }

  func values(_ parts: [ScenarioScript.Part]) -> [ScenarioFailure.PartValue] {
    parts.map { part in
      let cell = evaluator.cell(Int(graph.roots.questions[part.index]))
      return ScenarioFailure.PartValue(
        span: part.span, value: ValueText.text(cell: cell, part.type, playbook.model, texts))
    }
  }

  func fail(
    _ kind: ScenarioFailure.Kind, at span: Span, because formulas: [Formula], _ state: EngagementState,
    _ run: inout Run
  ) {
    guard let date = run.date else { return }
    let evidence = ScenarioFailure.Evidence(state: state, formulas: formulas)
    run.failures.append(ScenarioFailure(kind: kind, date: date, span: span, evidence: evidence))
  }
}

extension Action.Kind {
  /// What an invariant may be bound to: the act, and the instance of the task or process.
  fileprivate var act: (Act, Int)? {
    switch self {
    case .perform(let instance, _): (.perform, instance)
    case .enter(let instance, _): (.enter, instance)
    case .complete(let instance, _): (.complete, instance)
    case .leave(let instance, _): (.leave, instance)
    case .tell, .tick, .record, .retractTask, .retractEvent, .retractWaiver, .waive: nil
    }
  }
}
