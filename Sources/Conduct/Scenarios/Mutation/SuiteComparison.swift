/// Finds out whether two sets of rules keep or say something else in some state of a scenario that passes by both.
///
/// The two differ in single words only: their slots, instances, definitions and tables are the same.
struct SuiteComparison {
  private let (old, new): (ScenarioSuite, ScenarioSuite)
  private let (oldJudge, newJudge): (Judge, Judge)
  /// The nodes of the same verdict by either rules.
  private let verdicts: [(old: Int, new: Int)]

  init(_ old: ScenarioSuite, _ new: ScenarioSuite) {
    (self.old, self.new) = (old, new)
    oldJudge = Judge(model: old.playbook.model, evaluator: Evaluator(old.graph))
    newJudge = Judge(model: new.playbook.model, evaluator: Evaluator(new.graph))
    verdicts = zip(old.graph.roots.verdicts, new.graph.roots.verdicts).compactMap { old, new in
      old >= 0 && new >= 0 ? (Int(old), Int(new)) : nil
    }
  }

  /// Returns whether in some state of a scenario a record or a verdict differs, or a statement is refused by one only.
  func differs(in number: Int) -> Bool {
    var (before, after) = (EngagementState(old.layout), EngagementState(new.layout))
    let (script, changed) = (old.scripts[number], new.scripts[number])
    if let first = script.days.first {
      for (action, other) in zip(script.given, changed.given) {
        before.apply(action, on: first.date)
        after.apply(other, on: first.date)
      }
    }
    for (day, otherDay) in zip(script.days, changed.days) {
      before.setToday(day.date)
      after.setToday(day.date)
      if differs(before, after) { return true }
      for case (.act(let action), .act(let other)) in zip(day.steps, otherDay.steps) {
        if (oldJudge.breach(action, in: before) == nil) != (newJudge.breach(other, in: after) == nil) { return true }
        before.apply(action, on: day.date)
        after.apply(other, on: day.date)
        if differs(before, after) { return true }
      }
    }
    return false
  }

  private func differs(_ before: EngagementState, _ after: EngagementState) -> Bool {
    if before.cells != after.cells { return true }
    oldJudge.evaluator.update(before.cells)
    newJudge.evaluator.update(after.cells)
    return verdicts.contains { oldJudge.evaluator.cell($0.old) != newJudge.evaluator.cell($0.new) }
  }
}

extension RuleGraph.Roots {
  /// The nodes of all verdicts, -1 where nobody asks; in the same places for rules that differ in their words.
  fileprivate var verdicts: [Int32] {
    aspects + definitions.flatMap { $0 } + tables.flatMap { $0 } + assumptions + invariants
      + processes.sorted { $0.key < $1.key }.flatMap { $0.value.endings.map(\.node) }
  }
}
