import Testing

@testable import Conduct

/// Days that are skipped between two blocks change nothing.
@Suite struct DaysOfChangeTests {
  /// The states of a suite's scenarios at the end of each day.
  private func states(_ suite: ScenarioSuite) -> [(state: EngagementState, day: CivilDate)] {
    suite.scripts.flatMap { script -> [(state: EngagementState, day: CivilDate)] in
      var state = EngagementState(suite.layout)
      return script.days.map { day in
        state.setToday(day.date)
        for case .act(let action) in day.steps { state.apply(action, on: day.date) }
        return (state, day.date)
      }
    }
  }

  @Test(arguments: ShippedExamples.playbooks)
  func `between two days of change every verdict stays as it is`(name: String) throws {
    let suite = ScenarioSuite(try #require(try ShippedExamples.check(name).playbook))
    let evaluator = Evaluator(suite.graph)
    let truths = (0..<suite.graph.count).filter { suite.graph.isTruth[$0] }
    for (state, day) in states(suite) {
      var state = state
      evaluator.run(state.cells)
      var next = suite.days.next(after: Int(day.dayNumber), evaluator)
      var before = truths.map { evaluator.cell($0) }
      for distance in 1...40 {
        let date = try #require(day.adding(days: distance))
        state.setToday(date)
        evaluator.run(state.cells)
        let now = truths.map { evaluator.cell($0) }
        if let change = next, change <= Int(date.dayNumber) {
          next = suite.days.next(after: Int(date.dayNumber), evaluator)
        } else {
          #expect(now == before, "\(date)")
        }
        before = now
      }
    }
  }
}
