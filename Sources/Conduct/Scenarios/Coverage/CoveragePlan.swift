/// What scenarios are to show of a playbook, and the probes by which it is seen.
///
/// Each rule counts once, however many members it exists for: it is seen where it is seen for one of them.
struct CoveragePlan {
  let model: Model
  let sources: SourceSet
  let instances: Instances
  private(set) var items: [CoverageItem] = []
  private(set) var probes: [GraphBuilder.Probe] = []
  /// The probes that see whether a process has been entered, by its index.
  private(set) var entered: [[Int]] = []
  /// The probes that see whether something applies.
  private(set) var applicable: [Thing: [Int]] = [:]
  /// The conditions that are planned for; several things may share one, such as that of a group.
  private var conditions: [Span: Int] = [:]

  /// For how many combinations of members one rule is looked at.
  static let maximumCombinations = 256

  init(_ playbook: Playbook) {
    model = playbook.model
    sources = playbook.sources
    instances = playbook.graph.instances
    addDefinitions()
    for index in model.processes.indices { addProcess(index) }
    for index in model.milestones.indices { addMilestone(index) }
    for index in model.steps.indices { addStep(index) }
    for index in model.tasks.indices { addTask(index) }
    addRest()
    entered = model.processes.indices.map { process in
      probes(of: .process(process)) { $0.aspect(.entered, $1, .current) }
    }
    for thing in items.compactMap(\.thing) where applicable[thing] == nil {
      applicable[thing] = probes(of: thing) { $0.aspect(.applicable, $1, .current) }
    }
    items.sort { ($0.span, $0.kind.rank) < ($1.span, $1.kind.rank) }
  }

  /// Returns the probes, which are of no use once their nodes are built.
  mutating func takeProbes() -> [GraphBuilder.Probe] {
    defer { probes = [] }
    return probes
  }

  /// Leaves out what can be seen in no state at all, such as that the record of a task is not known.
  mutating func leaveOutWhatCannotBe(_ graph: RuleGraph) {
    let possible = PossibleTruths(graph, model)
    for index in items.indices {
      items[index].goals.removeAll { goal in
        guard case .probes(let probes, let truth) = goal.source else { return false }
        return !probes.contains { possible.contains(truth.cell, Int(graph.roots.probes[$0])) }
      }
    }
    items.removeAll(where: \.goals.isEmpty)
  }

  // MARK: - Adding

  mutating func add(_ item: CoverageItem) {
    guard !item.goals.isEmpty else { return }
    var item = item
    for index in item.goals.indices { item.goals[index].thing = Self.subject(of: item) }
    items.append(item)
  }

  /// The thing each instance of which has a probe.
  private static func subject(of item: CoverageItem) -> Thing? {
    switch item.kind {
    case .modality, .milestone, .deadline, .gate: item.thing
    case .process: item.process.map { .process($0) }
    case .condition, .row, .transition, .ending, .event, .invariant: nil
    }
  }

  mutating func probe(_ build: @escaping GraphBuilder.Probe) -> Int {
    probes.append(build)
    return probes.count - 1
  }

  /// Adds a probe for each combination of members.
  mutating func probes(
    _ bindings: [Int], _ build: @escaping @Sendable (inout GraphBuilder, GraphBuilder.Environment) -> Int32
  ) -> [Int] {
    environments(bindings).map { environment in probe { build(&$0, environment) } }
  }

  /// Adds a probe for each instance of a thing.
  mutating func probes(of thing: Thing, _ build: @escaping @Sendable (inout GraphBuilder, Int) -> Int32) -> [Int] {
    instances.indices(of: thing, startingWith: [], in: model).prefix(Self.maximumCombinations).map { instance in
      probe { build(&$0, instance) }
    }
  }

  func environments(_ bindings: [Int]) -> [GraphBuilder.Environment] {
    model.environments(bindings, limit: Self.maximumCombinations)
  }

  /// A place in the playbook to which rules belong.
  struct Owner {
    let path: String
    let bindings: [Int]
    var process: Int?
    var thing: Thing?
  }

  func owner(_ thing: Thing) -> Owner {
    let identity = model.identity(of: thing)
    let process = model.process(of: thing)
    let name = model.processes[process].identity.name
    let path = if case .process = thing { name } else { name + "." + identity.name }
    return Owner(path: path, bindings: identity.bindings, process: process, thing: thing)
  }

  /// Adds a condition, which is to be yes, no and not known.
  ///
  /// - Parameter span: Where the clause stands whose condition it is; nil for one that stands alone.
  mutating func add(condition: Formula?, at span: Span? = nil, _ owner: Owner, isNamed: Bool = false) {
    guard let condition, condition.type == .truth else { return }
    let span = span.map { Span(file: $0.file, start: $0.start, end: condition.span.end) } ?? condition.span
    let found = probes(owner.bindings) { $0.truth(condition, $1) }
    if let known = conditions[span] {
      for index in items[known].goals.indices {
        guard case .probes(let others, let truth) = items[known].goals[index].source else { continue }
        items[known].goals[index].source = .probes(others + found, truth)
      }
      return
    }
    conditions[span] = items.count
    let goals = [(CoverageAim.yes, Truth.yes), (.no, .no), (.unknown, .unknown)].map { aim, truth in
      CoverageGoal(aim: aim, source: .probes(found, truth))
    }
    add(
      CoverageItem(
        kind: .condition, owner: owner.path, words: isNamed ? "" : words(span), span: span, goals: goals,
        process: owner.process, question: question(condition, owner, isNamed)))
  }

  /// How a condition is asked about from outside, where it does not depend on members.
  private func question(_ condition: Formula, _ owner: Owner, _ isNamed: Bool) -> String? {
    guard owner.bindings.isEmpty else { return nil }
    return isNamed ? owner.path : sources.text(of: condition.span).oneLine
  }

  mutating func add(_ applicability: Model.Applicability, _ owner: Owner) {
    for condition in applicability.conditions { add(condition: condition, owner) }
  }

  /// The author's words on one line, the first of them where there are many.
  func words(_ span: Span) -> String {
    let text = sources.text(of: span).oneLine
    return text.count <= 90 ? text : String(text.prefix(88)) + " …"
  }
}

extension CoverageKind {
  /// The place among the kinds.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
