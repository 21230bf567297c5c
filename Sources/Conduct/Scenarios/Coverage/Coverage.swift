/// How much of what a playbook's rules can do is shown by its scenarios.
///
/// It counts meaning, not lines: each condition yes, no and not known; each modality of each task; each input and
/// outcome met and unmet; each gate, deadline, row, process, transition and ending. What can be seen in no state at all
/// does not count, so that layout and wording change nothing.
public struct Coverage: Sendable {
  /// A kind of rules with what is shown of them.
  public struct Share: Sendable {
    /// The kind.
    public let kind: CoverageKind
    /// How much is shown, and of how much; what is explained counts in neither.
    public let covered, total: Int
  }

  /// The kinds that occur, in their order.
  public let shares: [Share]
  /// What no scenario shows, in order of place; what a comment explains too.
  public let gaps: [CoverageGap]
  /// Comments that explain what is shown, or nothing.
  public let needless: [Span]

  /// How much is shown.
  public var covered: Int { shares.reduce(0) { $0 + $1.covered } }
  /// How much there is to show, without what a comment explains.
  public var total: Int { shares.reduce(0) { $0 + $1.total } }
  /// The gaps that no comment explains.
  public var open: [CoverageGap] { gaps.filter { $0.explanation == nil } }
  /// The percentage, rounded down; 100 only if nothing is open.
  public var percent: Int { total == 0 ? 100 : covered * 100 / total }

  init(_ plan: CoveragePlan, _ seen: CoverageSightings, _ watched: [InvariantSightings]) {
    var explanations = UncoveredComments(plan.sources)
    var counts: [CoverageKind: (covered: Int, total: Int)] = [:]
    var gaps: [CoverageGap] = []
    for item in plan.items {
      for goal in item.goals {
        if Self.isReached(goal, seen, watched) {
          counts[item.kind, default: (0, 0)].covered += 1
          counts[item.kind, default: (0, 0)].total += 1
          continue
        }
        let explanation = explanations.reason(at: item.span, goal.aim)
        if explanation == nil { counts[item.kind, default: (0, 0)].total += 1 }
        gaps.append(
          CoverageGap(item, goal, reason: Self.reason(item, goal, seen, plan), explanation: explanation))
      }
    }
    shares = CoverageKind.allCases.compactMap { kind in
      counts[kind].map { Share(kind: kind, covered: $0.covered, total: $0.total) }
    }
    self.gaps = gaps
    needless = explanations.needless
  }

  /// The coverage with scenarios that would fill gaps.
  init(_ other: Coverage, gaps: [CoverageGap]) {
    shares = other.shares
    needless = other.needless
    self.gaps = gaps
  }

  static func isReached(_ goal: CoverageGoal, _ seen: CoverageSightings, _ watched: [InvariantSightings]) -> Bool {
    switch goal.source {
    case .probes(let probes, let truth): seen.has(truth, probes)
    case .ending(let ending, _): seen.endings.contains(ending)
    case .invariant(let index): watched[index].held + watched[index].unknown + watched[index].broken > 0
    }
  }

  private static func reason(
    _ item: CoverageItem, _ goal: CoverageGoal, _ seen: CoverageSightings, _ plan: CoveragePlan
  ) -> CoverageGap.Reason {
    if let process = item.process, item.kind.needsEntry, goal.aim != .entered, !seen.has(.yes, plan.entered[process]) {
      return .neverEntered(plan.model.processes[process].identity.label)
    }
    if let thing = item.thing, let applies = plan.applicable[thing], !seen.has(.yes, applies) { return .neverApplies }
    if item.kind == .deadline, !seen.has(.yes, item.begun) { return .neverBegun }
    guard case .probes = goal.source else { return .never }
    let others = item.goals.filter { isReached($0, seen, []) }.map(\.aim)
    return others.isEmpty ? .never : .always(others)
  }
}

extension CoverageKind {
  /// Whether nothing of it can be seen before its process is entered.
  fileprivate var needsEntry: Bool {
    switch self {
    case .process, .transition, .ending: true
    case .condition, .modality, .milestone, .gate, .deadline, .row, .event, .invariant: false
    }
  }
}

extension ScenarioSuite {
  /// Returns what a run shows of the rules; nil if the suite was not made to look.
  public func coverage(of run: TestRun) -> Coverage? {
    guard let coverage else { return nil }
    var seen = CoverageSightings(probes: graph.roots.probes.count)
    var watched = invariants.map { _ in InvariantSightings() }
    for result in run.results {
      seen += result.seen
      for index in watched.indices { watched[index] += result.watched[index] }
    }
    return Coverage(coverage, seen, watched)
  }
}
