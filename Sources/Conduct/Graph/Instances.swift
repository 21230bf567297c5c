/// The things of a playbook, one for each combination of members for which it exists, numbered from 0.
struct Instances: Sendable {
  /// How many instances a playbook may have.
  static let maximum = 500_000

  /// A thing for certain members.
  struct Instance: Sendable {
    let thing: Thing
    /// The members, by the bindings of the thing.
    let members: [Int]
  }

  private(set) var all: [Instance] = []
  private var processBase: [Int] = []
  private var milestoneBase: [Int] = []
  private var stepBase: [Int] = []
  private var taskBase: [Int] = []
  /// The number of members of each variable's choice.
  private let sizes: [Int]
  /// Whether there are more than the maximum; then the rest is left out.
  private(set) var isTooMany = false

  init(_ model: Model) {
    sizes = model.variables.map { $0.choice >= 0 ? model.choices[$0.choice].members.count : 0 }
    for (index, entry) in model.processes.enumerated() {
      processBase.append(unroll(.process(index), entry.identity.bindings))
    }
    for (index, entry) in model.milestones.enumerated() {
      milestoneBase.append(unroll(.milestone(index), entry.identity.bindings))
    }
    for (index, entry) in model.steps.enumerated() {
      stepBase.append(unroll(.step(index), entry.identity.bindings))
    }
    for (index, entry) in model.tasks.enumerated() {
      taskBase.append(unroll(.task(index), entry.identity.bindings))
    }
  }

  private mutating func unroll(_ thing: Thing, _ bindings: [Int]) -> Int {
    let base = all.count
    guard !isTooMany else { return base }
    var combinations: [[Int]] = [[]]
    for binding in bindings {
      if combinations.count * sizes[binding] + base > Self.maximum {
        isTooMany = true
        return base
      }
      combinations = combinations.flatMap { prefix in (0..<sizes[binding]).map { prefix + [$0] } }
    }
    for members in combinations { all.append(Instance(thing: thing, members: members)) }
    if all.count > Self.maximum { isTooMany = true }
    return base
  }

  /// Returns the number of a thing for certain members; O(bindings).
  func index(of thing: Thing, _ members: [Int], in model: Model) -> Int {
    let base: Int
    let bindings: [Int]
    switch thing {
    case .process(let index): (base, bindings) = (processBase[index], model.processes[index].identity.bindings)
    case .milestone(let index): (base, bindings) = (milestoneBase[index], model.milestones[index].identity.bindings)
    case .step(let index): (base, bindings) = (stepBase[index], model.steps[index].identity.bindings)
    case .task(let index): (base, bindings) = (taskBase[index], model.tasks[index].identity.bindings)
    }
    var offset = 0
    for (binding, member) in zip(bindings, members) { offset = offset * sizes[binding] + member }
    return base + offset
  }

  /// Returns the instance of the process that an instance belongs to.
  func process(of instance: Int, in model: Model) -> Int {
    let process = model.process(of: all[instance].thing)
    let count = model.processes[process].identity.bindings.count
    return index(of: .process(process), Array(all[instance].members.prefix(count)), in: model)
  }

  /// Returns the numbers of all instances of a thing whose members begin so.
  func indices(of thing: Thing, startingWith prefix: [Int], in model: Model) -> [Int] {
    let bindings: [Int] =
      switch thing {
      case .process(let index): model.processes[index].identity.bindings
      case .milestone(let index): model.milestones[index].identity.bindings
      case .step(let index): model.steps[index].identity.bindings
      case .task(let index): model.tasks[index].identity.bindings
      }
    guard bindings.count > prefix.count else { return [index(of: thing, prefix, in: model)] }
    let rest = bindings.dropFirst(prefix.count)
    var combinations = [prefix]
    for binding in rest {
      combinations = combinations.flatMap { members in (0..<sizes[binding]).map { members + [$0] } }
    }
    return combinations.map { index(of: thing, $0, in: model) }
  }
}
