/// What the fold needs to know of the slots: what belongs to which process, and what a new round begins with.
///
/// Every state of an engagement holds it, and states are copied by the thousand: so it is shared, not copied.
final class StateLayout: Sendable {
  let slots: Slots
  /// The cells of all slots of both views before anything is told.
  let initial: [Int64]
  /// The instance of the process that a slot belongs to, nil for the playbook's own.
  let process: [Int?]
  /// Whether what is told after the end of a round belongs to the next one.
  let belongsToNextRound: [Bool]
  /// Whether a slot is of a task that carries its completion over.
  let isKept: [Bool]
  /// The slots of each process instance.
  let owned: [Int: [Int]]
  private let milestones: Set<Int>

  init(_ model: Model, _ graph: RuleGraph) {
    slots = graph.slots
    var texts = graph.texts
    var initial: [Int64] = []
    var process: [Int?] = []
    var next: [Bool] = []
    var kept: [Bool] = []
    var owned: [Int: [Int]] = [:]
    var milestones: Set<Int> = []
    let resolver = Resolver(model: model, instances: graph.instances)
    for (slot, content) in slots.contents.enumerated() {
      let entry = resolver.entry(content, &texts)
      initial.append(entry.initial)
      process.append(entry.process)
      next.append(entry.belongsToNext)
      kept.append(entry.isKept)
      if let owner = entry.process { owned[owner, default: []].append(slot) }
      if case .tick(let instance) = content { milestones.insert(instance) }
    }
    self.initial = initial + initial
    self.process = process
    belongsToNextRound = next
    isKept = kept
    self.owned = owned
    self.milestones = milestones
  }

  /// The slot of the waiver of a task, input or outcome.
  func waiver(_ instance: Int) -> Int {
    milestones.contains(instance) ? slots.milestoneWaiver(instance) : slots.taskWaiver(instance)
  }

  /// Returns the cells of a fact that nobody has told: unknown, or what is presumed.
  static func untold(_ fact: Model.Fact, _ model: Model, _ texts: inout TextPool) -> [Int64] {
    switch (fact.type, fact.presumed) {
    case (.set(let choice), .members(let members)?):
      let presumed = Set(members)
      return model.choices[choice].members.indices.map { presumed.contains($0) ? Cell.yes : Cell.no }
    case (.set(let choice), _): return model.choices[choice].members.map { _ in Cell.open }
    case (.truth, .constant(.truth(let truth))?): return [truth ? Cell.yes : Cell.no]
    case (.truth, _): return [Cell.open]
    case (_, .constant(let constant)?): return [ValueDomain.bound(constant, as: fact.type, texts: &texts).low]
    case (_, .member(let member)?): return [Int64(member)]
    default: return [Cell.unknown]
    }
  }

  /// What one slot begins with and belongs to.
  private struct Resolver {
    let model: Model
    let instances: Instances

    struct Entry {
      var initial: Int64
      var process: Int?
      var belongsToNext = false
      var isKept = false
    }

    func entry(_ content: Slots.Content, _ texts: inout TextPool) -> Entry {
      switch content {
      case .today: return Entry(initial: Cell.unknown)
      case .fact(let index, let owner, _, let member):
        let fact = model.facts[index]
        let untold = StateLayout.untold(fact, model, &texts)
        return Entry(
          initial: untold[member ?? 0], process: process(fact.process, owner), belongsToNext: fact.process != nil)
      case .eventOn(let index, let owner, _):
        return Entry(initial: Cell.never, process: process(model.events[index].process, owner))
      case .eventTimes(let index, let owner, _):
        return Entry(initial: 0, process: process(model.events[index].process, owner))
      case .taskDoneOn(let instance), .taskDoneBefore(let instance):
        return task(instance, initial: Cell.never)
      case .waiver(let instance):
        if case .milestone = instances.all[instance].thing { return milestone(instance) }
        var entry = task(instance, initial: Cell.no)
        entry.isKept = false
        return entry
      case .tick(let instance): return milestone(instance)
      case .enteredOn(let instance), .completedOn(let instance), .leftOn(let instance):
        return Entry(initial: Cell.never, process: instance)
      case .round(let instance): return Entry(initial: 0, process: instance)
      }
    }

    private func process(_ process: Int?, _ owner: [Int]) -> Int? {
      process.map { instances.index(of: .process($0), owner, in: model) }
    }

    private func owner(_ process: Int, of instance: Int) -> Int {
      let count = model.processes[process].identity.bindings.count
      return instances.index(of: .process(process), Array(instances.all[instance].members.prefix(count)), in: model)
    }

    private func task(_ instance: Int, initial: Int64) -> Entry {
      guard case .task(let index) = instances.all[instance].thing else { return Entry(initial: initial) }
      let task = model.tasks[index]
      return Entry(
        initial: initial, process: owner(task.process, of: instance),
        belongsToNext: model.taskBelongsToNextRound(index), isKept: task.kept)
    }

    private func milestone(_ instance: Int) -> Entry {
      guard case .milestone(let index) = instances.all[instance].thing else { return Entry(initial: Cell.no) }
      return Entry(
        initial: Cell.no, process: owner(model.milestones[index].process, of: instance),
        belongsToNext: model.milestoneBelongsToNextRound(index))
    }
  }
}
