extension Model {
  /// Calls the body with every condition and value that the author wrote, claims left out, in a fixed order. What
  /// stands around several things, such as the condition of a group, comes once for each of them.
  func forEachRule(_ body: (Formula) -> Void) {
    for entry in definitions { body(entry.value) }
    for entry in tables {
      entry.inputs.forEach(body)
      for row in entry.rows { body(row.result) }
    }
    for entry in calendars { entry.condition.map(body) }
    for entry in processes { forEachRule(of: entry, body) }
    for entry in milestones { forEachRule(of: entry, body) }
    for entry in steps { forEachRule(of: entry, body) }
    for entry in tasks { forEachRule(of: entry, body) }
    for entry in endings { body(entry.condition) }
    for entry in invariants where entry.act != nil { body(entry.condition) }
    for entry in advice { entry.condition.map(body) }
  }

  /// Calls the body with what is said to be so at all times: assumptions, and invariants without an act.
  func forEachClaim(_ body: (Formula) -> Void) {
    for entry in assumptions { body(entry.condition) }
    for entry in invariants where entry.act == nil { body(entry.condition) }
  }

  private func forEachRule(of process: Process, _ body: (Formula) -> Void) {
    process.applicability.conditions.forEach(body)
    for rule in process.triggered { body(rule.condition) }
    for entry in process.next {
      entry.applicability.conditions.forEach(body)
      entry.condition.map(body)
    }
    for entry in process.alsoTasks { entry.applicability.conditions.forEach(body) }
    for entry in process.goals { entry.condition.map(body) }
    for entry in process.advice {
      entry.applicability.conditions.forEach(body)
      entry.condition.map(body)
    }
  }

  private func forEachRule(of milestone: MilestoneEntry, _ body: (Formula) -> Void) {
    milestone.applicability.conditions.forEach(body)
    for rule in milestone.met { body(rule.condition) }
    for rule in milestone.waived { body(rule.condition) }
    for rule in milestone.roles { rule.condition.map(body) }
  }

  private func forEachRule(of step: Step, _ body: (Formula) -> Void) {
    step.applicability.conditions.forEach(body)
    for rule in step.roles { rule.condition.map(body) }
    for rule in step.gates { forEachRule(of: rule, body) }
  }

  private func forEachRule(of task: TaskEntry, _ body: (Formula) -> Void) {
    task.applicability.conditions.forEach(body)
    for rule in task.modalities { rule.condition.map(body) }
    for rule in task.waived { body(rule.condition) }
    for rule in task.due { forEachRule(ofDeadline: rule, body) }
    for rule in task.aim { forEachRule(ofDeadline: rule, body) }
    for rule in task.roles { rule.condition.map(body) }
    for rule in task.gates { forEachRule(of: rule, body) }
    if let repetition = task.repetition {
      body(repetition.every)
      repetition.until.map(body)
      repetition.condition.map(body)
    }
  }

  private func forEachRule(ofDeadline rule: Rule<Formula>, _ body: (Formula) -> Void) {
    body(rule.content)
    rule.condition.map(body)
  }

  private func forEachRule(of gate: Rule<Gate>, _ body: (Formula) -> Void) {
    if case .onlyWhen(let condition) = gate.content { body(condition) }
    gate.condition.map(body)
  }

  /// Whether a task can be required: its base says so, or a clause may.
  func canBeRequired(_ task: Int) -> Bool {
    tasks[task].modality == .required || tasks[task].modalities.contains { $0.content == .required }
  }

  /// Whether one of some groups of inputs or outcomes asks for something.
  func asks(_ groups: [MilestoneGroup]) -> Bool {
    groups.contains { group in group.members.contains { !milestones[$0].optional } }
  }
}
