/// What a name can stand for, by its index in the model.
enum Entity: Hashable, Sendable {
  case phase(Int), role(Int), resource(Int), choice(Int), fact(Int), event(Int), definition(Int), table(Int)
  case calendar(Int), process(Int), milestone(Int), step(Int), task(Int), ending(Int), invariant(Int)

  /// The thing of which statuses can be asked, if it is one.
  var thing: Thing? {
    switch self {
    case .process(let index): .process(index)
    case .milestone(let index): .milestone(index)
    case .step(let index): .step(index)
    case .task(let index): .task(index)
    case .phase, .role, .resource, .choice, .fact, .event, .definition, .table, .calendar, .ending, .invariant: nil
    }
  }
}
