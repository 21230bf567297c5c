/// All scenarios and invariants of a playbook, ready to run.
public struct ScenarioSuite: Sendable {
  let playbook: Playbook
  let graph: RuleGraph
  let layout: StateLayout
  let texts: TextPool
  let scripts: [ScenarioScript]
  let invariants: [ScenarioRunner.WatchedInvariant]
  /// What is wrong with the scenarios, in order of place.
  public let diagnostics: [Diagnostic]

  /// Resolves the scenarios of a playbook.
  public init(_ playbook: Playbook) {
    self.playbook = playbook
    var typer = ScriptTyper(playbook)
    scripts = playbook.scenarios.map { typer.script($0) }
    diagnostics = typer.problems.map { $0.diagnostic() }.sorted { $0.primary.span < $1.primary.span }
    var questions = typer.questions
    func ask(_ formula: Formula) -> Int {
      questions.append(formula)
      return questions.count - 1
    }
    var watched: [(entry: Model.InvariantEntry, question: Int, parts: [ScenarioScript.Part])] = []
    for entry in playbook.model.invariants where entry.act == nil {
      let parts = entry.condition.parts.map { ScenarioScript.Part(index: ask($0), type: $0.type, span: $0.span) }
      watched.append((entry, ask(entry.condition), parts))
    }
    // What scenarios mention is numbered behind what the playbook mentions.
    var model = playbook.model
    model.texts = typer.texts
    let graph = GraphBuilder.build(model, questions: questions).graph
    self.graph = graph
    layout = StateLayout(playbook.model, graph)
    texts = typer.texts
    invariants = watched.map { entry, question, parts in
      ScenarioRunner.WatchedInvariant(
        entry: entry, question: question, parts: parts,
        watchesDays: graph.readsToday(Int(graph.roots.questions[question])))
    }
  }

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

  /// Runs the scenarios whose title contains a text, in order of place.
  ///
  /// - Parameter progress: Called after each scenario with the number of those that have run.
  public func run(filter: String? = nil, progress: (Int) -> Void = { _ in }) -> [ScenarioResult] {
    let runner = ScenarioRunner(self)
    let chosen = scripts.filter { script in filter.map { script.title.contains($0) } ?? true }
    return chosen.enumerated().map { index, script in
      defer { progress(index + 1) }
      return runner.run(script)
    }
  }
}
