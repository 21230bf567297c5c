/// Looks for active processes that no statements complete or end.
struct StuckSearch {
  private let teller: Storyteller

  /// How often a way out is sought by playing on.
  private static let attempts = 12

  init(_ teller: Storyteller) { self.teller = teller }

  private var stage: StoryStage { teller.stage }

  /// The first active process, by its instance, for which no way out is found.
  func stuck(except known: Set<Int>) -> Int? {
    stage.graph.instances.all.indices.first { instance in
      guard case .process(let index) = stage.graph.instances.all[instance].thing,
        !stage.playbook.model.processes[index].external, !known.contains(instance), stage.state.isActive(instance)
      else { return false }
      return !hasWayOut(instance)
    }
  }

  /// Whether a way is found to a state in which a process can be completed, or left as one of its endings.
  ///
  /// Deeds are sought as if none undid another; where even then there are none, robots play on from here.
  func hasWayOut(_ process: Int) -> Bool {
    let goals =
      [stage.graph.roots.node(.completable, process)].compactMap { $0 }
      + (stage.graph.roots.processes[process]?.endings ?? []).map { Int($0.node) }
    if goals.contains(where: { stage.truth($0) == .yes }) { return true }
    return goals.contains(where: isSupported) || teller.comes(toOneOf: goals, attempts: Self.attempts)
  }

  private func isSupported(_ goal: Int) -> Bool {
    let planner = Planner(stage.playbook, stage.graph, texts: stage.graph.texts, goal, .yes, from: stage.state)
    return CheapestSupport(planner.network(), cost: planner.cost).deeds { _ in false }.deeds != nil
  }
}
