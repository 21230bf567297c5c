/// Where engagements may go: whether a transition is open, and what is next.
extension GraphBuilder {
  /// That a transition is open: its process has been entered, and what it asks for holds.
  mutating func transition(_ next: Model.NextEntry, from process: Int, _ environment: Environment) -> Int32 {
    let condition = next.condition.map { truth($0, environment) } ?? NodeTable.yes
    return nodes.and([
      aspect(.entered, instance(ofProcess: process, environment), .current), applies(next.applicability, environment),
      condition,
    ])
  }

  /// That a process is next: some transition that leads to it is open.
  mutating func isNext(process: Int, _ instance: Int) -> Int32 {
    var open: [Int32] = []
    for place in sources[process] ?? [] {
      let next = model.processes[place.source].next[place.position]
      guard case .process(let target) = next.target else { continue }
      let members = instances.all[instance].members
      for environment in environments(next, leadingTo: target, members) {
        let leadsHere = zip(target.members, members).compactMap { term, member -> Int32? in
          guard case .value(let formula) = term else { return nil }
          return ConditionRewriter.node(isMember(formula, member, false, environment), &nodes)
        }
        open.append(nodes.and([transition(next, from: place.source, environment)] + leadsHere))
      }
    }
    return nodes.or(open)
  }

  /// That a text is next: some transition that says it is open.
  mutating func textIsNext(_ number: Int) -> Int32 {
    let open = model.transitions(toText: number).flatMap { source, next in
      environments(next.bindings, [:]).map { transition(next, from: source, $0) }
    }
    return nodes.or(open)
  }

  /// What the variables of a transition may stand for where it leads to these members of its target.
  private func environments(
    _ next: Model.NextEntry, leadingTo target: ThingTerm, _ members: [Int]
  ) -> [Environment] {
    var fixed: [Int: Int] = [:]
    for (term, member) in zip(target.members, members) {
      switch term {
      case .constant(let constant): if constant != member { return [] }
      case .variable(let variable):
        if let other = fixed[variable], other != member { return [] }
        fixed[variable] = member
      case .value: continue
      }
    }
    return environments(next.bindings, fixed)
  }

  private func environments(_ bindings: [Int], _ fixed: [Int: Int]) -> [Environment] {
    var found = [Environment(members: fixed)]
    for variable in bindings where fixed[variable] == nil {
      let members = model.choices[model.variables[variable].choice].members.indices
      found = found.flatMap { environment in
        members.map { member in
          var environment = environment
          environment.members[variable] = member
          return environment
        }
      }
    }
    return found
  }
}

extension Model {
  /// A transition, by the process from which it leads and its place among those of it.
  struct TransitionPlace: Sendable {
    let source: Int
    let position: Int
  }

  /// The transitions that lead to a process, by the process; O(transitions).
  var transitionsByTarget: [Int: [TransitionPlace]] {
    var found: [Int: [TransitionPlace]] = [:]
    for (source, process) in processes.enumerated() {
      for (position, next) in process.next.enumerated() {
        guard case .process(let target) = next.target else { continue }
        found[self.process(of: target.thing), default: []].append(TransitionPlace(source: source, position: position))
      }
    }
    return found
  }

  /// The transitions that say a text, each with the process from which they lead; O(transitions).
  func transitions(toText number: Int) -> [(source: Int, entry: NextEntry)] {
    processes.enumerated().flatMap { source, process in
      process.next.filter { next in
        if case .text(_, number) = next.target { true } else { false }
      }.map { (source, $0) }
    }
  }

  /// A text that transitions lead to, as its readers see it.
  func destinationText(_ number: Int) -> String {
    if case .text(let text, _)? = transitions(toText: number).first?.entry.target { return text }
    return destinations.texts[number]
  }
}
