/// What has to be known of a whole playbook to write or change a part of it.
struct PlaybookSurvey: Sendable {
  /// Names that several processes declare.
  private(set) var sharedNames: Set<String> = []
  private(set) var orderedChoices: Set<String> = []
  /// Inputs and outcomes that are ticked in the journal.
  private(set) var attestable: Set<GeneratedKey> = []
  private(set) var inputs: Set<GeneratedKey> = []
  private(set) var events: Set<GeneratedKey> = []
  private(set) var steps: Set<GeneratedKey> = []
  private var firstOwners: [String: String] = [:]

  init(_ playbook: GeneratedPlaybook) {
    for declaration in playbook.declarations {
      switch declaration {
      case .choice(let choice) where choice.isOrdered: orderedChoices.insert(choice.name)
      case .event(let event): events.insert(GeneratedKey(event.name))
      case .process(let process): add(process.items, of: process.name)
      default: break
      }
    }
  }

  private mutating func declare(_ name: String, in process: String) {
    if let first = firstOwners[name], first != process { sharedNames.insert(name) }
    firstOwners[name] = process
  }

  private mutating func add(_ items: [GeneratedItem], of process: String) {
    for item in items {
      switch item {
      case .milestone(let milestone):
        declare(milestone.name, in: process)
        let key = GeneratedKey(milestone.name, in: process)
        if milestone.isAttestable { attestable.insert(key) }
        if milestone.kind == .input { inputs.insert(key) }
        add(milestone.items, of: process)
      case .step(let step):
        declare(step.name, in: process)
        steps.insert(GeneratedKey(step.name, in: process))
        add(step.items, of: process)
      case .task(let task): declare(task.key, in: process)
      case .group(let group): add(group.items, of: process)
      case .anyOf(let items): add(items, of: process)
      case .fact(let fact): declare(fact.name, in: process)
      case .event(let event):
        declare(event.name, in: process)
        events.insert(GeneratedKey(event.name, in: process))
      case .ending(let ending): declare(ending.name, in: process)
      case .alsoTask, .goal, .advice, .next, .revised, .clause, .citation: break
      }
    }
  }
}

extension GeneratedTask {
  /// What the task is called: its name, or its reference with the number sign.
  var key: String { name ?? "#" + (reference ?? "") }
}

extension GeneratedMilestone {
  private var clauses: [GeneratedClause] {
    head + items.compactMap { if case .clause(let clause) = $0 { clause } else { nil } }
  }

  var hasChildren: Bool {
    items.contains { item in
      switch item {
      case .milestone, .anyOf, .group: true
      default: false
      }
    }
  }

  var hasMetWhen: Bool { clauses.contains { $0.kind == .metWhen } }

  var hasTick: Bool { clauses.contains { $0.kind == .attested } }

  /// Whether it is ticked in the journal.
  var isAttestable: Bool { hasTick || !hasMetWhen && !hasChildren }
}
