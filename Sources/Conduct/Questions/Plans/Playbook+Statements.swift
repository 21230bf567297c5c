extension Playbook {
  /// Returns a short list of statements that leads to a state in which a truth of the rule graph is as wanted: in
  /// order, none of them refused, none of them to be spared; empty if it is so already, nil if none is found.
  ///
  /// Where only time helps, the day at the end is later than the one on which to begin.
  ///
  /// - Parameters:
  ///   - node: A truth of `graph`.
  ///   - wanted: What it is to be.
  ///   - state: The state to begin with; nil for one in which nothing is told and nothing has happened.
  ///   - day: The day on which to begin.
  ///   - graph: A graph of this playbook that was built with questions; its own where there is none.
  func statements(
    making node: Int, _ wanted: Truth, from state: EngagementState? = nil, on day: CivilDate,
    in graph: RuleGraph? = nil
  ) -> PlannedStatements? {
    var start = state ?? EngagementState(layout)
    start.setToday(day)
    let planner = Planner(
      self, graph ?? self.graph, texts: graph?.texts ?? self.graph.texts, node, GoalNetwork.Want(wanted), from: start)
    return planner.plan(planner.network()).map { planner.statements($0) }
  }
}
