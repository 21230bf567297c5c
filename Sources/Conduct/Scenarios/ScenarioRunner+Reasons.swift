/// Whether what is expected holds for the reason that is given for it.
extension ScenarioRunner {
  /// Returns what is wrong with the reason of a condition that holds; nil if it is one.
  func broken(
    _ reason: ScenarioScript.Question, of claim: ScenarioScript.Question, _ state: EngagementState
  ) -> ScenarioFailure.Kind? {
    evaluator.update(state.cells)
    let truth = truth(reason.index)
    let parts = values(reason.parts)
    let check = ReasonCheck(
      claim.formula, playbook, state, texts: texts, builder: explanations, evaluator,
      node: Int(graph.roots.questions[claim.index]))
    if truth == .yes, check.accepts(reason.formula) { return nil }
    let broken = ScenarioFailure.BrokenReason(
      condition: playbook.sources.text(of: claim.formula.span).oneLine,
      reason: playbook.sources.text(of: reason.formula.span).oneLine, explanation: check.explanation)
    return .reason(truth, of: broken, parts: parts)
  }
}
