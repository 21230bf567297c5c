extension Playbook {
  /// What the playbook has, in one line.
  public var summary: String {
    let parts = [
      counted(model.processes.count, "process", "processes"), counted(model.tasks.count, "task", "tasks"),
      counted(model.facts.count, "fact", "facts"), counted(scenarios.count, "scenario", "scenarios"),
    ]
    return "\(name): no errors in \(parts.joined(separator: ", "))"
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
