extension Engagement {
  /// Returns what has to be told and done for what is wanted to come about, beginning on a day; nothing is kept.
  ///
  /// The search follows the rules backwards with a bound, so there may be plans that it does not find; each one that it
  /// returns was replayed, and not one of its steps can be spared.
  public func how(_ asked: PlanQuestion, on day: CivilDate) -> PlanAnswer {
    let sources = asked.question.sources
    let engagement = self.asked(in: sources)
    var explainer = Explainer(engagement.playbook, state(on: day), texts: texts)
    let finding = explainer.explain(asked.question.formula)
    let wanted: Truth = asked.isDenied ? .no : .yes
    func answer(
      _ verdict: PlanAnswer.Verdict, _ plans: [Plan] = [], _ obstacles: [PlanAnswer.Obstacle] = [],
      _ search: PlanSearch? = nil
    ) -> PlanAnswer {
      PlanAnswer(
        verdict: verdict, finding: finding, isDenied: asked.isDenied, day: day, keeping: asked.keeping, plans: plans,
        obstacles: obstacles, searches: search?.searches ?? 0, isCut: search?.isCut ?? false)
    }
    let (graph, node) = graph(for: asked, in: engagement.playbook)
    guard let node else { return answer(.notFound) }
    let checker = PlanReplay(
      playbook.model, graph, DeedWriter(playbook, texts: texts), (node, GoalNetwork.Want(wanted)), from: state(on: day))
    if checker.holds(state(on: day)) { return answer(.holds) }
    let planner = Planner(
      engagement.playbook, graph, texts: asked.node == nil ? graph.texts : texts, node, GoalNetwork.Want(wanted),
      from: state(on: day),
      fixed: asked.fixed)
    var search = PlanSearch(planner)
    search.run()
    let plans = search.plans.map(planner.statements).filter { checker.holds($0) }.map(planner.plan)
    guard plans.isEmpty else { return answer(.reachable, plans, [], search) }
    let obstacles = search.unreached.flatMap { unreached in
      PlanObstacles(unreached.network, unreached.isReached, planner, engagement).found
    }
    return obstacles.map { answer(.impossible, [], $0, search) } ?? answer(.notFound, [], [], search)
  }

  /// The graph that computes what is asked, and its node: the playbook's own where it has one.
  private func graph(for asked: PlanQuestion, in playbook: Playbook) -> (graph: RuleGraph, node: Int?) {
    if let node = asked.node { return (playbook.graph, node) }
    let graph = GraphBuilder.build(playbook.model, questions: [asked.question.formula]).graph
    return (graph, graph.roots.questions.first.map { Int($0) })
  }
}
