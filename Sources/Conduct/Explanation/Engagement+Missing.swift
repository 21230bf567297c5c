extension Engagement {
  /// Returns the smallest sets of what is missing for a condition to hold, the smallest first; none if nothing that
  /// could be told or done would make it hold (or none was found within the search's bounds).
  func missing(_ formula: Formula, on day: CivilDate) -> [MissingSet] {
    let graph = GraphBuilder.build(playbook.model, questions: [formula]).graph
    let state = state(on: day)
    var search = WaySearch(graph, playbook.model, state)
    guard let root = graph.roots.questions.first, formula.type == .truth else { return [] }
    return search.ways(Int(root), target: Cell.yes).filter { !$0.isEmpty }.map { way in
      MissingSet(elements: way.map { element($0, state) })
    }
  }

  private func element(_ change: SlotChange, _ state: EngagementState) -> MissingSet.Element {
    let slots = playbook.graph.slots
    let content = slots.contents[change.slot]
    let type = slots.types[change.slot]
    let describer = SlotDescriber(playbook: playbook, texts: texts)
    let told = state.cell(change.slot)
    let isKnown = type == .truth ? told != Cell.open : told != Cell.unknown
    let reason: MissingSet.Element.Reason
    switch content {
    case .fact: reason = isKnown ? .toldOtherwise : .notTold
    case .waiver: reason = .waived
    default: reason = .notYetHappened
    }
    return MissingSet.Element(
      name: describer.name(content), value: describer.value(change.cell, type), record: describer.record(content),
      reason: reason, change: change)
  }
}
