/// All scenarios and invariants of a playbook, ready to run.
///
/// A suite is a value: several threads may run different scenarios of it at once.
public struct ScenarioSuite: Sendable {
  let playbook: Playbook
  let graph: RuleGraph
  let layout: StateLayout
  let texts: TextPool
  let scripts: [ScenarioScript]
  let invariants: [ScenarioRunner.WatchedInvariant]
  let days: DaysOfChange
  /// What is to be seen of the rules, if that was asked for.
  let coverage: CoveragePlan?
  /// What the graph computes beside the playbook's own verdicts.
  let questions: [Formula]
  /// What has built all that reasons are told from; nil if no scenario expects one.
  let explanations: GraphBuilder?
  /// What is wrong with the scenarios, in order of place.
  public let diagnostics: [Diagnostic]

  /// Resolves the scenarios of a playbook.
  ///
  /// - Parameter withCoverage: Whether to look at what the scenarios show of the rules, too; see `coverage(of:)`.
  public init(_ playbook: Playbook, withCoverage: Bool = false) {
    var typer = ScriptTyper(playbook)
    scripts = playbook.scenarios.map { typer.script($0) }
    diagnostics = typer.problems.map { $0.diagnostic() }.sorted { $0.primary.span < $1.primary.span }
    var questions = typer.questions
    func ask(_ formula: Formula) -> Int {
      questions.append(formula)
      return questions.count - 1
    }
    var watched: [(entry: Model.InvariantEntry, question: Int, parts: [ScenarioScript.Part])] = []
    for entry in playbook.model.invariants {
      let parts = entry.condition.parts.map { ScenarioScript.Part(index: ask($0), type: $0.type, span: $0.span) }
      watched.append((entry, ask(entry.condition), parts))
    }
    // What scenarios mention is numbered behind what the playbook mentions.
    var model = playbook.model
    model.texts = typer.texts
    self.playbook = Playbook(
      sources: playbook.sources, model: model, scopes: playbook.scopes, graph: playbook.graph,
      scenarios: playbook.scenarios)
    var plan = withCoverage ? CoveragePlan(self.playbook) : nil
    let graph = GraphBuilder.build(model, questions: questions, probes: plan?.takeProbes() ?? []).graph
    plan?.leaveOutWhatCannotBe(graph)
    coverage = plan
    self.graph = graph
    self.questions = questions
    let explained = scripts.flatMap(\.explained).flatMap { [$0.claim.formula, $0.reason.formula] }
    explanations = explained.isEmpty ? nil : self.playbook.explanationBuilder(asked: explained)
    layout = StateLayout(playbook.model, graph)
    texts = typer.texts
    days = DaysOfChange(graph)
    invariants = watched.map { entry, question, parts in
      ScenarioRunner.WatchedInvariant(
        entry: entry, question: question, parts: parts,
        readsToday: graph.readsToday(Int(graph.roots.questions[question])),
        instance: entry.act.map { Self.instance($0.1, graph, model) })
    }
  }

  private static func instance(_ term: ThingTerm, _ graph: RuleGraph, _ model: Model) -> Int {
    let members = term.members.map { if case .constant(let member) = $0 { member } else { 0 } }
    return graph.instances.index(of: term.thing, members, in: model)
  }

  /// The playbook whose scenarios they are.
  public var examined: Playbook { playbook }

  /// The files of the playbook.
  public var sources: SourceSet { playbook.sources }

  /// Returns what is wrong with the scenarios of a playbook, without making them ready to run.
  public static func diagnostics(of playbook: Playbook) -> [Diagnostic] {
    var typer = ScriptTyper(playbook)
    for scenario in playbook.scenarios { _ = typer.script(scenario) }
    return typer.problems.map { $0.diagnostic() }.sorted { $0.primary.span < $1.primary.span }
  }

  /// How many scenarios there are.
  public var count: Int { scripts.count }

  /// The titles of the scenarios, in order of place.
  public var titles: [String] { scripts.map(\.title) }

  /// Returns the numbers of the scenarios whose title matches, in order of place.
  public func scenarios(matching filter: TitleFilter) -> [Int] {
    scripts.indices.filter { filter.matches(scripts[$0].title) }
  }

  /// Runs some scenarios, by their numbers, one after the other.
  ///
  /// - Parameter didRun: Called after each.
  public func run(_ scenarios: some Sequence<Int>, didRun: () -> Void = {}) -> [ScenarioResult] {
    let runner = ScenarioRunner(self)
    return scenarios.map { scenario in
      defer { didRun() }
      return runner.run(scripts[scenario])
    }
  }

  /// Runs the scenarios whose title matches a filter, or all, in order of place.
  public func run(filter: String? = nil) -> [ScenarioResult] {
    run(filter.map { scenarios(matching: TitleFilter($0)) } ?? Array(scripts.indices))
  }
}
