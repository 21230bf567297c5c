/// Processes and what stands inside them.
extension StoryWriter {
  mutating func process(_ process: GeneratedProcess) {
    comment(on: process.title)
    mark(process.isExternal ? .externalProcess : .process)
    mark(.processReference, if: process.reference != nil)
    mark(.processInPhase, if: process.phase != nil)
    mark(.processForEach, if: process.each != nil)
    var words = (process.isExternal ? "external " : "") + "process " + declared(process.name)
    words += reference(number: process.reference) + title(process.title) + (process.phase.map { " in " + $0 } ?? "")
    owner = process.name
    if let each = process.each { words += " " + self.each(each) }
    words += head(process.head)
    block(words, isEmpty: process.items.isEmpty) { writer in
      writer.places = process.each == nil ? [] : [.each]
      writer.items(process.items)
      writer.places = []
    }
    owner = nil
  }

  private func reference(number: String?) -> String { number.map { " #" + $0 } ?? "" }

  private mutating func each(_ each: GeneratedProcess.Each) -> String {
    "for each " + each.parameter.variable + " in " + written(each.set, .postfix)
  }

  private mutating func head(_ clauses: [GeneratedClause]) -> String {
    clauses.map { clause in
      if case .by = clause.kind { mark(.headerBy) } else { mark(.headerClause) }
      return " " + words(of: clause)
    }.joined()
  }

  mutating func items(_ items: [GeneratedItem]) {
    for item in items { self.item(item) }
  }

  private mutating func item(_ item: GeneratedItem) {
    switch item {
    case .milestone(let milestone): self.milestone(milestone)
    case .step(let step): self.step(step)
    case .task(let task): self.task(task)
    case .alsoTask(let other):
      mark(.alsoTask)
      line("also task " + reference(other))
    case .anyOf(let items):
      mark(places.contains(.milestone) ? .anyOfChildren : .anyOfAtTop)
      block("any of", isEmpty: false) { $0.items(items) }
    case .group(let group): self.group(group)
    case .fact(let fact): self.fact(fact)
    case .event(let event): self.event(event)
    case .goal(let text, let condition):
      mark(condition == nil ? .goal : .goalWhen)
      line("goal " + quoted(text) + when(condition))
    case .advice(let advice): self.advice(advice)
    case .next(let next): self.next(next)
    case .ending(let ending):
      mark(.ending)
      let words = "ending " + declared(ending.name) + title(ending.title)
      cited(words + when(ending.condition), ending.citations)
    case .revised(let day, let text):
      mark(text == nil ? .revised : .revisedText)
      line("revised " + day.iso + title(text))
    case .clause(let clause):
      mark(.clauseCitation, if: !clause.citations.isEmpty)
      cited(words(of: clause), clause.citations)
    case .citation(let citation): self.citation(citation)
    }
  }

  private mutating func milestone(_ milestone: GeneratedMilestone) {
    mark(milestone.kind == .input ? .input : .outcome)
    mark(.optionalOutcome, if: milestone.isOptional)
    mark(.milestoneReference, if: milestone.reference != nil)
    mark(milestone.kind == .input ? .stepInput : .stepOutcome, if: places.contains(.step))
    mark(.nestedChildren, if: milestone.hasChildren)
    mark(.nestedWithTick, if: milestone.hasChildren && milestone.hasTick)
    mark(.nestedWithMetWhen, if: milestone.hasChildren && milestone.hasMetWhen)
    var words = (milestone.isOptional ? "optional " : "") + milestone.kind.rawValue + " "
    words += declared(milestone.name) + reference(number: milestone.reference) + title(milestone.title)
    block(words + head(milestone.head), isEmpty: milestone.items.isEmpty) { writer in
      writer.inside(.milestone) { $0.items(milestone.items) }
    }
  }

  private mutating func step(_ step: GeneratedStep) {
    mark(step.isPreparing ? .preparingStep : .step)
    let words = (step.isPreparing ? "preparing " : "") + "step " + declared(step.name) + title(step.title)
    for case .clause(let clause) in step.items {
      switch clause.kind {
      case .after, .onlyWhen: mark(.gateOfStep)
      default: break
      }
    }
    block(words + head(step.head), isEmpty: step.items.isEmpty) { writer in
      writer.inside(.step) { $0.items(step.items) }
    }
  }

  private mutating func task(_ task: GeneratedTask) {
    comment(on: task.title)
    switch task.modality {
    case .required: mark(.taskRequired)
    case .optional: mark(.taskOptional)
    case .forbidden: mark(.taskForbidden)
    }
    mark(.taskOutsideStep, if: !places.contains(.step))
    if task.reference != nil { mark(task.name == nil ? .taskWithoutName : .taskReference) }
    let name = task.name.map { " " + declared($0) } ?? ""
    let words = task.modality.rawValue + " task" + name + reference(number: task.reference) + title(task.title)
    block(words + head(task.head), isEmpty: task.items.isEmpty) { $0.items(task.items) }
  }

  private mutating func group(_ group: GeneratedGroup) {
    mark(.groupInMilestone, if: places.contains(.milestone))
    mark(.groupInStep, if: places.contains(.step))
    var words: String
    var place = Place.group
    switch group.kind {
    case .each(let each):
      mark(.forEach)
      mark(.nestedForEach, if: places.contains(.each))
      words = self.each(each)
      place = .each
    case .members(_, let members, let fact):
      mark(fact == nil ? .forMembers : .forMembersIn)
      mark(.forMembersBy, if: !group.roles.isEmpty)
      words = "for " + members.joined(separator: ", ") + (fact.map { " in " + reference($0) } ?? "")
      if !group.roles.isEmpty { words += " by " + group.roles.joined(separator: ", ") }
    case .condition(let condition):
      mark(.whereGroup)
      words = "where " + self.condition(condition)
    }
    block(words, isEmpty: false) { writer in
      writer.inside(place) { $0.items(group.items) }
    }
  }

  private mutating func next(_ next: GeneratedNext) {
    mark(.nextWhen, if: next.condition != nil)
    let target: String
    switch next.target {
    case .processes(let processes):
      mark(processes.count > 1 ? .nextSeveral : .nextProcess)
      target = references(processes)
    case .text(let text):
      mark(.nextText)
      target = quoted(text)
    }
    cited("next " + target + when(next.condition), next.citations)
  }
}
