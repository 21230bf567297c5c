extension Engagement {
  /// Returns the smallest sets of what is missing for a condition to hold, the smallest first; none if nothing that
  /// could be told or done would make it hold (or none was found within the search's bounds).
  ///
  /// - Parameter builder: A builder that has built everything of the playbook; without it, one is made.
  func missing(_ formula: Formula, on day: CivilDate, builder: GraphBuilder? = nil) -> [MissingSet] {
    var builder = builder ?? playbook.explanationBuilder()
    let graph = builder.graph(asking: [formula])
    let state = state(on: day)
    var search = WaySearch(graph, playbook.model, state)
    guard let root = graph.roots.questions.first, formula.type == .truth else { return [] }
    let ways = search.ways(Int(root), target: Cell.yes).filter { !$0.isEmpty }
    guard !ways.isEmpty else { return [] }
    let obstacles = obstacles(to: formula, state, builder)
    let describer = SlotDescriber(playbook: playbook, texts: texts)
    return ways.map { way in
      MissingSet(
        elements: way.map { change in
          let aside = obstacles.filter { search.putsAside($0, change, of: way) }
          return element(change, state, putsAside: aside.map(describer.name(ofInstance:)))
        })
    }
  }

  /// The instances that keep a condition from holding: those of which its explanation tells a status, and for a process
  /// the things that it waits for.
  private func obstacles(to formula: Formula, _ state: EngagementState, _ builder: GraphBuilder) -> [Int] {
    var explainer = Explainer(playbook, state, texts: texts, builder: builder)
    let named = Set(explainer.walked(formula).all.dropFirst().compactMap(\.obstacle))
    let describer = SlotDescriber(playbook: playbook, texts: texts)
    let instances = playbook.graph.instances
    return instances.all.indices.filter { index in
      named.contains(describer.name(ofInstance: index)) || isAwaited(index, formula)
    }
  }

  /// Whether a process that is asked to be ready or completable waits for an input, outcome or task.
  private func isAwaited(_ index: Int, _ formula: Formula) -> Bool {
    let instances = playbook.graph.instances
    let process = instances.process(of: index, in: playbook.model)
    guard case .status(let term, let status) = formula.form, case .process = term.thing, process != index,
      instances.all[process].thing == term.thing
    else { return false }
    switch (instances.all[index].thing, status) {
    case (.milestone(let milestone), .ready): return playbook.model.milestones[milestone].kind == .input
    case (.milestone(let milestone), .completable): return playbook.model.milestones[milestone].kind == .outcome
    case (.task, .completable): return true
    case (.milestone, _), (.task, _), (.step, _), (.process, _): return false
    }
  }

  private func element(
    _ change: SlotChange, _ state: EngagementState, putsAside: [Finding.Name]
  ) -> MissingSet.Element {
    let slots = playbook.graph.slots
    let content = slots.contents[change.slot]
    let type = slots.types[change.slot]
    let describer = SlotDescriber(playbook: playbook, texts: texts)
    let told = state.cell(change.slot)
    let isKnown = type == .truth ? told != Cell.open : told != Cell.unknown
    let reason: MissingSet.Element.Reason
    switch content {
    case .fact: reason = isKnown ? .toldOtherwise : .notTold
    case .waiver: reason = change.cell == Cell.yes ? .notYetHappened : .waived
    default: reason = .notYetHappened
    }
    return MissingSet.Element(
      name: describer.name(content), value: describer.value(change.cell, type), record: describer.record(content),
      reason: reason, putsAside: putsAside, change: change)
  }
}

extension Finding {
  /// The thing of which a status is told that is not as it would have to be.
  fileprivate var obstacle: Name? {
    switch subject {
    case .status(let name, let status) where status != .applicable && value != .truth(.yes): name
    case .record(let name, _) where value == .never || value == .truth(.no): name
    case .status, .fact, .definition, .condition, .record, .deadline, .member, .today, .undecided: nil
    }
  }
}
