/// Where a story is played: the state of an engagement, with all its verdicts.
final class StoryStage {
  let playbook: Playbook
  let graph: RuleGraph
  let evaluator: Evaluator
  private let judge: Judge
  private let days: DaysOfChange
  private(set) var state: EngagementState
  private(set) var story: Story
  /// Called with the story and what is about to be tried, before it is.
  var willAct: ((Story) -> Void)?

  /// On how many days of change a wait is looked at, at most; at the end of a story on how many.
  private static let (longestWait, longestEnd) = (400, 100)

  /// A statement that only its kind is looked at.
  private static let unwritten = Change(
    kind: .enter(ThingPath(elements: [], span: nowhere), on: nil, note: nil), span: nowhere)
  private static let nowhere = Span(file: 0, start: 0, end: 0)

  init(_ playbook: Playbook, _ evaluator: Evaluator? = nil) {
    self.playbook = playbook
    let evaluator = evaluator ?? Evaluator(playbook.graph)
    self.evaluator = evaluator
    graph = evaluator.graph
    days = DaysOfChange(evaluator.graph)
    judge = Judge(model: playbook.model, evaluator: evaluator)
    state = EngagementState(playbook.layout)
    story = Story(first: 0)
  }

  /// Begins a story on a day.
  func begin(on day: Int64) {
    state = EngagementState(playbook.layout)
    story = Story(first: day)
    arrive(on: day)
  }

  /// Goes on from where a story stood.
  func resume(_ state: EngagementState, _ story: Story) {
    self.state = state
    self.story = story
    evaluator.update(state.cells)
  }

  /// Lets a day come; returns whether there is such a day.
  @discardableResult func arrive(on day: Int64) -> Bool {
    guard let date = CivilDate(dayNumber: Int(day)) else { return false }
    state.setToday(date)
    story.last = day
    willAct?(story)
    evaluator.update(state.cells)
    return true
  }

  /// Lets days pass, and calls for each, of some hundreds, on which a verdict may change, and for the last.
  ///
  /// - Parameter isEnough: Whether to stop on the day that has come.
  /// - Returns: Whether the last day has come, without being told to stop.
  func wait(until day: Int64, _ isEnough: () -> Bool) -> Bool {
    for _ in 0..<Self.longestWait {
      guard let next = days.next(after: Int(today), evaluator), next < Int(day) else { break }
      guard arrive(on: Int64(next)), !isEnough() else { return false }
    }
    return arrive(on: day) && !isEnough()
  }

  /// Lets days pass until no verdict changes any more, or some hundred times; calls for each such day.
  func waitUntilNothingChanges(_ isEnough: () -> Bool) {
    for _ in 0..<Self.longestEnd {
      guard let next = days.next(after: Int(today), evaluator), arrive(on: Int64(next)), !isEnough() else { return }
    }
  }

  var today: Int64 { state.cell(Slots.today) }

  /// Does something unless a rule speaks against it; returns whether it was done.
  @discardableResult func act(_ deed: Deed) -> Bool {
    guard let date = CivilDate(dayNumber: Int(today)), let kind = kind(of: deed, on: date) else { return false }
    if let willAct {
      var story = story
      story.entries.append(Story.Entry(day: today, deed: deed))
      willAct(story)
    }
    let action = Action(kind: kind, change: Self.unwritten, forcedBecause: nil)
    guard judge.breach(action, in: state) == nil else {
      evaluator.update(state.cells)
      return false
    }
    state.apply(action, on: date)
    story.entries.append(Story.Entry(day: today, deed: deed))
    evaluator.update(state.cells)
    return true
  }

  private func kind(of deed: Deed, on day: CivilDate) -> Action.Kind? {
    switch deed {
    case .tell(let slot, let cell):
      guard case .fact(let fact, _, _, _) = graph.slots.contents[slot] else { return nil }
      return .tell(fact: fact, cells: [(slot, cell)])
    case .tick(let instance, let truth): return .tick(instance, truth)
    case .perform(let instance): return .perform(instance, on: day)
    case .record(let slot, _): return .record(eventOn: slot, on: day)
    case .waive(let instance): return .waive(instance, by: onlyRole(instance))
    case .enter(let process): return .enter(process, on: day)
    case .complete(let process): return .complete(process, on: day)
    case .leave(let process, let ending): return .leave(process, ending: ending)
    case .wait: return nil
    }
  }

  private func onlyRole(_ instance: Int) -> Int? {
    switch graph.instances.all[instance].thing {
    case .task(let task): playbook.model.tasks[task].waivedOnlyBy.first
    case .milestone(let milestone): playbook.model.milestones[milestone].waivedOnlyBy.first
    case .process, .step: nil
    }
  }

  // MARK: - Reading

  func truth(_ node: Int) -> Truth { Truth(cell: evaluator.cell(node)) }

  /// Whether an aspect of an instance is certainly so, in the round that is spoken of now.
  func holds(_ aspect: Aspect, _ instance: Int, _ view: RoundView = .current) -> Bool {
    graph.roots.node(aspect, instance, view).map { truth($0) == .yes } ?? false
  }

  /// The first invariant that does not hold, by its index.
  var brokenInvariant: Int? {
    playbook.model.invariants.indices.first { index in
      playbook.model.invariants[index].act == nil && graph.roots.invariants[index] >= 0
        && truth(Int(graph.roots.invariants[index])) == .no
    }
  }
}
