/// In which round of its process something is read.
///
/// While a process runs both views are the same. After the end of a round its records stay in `current`, and what is
/// told of inputs, preparing steps and the process's own facts belongs to `next`, the round being prepared.
enum RoundView: Int, Sendable, CaseIterable {
  case current
  case next
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
  /// Whether the slot has a twin in the next view.
  private(set) var isOwned: [Bool] = [false]
  private var factBase: [Int] = []
  private var eventBase: [Int] = []
  private var instanceBase: [Int] = []

  /// The number of slots of one view; a state has twice as many cells.
  var count: Int { contents.count }

  init(_ model: Model, _ instances: Instances) {
    for (index, fact) in model.facts.enumerated() { addFact(index, fact, model) }
    for (index, event) in model.events.enumerated() { addEvent(index, event, model) }
    for (index, instance) in instances.all.enumerated() { addInstance(index, instance.thing, model) }
  }

  private mutating func append(_ content: Content, _ type: ValueType, owned: Bool) {
    contents.append(content)
    types.append(type)
    isOwned.append(owned)
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

  private mutating func addFact(_ index: Int, _ fact: Model.Fact, _ model: Model) {
    factBase.append(count)
    for owner in Self.owners(fact.process, model) {
      for member in Self.indices(fact.index, model) {
        if case .set(let choice) = fact.type {
          for element in model.choices[choice].members.indices {
            let content = Content.fact(index, owner: owner, index: member, member: element)
            append(content, .truth, owned: fact.process != nil)
          }
        } else {
          let content = Content.fact(index, owner: owner, index: member, member: nil)
          append(content, fact.type, owned: fact.process != nil)
        }
      }
    }
  }

  private mutating func addEvent(_ index: Int, _ event: Model.Event, _ model: Model) {
    eventBase.append(count)
    for owner in Self.owners(event.process, model) {
      for member in Self.indices(event.index, model) {
        append(.eventOn(index, owner: owner, index: member), .date, owned: event.process != nil)
        append(.eventTimes(index, owner: owner, index: member), .count, owned: event.process != nil)
      }
    }
  }

  private mutating func addInstance(_ index: Int, _ thing: Thing, _ model: Model) {
    instanceBase.append(count)
    switch thing {
    case .process:
      append(.enteredOn(index), .date, owned: true)
      append(.completedOn(index), .date, owned: true)
      append(.leftOn(index), .date, owned: true)
      append(.round(index), .count, owned: true)
    case .milestone:
      append(.tick(index), .truth, owned: true)
      append(.waiver(index), .truth, owned: true)
    case .task:
      append(.taskDoneOn(index), .date, owned: true)
      append(.taskDoneBefore(index), .date, owned: true)
      append(.waiver(index), .truth, owned: true)
    case .step: break
    }
  }

  // MARK: - Finding

  /// The slot of something, in a view.
  func inView(_ slot: Int, _ view: RoundView) -> Int {
    view == .next && isOwned[slot] ? slot + count : slot
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
