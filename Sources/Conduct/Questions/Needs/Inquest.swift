/// A question in a state: what is open of it, and on what that rests.
struct Inquest {
  let engagement: Engagement
  let state: EngagementState
  private let graph: RuleGraph
  private let roots: [Int]
  private let cells: [Int64]

  init(_ engagement: Engagement, _ reading: SubjectReading, on day: CivilDate) {
    let known = engagement.upTo(day)
    self.engagement = known
    state = known.state(on: day)
    let (graph, roots) = known.graph(of: reading.subjects.map(\.formula))
    self.graph = graph
    self.roots = Array(Set(roots.flatMap { $0 })).sorted()
    let evaluator = Evaluator(graph)
    evaluator.run(state.cells)
    cells = evaluator.snapshot
  }

  /// Whether everything that is asked about is known.
  var isDecided: Bool {
    roots.allSatisfy { cells[$0] != (graph.isTruth[$0] ? Cell.open : Cell.unknown) }
  }

  /// Returns the facts that can still change the answer, the most decisive first.
  ///
  /// - Parameter fixed: The slots that stay untold.
  func needs(leavingOut fixed: Set<Int>) -> [Needs.Need] {
    var search = NeedsSearch(graph, engagement.playbook.model, state, roots: roots, fixed: fixed)
    return Needs.grouped(search.found(), engagement)
  }

  /// Returns what has not happened, and could change the answer if it did, whatever is told of the facts.
  func records() -> [Needs.Record] {
    let slots = graph.slots
    var meanings: [Int: Int] = [:]
    for slot in 0..<slots.count where mayHappen(slot) {
      for cell in state.cellsWritten(by: slot) { meanings[cell] = slot }
    }
    let untold = Set(state.untoldFacts(slots).flatMap(state.cellsWritten))
    var outlook = Outlook(graph, slots: state.cells, cells: cells, roots: roots) {
      meanings[$0] != nil || untold.contains($0)
    }
    let (model, today) = (engagement.playbook.model, state.cell(Slots.today))
    outlook.run { cell in
      let type = slots.types[cell % slots.count]
      if type == .truth { return .truth(no: true, unknown: untold.contains(cell), yes: true) }
      if untold.contains(cell) {
        let domain = ValueDomain.range(of: type, in: model)
        return Enclosure(domain.lowerBound, domain.upperBound, unknown: true)
      }
      return Enclosure(Int64(CivilDate.first.dayNumber), today, never: true)
    }
    let describer = SlotDescriber(playbook: engagement.playbook, texts: engagement.texts)
    let found = Set(outlook.openSlots(below: roots).compactMap { meanings[$0] }).sorted()
    return found.compactMap { slot in
      let content = slots.contents[slot]
      guard let record = describer.record(content), let statement = statement(content) else { return nil }
      return Needs.Record(name: describer.name(content), record: record, statement: statement)
    }
  }

  /// The statement that records what a slot holds.
  private func statement(_ content: Slots.Content) -> String? {
    let playbook = engagement.playbook
    let paths = StatementPaths(model: playbook.model, scopes: playbook.scopes)
    func path(_ instance: Int) -> String { paths.thing(playbook.graph.instances.all[instance]) }
    switch content {
    case .taskDoneOn(let instance): return Keyword.do.text + " " + path(instance)
    case .enteredOn(let instance): return Keyword.enter.text + " " + path(instance)
    case .completedOn(let instance): return Keyword.complete.text + " " + path(instance)
    case .eventOn(let event, let owner, let at):
      return Keyword.record.text + " " + paths.event(event, owner: owner, at: at)
    case .tick(let instance): return path(instance) + " = " + Keyword.yes.text
    case .today, .fact, .taskDoneBefore, .waiver, .leftOn, .round, .eventTimes: return nil
    }
  }

  /// Whether a slot is of something that can be recorded, and that has not happened.
  private func mayHappen(_ slot: Int) -> Bool {
    switch graph.slots.contents[slot] {
    case .taskDoneOn, .enteredOn, .completedOn, .eventOn: state.cell(slot) == Cell.never
    case .tick: state.cell(slot) != Cell.yes
    case .today, .fact, .taskDoneBefore, .waiver, .leftOn, .round, .eventTimes: false
    }
  }
}
