/// Finds the clause that a condition belongs to, by the place of the condition.
struct RuleIndex: Sendable {
  /// A clause with what it goes back to.
  struct Clause: Sendable {
    let span: Span
    /// What of it says the condition: without what it goes back to.
    let words: Span
    let sources: [String]
  }

  private var clauses: [Span: Clause] = [:]

  init(_ model: Model) {
    for entry in model.assumptions {
      // The title stands behind the condition.
      add(entry.condition, entry.span, entry.citations, words: entry.citations.isEmpty ? entry.span : nil)
    }
    for ending in model.endings { add(ending.condition, ending.span, ending.citations) }
    for process in model.processes {
      add(process.applicability)
      add(process.triggered)
      for next in process.next { add(next.condition, next.span, next.citations) }
      for advice in process.advice { add(advice.condition, advice.span, advice.citations) }
    }
    for milestone in model.milestones {
      add(milestone.applicability)
      add(milestone.met)
      add(milestone.waived)
    }
    for step in model.steps {
      add(step.applicability)
      add(step.gates)
    }
    for task in model.tasks {
      add(task.applicability)
      add(task.waived)
      for rule in task.modalities { add(rule.condition, rule.span, rule.citations) }
      for rule in task.due + task.aim {
        add(rule.condition, rule.span, rule.citations)
        add(rule.content, rule.span, rule.citations)
      }
      add(task.gates)
    }
  }

  private mutating func add(_ applicability: Model.Applicability) {
    for rule in applicability.clauses { add(rule.condition, rule.span, rule.citations, words: rule.span) }
  }

  private mutating func add(_ rules: [Model.ConditionRule]) {
    for rule in rules { add(rule.condition, rule.span, rule.citations) }
  }

  private mutating func add(_ gates: [Model.Rule<Model.Gate>]) {
    for gate in gates {
      add(gate.condition, gate.span, gate.citations)
      if case .onlyWhen(let condition) = gate.content { add(condition, gate.span, gate.citations) }
    }
  }

  /// - Parameter words: What says the condition; else all from the start of the clause to the end of the condition.
  private mutating func add(
    _ condition: Formula?, _ span: Span, _ citations: [Citation], words: Span? = nil
  ) {
    guard let condition else { return }
    let words = words ?? Span(file: span.file, start: span.start, end: condition.span.end)
    clauses[condition.span] = Clause(span: span, words: words, sources: citations.sources)
  }

  /// Returns the clause whose condition (or day) stands at a place.
  func clause(at span: Span) -> Clause? { clauses[span] }
}

extension [Citation] {
  /// The documents that are cited.
  var sources: [String] {
    compactMap { if case .source(let text) = $0.kind { text.value } else { nil } }
  }
}
