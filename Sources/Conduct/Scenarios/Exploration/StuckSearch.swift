/// Looks for active processes that no statements complete or end.
struct StuckSearch {
  private let stage: StoryStage

  init(_ stage: StoryStage) { self.stage = stage }

  /// The first active process, by its instance, for which no way out is found.
  func stuck(except known: Set<Int>) -> Int? {
    guard let day = CivilDate(dayNumber: Int(stage.today)) else { return nil }
    return stage.graph.instances.all.indices.first { instance in
      guard case .process(let index) = stage.graph.instances.all[instance].thing,
        !stage.playbook.model.processes[index].external, !known.contains(instance), stage.state.isActive(instance)
      else { return false }
      return !hasWayOut(instance, on: day)
    }
  }

  /// Whether statements are found after which a process can be completed, or left as one of its endings.
  func hasWayOut(_ process: Int, on day: CivilDate) -> Bool {
    let goals =
      [stage.graph.roots.node(.completable, process)].compactMap { $0 }
      + (stage.graph.roots.processes[process]?.endings ?? []).map { Int($0.node) }
    if goals.contains(where: { stage.truth($0) == .yes }) { return true }
    return goals.contains { goal in
      stage.playbook.statements(making: goal, .yes, from: stage.state, on: day) != nil
    }
  }
}
