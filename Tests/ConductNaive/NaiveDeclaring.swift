import Conduct

/// The names inside processes: "names are per process, flat", whatever step, group or parent they stand in.
extension NaivePlaybook {
  mutating func declareInside(_ process: ProcessDeclaration) {
    inside[process.name.text, default: [:]] = [:]
    declare(process.items, in: process.name.text, groups: [])
  }

  private mutating func declare(_ items: [Item], in process: String, groups: [NaiveGroup]) {
    for item in items {
      switch item {
      case .milestone(let milestone):
        declareThing(milestone.name, milestone.reference, milestone.items, in: process, groups: groups)
        declare(milestone.items, in: process, groups: groups)
      case .step(let step):
        declareThing(step.name, nil, step.items, in: process, groups: groups)
        declare(step.items, in: process, groups: groups)
      case .task(let task):
        declareThing(task.name, task.reference, task.items, in: process, groups: groups)
        declare(task.items, in: process, groups: groups)
      case .anyOf(let items, _): declare(items, in: process, groups: groups)
      case .group(let group): declare(group.items, in: process, groups: groups + Self.each(group, in: process))
      case .fact(let fact):
        let entity = NaiveEntity(
          kind: .fact(fact), name: fact.name.text, processName: process, groups: groups, index: fact.index?.text)
        add(entity, formerly: fact.citations)
      case .event(let event):
        let entity = NaiveEntity(
          kind: .event, name: event.name.text, processName: process, groups: groups, index: event.index?.text)
        add(entity, formerly: event.citations)
      case .alsoTask, .goal, .advice, .next, .ending, .revision, .clause, .citation: break
      }
    }
  }

  /// The group of `for each`, where it is one.
  static func each(_ group: Group, in process: String) -> [NaiveGroup] {
    guard case .each(let each) = group.kind else { return [] }
    return [NaiveGroup(id: "\(process) at \(group.span.start)", each: each, processName: process)]
  }

  /// "The name may be left out where there is a reference: `required task #1158 "…"` is called `#1158`."
  private mutating func declareThing(
    _ name: Name?, _ reference: ReferenceLiteral?, _ items: [Item], in process: String, groups: [NaiveGroup]
  ) {
    let number = reference.map { "#" + $0.text }
    guard let name = name?.text ?? number else { return }
    let entity = NaiveEntity(kind: .thing, name: name, processName: process, groups: groups, index: nil)
    add(entity, formerly: Self.citations(items))
    if let number { add(entity, as: number) }
  }

  private mutating func add(_ entity: NaiveEntity, formerly citations: [Citation]) {
    add(entity, as: entity.name)
    for case .formerly(let old) in citations.map(\.kind) { add(entity, as: old.text) }
  }
}
