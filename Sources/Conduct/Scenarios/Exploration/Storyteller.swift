/// Lets robots play engagements.
final class Storyteller {
  let stage: StoryStage
  private let values: StoryValues
  private let facts: [Int]
  private let events: [Int]
  private let processes: [Int]
  private let tasks: [Int]
  private let ticks: [Int]
  private let waivable: [Int]
  /// Called in each state; returns whether the story may end there.
  var visit: () -> Bool = { false }
  private var isOver = false
  private var plans = 0

  /// How many statements a story has at most.
  static let longest = 160
  /// How often a story asks for a plan at most.
  static let maximumPlans = 10

  init(_ playbook: Playbook, _ evaluator: Evaluator? = nil) {
    stage = StoryStage(playbook, evaluator)
    values = StoryValues(playbook)
    let (slots, instances, model) = (playbook.graph.slots, playbook.graph.instances, playbook.model)
    facts = slots.contents.indices.filter { if case .fact = slots.contents[$0] { true } else { false } }
    events = slots.contents.indices.filter { if case .eventOn = slots.contents[$0] { true } else { false } }
    func all(_ isWanted: (Thing) -> Bool) -> [Int] {
      instances.all.indices.filter { isWanted(instances.all[$0].thing) }
    }
    processes = all { if case .process = $0 { true } else { false } }
    tasks = all { if case .task = $0 { true } else { false } }
    ticks = all { if case .milestone(let index) = $0 { model.milestones[index].asksForTick } else { false } }
    waivable = all {
      switch $0 {
      case .task: true
      case .milestone(let index): model.milestones[index].mayBeWaived
      case .process, .step: false
      }
    }
  }

  /// Plays a story; the same seed and number give the same one.
  func play(seed: UInt64, story number: Int) -> Story {
    var random = StoryRandom(seed: seed, story: number)
    isOver = false
    plans = 0
    stage.begin(on: firstDay + Int64(random.below(365)))
    isOver = visit()
    while !isOver, stage.story.entries.count < Self.longest {
      switch Robot(story: number) {
      case .eager: playEagerDay(&random)
      case .idle: playIdleDay(&random)
      case .random: playRandomly(&random)
      }
      if random.below(40) == 0 { break }
    }
    if !isOver { stage.waitUntilNothingChanges(visit) }
    return stage.story
  }

  /// Goes on from where the story stands, and returns whether one of some truths becomes yes; the story stands there
  /// again afterwards.
  func comes(toOneOf goals: [Int], attempts: Int) -> Bool {
    let (state, story, ownVisit) = (stage.state, stage.story, visit)
    defer {
      visit = ownVisit
      stage.resume(state, story)
    }
    var isReached = false
    visit = { [stage] in
      isReached = goals.contains { stage.truth($0) == .yes }
      return isReached
    }
    for attempt in 0..<attempts where !isReached {
      var random = StoryRandom(seed: 0, story: attempt)
      (isOver, plans) = (false, 0)
      stage.resume(state, story)
      let end = stage.story.entries.count + Self.longest
      for _ in 0..<Self.longest where !isOver && stage.story.entries.count < end {
        if attempt % 2 == 0 { playEagerDay(&random) } else { playRandomly(&random) }
      }
    }
    return isReached
  }

  /// Where stories may begin: around the day of the playbook's version, if it is one.
  private var firstDay: Int64 {
    let version = stage.playbook.version.flatMap { CivilDate(iso: $0) }
    return Int64(version?.dayNumber ?? CivilDate(iso: "2026-01-01")?.dayNumber ?? 0)
  }

  // MARK: - Moving

  @discardableResult private func act(_ deed: Deed) -> Bool {
    guard !isOver, stage.act(deed) else { return false }
    isOver = visit()
    return true
  }

  private func wait(_ days: Int) {
    guard !isOver else { return }
    isOver = !stage.wait(until: stage.today + Int64(days), visit)
  }

  private func tell(_ slot: Int, _ random: inout StoryRandom) {
    act(.tell(slot: slot, cell: values.value(of: slot, today: stage.today, &random)))
  }

  private func isUntold(_ slot: Int) -> Bool {
    let cell = stage.state.cell(slot)
    return stage.graph.slots.types[slot] == .truth ? cell == Cell.open : cell == Cell.unknown
  }

  private func openTasks(_ aspect: Aspect) -> [Int] {
    tasks.filter { stage.holds(aspect, $0) && !stage.holds(.blockedStatus, $0) && !stage.holds(.forbidden, $0) }
  }

  private func endings(of process: Int) -> [Int] {
    (stage.graph.roots.processes[process]?.endings ?? []).filter { stage.truth(Int($0.node)) == .yes }.map(\.index)
  }

  // MARK: - Goals

  /// Takes a process one step further, by whatever statements a plan finds for that.
  private func pursue(_ random: inout StoryRandom) {
    guard plans < Self.maximumPlans, !isOver else { return }
    plans += 1
    let open = processes.filter { !isExternal($0) && (stage.state.isActive($0) || !stage.state.isEnded($0)) }
    guard let process = random.pick(open) else { return }
    let goal =
      stage.state.isActive(process)
      ? stage.graph.roots.node(.completable, process) : stage.graph.roots.node(.ready, process, .next)
    guard let goal, stage.truth(goal) != .yes else { return }
    let planner = Planner(stage.playbook, stage.graph, texts: stage.graph.texts, goal, .yes, from: stage.state)
    for deed in planner.plan(planner.network()) ?? [] {
      if case .wait(let day) = deed { wait(Int(max(0, day - stage.today))) } else { act(deed) }
    }
    act(stage.state.isActive(process) ? .complete(process) : .enter(process))
  }

  // MARK: - The robots

  private func playEagerDay(_ random: inout StoryRandom) {
    for slot in facts where isUntold(slot) { tell(slot, &random) }
    for _ in 0..<4 {
      for process in processes where !stage.state.isActive(process) {
        if stage.state.isEnded(process), !random.chance(5) { continue }
        if stage.holds(.ready, process, .next) || isExternal(process) { act(.enter(process)) }
      }
      for instance in ticks where stage.state.cell(stage.graph.slots.tick(instance)) != Cell.yes {
        act(.tick(instance, true))
      }
      for task in openTasks(.openStatus) { act(.perform(task)) }
      for event in events where random.chance(10) { act(.record(eventOn: event, times: 1)) }
      for process in processes where stage.state.isActive(process) { act(.complete(process)) }
    }
    if random.chance(60) { pursue(&random) } else { for slot in facts where random.chance(5) { tell(slot, &random) } }
    wait(1 + random.below(4))
  }

  private func playIdleDay(_ random: inout StoryRandom) {
    let isLast = random.chance(25)
    if let process = processes.first(where: { stage.state.isActive($0) && stage.holds(.completable, $0) }) {
      act(.complete(process))
    } else if let task = openTasks(.due).first(where: { isPressing($0) || isLast }) {
      act(.perform(task))
    } else if let process = processes.first(where: {
      !stage.state.isActive($0) && !stage.state.isEnded($0) && canBeEntered($0)
    }) {
      act(.enter(process))
    } else if random.chance(50), let instance = random.pick(ticks.filter { !stage.holds(.met, $0) }) {
      act(.tick(instance, true))
    } else if let slot = random.pick(facts.filter(isUntold)) ?? random.pick(facts) {
      tell(slot, &random)
    } else if let event = random.pick(events) {
      act(.record(eventOn: event, times: 1))
    }
    if random.chance(10), let event = random.pick(events) { act(.record(eventOn: event, times: 1)) }
    if random.chance(12) { pursue(&random) }
    if random.chance(50) { wait(1 + random.below(3)) }
  }

  private func isPressing(_ task: Int) -> Bool {
    guard let node = stage.graph.roots.node(.dueOn, task) else { return false }
    let due = stage.evaluator.cell(node)
    return due != Cell.unknown && due != Cell.never && due <= stage.today
  }

  private func isExternal(_ instance: Int) -> Bool {
    guard case .process(let index) = stage.graph.instances.all[instance].thing else { return false }
    return stage.playbook.model.processes[index].external
  }

  private func canBeEntered(_ process: Int) -> Bool { stage.holds(.ready, process, .next) || isExternal(process) }

  private func playRandomly(_ random: inout StoryRandom) {
    switch random.below(100) {
    case 0..<36: if let slot = random.pick(facts) { tell(slot, &random) }
    case 36..<50:
      if let instance = random.pick(ticks) { act(.tick(instance, random.chance(85))) }
    case 50..<62:
      if let process = random.pick(processes.filter { !stage.state.isActive($0) && canBeEntered($0) }) {
        act(.enter(process))
      }
    case 62..<78: if let task = random.pick(openTasks(.openStatus)) ?? random.pick(tasks) { act(.perform(task)) }
    case 78..<84:
      let active = processes.filter { stage.state.isActive($0) }
      if let process = random.pick(active.filter { stage.holds(.completable, $0) }) ?? random.pick(active) {
        act(.complete(process))
      }
    case 84..<86:
      if let process = random.pick(processes.filter { stage.state.isActive($0) && !endings(of: $0).isEmpty }) {
        act(.leave(process, ending: random.pick(endings(of: process))))
      }
    case 86..<91: if let event = random.pick(events) { act(.record(eventOn: event, times: 1)) }
    case 91..<92: if let instance = random.pick(waivable) { act(.waive(instance)) }
    case 92..<96: pursue(&random)
    default: wait(1 + random.below(6))
    }
  }
}
