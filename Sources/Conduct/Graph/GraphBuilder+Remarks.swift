/// What a playbook says in words, and where engagements may go.
extension GraphBuilder {
  /// That something is said now, wherever it is said.
  mutating func remark(_ number: Int) -> Int32 {
    var said: [Int32] = []
    for place in sayings[number] {
      switch place {
      case .goal(let process, let position):
        let entry = model.processes[process]
        for environment in model.environments(entry.identity.bindings) {
          said.append(goal(entry.goals[position], of: process, environment))
        }
      case .advice(let process, let position):
        let entry = model.advice(in: process, position)
        said += model.environments(entry.bindings).map { advice(entry, in: process, $0) }
      case .next(let process, let position):
        let entry = model.processes[process].next[position]
        said += model.environments(entry.bindings).map { transition(entry, from: process, $0) }
      }
    }
    return nodes.or(said)
  }

  /// That a goal is one: its process applies, and what it asks for holds.
  private mutating func goal(_ goal: Model.GoalEntry, of process: Int, _ environment: Environment) -> Int32 {
    let condition = goal.condition.map { truth($0, environment) } ?? NodeTable.yes
    return nodes.and([aspect(.applicable, instance(ofProcess: process, environment), .current), condition])
  }

  /// That advice is given: what it asks for holds, and its process is active, or waits if it prepares.
  mutating func advice(_ advice: Model.AdviceEntry, in process: Int?, _ environment: Environment) -> Int32 {
    let condition = advice.condition.map { truth($0, environment) } ?? NodeTable.yes
    guard let process else { return condition }
    let instance = instance(ofProcess: process, environment)
    return nodes.and([
      aspect(.applicable, instance, .current), applies(advice.applicability, environment),
      aspect(advice.preparing ? .waiting : .active, instance, .current), condition,
    ])
  }

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
    return model.environments(next.bindings, fixed: fixed)
  }
}

extension Model {
  /// What variables may stand for, beside those that are fixed: the first combinations of members, up to a limit.
  func environments(
    _ bindings: [Int], fixed: [Int: Int] = [:], limit: Int = .max
  ) -> [GraphBuilder.Environment] {
    var found = [GraphBuilder.Environment(members: fixed)]
    for variable in bindings where fixed[variable] == nil {
      let members = choices[variables[variable].choice].members.indices
      found = found.flatMap { environment in
        members.map { member in
          var environment = environment
          environment.members[variable] = member
          return environment
        }
      }
      if found.count > limit { found.removeSubrange(limit...) }
    }
    return found
  }

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

  /// Where something is said in words: in which process, if in one, and at which place among those of its kind.
  enum Saying: Sendable {
    case goal(process: Int, Int)
    case advice(process: Int?, Int)
    case next(process: Int, Int)
  }

  /// Where each remark is said; O(processes and remarks).
  var sayings: [[Saying]] {
    var found = [[Saying]](repeating: [], count: remarks.all.count)
    for (position, advice) in advice.enumerated() { found[advice.remark].append(.advice(process: nil, position)) }
    for (process, entry) in processes.enumerated() {
      for (position, goal) in entry.goals.enumerated() {
        found[goal.remark].append(.goal(process: process, position))
      }
      for (position, advice) in entry.advice.enumerated() {
        found[advice.remark].append(.advice(process: process, position))
      }
      for (position, next) in entry.next.enumerated() {
        guard case .text(_, let number) = next.target else { continue }
        found[number].append(.next(process: process, position))
      }
    }
    return found
  }

  /// Advice of a process or, outside of any, of the playbook, by its place.
  func advice(in process: Int?, _ position: Int) -> AdviceEntry {
    process.map { processes[$0].advice[position] } ?? advice[position]
  }

  /// The text of a remark, as its readers see it; O(processes and remarks).
  func text(ofRemark number: Int) -> String {
    sayings[number].first.map { said($0).text } ?? remarks.all[number].text
  }

  /// The text of a saying, or the title of where it leads, as its readers see it; where it stands; what it goes back
  /// to.
  func said(_ saying: Saying) -> (text: String, span: Span, sources: [String]) {
    switch saying {
    case .goal(let process, let position):
      let entry = processes[process].goals[position]
      return (entry.text, entry.span, [])
    case .advice(let process, let position):
      let entry = advice(in: process, position)
      return (entry.text, entry.span, entry.citations.sources)
    case .next(let process, let position):
      let entry = processes[process].next[position]
      let text =
        switch entry.target {
        case .text(let text, _): text
        case .process(let term): identity(of: term.thing).label
        }
      return (text, entry.span, entry.citations.sources)
    }
  }
}
