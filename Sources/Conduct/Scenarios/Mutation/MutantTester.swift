/// Runs all scenarios for many changes at once: each state is computed once by the rules as they are, and then only
/// what a change adds to it.
final class MutantTester {
  /// A change with what it does to the graph.
  struct Candidate {
    /// Its place among all changes.
    let index: Int
    let mutation: Mutation
    let patch: GraphPatch
    var isReached = false
    /// Whether a verdict that the scenario being run reads is another one.
    var isSuspect = false
    var noticedBy: Int?
  }

  private let suite: ScenarioSuite
  private let scenarios: [Int]
  private let patcher: GraphPatcher
  private let graph: RuleGraph
  private let days: DaysOfChange
  private var candidates: [Candidate]
  private let tape: StateTape
  /// The scenarios that pass by the rules as they are.
  private var passing: [Int] = []

  init(
    _ suite: ScenarioSuite, _ scenarios: [Int], _ patcher: GraphPatcher, _ days: DaysOfChange, _ candidates: [Candidate]
  ) {
    self.suite = suite
    self.scenarios = scenarios
    self.days = days
    self.patcher = patcher
    graph = patcher.graph
    self.candidates = candidates
    tape = StateTape(graph, room: candidates.map(\.patch.count).max() ?? 0)
  }

  /// Returns what became of each change.
  func run() -> [(index: Int, fate: Mutant.Fate)] {
    let recorder = RecordingEvaluator(graph, tape)
    recorder.whenFull = { [unowned self] in lookAtTape() }
    let runner = ScenarioRunner(suite, recorder, days: days)
    for number in scenarios {
      let script = suite.scripts[number]
      tape.clear()
      guard runner.run(script).passed else { continue }
      passing.append(number)
      lookAtTape()
      let explained = Set(script.explained.map(\.claim.index))
      for index in candidates.indices where candidates[index].noticedBy == nil {
        let isOtherReason = !explained.isEmpty && candidates[index].patch.moves(oneOf: explained)
        guard candidates[index].isSuspect || isOtherReason else { continue }
        candidates[index].isSuspect = false
        if !passes(candidates[index], script, isExplained: !explained.isEmpty) { candidates[index].noticedBy = number }
      }
    }
    noticeDays()
    return candidates.map { candidate in
      (candidate.index, candidate.noticedBy.map { .noticed(by: $0) } ?? (candidate.isReached ? .unnoticed : .unreached))
    }
  }

  /// Finds out which changes make a difference in the states on the tape.
  private func lookAtTape() {
    for index in candidates.indices where candidates[index].noticedBy == nil {
      let patch = candidates[index].patch
      for state in 0..<tape.count {
        let isSuspect = isSuspect(patch, in: state, &candidates[index].isReached)
        if isSuspect {
          candidates[index].isSuspect = true
          break
        }
      }
    }
  }

  /// Whether a change makes a difference in a state to something that is read there.
  private func isSuspect(_ patch: GraphPatch, in state: Int, _ isReached: inout Bool) -> Bool {
    let cells = tape.cells(of: state)
    return tape.slots[state].withUnsafeBufferPointer { slots in
      patch.compute(0..<patch.ownCount, cells, slots: slots, calendars: graph.calendars)
      guard patch.own.contains(where: { cells[Int($0.old)] != cells[Int($0.new)] }) else { return false }
      isReached = true
      patch.compute(patch.ownCount..<patch.count, cells, slots: slots, calendars: graph.calendars)
      return patch.moves.contains { move in
        cells[Int(move.old)] != cells[Int(move.new)]
          && (Int(move.old) >= graph.count || tape.isRead(Int(move.old), in: state))
      }
    }
  }

  /// Whether a scenario passes by the changed rules.
  ///
  /// - Parameter isExplained: Whether it expects reasons, so that the changed rules must be able to explain themselves.
  private func passes(_ candidate: Candidate, _ script: ScenarioScript, isExplained: Bool) -> Bool {
    var days = days
    let watchesDays = days.add(candidate.patch)
    let evaluator = PatchedEvaluator(graph, candidate.patch, tape)
    var changed: (playbook: Playbook, builder: GraphBuilder)?
    if isExplained {
      let builder = patcher.builder(candidate.mutation.sites, candidate.mutation.change)
      let playbook = Playbook(
        sources: suite.playbook.sources, model: builder.model, scopes: suite.playbook.scopes, graph: evaluator.graph,
        scenarios: [])
      changed = (playbook, builder)
    }
    return ScenarioRunner(suite, evaluator, days: days, watchesDays: watchesDays, explainedBy: changed)
      .run(script).passed
  }

  /// A change may make a difference on a day between two blocks that no other rule asks to look at.
  private func noticeDays() {
    guard suite.invariants.contains(where: { $0.entry.act == nil }) else { return }
    let empty = StateTape(graph, room: 0)
    for index in candidates.indices where candidates[index].noticedBy == nil {
      let patch = candidates[index].patch
      var days = days
      guard days.add(patch) else { continue }
      let runner = ScenarioRunner(suite, PatchedEvaluator(graph, patch, empty), days: days, watchesDays: true)
      candidates[index].noticedBy = passing.first { number in
        suite.scripts[number].days.count > 1 && !runner.run(suite.scripts[number]).passed
      }
    }
  }
}

extension GraphPatch {
  /// Whether one of some questions is answered by other nodes.
  fileprivate func moves(oneOf questions: Set<Int>) -> Bool {
    moves.contains { move in
      if case .question(let index) = move.root { questions.contains(index) } else { false }
    }
  }
}
