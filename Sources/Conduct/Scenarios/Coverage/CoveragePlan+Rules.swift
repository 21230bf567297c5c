/// What is to be seen of what stands outside of processes.
extension CoveragePlan {
  mutating func addDefinitions() {
    for entry in model.definitions {
      let owner = Owner(path: entry.name, bindings: entry.parameter.map { [$0] } ?? [])
      add(condition: entry.value, at: entry.nameSpan, owner, isNamed: true)
    }
    for entry in model.tables {
      let bindings = entry.parameter.map { [$0] } ?? []
      for (row, line) in entry.rows.enumerated() {
        let matched = probes(bindings) { builder, environment in
          _ = entry.inputs.map { builder.node($0, environment) }
          return builder.rowConditions(entry, environment)[row]
        }
        add(
          CoverageItem(
            kind: .row, owner: entry.name, words: words(line.span), span: line.span,
            goals: [CoverageGoal(aim: .matched, source: .probes(matched, .yes))]))
      }
    }
  }

  mutating func addRest() {
    for entry in model.calendars { add(condition: entry.condition, Owner(path: entry.name, bindings: [])) }
    for entry in model.advice { add(condition: entry.condition, Owner(path: model.header.name, bindings: [])) }
    for index in model.events.indices { addEvent(index) }
    for (index, entry) in model.invariants.enumerated() where entry.act != nil {
      add(
        CoverageItem(
          kind: .invariant, owner: entry.name, words: "", span: entry.span,
          goals: [CoverageGoal(aim: .tried, source: .invariant(index))]))
    }
  }

  private mutating func addEvent(_ index: Int) {
    let entry = model.events[index]
    let owners = entry.process.map {
      instances.indices(of: .process($0), startingWith: [], in: model).map { instances.all[$0].members }
    }
    let members = entry.index.map { model.choices[$0].members.indices.map { Int?.some($0) } } ?? [nil]
    let found = (owners ?? [[]]).prefix(Self.maximumCombinations).flatMap { owner in
      members.map { member in probe { $0.happened(event: index, owner: owner, member: member) } }
    }
    add(
      CoverageItem(
        kind: .event, owner: entry.name, words: "", span: entry.nameSpan,
        goals: [CoverageGoal(aim: .happened, source: .probes(found, .yes))], process: entry.process))
  }
}
