/// Builds verdicts upon a graph, and gathers the nodes that they read.
struct PortfolioVerdictBuilder {
  let model: Model
  let graph: RuleGraph
  /// The nodes that are read.
  private(set) var roots: [Int32] = []
  private var places: [Int32: Int] = [:]

  init(_ model: Model, _ graph: RuleGraph) {
    self.model = model
    self.graph = graph
  }

  private mutating func place(_ node: Int32) -> Int {
    if let place = places[node] { return place }
    places[node] = roots.count
    roots.append(node)
    return roots.count - 1
  }

  private mutating func place(_ aspect: Aspect, _ instance: Int, _ view: RoundView = .current) -> Int? {
    graph.roots.node(aspect, instance, view).map { place(Int32($0)) }
  }

  // MARK: - Expressions

  /// The verdict of a formula whose nodes are these: one, or of a set one for each member.
  mutating func verdict(_ formula: Formula, _ nodes: [Int32], name: String, text: String) -> PortfolioVerdict {
    let reading: PortfolioVerdict.Reading
    switch formula.type {
    case .truth: reading = .truth(place(nodes[0]))
    case .set(let choice):
      reading = .set(
        zip(model.choices[choice].members, nodes).map { member, node in
          PortfolioVerdict.Candidate(name: member.name, roots: [place(node)])
        })
    case let type: reading = .value(place(nodes[0]), model.portfolioContent(type))
    }
    return PortfolioVerdict(name: name, reading: reading, question: text)
  }

  // MARK: - Things

  /// What can be asked of a thing by its name and a word; nil where the word says nothing of such a thing.
  mutating func verdict(_ facet: PortfolioFacet, of instance: Int, name: String) -> PortfolioVerdict? {
    let thing = graph.instances.all[instance].thing
    let reading: PortfolioVerdict.Reading?
    switch (thing, facet) {
    case (.process, .state): reading = .state(processState(instance))
    case (.milestone, .state): reading = .state(milestoneState(instance))
    case (.step, .state): reading = .state(stepState(instance))
    case (.task, .obligation): reading = .state(obligation(instance))
    case (.task, .progress): reading = .state(progress(instance))
    case (.task, .due): reading = place(.dueOn, instance).map { .value($0, .date) }
    case (.task, .aim): reading = place(.aimOn, instance).map { .value($0, .date) }
    case (.task, .late): reading = place(.lateStatus, instance).map { .truth($0) }
    case (.task, .behind): reading = place(.behindStatus, instance).map { .truth($0) }
    case (.process, _), (.milestone, _), (.step, _), (.task, .state): reading = nil
    }
    let path = model.path(of: graph.instances.all[instance])
    return reading.map { PortfolioVerdict(name: name, reading: $0, question: path) }
  }

  /// Adds a step for *yes* (or, denied, *no*), and before it stops where that is not known.
  private mutating func add(
    _ state: Int, _ aspect: Aspect, _ instance: Int, _ view: RoundView = .current, isDenied: Bool = false,
    to decision: inout PortfolioVerdict.Decision
  ) {
    guard let root = place(aspect, instance, view) else { return }
    decision.steps.append(.init(root: root, truth: isDenied ? .no : .yes, state: state))
    decision.steps.append(.init(root: root, truth: .unknown, state: decision.otherwise))
  }

  private func decision<State: RawRepresentable<String> & CaseIterable>(_: State.Type) -> PortfolioVerdict.Decision {
    PortfolioVerdict.Decision(states: State.allCases.map(\.rawValue))
  }

  private func index<State: CaseIterable & Equatable>(_ state: State) -> Int {
    State.allCases.enumerated().first { $0.element == state }?.offset ?? 0
  }

  private mutating func processState(_ instance: Int) -> PortfolioVerdict.Decision {
    var decision = decision(ProcessStatus.State.self)
    func index(_ state: ProcessStatus.State) -> Int { self.index(state) }
    add(index(.left), .left, instance, to: &decision)
    add(index(.complete), .complete, instance, to: &decision)
    add(index(.notApplicable), .applicable, instance, isDenied: true, to: &decision)
    add(index(.active), .active, instance, to: &decision)
    add(index(.ready), .ready, instance, .next, to: &decision)
    add(index(.waiting), .ready, instance, .next, isDenied: true, to: &decision)
    return decision
  }

  private mutating func milestoneState(_ instance: Int) -> PortfolioVerdict.Decision {
    var decision = decision(MilestoneStatus.State.self)
    func index(_ state: MilestoneStatus.State) -> Int { self.index(state) }
    add(index(.notApplicable), .applicable, instance, isDenied: true, to: &decision)
    add(index(.waived), .waivedStatus, instance, to: &decision)
    add(index(.met), .met, instance, to: &decision)
    add(index(.unmet), .met, instance, isDenied: true, to: &decision)
    return decision
  }

  private mutating func stepState(_ instance: Int) -> PortfolioVerdict.Decision {
    var decision = decision(StepStatus.State.self)
    func index(_ state: StepStatus.State) -> Int { self.index(state) }
    add(index(.notApplicable), .applicable, instance, isDenied: true, to: &decision)
    add(index(.done), .stepDone, instance, to: &decision)
    add(index(.open), .isOpen, instance, to: &decision)
    add(index(.closed), .isOpen, instance, isDenied: true, to: &decision)
    return decision
  }

  private mutating func obligation(_ instance: Int) -> PortfolioVerdict.Decision {
    var decision = decision(TaskStatus.Obligation.self)
    if let root = place(.applicable, instance) {
      decision.steps.append(.init(root: root, truth: .no, state: index(TaskStatus.Obligation.notApplicable)))
    }
    add(index(TaskStatus.Obligation.conflict), .conflict, instance, to: &decision)
    let kinds: [(Aspect, TaskStatus.Obligation)] = [
      (.required, .required), (.forbidden, .forbidden), (.waived, .waived), (.optional, .optional),
    ]
    for (aspect, obligation) in kinds {
      guard let root = place(aspect, instance) else { continue }
      decision.steps.append(.init(root: root, truth: .yes, state: index(obligation)))
    }
    return decision
  }

  private mutating func progress(_ instance: Int) -> PortfolioVerdict.Decision {
    var decision = decision(TaskStatus.Progress.self)
    let process = graph.instances.process(of: instance, in: model)
    func index(_ progress: TaskStatus.Progress) -> Int { self.index(progress) }
    add(index(.done), .done, instance, to: &decision)
    add(index(.overdue), .overdue, instance, to: &decision)
    add(index(.closed), .complete, process, to: &decision)
    add(index(.closed), .left, process, to: &decision)
    add(index(.closed), .applicable, instance, isDenied: true, to: &decision)
    add(index(.pending), .pending, instance, to: &decision)
    add(index(.blocked), .blocked, instance, to: &decision)
    add(index(.open), .unblocked, instance, to: &decision)
    return decision
  }

  // MARK: - Orientation

  /// Where the engagement may go, of all processes; the same place once.
  mutating func next(name: String) -> PortfolioVerdict {
    var names: [String] = []
    var roots: [String: [Int]] = [:]
    for (instance, entry) in graph.instances.all.enumerated() {
      guard case .process(let process) = entry.thing else { continue }
      for next in graph.roots.processes[instance]?.next ?? [] {
        let name: String
        switch model.processes[process].next[next.index].target {
        case .process(let thing): name = model.identity(of: thing.thing).name
        case .text(let text, _): name = text
        }
        if roots[name] == nil { names.append(name) }
        roots[name, default: []].append(place(next.node))
      }
    }
    let candidates = names.map { PortfolioVerdict.Candidate(name: $0, roots: roots[$0] ?? []) }
    return PortfolioVerdict(name: name, reading: .next(candidates), question: nil)
  }
}
