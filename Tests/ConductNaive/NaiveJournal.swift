import Conduct

/// Folds the statements of a journal into records. "In a file every well-typed statement takes effect. The fold
/// consults
/// no rule" (language page, the journal).
struct NaiveJournal {
  let playbook: NaivePlaybook
  private(set) var records = NaiveRecords()
  /// The day of the block that is read.
  private var day = 0

  /// Reads what was told up to a day: "everything is asked for one day", and blocks after it have not happened yet.
  init(_ playbook: NaivePlaybook, _ tree: SyntaxTree, until last: Int) {
    self.playbook = playbook
    for case .day(let block) in tree.declarations where Int(block.date.date.dayNumber) <= last {
      day = Int(block.date.date.dayNumber)
      for statement in block.statements {
        if case .change(let change) = statement.kind { apply(change) }
      }
    }
  }

  private func target(_ path: ThingPath) -> NaiveTarget? {
    playbook.target(of: NaivePath(path), in: .playbook)
  }

  private func thing(_ path: ThingPath) -> NaiveThing? {
    if case .thing(let id)? = target(path) { return playbook.things[id] }
    return nil
  }

  /// "Several statements of a day happen in their order."
  private mutating func apply(_ change: Change) {
    switch change.kind {
    case .assign(let path, let value): assign(path, value)
    case .adjust(let path, let adding, let members):
      guard case .fact(let fact)? = target(path), case .set(let choice) = playbook.type(fact.declaration.type) else {
        return
      }
      for member in members { tell(fact, member.text, of: choice, .truth(adding)) }
    case .perform(let path, let date, _): perform(path, on: date)
    case .record(let path, let date, _):
      guard let event = thing(path) else { return }
      records.events[event.id, default: []].append(date.map { Int($0.date.dayNumber) } ?? day)
    case .retract(let path): retract(path)
    case .waive(let path, _, _): edit(path) { round, thing in round.waivers.insert(thing.id) }
    case .enter(let path, let date, _): enter(path, on: date)
    case .complete(let path, let date, _):
      let day = date.map { Int($0.date.dayNumber) } ?? day
      end(path) { $0.completed = day }
    case .leaveBecause(let path, _), .leaveAs(let path, _):
      let day = day
      end(path) { $0.left = day }
    // "`force STATEMENT because "…"`" takes effect as the statement does.
    case .force(let change, _): apply(change)
    }
  }

  // MARK: - Rounds

  /// Changes the record of a thing in the round to which it belongs: "after its end, inputs, tasks of preparing
  /// steps and
  /// the process's own facts belong to the next round, everything else (a late `do`) still to the ended one".
  private mutating func edit(_ path: ThingPath, _ body: (inout NaiveRound, NaiveThing) -> Void) {
    guard let thing = thing(path), let process = thing.process else { return }
    var rounds = records.rounds[process] ?? NaiveRounds()
    if rounds.current.hasEnded, thing.belongsToNextRound {
      body(&rounds.next, thing)
    } else {
      body(&rounds.current, thing)
    }
    records.rounds[process] = rounds
  }

  /// "A process may be entered again once it is complete or left"; "entering an active process is a violation and
  /// changes
  /// nothing else" (fine print 19).
  private mutating func enter(_ path: ThingPath, on date: DateLiteral?) {
    guard let process = thing(path)?.process else { return }
    var rounds = records.rounds[process] ?? NaiveRounds()
    guard !rounds.current.isActive else { return }
    if rounds.current.hasEnded {
      rounds.current = playbook.upcomingRound(of: process, rounds)
      // Events that are declared in a process belong to its rounds, as its facts do.
      for id in playbook.order where playbook.things[id]?.process == process { records.events[id] = nil }
    }
    rounds.current.entered = date.map { Int($0.date.dayNumber) } ?? day
    rounds.number += 1
    records.rounds[process] = rounds
  }

  /// "Completing or leaving a process that is not active is a violation and changes nothing else" (fine print 19).
  private mutating func end(_ path: ThingPath, _ body: (inout NaiveRound) -> Void) {
    guard let process = thing(path)?.process, var rounds = records.rounds[process], rounds.current.isActive else {
      return
    }
    body(&rounds.current)
    rounds.next = playbook.roundBegun(after: rounds.current, of: process)
    records.rounds[process] = rounds
  }

  /// "`do t [on DATE]`"; "`done_on` is the latest day told" (fine print 22).
  private mutating func perform(_ path: ThingPath, on date: DateLiteral?) {
    let day = date.map { Int($0.date.dayNumber) } ?? day
    edit(path) { round, task in
      round.completions[task.id] = ((round.completions[task.id] ?? []) + [day]).sorted()
    }
  }

  /// "`retract t` takes back the latest completion of the round, then its waiver" (fine print 22); of an event, its
  /// last
  /// day ("a correction: it never happened").
  private mutating func retract(_ path: ThingPath) {
    if let thing = thing(path), case .event = thing.kind {
      let days = (records.events[thing.id] ?? []).sorted()
      records.events[thing.id] = Array(days.dropLast())
      return
    }
    edit(path) { round, thing in
      if let days = round.completions[thing.id], !days.isEmpty {
        round.completions[thing.id] = Array(days.dropLast())
      } else {
        round.waivers.remove(thing.id)
      }
    }
  }

  // MARK: - Facts

  /// "`fact = value`, `fact = unknown`, `x = yes` (an attestation)".
  private mutating func assign(_ path: ThingPath, _ value: Value) {
    guard case .fact(let fact)? = target(path) else {
      let isTicked = playbook.value(value, type: .truth, today: day) == .truth(true)
      edit(path) { round, thing in
        if isTicked { round.ticks.insert(thing.id) } else { round.ticks.remove(thing.id) }
      }
      return
    }
    guard case .set(let choice) = playbook.type(fact.declaration.type) else {
      return tell(fact.key, fact, playbook.value(value, type: playbook.type(fact.declaration.type), today: day))
    }
    // "`intended = { exchange }` says no to all the others."
    for member in playbook.choices[choice] ?? [] {
      tell(fact, member, of: choice, playbook.holds(member, in: value).map { .truth($0) } ?? .unknown)
    }
  }

  /// "`intended += exchange` says yes for one member and nothing of the others."
  private mutating func tell(_ fact: NaiveFact, _ member: String, of choice: String, _ value: NaiveValue) {
    tell("\(fact.key){\(member)}", fact, value)
  }

  /// "`= unknown` makes a fact untold (a presumed one presumed again)" (fine print 22).
  private mutating func tell(_ key: String, _ fact: NaiveFact, _ value: NaiveValue) {
    let told: NaiveValue? = value.isKnown ? value : nil
    guard let process = fact.process else {
      records.facts[key] = told
      return
    }
    var rounds = records.rounds[process] ?? NaiveRounds()
    if rounds.current.hasEnded { rounds.next.facts[key] = told } else { rounds.current.facts[key] = told }
    records.rounds[process] = rounds
  }
}

extension NaivePlaybook {
  /// A value of a statement or a table.
  func value(_ value: Value, type: NaiveType?, today: Int) -> NaiveValue {
    switch value.kind {
    case .literal(let literal): return NaiveValue(literal)
    case .unknown, .set: return .unknown
    case .today: return .date(today)
    case .name(let name):
      if case .member(let member)? = target(of: NaivePath(name), in: .playbook, expected: type) {
        return .member(member)
      }
      return .unknown
    }
  }

  /// Whether a written set has a member; nil where it is `unknown`.
  func holds(_ member: String, in value: Value) -> Bool? {
    switch value.kind {
    case .set(let names): names.contains { $0.text == member }
    case .name(let name): name.text == member
    case .unknown, .today, .literal: nil
    }
  }

  /// The tasks of a process whose completion survives a new round.
  private func keptTasks(of process: String) -> [NaiveThing] {
    order.compactMap { things[$0] }.filter { $0.process == process && $0.isTask && $0.isKept }
  }

  /// What the next round has at the end of one: "`kept` tasks carry their completion over"; those of preparing steps
  /// can
  /// be done again from now on.
  func roundBegun(after ended: NaiveRound, of process: String) -> NaiveRound {
    var next = NaiveRound()
    for task in keptTasks(of: process) where task.belongsToNextRound {
      next.completions[task.id] = ended.completions[task.id]
    }
    return next
  }

  /// The next round as it would be if it began now; for the other kept tasks a late `do` counted for the ended one.
  func upcomingRound(of process: String, _ rounds: NaiveRounds) -> NaiveRound {
    var next = rounds.next
    for task in keptTasks(of: process) where !task.belongsToNextRound {
      next.completions[task.id] = rounds.current.completions[task.id]
    }
    return next
  }
}
