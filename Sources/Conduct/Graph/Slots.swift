/// In which round of its process something is read.
///
/// While a process runs both views are the same. After the end of a round its records stay in `current`, and what is
/// told of inputs, preparing steps and the process's own facts belongs to `next`, the round being prepared.
enum RoundView: Int, Sendable, CaseIterable {
  case current
  case next
}

/// How the graph sees the rounds of processes: the round that runs or ended last, save perhaps of one process.
///
/// In the view of a process's next round, whatever is read of its records, also through definitions and other
/// processes, is of the round that would begin.
enum View: Hashable, Sendable {
  case current
  /// The next round of the process with this instance.
  case next(Int)
}

/// What an engagement can tell or record, each a cell: the leaves of the rule graph.
struct Slots: Sendable {
  /// What a slot holds.
  enum Content: Hashable, Sendable {
    case today
    /// A fact, or whether a set has a member.
    case fact(Int, owner: [Int], index: Int?, member: Int?)
    case taskDoneOn(Int)
    case taskDoneBefore(Int)
    /// A waiver of a task, input or outcome, by its instance.
    case waiver(Int)
    case tick(Int)
    case enteredOn(Int)
    case completedOn(Int)
    case leftOn(Int)
    case round(Int)
    case eventOn(Int, owner: [Int], index: Int?)
    case eventTimes(Int, owner: [Int], index: Int?)
  }

  /// What each slot of the current view holds; the slot of the same thing in the next view is `count` further on.
  private(set) var contents: [Content] = [.today]
  private(set) var types: [ValueType] = [.date]
  /// The process, by its instance, to whose rounds a slot belongs; such a slot has a twin in the next view.
  private(set) var owners: [Int?] = [nil]
  private var factBase: [Int] = []
  private var eventBase: [Int] = []
  private var instanceBase: [Int] = []

  /// The number of slots of one view; a state has twice as many cells.
  var count: Int { contents.count }

  init(_ model: Model, _ instances: Instances) {
    for (index, fact) in model.facts.enumerated() { addFact(index, fact, model, instances) }
    for (index, event) in model.events.enumerated() { addEvent(index, event, model, instances) }
    for index in instances.all.indices { addInstance(index, model, instances) }
  }

  private mutating func append(_ content: Content, _ type: ValueType, owner: Int?) {
    contents.append(content)
    types.append(type)
    owners.append(owner)
  }

  private static func owners(_ process: Int?, _ model: Model) -> [[Int]] {
    guard let process else { return [[]] }
    var combinations: [[Int]] = [[]]
    for binding in model.processes[process].identity.bindings {
      let size = model.choices[model.variables[binding].choice].members.count
      combinations = combinations.flatMap { prefix in (0..<size).map { prefix + [$0] } }
    }
    return combinations
  }

  private static func indices(_ choice: Int?, _ model: Model) -> [Int?] {
    choice.map { Array(model.choices[$0].members.indices) } ?? [nil]
  }

  private mutating func addFact(_ index: Int, _ fact: Model.Fact, _ model: Model, _ instances: Instances) {
    factBase.append(count)
    for owner in Self.owners(fact.process, model) {
      let process = fact.process.map { instances.index(of: .process($0), owner, in: model) }
      for member in Self.indices(fact.index, model) {
        if case .set(let choice) = fact.type {
          for element in model.choices[choice].members.indices {
            let content = Content.fact(index, owner: owner, index: member, member: element)
            append(content, .truth, owner: process)
          }
        } else {
          let content = Content.fact(index, owner: owner, index: member, member: nil)
          append(content, fact.type, owner: process)
        }
      }
    }
  }

  private mutating func addEvent(_ index: Int, _ event: Model.Event, _ model: Model, _ instances: Instances) {
    eventBase.append(count)
    for owner in Self.owners(event.process, model) {
      let process = event.process.map { instances.index(of: .process($0), owner, in: model) }
      for member in Self.indices(event.index, model) {
        append(.eventOn(index, owner: owner, index: member), .date, owner: process)
        append(.eventTimes(index, owner: owner, index: member), .count, owner: process)
      }
    }
  }

  private mutating func addInstance(_ index: Int, _ model: Model, _ instances: Instances) {
    instanceBase.append(count)
    let owner = instances.process(of: index, in: model)
    switch instances.all[index].thing {
    case .process:
      append(.enteredOn(index), .date, owner: owner)
      append(.completedOn(index), .date, owner: owner)
      append(.leftOn(index), .date, owner: owner)
      append(.round(index), .count, owner: owner)
    case .milestone:
      append(.tick(index), .truth, owner: owner)
      append(.waiver(index), .truth, owner: owner)
    case .task:
      append(.taskDoneOn(index), .date, owner: owner)
      append(.taskDoneBefore(index), .date, owner: owner)
      append(.waiver(index), .truth, owner: owner)
    case .step: break
    }
  }

  // MARK: - Finding

  /// The slot of something, in a view of its own process.
  func inView(_ slot: Int, _ view: RoundView) -> Int {
    view == .next && owners[slot] != nil ? slot + count : slot
  }

  /// The slot of something, in a view of any process.
  func inView(_ slot: Int, _ view: View) -> Int {
    if case .next(let process) = view, owners[slot] == process { return slot + count }
    return slot
  }

  /// The first slot of a fact's value; those of a set's members follow each other.
  func fact(_ fact: Int, owner: [Int], index: Int?, in model: Model) -> Int {
    let entry = model.facts[fact]
    var width = 1
    if case .set(let choice) = entry.type { width = model.choices[choice].members.count }
    let indexSize = entry.index.map { model.choices[$0].members.count } ?? 1
    return factBase[fact] + (ownerOffset(owner, entry.process, model) * indexSize + (index ?? 0)) * width
  }

  private func ownerOffset(_ owner: [Int], _ process: Int?, _ model: Model) -> Int {
    guard let process else { return 0 }
    var offset = 0
    for (binding, member) in zip(model.processes[process].identity.bindings, owner) {
      offset = offset * model.choices[model.variables[binding].choice].members.count + member
    }
    return offset
  }

  func eventOn(_ event: Int, owner: [Int], index: Int?, in model: Model) -> Int {
    let entry = model.events[event]
    let indexSize = entry.index.map { model.choices[$0].members.count } ?? 1
    return eventBase[event] + (ownerOffset(owner, entry.process, model) * indexSize + (index ?? 0)) * 2
  }

  func eventTimes(_ event: Int, owner: [Int], index: Int?, in model: Model) -> Int {
    eventOn(event, owner: owner, index: index, in: model) + 1
  }

  static let today = 0

  func enteredOn(_ instance: Int) -> Int { instanceBase[instance] }
  func completedOn(_ instance: Int) -> Int { instanceBase[instance] + 1 }
  func leftOn(_ instance: Int) -> Int { instanceBase[instance] + 2 }
  func round(_ instance: Int) -> Int { instanceBase[instance] + 3 }
  func tick(_ instance: Int) -> Int { instanceBase[instance] }
  func milestoneWaiver(_ instance: Int) -> Int { instanceBase[instance] + 1 }
  func doneOn(_ instance: Int) -> Int { instanceBase[instance] }
  func doneBefore(_ instance: Int) -> Int { instanceBase[instance] + 1 }
  func taskWaiver(_ instance: Int) -> Int { instanceBase[instance] + 2 }
}
