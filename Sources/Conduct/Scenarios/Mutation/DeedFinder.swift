/// Finds what can be told and done that a verdict depends on.
struct DeedFinder {
  private let model: Model
  private let graph: RuleGraph

  init(_ model: Model, _ graph: RuleGraph) {
    self.model = model
    self.graph = graph
  }

  /// Returns the deeds on which some nodes depend; days are relative to the day on which something is told.
  func deeds(below roots: [Int]) -> [Deed] {
    var seen = Set(roots)
    var stack = roots
    var slots: Set<Int> = []
    var numbers: Set<Int64> = [0, 1]
    while let node = stack.popLast() {
      let operation = graph.operation(of: node)
      let immediate = graph.immediates[node]
      switch operation {
      case .slot: slots.insert(Int(immediate) % graph.slots.count)
      case .constant where immediate != Cell.unknown && immediate != Cell.never: add(immediate, &numbers)
      case .inSet:
        for range in graph.valueSets[Int(immediate)].ranges {
          add(range.lowerBound, &numbers)
          add(range.upperBound, &numbers)
        }
      default: break
      }
      for input in graph.operands[Int(graph.starts[node])..<Int(graph.starts[node + 1])]
      where seen.insert(Int(input)).inserted {
        stack.append(Int(input))
      }
    }
    return slots.sorted().flatMap { deeds(on: $0, numbers.sorted()) }
  }

  private func add(_ number: Int64, _ numbers: inout Set<Int64>) {
    let limit: Int64 = 1_000_000_000_000
    guard (0..<limit).contains(number) else { return }
    numbers.formUnion([max(0, number - 1), number, number + 1])
  }

  private func deeds(on slot: Int, _ numbers: [Int64]) -> [Deed] {
    switch graph.slots.contents[slot] {
    case .today: return [1, 2, 3, 7].map { .wait(until: $0) }
    case .fact: return values(of: slot, numbers).map { .tell(slot: slot, cell: $0) }
    case .taskDoneOn(let instance): return [.perform(instance)]
    case .waiver(let instance): return [.waive(instance)]
    case .tick(let instance): return [.tick(instance, true)]
    case .enteredOn(let instance): return [.enter(instance)]
    case .completedOn(let instance): return [.complete(instance)]
    case .leftOn(let instance):
      return (graph.roots.processes[instance]?.endings ?? []).map { .leave(instance, ending: $0.index) }
    case .eventOn: return [.record(eventOn: slot, times: 1)]
    case .taskDoneBefore, .round, .eventTimes: return []
    }
  }

  private func values(of slot: Int, _ numbers: [Int64]) -> [Int64] {
    switch graph.slots.types[slot] {
    case .truth: [Cell.yes, Cell.no]
    case .choice(let choice): model.choices[choice].members.indices.map(Int64.init)
    case .date: [0, -1, 1]
    case .text: graph.texts.texts.indices.prefix(3).map(Int64.init)
    case .set: []
    case .count, .number, .percent, .days, .businessDays, .months: numbers
    }
  }
}
