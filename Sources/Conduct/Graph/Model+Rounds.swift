extension Model {
  /// Whether an input or outcome is told for the next round once a round of its process has ended.
  ///
  /// Inputs of the process are, with their children, and what belongs to preparing steps.
  func milestoneBelongsToNextRound(_ milestone: Int) -> Bool {
    var index = milestone
    while true {
      switch milestones[index].parent {
      case .process: return milestones[index].kind == .input
      case .step(let step): return steps[step].preparing
      case .milestone(let outer): index = outer
      }
    }
  }

  /// Whether a task is told for the next round once a round of its process has ended.
  func taskBelongsToNextRound(_ task: Int) -> Bool {
    tasks[task].step.map { steps[$0].preparing } ?? false
  }

  /// The role clauses of a task: its own, else those of its step.
  func roleRules(of task: TaskEntry) -> [Rule<[Int]>] {
    if !task.roles.isEmpty { return task.roles }
    return task.step.map { steps[$0].roles } ?? []
  }
}
