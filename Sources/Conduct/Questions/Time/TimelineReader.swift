/// Goes through an engagement day by day, and notes what belongs to each.
struct TimelineReader {
  private let engagement: Engagement
  private let day: CivilDate
  private let evaluator: Evaluator
  private let tasks: [Int]
  private var entries: [CivilDate: [Timeline.Entry]] = [:]
  /// The tasks that are overdue, by their instances.
  private var overdue: Set<Int> = []

  private var graph: RuleGraph { engagement.playbook.graph }
  private var model: Model { engagement.playbook.model }

  init(_ engagement: Engagement, on day: CivilDate) {
    self.engagement = engagement
    self.day = day
    let graph = engagement.playbook.graph
    evaluator = Evaluator(graph)
    tasks = graph.instances.all.indices.filter { index in
      if case .task = graph.instances.all[index].thing { true } else { false }
    }
  }

  /// Returns the days with their entries, ascending.
  mutating func days() -> [Timeline.Day] {
    noteStatements()
    var state = EngagementState(engagement.playbook.layout)
    let blocks = engagement.days
    for (index, block) in blocks.enumerated() {
      state.setToday(block.date)
      for action in block.actions { state.apply(action, on: block.date) }
      // Several blocks may have one day; what falls due is noted after the last of them.
      let next = index + 1 < blocks.count ? blocks[index + 1].date : day.adding(days: 1) ?? day
      if block.date < next { noteDeadlines(&state, before: next) }
    }
    noteWhatIsToCome()
    return entries.keys.sorted().map { Timeline.Day(date: $0, entries: entries[$0] ?? []) }
  }

  private mutating func note(_ kind: Timeline.Entry.Kind, _ task: Int, on date: CivilDate) {
    let instance = graph.instances.all[task]
    entries[date, default: []].append(
      Timeline.Entry(
        kind: kind, subject: model.path(of: instance), title: engagement.playbook.taskLabel(task)))
  }

  private mutating func noteStatements() {
    let violations = engagement.violations(upTo: day, evaluator)
    for block in engagement.days {
      for action in block.actions {
        let violation = violations.first { $0.span == action.change.span }
        entries[block.date, default: []].append(
          Timeline.Entry(kind: .statement(violation), subject: StatementText.text(action.change), title: nil))
      }
    }
  }

  // MARK: - What fell due

  private func truth(_ aspect: Aspect, _ task: Int) -> Truth {
    graph.roots.node(aspect, task).map { Truth(cell: evaluator.cell($0)) } ?? .unknown
  }

  private func date(_ aspect: Aspect, _ task: Int) -> CivilDate? {
    guard let node = graph.roots.node(aspect, task) else { return nil }
    let cell = evaluator.cell(node)
    return cell == Cell.unknown || cell == Cell.never ? nil : CivilDate(dayNumber: Int(cell))
  }

  /// Notes what falls due from the day of a state until something else happens.
  private mutating func noteDeadlines(_ state: inout EngagementState, before end: CivilDate) {
    guard let last = end.adding(days: -1) else { return }
    var today = CivilDate(dayNumber: Int(state.cell(Slots.today))) ?? last
    evaluator.update(state.cells)
    for task in tasks where truth(.required, task) == .yes && truth(.done, task) == .no {
      guard truth(.overdue, task) != .yes, let due = date(.dueOn, task), today <= due, due <= last else { continue }
      note(.missed, task, on: due)
    }
    while true {
      let late = tasks.filter { truth(.overdue, $0) == .yes }
      for task in late where !overdue.contains(task) { note(.overdue(due: date(.dueOn, task)), task, on: today) }
      overdue = Set(late)
      let roots = tasks.compactMap { graph.roots.node(.overdue, $0) }
      var search = DaySearch(graph, state, roots: roots)
      guard case .changes(let next) = search.first(upTo: last) else { return }
      today = next
      state.setToday(next)
      evaluator.update(state.cells)
    }
  }

  // MARK: - What is to come

  private mutating func noteWhatIsToCome() {
    evaluator.update(engagement.state(on: day).cells)
    for task in tasks where truth(.applicable, task) != .no {
      if let due = date(.dueOn, task), due >= day, mayStillBeDue(task) {
        note(truth(.done, task) == .yes ? .dueAgain : .due, task, on: due)
      }
      if let aim = date(.aimOn, task), aim >= day, truth(.done, task) == .no, mayStillBeDue(task) {
        note(.aim, task, on: aim)
      }
    }
  }

  /// Whether a task may be owed: it is not done or repeats, is not set aside, and its round has not ended.
  private func mayStillBeDue(_ task: Int) -> Bool {
    guard case .task(let index) = graph.instances.all[task].thing else { return false }
    let repeats = model.tasks[index].repetition != nil
    let process = graph.instances.process(of: task, in: model)
    let isOver = engagement.state(on: day).isEnded(process)
    return (truth(.done, task) != .yes || repeats) && !isOver && truth(.waived, task) != .yes
      && truth(.forbidden, task) != .yes
  }
}

extension Playbook {
  /// What a reader calls a task, with the member for which it exists, and its reference.
  func taskLabel(_ task: Int) -> String {
    let instance = graph.instances.all[task]
    let identity = model.identity(of: instance.thing)
    let name = model.localName(of: instance)
    let member = name.firstIndex(of: "[").map { " " + name[$0...] } ?? ""
    return identity.label + member + (identity.reference.map { " #" + $0 } ?? "")
  }
}
