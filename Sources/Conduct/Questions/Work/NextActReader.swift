/// Gathers what can be done next.
struct NextActReader {
  private let engagement: Engagement
  private let state: EngagementState
  private let judge: Judge
  private let processes: [ProcessStatus]
  private let paths: StatementPaths
  private var found: [Draft] = []

  private struct Draft {
    let kind: NextAct.Kind
    let statement: String
    let title: String
    var due = TaskStatus.Day.none
    var isOverdue = false
    var isCertain = true
    let refusal: Violation.Reason?
  }

  private var graph: RuleGraph { engagement.playbook.graph }
  private var model: Model { engagement.playbook.model }

  init(_ engagement: Engagement, on day: CivilDate) {
    self.engagement = engagement
    state = engagement.state(on: day)
    let playbook = engagement.playbook
    let evaluator = Evaluator(playbook.graph)
    processes = StatusReader(playbook, state, evaluator).processes()
    judge = Judge(model: playbook.model, evaluator: evaluator)
    paths = StatementPaths(model: playbook.model, scopes: playbook.scopes)
  }

  mutating func options() -> [NextAct] {
    let instances = graph.instances.all.indices.filter { index in
      if case .process = graph.instances.all[index].thing { true } else { false }
    }
    for (instance, status) in zip(instances, processes) where status.state != .notApplicable {
      addMoves(of: instance, status)
      addThings(of: instance, status)
    }
    func day(_ draft: Draft) -> CivilDate { if case .on(let date) = draft.due { date } else { CivilDate.last } }
    func rank(_ draft: Draft) -> (Int, Int, CivilDate) {
      let kind = NextAct.Kind.allCases.firstIndex(of: draft.kind) ?? 0
      return (draft.refusal != nil ? 2 : draft.isCertain ? 0 : 1, kind, day(draft))
    }
    let ordered = found.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first < second
    }
    return ordered.enumerated().map { number, draft in
      let draft = draft.element
      return NextAct(
        number: number + 1, kind: draft.kind, statement: draft.statement, title: draft.title, due: draft.due,
        isOverdue: draft.isOverdue, refusal: draft.refusal)
    }
  }

  private func path(_ instance: Int) -> String { paths.thing(graph.instances.all[instance]) }

  private func day() -> CivilDate { CivilDate(dayNumber: Int(state.cell(Slots.today))) ?? CivilDate.first }

  private func refusal(_ kind: Action.Kind) -> Violation.Reason? { judge.breach(kind, in: state) }

  private mutating func add(
    _ kind: NextAct.Kind, _ statement: String, _ title: String, _ action: Action.Kind, _ task: TaskStatus? = nil
  ) {
    found.append(
      Draft(
        kind: kind, statement: statement, title: title, due: task?.due ?? .none,
        isOverdue: task?.progress == .overdue, isCertain: task?.obligation != .unknown, refusal: refusal(action)))
  }

  // MARK: - Processes

  /// Entering, completing and leaving.
  private mutating func addMoves(of instance: Int, _ status: ProcessStatus) {
    let path = path(instance)
    let title = status.title + (status.member.map { " (" + $0 + ")" } ?? "")
    if status.state == .active {
      add(.complete, Keyword.complete.text + " " + path, title, .complete(instance, on: day()))
      for ending in graph.roots.processes[instance]?.endings ?? [] {
        let declared = model.endings[ending.index]
        guard Truth(cell: judge.evaluator.cell(Int(ending.node))) != .no else { continue }
        let words = [Keyword.leave.text, path, Keyword.as.text, declared.name].joined(separator: " ")
        add(.leave, words, declared.title ?? declared.name, .leave(instance, ending: ending.index))
      }
    } else if status.isCalledFor {
      add(.enter, Keyword.enter.text + " " + path, title, .enter(instance, on: day()))
    }
  }

  // MARK: - Tasks, inputs, outcomes

  private mutating func addThings(of process: Int, _ status: ProcessStatus) {
    let isNext = status.nextRound != nil && status.state != .active
    guard status.isCalledFor || status.state == .active else { return }
    let tasks = isNext ? status.nextRound?.tasks ?? [] : status.tasks
    var named: [String: TaskStatus] = [:]
    for task in tasks { named[task.id] = task }
    for (index, instance) in graph.instances.all.enumerated()
    where graph.instances.process(of: index, in: model) == process {
      switch instance.thing {
      case .process, .step: continue
      case .task(let task):
        if let status = named[model.localName(of: instance)] { add(index, model.tasks[task], status) }
      case .milestone(let milestone):
        let isInput = model.milestoneBelongsToNextRound(milestone)
        if isInput == (status.state != .active) {
          add(index, model.milestones[milestone], isNext ? .next : .current)
        }
      }
    }
  }

  private mutating func add(_ instance: Int, _ entry: Model.TaskEntry, _ status: TaskStatus) {
    guard status.obligation != .waived, status.obligation != .notApplicable else { return }
    switch status.progress {
    case .done, .closed, .pending: return
    case .overdue, .blocked, .open, .unknown: break
    }
    add(.do, Keyword.do.text + " " + path(instance), status.label, .perform(instance, on: day()), status)
    if !(entry.waived.isEmpty && entry.waivedOnlyBy.isEmpty), status.obligation == .required {
      add(
        .waive, Keyword.waive.text + " " + path(instance), status.label, .waive(instance, by: entry.waivedOnlyBy.first))
    }
  }

  private mutating func add(_ instance: Int, _ entry: Model.MilestoneEntry, _ view: RoundView) {
    func truth(_ aspect: Aspect) -> Truth {
      graph.roots.node(aspect, instance, view).map { Truth(cell: judge.evaluator.cell($0)) } ?? .unknown
    }
    guard truth(.applicable) != .no, truth(.met) != .yes else { return }
    let slot = graph.slots.inView(graph.slots.tick(instance), view)
    if entry.asksForTick, state.cell(slot) != Cell.yes {
      add(.tick, path(instance) + " = " + Keyword.yes.text, entry.identity.label, .tick(instance, true))
    }
    if entry.mayBeWaived {
      let role = entry.waivedOnlyBy.first
      add(.waive, Keyword.waive.text + " " + path(instance), entry.identity.label, .waive(instance, by: role))
    }
  }
}

extension ProcessStatus {
  /// Whether the process is at hand though it does not run: it is ready or called for, or something of it is prepared.
  fileprivate var isCalledFor: Bool {
    switch state {
    case .active, .notApplicable: false
    case .ready: true
    case .complete, .left: triggered == .yes
    case .waiting, .unknown: !isExternal && isTold
    }
  }
}
