/// The part of the rule graph that a plan may have to look at: what decides the goal, and what decides whether the
/// statements are accepted that change what decides it, and so on.
struct PlanScope {
  private let graph: RuleGraph
  private let model: Model
  private var isKept: [Bool]
  private var stack: [Int] = []
  private var visited: Set<Int> = []

  /// Returns the part for a node, and the number of the node in it; O(nodes).
  static func part(_ graph: RuleGraph, _ model: Model, for root: Int, _ state: EngagementState) -> (RuleGraph, Int) {
    var scope = PlanScope(graph: graph, model: model, isKept: [Bool](repeating: false, count: graph.count))
    scope.add(root)
    for assumption in graph.roots.assumptions { scope.add(Int(assumption)) }
    scope.follow(state)
    let (part, numbers) = graph.part(scope.isKept)
    return (part, Int(numbers[root]))
  }

  private init(graph: RuleGraph, model: Model, isKept: [Bool]) {
    self.graph = graph
    self.model = model
    self.isKept = isKept
  }

  private mutating func add(_ node: Int?) {
    guard let node, !isKept[node] else { return }
    isKept[node] = true
    stack.append(node)
  }

  private mutating func follow(_ state: EngagementState) {
    while let node = stack.popLast() {
      let inputs = graph.inputs(node)
      for input in inputs { add(Int(input)) }
      guard inputs.isEmpty, let slot = graph.slot(read: node) else { continue }
      let plain = slot % graph.slots.count
      guard visited.insert(plain).inserted else { continue }
      addConditions(graph.slots.contents[plain])
      // What belongs to a round that has ended begins anew with the next one.
      if let process = graph.slots.owners[plain], state.isEnded(process) { addConditionsOfEntering(process) }
    }
  }

  /// Adds what decides whether something may be recorded.
  private mutating func addConditions(_ content: Slots.Content) {
    switch content {
    case .taskDoneOn(let instance), .taskDoneBefore(let instance):
      for view in RoundView.allCases {
        for aspect in [Aspect.forbidden, .blockedStatus, .dueOn] { add(graph.roots.node(aspect, instance, view)) }
      }
      addInvariants(.perform, instance)
    case .enteredOn(let process): addConditionsOfEntering(process)
    case .completedOn(let process):
      add(graph.roots.node(.completable, process))
      addInvariants(.complete, process)
      addConditionsOfEntering(process)
    case .leftOn(let process):
      for ending in graph.roots.processes[process]?.endings ?? [] { add(Int(ending.node)) }
      addInvariants(.leave, process)
      addConditionsOfEntering(process)
    case .today, .fact, .waiver, .tick, .round, .eventOn, .eventTimes: break
    }
  }

  private mutating func addConditionsOfEntering(_ process: Int) {
    add(graph.roots.node(.ready, process, .next))
    addInvariants(.enter, process)
  }

  private mutating func addInvariants(_ act: Act, _ instance: Int) {
    for node in graph.invariants(on: act, instance, in: model) { add(node) }
  }
}

extension RuleGraph {
  /// The nodes of the invariants that speak of an act on an instance.
  func invariants(on act: Act, _ instance: Int, in model: Model) -> [Int] {
    model.invariants.indices.compactMap { index in
      guard let (verb, term) = model.invariants[index].act, verb == act else { return nil }
      let members = term.members.map { if case .constant(let member) = $0 { member } else { 0 } }
      guard instances.index(of: term.thing, members, in: model) == instance else { return nil }
      let node = roots.invariants[index]
      return node >= 0 ? Int(node) : nil
    }
  }
}
