/// The resources that `see` names.
extension Typer {
  /// Reports what is cited and is no resource.
  mutating func checkCitations(_ trees: [SyntaxTree]) {
    var names: [Name] = []
    for declaration in trees.flatMap(\.declarations) { names += Self.resources(of: declaration) }
    for name in names.sorted(by: { $0.span < $1.span }) { checkResource(name) }
  }

  private mutating func checkResource(_ name: Name) {
    if missing.contains(name.text) { return }
    guard let found = scopes.playbook[name.text] else {
      let nearest = nearest(to: name.text, in: model.resources.map(\.name))
      return report(.unknownName(name.text, wanted: .resource, nearest: nearest), at: name.span)
    }
    if case .resource = found.entity { return }
    report(
      .wrongKind(name.text, is: model.noun(of: found.entity), wanted: .resource, declared: found.span), at: name.span)
  }

  private static func resources(of declaration: Declaration) -> [Name] {
    switch declaration {
    case .fact(let fact): resources(fact.citations)
    case .event(let event): resources(event.citations)
    case .assumption(let assumption): resources(assumption.citations)
    case .definition(let definition): resources(definition.citations)
    case .table(let table): resources(table.citations)
    case .process(let process): resources(in: process.items)
    case .invariant(let invariant): resources(invariant.citations)
    case .advice(let advice): resources(advice.citations)
    case .playbook, .phase, .role, .resource, .choice, .scope, .calendar, .scenario, .engagement, .day: []
    }
  }

  private static func resources(in items: [Item]) -> [Name] {
    items.flatMap { item -> [Name] in
      switch item {
      case .milestone(let milestone): resources(in: milestone.items)
      case .step(let step): resources(in: step.items)
      case .task(let task): resources(in: task.items)
      case .anyOf(let items, _): resources(in: items)
      case .group(let group): resources(in: group.items)
      case .fact(let fact): resources(fact.citations)
      case .event(let event): resources(event.citations)
      case .advice(let advice): resources(advice.citations)
      case .next(let next): resources(next.citations)
      case .ending(let ending): resources(ending.citations)
      case .clause(let clause): resources(clause.citations)
      case .citation(let citation): resources([citation])
      case .alsoTask, .goal, .revision: []
      }
    }
  }

  private static func resources(_ citations: [Citation]) -> [Name] {
    citations.compactMap { citation in
      if case .resource(let name) = citation.kind { return name }
      return nil
    }
  }
}
