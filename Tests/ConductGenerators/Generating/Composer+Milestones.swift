/// Inputs and outcomes.
extension Composer {
  /// Some inputs or outcomes of a process, step or parent, each able to look at the ones before it.
  mutating func milestones(
    _ kind: GeneratedMilestone.Kind, _ context: Context, atMost count: Int, isNested: Bool = false
  ) -> [GeneratedItem] {
    var items: [GeneratedItem] = []
    for _ in 0..<random.number((isNested ? 1 : 0)...count) {
      if random.chance(12) {
        items.append(.anyOf((0..<2).map { _ in .milestone(milestone(kind, context, isNested: true)) }))
      } else if !isNested, random.chance(14), let group = group(context, .milestones(kind)) {
        items.append(group)
      } else {
        items.append(.milestone(milestone(kind, context, isNested: isNested)))
      }
    }
    return items
  }

  mutating func milestone(
    _ kind: GeneratedMilestone.Kind, _ context: Context, isNested: Bool
  ) -> GeneratedMilestone {
    let name = names.name(in: context.owner ?? "", from: &random)
    var milestone = GeneratedMilestone(
      kind: kind, isOptional: kind == .outcome && !isNested && random.chance(18), name: name,
      reference: random.chance(8) ? names.reference(from: &random) : nil, title: title())
    var clauses = random.chance(25) ? applicability(context) : []
    let hasChildren = !isNested && random.chance(22)
    switch random.below(10) {
    case ..<4: clauses.append(GeneratedClause(.metWhen, when: condition(context), citations()))
    case ..<6: clauses.append(GeneratedClause(.attested))
    default: break
    }
    if random.chance(25) { clauses.append(GeneratedClause(.ifApplicable)) }
    if random.chance(8) {
      clauses.append(GeneratedClause(.waivedWhen, when: condition(context, depth: 1), citations()))
    }
    if random.chance(45) {
      let by = GeneratedClause(.by(someRoles()))
      if random.chance(70) { milestone.head.append(by) } else { milestone.items.append(.clause(by)) }
    }
    let (head, rest) = split(clauses)
    milestone.head += head
    milestone.items += rest.map { .clause($0) } + citations().map { .citation($0) }
    if hasChildren {
      milestone.items +=
        random.chance(25)
        ? group(context, .children(kind)).map { [$0] } ?? []
        : milestones(kind, context, atMost: 3, isNested: true)
    }
    symbols.append(
      Symbol(
        kind: kind == .input ? .input : .outcome, name: name, owner: context.owner,
        ownerChoice: context.ownerEach?.choice, choices: context.groupChoices, groups: context.groups,
        statuses: GeneratedStatus.ofMilestone, isAttested: milestone.isAttestable,
        isWaivable: clauses.contains { $0.kind == .ifApplicable }))
    return milestone
  }

  /// Clauses for the header line, at most one, and for the block.
  mutating func split(_ clauses: [GeneratedClause]) -> (head: [GeneratedClause], rest: [GeneratedClause]) {
    var head: [GeneratedClause] = []
    var rest: [GeneratedClause] = []
    for clause in clauses {
      if head.isEmpty, mayStandOnHeader(clause), random.chance(45) {
        head.append(clause)
      } else {
        rest.append(clause)
      }
    }
    return (head, rest)
  }

  private func mayStandOnHeader(_ clause: GeneratedClause) -> Bool {
    guard clause.citations.isEmpty else { return false }
    switch clause.kind {
    case .appliesWhen, .appliesTo, .appliesToDefined, .metWhen, .modalityWhen, .waivedWhen, .triggeredWhen,
      .waivedOnlyBy:
      return true
    case .by, .within, .byDay, .after, .onlyWhen, .attested, .kept, .ifApplicable, .repeats: return false
    }
  }
}
