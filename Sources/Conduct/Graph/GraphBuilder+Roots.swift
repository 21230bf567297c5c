/// From terms to the finished graph.
extension GraphBuilder {
  /// What building a graph gives: the graph, and what stands in its way.
  struct Result {
    let graph: RuleGraph
    let problems: [CheckProblem]
  }

  /// Builds everything that a playbook can be asked; nearly linear in its size, written out per member.
  ///
  /// - Parameters:
  ///   - questions: Further formulas that are to be computed; their nodes are `roots.questions`.
  ///   - probes: What else is to be computed; its nodes are `roots.probes`.
  static func build(_ model: Model, questions: [Formula] = [], probes: [Probe] = []) -> Result {
    var builder = GraphBuilder(model)
    var roots = builder.allRoots()
    roots.questions = questions.map { question in builder.build { $0.node(question, Environment()) } }
    roots.probes = probes.map { probe in builder.build { probe(&$0) } }
    let graph = builder.finish(&roots).graph
    return Result(graph: graph, problems: builder.problems)
  }

  /// Builds a graph of some formulas alone: they are its questions, and it has no other roots.
  ///
  /// Only what they name is built, so that a question costs little however large its playbook is.
  static func build(only questions: [Formula], in model: Model) -> RuleGraph {
    var builder = GraphBuilder(model)
    var roots = RuleGraph.Roots()
    roots.questions = questions.map { question in builder.build { $0.node(question, Environment()) } }
    return builder.finish(&roots).graph
  }

  /// Returns the graph of everything that a playbook can be asked, and of further formulas.
  ///
  /// What is built already is not built again.
  mutating func graph(asking questions: [Formula]) -> RuleGraph {
    var roots = allRoots()
    roots.questions = questions.map { question in build { $0.node(question, Environment()) } }
    return finish(&roots).graph
  }

  /// Builds the terms of everything that a playbook can be asked.
  mutating func allRoots() -> RuleGraph.Roots {
    var roots = RuleGraph.Roots()
    for (index, entry) in model.definitions.enumerated() {
      let size = entry.parameter.map { model.choices[model.variables[$0].choice].members.count } ?? 1
      if case .set(let choice) = entry.value.type {
        for argument in 0..<size {
          for member in model.choices[choice].members.indices {
            _ = build { $0.term(.setMember(index, argument: argument, member: member, .current)) }
          }
        }
        roots.definitions.append([])
      } else {
        roots.definitions.append(
          (0..<size).map { member in build { $0.term(.definition(index, member: member, .current)) } })
      }
    }
    for (index, entry) in model.tables.enumerated() {
      let size = entry.parameter.map { model.choices[model.variables[$0].choice].members.count } ?? 1
      roots.tables.append((0..<size).map { member in build { $0.term(.table(index, member: member, .current)) } })
    }
    roots.aspects = [Int32](repeating: -1, count: instances.all.count * Aspect.count * 2)
    for index in instances.all.indices { addAspects(of: index, &roots) }
    for (index, instance) in instances.all.enumerated() {
      if case .process(let process) = instance.thing { addOrientation(of: index, ofProcess: process, &roots) }
    }
    roots.assumptions = model.assumptions.map { entry in build { $0.truth(entry.condition, Environment()) } }
    roots.invariants = model.invariants.map { entry in build { $0.truth(entry.condition, Environment()) } }
    roots.advice = model.advice.map { entry in build { $0.advice(entry, in: nil, Environment()) } }
    roots.remarks = model.remarks.all.indices.map { number in build { $0.term(.remark(number)) } }
    roots.calendars = model.calendars.map { entry in
      build { builder in entry.condition.map { builder.truth($0, Environment()) } ?? NodeTable.yes }
    }
    return roots
  }

  private mutating func addAspects(of instance: Int, _ roots: inout RuleGraph.Roots) {
    let thing = instances.all[instance].thing
    for aspect in Self.shown(thing) {
      let node = build { $0.aspect(aspect, instance, .current) }
      roots.aspects[(instance * Aspect.count + Int(aspect.rawValue)) * 2] = node
    }
    let process = instances.process(of: instance, in: model)
    for aspect in shownForNextRound(thing) {
      let node = build { $0.aspect(aspect, instance, .next(process)) }
      roots.aspects[(instance * Aspect.count + Int(aspect.rawValue)) * 2 + 1] = node
    }
    if case .task(let index) = thing { addRoles(of: instance, model.tasks[index], &roots) }
  }

  /// The aspects that statuses and `status` show of a thing.
  static func shown(_ thing: Thing) -> [Aspect] {
    switch thing {
    case .process: [.applicable, .triggered, .entered, .active, .activeStatus, .completable, .complete, .left, .isNext]
    case .milestone: [.applicable, .met, .metStatus, .waivedStatus]
    case .step: [.applicable, .isOpen, .stepOpenStatus, .stepDone, .stepDoneStatus]
    case .task:
      [
        .applicable, .required, .optional, .forbidden, .waived, .conflict, .done, .pending, .blocked, .unblocked,
        .overdue, .late, .behind, .due, .dueOn, .aimOn, .pendingStatus, .blockedStatus, .openStatus, .lateStatus,
        .behindStatus,
      ]
    }
  }

  /// The aspects that belong to the round that would begin: of inputs, of preparing steps and their tasks.
  private func shownForNextRound(_ thing: Thing) -> [Aspect] {
    switch thing {
    case .process: [.ready]
    case .milestone(let index): belongsToNextRound(index) ? Self.shown(thing) : []
    case .step(let index): model.steps[index].preparing ? Self.shown(thing) : []
    case .task(let index):
      model.tasks[index].step.map { model.steps[$0].preparing } ?? false ? Self.shown(thing) : []
    }
  }

  /// Whether an input or outcome is told for the next round once a round has ended.
  private func belongsToNextRound(_ milestone: Int) -> Bool {
    model.milestoneBelongsToNextRound(milestone)
  }

  private mutating func addRoles(of instance: Int, _ entry: Model.TaskEntry, _ roots: inout RuleGraph.Roots) {
    let rules = model.roleRules(of: entry)
    guard rules.contains(where: { $0.condition != nil }) else { return }
    let environment = environment(instance, entry.identity.bindings, .current)
    roots.roles[instance] = rules.map { rule in
      build { builder in rule.condition.map { builder.truth($0, environment) } ?? NodeTable.yes }
    }
  }

  private mutating func addOrientation(of instance: Int, ofProcess process: Int, _ roots: inout RuleGraph.Roots) {
    let entry = model.processes[process]
    var own = RuleGraph.ProcessRoots()
    let prefix = instances.all[instance].members
    for (index, advice) in entry.advice.enumerated() {
      for members in combinations(advice.bindings, prefix) {
        let environment = environment(advice.bindings, members)
        let node = build { $0.advice(advice, in: process, environment) }
        own.advice.append(RuleGraph.ProcessRoots.Entry(index: index, members: members, node: node))
      }
    }
    for (index, next) in entry.next.enumerated() {
      for members in combinations(next.bindings, prefix) {
        let environment = environment(next.bindings, members)
        let node = build { $0.transition(next, from: process, environment) }
        own.next.append(RuleGraph.ProcessRoots.Entry(index: index, members: members, node: node))
      }
    }
    for (place, (index, members)) in endings(of: entry, prefix).enumerated() {
      let node = build { $0.ending(at: place, of: instance) }
      own.endings.append(RuleGraph.ProcessRoots.Entry(index: index, members: members, node: node))
    }
    roots.processes[instance] = own
  }

  /// The endings of a process, each with the members for which it exists.
  private func endings(of entry: Model.Process, _ prefix: [Int]) -> [(index: Int, members: [Int])] {
    entry.endings.flatMap { index in combinations(model.endings[index].bindings, prefix).map { (index, $0) } }
  }

  /// Whether a process may end as its ending of this place says.
  mutating func ending(at place: Int, of instance: Int) -> Int32 {
    guard case .process(let process) = instances.all[instance].thing else { return NodeTable.no }
    let (index, members) = endings(of: model.processes[process], instances.all[instance].members)[place]
    let ending = model.endings[index]
    let environment = environment(ending.bindings, members)
    return nodes.and([applies(ending.applicability, environment), truth(ending.condition, environment)])
  }

  func environment(_ bindings: [Int], _ members: [Int]) -> Environment {
    var environment = Environment()
    for (variable, member) in zip(bindings, members) { environment.members[variable] = member }
    return environment
  }

  // MARK: - Finishing

  /// Drops what no verdict needs, and sorts the rest by level and operation; with the new number of each node, -1 where
  /// it is dropped.
  func finish(_ roots: inout RuleGraph.Roots) -> (graph: RuleGraph, numbers: [Int32]) {
    let reachable = reachable(from: roots)
    var level = [Int32](repeating: 0, count: nodes.count)
    var kept: [Int32] = []
    for node in 0..<Int32(nodes.count) where reachable[Int(node)] {
      var deepest: Int32 = -1
      for input in nodes.operands(of: node) { deepest = max(deepest, level[Int(input)]) }
      level[Int(node)] = deepest + 1
      kept.append(node)
    }
    kept.sort { left, right in
      let (a, b) = (Int(left), Int(right))
      if level[a] != level[b] { return level[a] < level[b] }
      if nodes.operations[a] != nodes.operations[b] {
        return nodes.operations[a].rawValue < nodes.operations[b].rawValue
      }
      return left < right
    }
    var numbers = [Int32](repeating: -1, count: nodes.count)
    for (number, node) in kept.enumerated() { numbers[Int(node)] = Int32(number) }
    roots.renumber { $0 < 0 ? $0 : numbers[Int($0)] }
    return (assemble(kept, numbers, roots), numbers)
  }

  /// Whether a node's cell is a truth.
  func isTruth(_ node: Int32) -> Bool {
    switch nodes.operations[Int(node)] {
    case .not, .and, .or, .less, .equal, .inSet, .isKnownTruth, .isKnownValue, .happened, .atLeast, .fewer, .tableTruth:
      true
    case .constant: node <= NodeTable.yes
    case .slot: slots.types[Int(nodes.immediates[Int(node)]) % slots.count] == .truth
    case .select, .tableValue, .earliest, .highest, .lowest, .add, .subtract, .negate, .multiply, .total, .scale,
      .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween:
      false
    }
  }

  private func reachable(from roots: RuleGraph.Roots) -> [Bool] {
    var reachable = [Bool](repeating: false, count: nodes.count)
    roots.forEach { if $0 >= 0 { reachable[Int($0)] = true } }
    for node in stride(from: Int32(nodes.count) - 1, through: 0, by: -1) where reachable[Int(node)] {
      for input in nodes.operands(of: node) { reachable[Int(input)] = true }
    }
    return reachable
  }

  private func assemble(_ kept: [Int32], _ numbers: [Int32], _ roots: RuleGraph.Roots) -> RuleGraph {
    var runs: [RuleGraph.Run] = []
    var immediates: [Int64] = []
    var starts: [Int32] = [0]
    var operands: [Int32] = []
    var begin = 0
    for (number, node) in kept.enumerated() {
      let operation = nodes.operations[Int(node)]
      if number > 0, nodes.operations[Int(kept[number - 1])] != operation {
        runs.append(RuleGraph.Run(operation: nodes.operations[Int(kept[number - 1])], range: begin..<number))
        begin = number
      }
      immediates.append(nodes.immediates[Int(node)])
      for input in nodes.operands(of: node) { operands.append(numbers[Int(input)]) }
      starts.append(Int32(operands.count))
    }
    if let last = kept.last {
      runs.append(RuleGraph.Run(operation: nodes.operations[Int(last)], range: begin..<kept.count))
    }
    return RuleGraph(
      runs: runs, immediates: immediates, starts: starts, operands: operands, isTruth: kept.map(isTruth),
      valueSets: nodes.valueSets,
      calendars: [model.header.calendar] + model.calendars.map(\.calendar), slots: slots, instances: instances,
      texts: texts, roots: roots)
  }
}

extension RuleGraph.Roots {
  /// Calls the body with every root.
  func forEach(_ body: (Int32) -> Void) {
    aspects.forEach(body)
    definitions.forEach { $0.forEach(body) }
    tables.forEach { $0.forEach(body) }
    assumptions.forEach(body)
    invariants.forEach(body)
    advice.forEach(body)
    remarks.forEach(body)
    calendars.forEach(body)
    questions.forEach(body)
    probes.forEach(body)
    for own in processes.values {
      (own.advice + own.next + own.endings).forEach { body($0.node) }
    }
    for conditions in roles.values { conditions.forEach(body) }
  }

  /// Gives every root another number.
  mutating func renumber(_ number: (Int32) -> Int32) {
    aspects = aspects.map(number)
    definitions = definitions.map { $0.map(number) }
    tables = tables.map { $0.map(number) }
    assumptions = assumptions.map(number)
    invariants = invariants.map(number)
    advice = advice.map(number)
    remarks = remarks.map(number)
    calendars = calendars.map(number)
    questions = questions.map(number)
    probes = probes.map(number)
    roles = roles.mapValues { $0.map(number) }
    processes = processes.mapValues { own in
      func renumbered(_ entries: [RuleGraph.ProcessRoots.Entry]) -> [RuleGraph.ProcessRoots.Entry] {
        entries.map { .init(index: $0.index, members: $0.members, node: number($0.node)) }
      }
      return RuleGraph.ProcessRoots(
        advice: renumbered(own.advice), next: renumbered(own.next), endings: renumbered(own.endings))
    }
  }
}
