/// Searches for scenarios that would notice changes that no scenario notices.
///
/// For each verdict that the change may alter, statements are sought after which the rules as they are and the changed
/// ones disagree on it. What is proposed passes by the rules as they are, and fails by the changed ones.
struct MutantProposals {
  private let suite: ScenarioSuite
  private let patcher: GraphPatcher
  private let day: CivilDate
  private let words = English()

  /// How many verdicts of a change are tried.
  private static let maximumVerdicts = 12

  init(_ suite: ScenarioSuite, _ patcher: GraphPatcher) {
    self.suite = suite
    self.patcher = patcher
    day = suite.dayOfProposals
  }

  /// Returns a scenario that notices a change, if one is found.
  func proposal(for mutation: Mutation) -> String? {
    guard let disputes = patcher.disputes(mutation.sites, mutation.change) else { return nil }
    let expectation = VerdictExpectation(suite.playbook, texts: suite.texts)
    let candidates = disputes.sorted { expectation.rank($0.root, mutation) < expectation.rank($1.root, mutation) }
    func proposed(_ story: Story, _ search: DisputeSearch, _ dispute: GraphPatcher.Dispute) -> String? {
      guard let statement = expectation.statement(dispute.root, search.stage.evaluator, dispute.graph) else {
        return nil
      }
      let scenario = StoryText(suite.playbook).scenario(words.noticingTitle(mutation.rule), story, then: [statement])
      return isOfUse(scenario, mutation) ? scenario : nil
    }
    var searches: [(DisputeSearch, GraphPatcher.Dispute)] = []
    for dispute in candidates.prefix(Self.maximumVerdicts) {
      let search = DisputeSearch(suite.playbook, dispute)
      searches.append((search, dispute))
      guard let story = search.story(from: Int64(day.dayNumber)) else { continue }
      if let scenario = proposed(story, search, dispute) { return scenario }
    }
    // Contradictions say more than what one of the two does not know.
    for (search, dispute) in searches {
      guard let story = search.unclearStory() else { continue }
      if let scenario = proposed(story, search, dispute) { return scenario }
    }
    return nil
  }

  /// Whether a scenario passes by the rules as they are, and fails by the changed ones.
  private func isOfUse(_ scenario: String, _ mutation: Mutation) -> Bool {
    guard let alone = suite.playbook.suite(withScenario: scenario), alone.run([0]).allSatisfy(\.passed) else {
      return false
    }
    let changed = Evaluator(patcher.graph(mutation.sites, asking: alone.questions, mutation.change))
    let runner = ScenarioRunner(alone, changed, days: DaysOfChange(changed.graph), watchesDays: true)
    return !runner.run(alone.scripts[0]).passed
  }
}
