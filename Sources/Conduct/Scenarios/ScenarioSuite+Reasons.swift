extension ScenarioSuite {
  /// Returns why something went wrong: the verdicts behind it, each with what decides it.
  public func reasons(for failure: ScenarioFailure) -> [Finding] {
    failure.evidence.formulas.map { formula in
      var explainer = Explainer(playbook, failure.evidence.state, texts: texts, builder: explanations)
      return explainer.explain(formula)
    }
  }
}
