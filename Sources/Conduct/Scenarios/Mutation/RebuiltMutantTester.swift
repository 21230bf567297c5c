/// Runs the scenarios by rules that are built anew from a changed model.
///
/// That is for the few changes that no patch of the graph can make; each takes as long as building the rules does, and
/// the scenarios up to the first that notices.
struct RebuiltMutantTester {
  private let suite: ScenarioSuite
  /// The scenarios that pass by the rules as they are.
  private let passing: [Int]

  init(_ suite: ScenarioSuite, _ scenarios: [Int]) {
    self.suite = suite
    let runner = ScenarioRunner(suite)
    passing = scenarios.filter { runner.run(suite.scripts[$0]).passed }
  }

  /// Returns what becomes of a change; nil if the changed rules would not be accepted.
  func fate(of mutation: Mutation) -> Mutant.Fate? {
    guard let changed = suite.rebuilt(mutation.change) else { return nil }
    let broken = changed.brokenScenarios
    let runner = ScenarioRunner(changed)
    if let number = passing.first(where: { broken.contains($0) || !runner.run(changed.scripts[$0]).passed }) {
      return .noticed(by: number)
    }
    let comparison = SuiteComparison(suite, changed)
    return passing.contains { comparison.differs(in: $0) } ? .unnoticed : .unreached
  }
}

extension ScenarioSuite {
  /// Returns the same scenarios for changed rules; nil if these would not be accepted.
  fileprivate func rebuilt(_ change: (inout Model) -> Void) -> ScenarioSuite? {
    var model = playbook.model
    change(&model)
    let built = GraphBuilder.build(model)
    guard !built.problems.contains(where: { $0.diagnostic().severity == .error }) else { return nil }
    return ScenarioSuite(
      Playbook(
        sources: playbook.sources, model: model, scopes: playbook.scopes, graph: built.graph,
        scenarios: playbook.scenarios))
  }

  /// The scenarios that cannot be read any more: they tell or do what the rules do not know.
  var brokenScenarios: Set<Int> {
    let places = diagnostics.map(\.primary.span)
    return Set(
      playbook.scenarios.indices.filter { number in
        let whole = playbook.scenarios[number].span
        return places.contains { $0.file == whole.file && whole.start <= $0.start && $0.end <= whole.end }
      })
  }
}
