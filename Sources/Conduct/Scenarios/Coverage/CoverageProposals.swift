/// Searches for scenarios that would show what no scenario shows.
///
/// From an engagement of which nothing is told, statements are sought that lead to such a state; they are run as a
/// scenario before they are shown, so that what is proposed passes and shows what it is for.
struct CoverageProposals {
  private let suite: ScenarioSuite
  private let day: CivilDate
  private let runner: ScenarioRunner
  private let writer: DeedWriter
  private let paths: StatementPaths
  private let words = English()
  /// What the proposals show.
  private var seen: CoverageSightings
  private var tried: [InvariantSightings]

  /// For how many gaps a scenario is sought.
  static let maximumGaps = 200
  /// For how many members of a rule that exists for several.
  private static let maximumProbes = 6
  /// For how many days on which something changes a deadline is waited for.
  private static let maximumWaits = 12

  init(_ suite: ScenarioSuite) {
    self.suite = suite
    day = suite.dayOfProposals
    runner = ScenarioRunner(suite)
    writer = DeedWriter(suite.playbook, texts: suite.texts)
    paths = StatementPaths(model: suite.playbook.model, scopes: suite.playbook.scopes)
    seen = CoverageSightings(probes: suite.graph.roots.probes.count)
    tried = suite.invariants.map { _ in InvariantSightings() }
  }

  /// Returns gaps with what would fill them. O(gaps · what a search costs).
  mutating func filled(_ gaps: [CoverageGap]) -> [CoverageGap] {
    var left = Self.maximumGaps
    return gaps.map { gap in
      guard gap.explanation == nil, left > 0 else { return gap }
      var gap = gap
      if Coverage.isReached(gap.goal, seen, tried) {
        gap.isShownByOthers = true
      } else {
        left -= 1
        gap.isSought = true
        gap.proposal = proposal(gap)
      }
      return gap
    }
  }

  private mutating func proposal(_ gap: CoverageGap) -> String? {
    for target in targets(gap.goal) {
      guard
        let planned = suite.playbook.statements(making: target.node, target.truth, on: day, in: suite.graph),
        let draft = draft(planned, gap, target)
      else { continue }
      for candidate in [draft] + (gap.aim == .broken ? later(draft, planned, gap, target) : []) {
        let result = runner.run(candidate.script)
        guard result.passed, Coverage.isReached(gap.goal, result.seen, result.watched) else { continue }
        seen += result.seen
        for index in tried.indices { tried[index] += result.watched[index] }
        return candidate.text
      }
    }
    return nil
  }

  /// The same scenario with a day at its end on which something changes, for a few such days.
  private func later(
    _ draft: ScenarioDraft, _ planned: PlannedStatements, _ gap: CoverageGap, _ target: Target
  ) -> [ScenarioDraft] {
    var state = runner.state(after: draft.script)
    var day = Int(planned.end.dayNumber)
    var found: [ScenarioDraft] = []
    for _ in 0..<Self.maximumWaits {
      runner.evaluator.update(state.cells)
      guard let next = suite.days.next(after: day, runner.evaluator), let date = CivilDate(dayNumber: next) else {
        break
      }
      day = next
      state.setToday(date)
      found.append(draft.waiting(until: date, expecting: gap.expectation(thing(target))))
    }
    return found
  }

  private func draft(_ planned: PlannedStatements, _ gap: CoverageGap, _ target: Target) -> ScenarioDraft? {
    var draft = ScenarioDraft(title: words.title(gap), planned)
    if case .ending(let ending, _) = gap.goal.source, let process = target.instance {
      let deed = Deed.leave(process, ending: ending)
      guard let text = writer.text(deed), let action = writer.action(deed, on: planned.end) else { return nil }
      draft.add(text, action, on: planned.end)
    }
    if gap.aim != .broken { draft.expect(gap.expectation(thing(target))) }
    return draft
  }

  /// How what a target is about is written.
  private func thing(_ target: Target) -> String? {
    target.instance.map { paths.thing(suite.graph.instances.all[$0]) }
  }

  /// Something that has to be so for a goal to be reached.
  private struct Target {
    let node: Int
    let truth: Truth
    /// The instance that it is about, if it is about one.
    var instance: Int?
  }

  private func targets(_ goal: CoverageGoal) -> [Target] {
    let roots = suite.graph.roots
    switch goal.source {
    case .probes(let seeing, let truth):
      // A deadline that is to be broken has to begin first; then time passes.
      let probes = goal.begun.isEmpty ? seeing : goal.begun
      let instances = goal.thing.map {
        suite.graph.instances.indices(of: $0, startingWith: [], in: suite.playbook.model)
      }
      return probes.prefix(Self.maximumProbes).enumerated().map { position, probe in
        let instance = instances.flatMap { $0.indices.contains(position) ? $0[position] : nil }
        return Target(node: Int(roots.probes[probe]), truth: truth, instance: instance)
      }
    case .ending(_, let probes):
      return probes.prefix(Self.maximumProbes).map {
        Target(node: Int(roots.probes[$0.probe]), truth: .yes, instance: $0.process)
      }
    case .invariant(let index):
      guard let instance = suite.invariants[index].instance, let act = suite.invariants[index].entry.act?.0,
        let node = roots.node(act.record, instance)
      else { return [] }
      return [Target(node: node, truth: .yes)]
    }
  }
}

extension Act {
  /// What shows that somebody has acted.
  fileprivate var record: Aspect {
    switch self {
    case .perform: .done
    case .enter: .entered
    case .complete: .complete
    case .leave: .left
    }
  }
}
