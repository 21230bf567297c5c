import Conduct

/// The output: each verdict of one state under its name.
struct NaiveVerdicts {
  let judge: NaiveJudge
  private(set) var all: [String: String] = [:]

  private var playbook: NaivePlaybook { judge.playbook }

  init(_ judge: NaiveJudge) {
    self.judge = judge
    for id in playbook.order {
      if let thing = playbook.things[id] { add(thing) }
    }
    addRemarks()
    addDefinitions()
    addTheRest()
    for id in playbook.order where judge.records.rounds[id]?.current.hasEnded == true { addNextRound(of: id) }
  }

  private mutating func add(_ thing: NaiveThing) {
    let id = thing.id
    for status in NaiveJudge.statuses(of: thing.kind) { all["\(id).\(status)"] = judge.status(id, status).rawValue }
    switch thing.kind {
    case .task:
      for day in ["due_on", "aim_on", "done_on"] { all["\(id).\(day)"] = judge.property(day, of: id).printed }
      all["\(id).obligation"] = judge.obligation(of: thing)
      all["\(id).progress"] = judge.progress(of: thing)
    case .process:
      for property in ["entered_on", "completed_on", "left_on", "round"] {
        all["\(id).\(property)"] = judge.property(property, of: id).printed
      }
      all["\(id).state"] = judge.state(of: thing)
    case .input, .outcome, .step: all["\(id).state"] = judge.state(of: thing)
    case .event: break
    }
  }

  // MARK: - Advice, nexts and endings

  private mutating func addRemarks() {
    var counts: [String: Int] = [:]
    for remark in playbook.remarks {
      let prefix: String
      switch remark.kind {
      case .goal: continue
      case .advice: prefix = "\(remark.process).advice"
      case .next: prefix = "\(remark.process).next"
      case .ending(let name):
        all["\(remark.process).ending:\(name)"] = judge.holds(remark).rawValue
        continue
      }
      let index = counts[prefix, default: 0]
      counts[prefix] = index + 1
      all["\(prefix):\(index)"] = judge.holds(remark).rawValue
    }
    for saying in playbook.sayings { all["\(saying.status):\(saying.text)"] = judge.isSaid(saying).rawValue }
  }

  // MARK: - Declarations at the top

  private mutating func addDefinitions() {
    for definition in playbook.definitions {
      if case .set? = playbook.type(of: definition) { continue }
      add(definition.name.text, definition.parameter)
    }
    for table in playbook.tables {
      if case .set = playbook.type(table.type) { continue }
      add(table.name.text, table.parameter)
    }
  }

  private mutating func add(_ name: String, _ parameter: Parameter?) {
    guard let entity = playbook.entities[name] else { return }
    let arguments = parameter.map { playbook.members(of: $0.choice.text).map { Optional($0) } } ?? [nil]
    for argument in arguments {
      let key = "define:\(name)" + (argument.map { "[\($0.name)]" } ?? "")
      all[key] = judge.value(of: .definition(entity, argument: argument), in: .playbook).printed
    }
  }

  private mutating func addTheRest() {
    for (index, assumption) in playbook.assumptions.enumerated() {
      all["assume:\(index)"] = judge.holds(assumption.condition, in: .playbook).rawValue
    }
    for (index, advice) in playbook.advice.enumerated() {
      all["advice:\(index)"] = (advice.condition.map { judge.holds($0, in: .playbook) } ?? .yes).rawValue
    }
    for invariant in playbook.invariants where invariant.act == nil {
      all["invariant:\(invariant.name.text)"] = judge.holds(invariant.condition, in: .playbook).rawValue
    }
  }

  // MARK: - The next round

  /// "Until the next entry `status` shows both, and `p.x` means the ended one" (language page, lifecycles; fine
  /// print 20).
  private mutating func addNextRound(of process: String) {
    let next = judge.judgeOfNextRound(of: process)
    for id in playbook.order {
      guard let thing = playbook.things[id], thing.process == process else { continue }
      guard thing.belongsToNextRound || thing.preparing && thing.isStep else { continue }
      for status in NaiveJudge.statuses(of: thing.kind) {
        all["next-round:\(id).\(status)"] = next.status(id, status).rawValue
      }
    }
  }
}
