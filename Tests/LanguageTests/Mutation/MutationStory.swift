import ConductGenerators

@testable import Conduct

/// A generated playbook with scenarios: they do what its journal does, and expect what is so at the end of each day.
struct MutationStory {
  /// The scenarios, some of which expect more than others.
  let suite: ScenarioSuite

  /// Tells a story; nil if the playbook or the scenarios are not accepted.
  init?(seed: UInt64) {
    // Where a generated invariant is broken, nothing more is learnt from the scenario.
    let options = GeneratorOptions(invariants: seed % 4 == 0, scenarios: false)
    var generator = Generator(seed: seed, size: Int(seed % 2), options: options)
    guard let story = try? Story(generator.story()) else { return nil }
    var random = SplitMix(seed: seed)
    let scenarios = (0..<3).map { Self.scenario($0, story.engagement, &random) }
    let extra = SourceFile(path: "z.conduct", text: scenarios.joined(separator: "\n"))
    let checked = CheckedPlaybook(files: story.engagement.playbook.sources.files + [extra], withLints: false)
    guard let playbook = checked.playbook else { return nil }
    suite = ScenarioSuite(playbook)
    guard suite.diagnostics.isEmpty else { return nil }
  }

  /// The journal up to one of its days, what is refused being expected to be, with a few verdicts of each day.
  private static func scenario(_ number: Int, _ engagement: Engagement, _ random: inout SplitMix) -> String {
    let playbook = engagement.playbook
    let evaluator = Evaluator(playbook.graph)
    let judge = Judge(model: playbook.model, evaluator: evaluator)
    let expectation = VerdictExpectation(playbook, texts: engagement.texts)
    let roots = playbook.graph.statedRoots
    var state = EngagementState(playbook.layout)
    var lines = ["scenario \"number \(number)\" {"]
    for day in engagement.days.prefix(engagement.days.count - number * engagement.days.count / 4) {
      lines.append("  on \(day.date.iso) {")
      state.setToday(day.date)
      for action in day.actions {
        let statement = StatementText.text(action.change)
        if let reason = action.forcedBecause {
          lines.append("    force \(statement) because \(TextDecoder.quoted(reason))")
        } else if judge.breach(action, in: state) == nil {
          lines.append("    \(statement)")
        } else {
          lines.append("    expect refused \(statement)")
          continue
        }
        state.apply(action, on: day.date)
      }
      evaluator.update(state.cells)
      for _ in 0..<8 {
        let root = roots[Int(random.next() % UInt64(roots.count))]
        expectation.statement(root, evaluator, playbook.graph).map { lines.append("    \($0)") }
      }
      lines.append("  }")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }
}

extension RuleGraph {
  /// The verdicts of which a scenario may expect something.
  fileprivate var statedRoots: [GraphPatch.Root] {
    let aspects = stride(from: 0, to: roots.aspects.count, by: 2).filter { roots.aspects[$0] >= 0 }
    var found = aspects.map { GraphPatch.Root.aspect($0) }
    for (index, nodes) in roots.definitions.enumerated() {
      found += nodes.indices.map { .definition(index, member: $0) }
    }
    for (index, nodes) in roots.tables.enumerated() { found += nodes.indices.map { .table(index, member: $0) } }
    return found
  }
}
