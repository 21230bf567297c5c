/// Journals and scenarios.
extension ModelRewriter {
  mutating func rewritten(_ journal: GeneratedJournal) -> GeneratedJournal {
    var result = journal
    result.name = declared(journal.name)
    result.playbook = used(journal.playbook) ?? journal.playbook
    result.blocks = journal.blocks.compactMap { block in
      guard keepsPart() else { return nil }
      return GeneratedJournal.Block(day: block.day, changes: block.changes.compactMap { statement($0) })
    }
    return result
  }

  private mutating func statement(_ change: GeneratedChange) -> GeneratedChange? {
    keepsPart() ? rewritten(change) : nil
  }

  private mutating func rewritten(_ change: GeneratedChange) -> GeneratedChange? {
    if case .force(let inner, let reason) = change { return rewritten(inner).map { .force($0, because: reason) } }
    guard let thing = reference(change.thing) else { return nil }
    switch change {
    case .force: return nil
    case .assign(_, let value): return literal(value).map { .assign(thing, $0) }
    case .attest(_, let value): return .attest(thing, value)
    case .adjust(_, let adding, let choice, let names, let inBraces):
      guard let newChoice = used(choice), let newNames = used(names, in: choice) else { return nil }
      return .adjust(thing, adding: adding, choice: newChoice, newNames, inBraces: inBraces)
    case .perform(_, let day, let note): return .perform(thing, on: day, note: note)
    case .record(_, let day, let note): return .record(thing, on: day, note: note)
    case .retract: return .retract(thing)
    case .waive(_, let reason, let role): return .waive(thing, because: reason, by: role.flatMap { used($0) })
    case .enter(_, let day, let note): return .enter(thing, on: day, note: note)
    case .complete(_, let day, let note): return .complete(thing, on: day, note: note)
    case .leaveBecause(_, let reason): return .leaveBecause(thing, reason)
    case .leaveAs(let process, let ending):
      return used(ending, in: process.name).map { .leaveAs(thing, ending: $0) }
    }
  }

  mutating func rewritten(_ scenario: GeneratedScenario) -> GeneratedScenario {
    var result = scenario
    result.given = scenario.given.compactMap { given in
      guard keepsPart() else { return nil }
      switch given {
      case .change(let change): return rewritten(change).map { .change($0) }
      case .status(let thing, let status): return reference(thing).map { .status($0, status) }
      }
    }
    result.days = scenario.days.compactMap { day in
      guard keepsPart() else { return nil }
      return GeneratedScenario.Day(day: day.day, statements: day.statements.compactMap { statement($0) })
    }
    return result
  }

  private mutating func statement(_ statement: GeneratedScenario.Statement) -> GeneratedScenario.Statement? {
    guard keepsPart() else { return nil }
    switch statement {
    case .change(let change): return rewritten(change).map { .change($0) }
    case .expect(let expectation, let reason):
      guard let newExpectation = rewritten(expectation), let newReason = condition(reason) else { return nil }
      return .expect(newExpectation, because: newReason)
    case .expectRefused(let change): return rewritten(change).map { .expectRefused($0) }
    case .expectList(let status, let things): return .expectList(status, things.compactMap { reference($0) })
    }
  }
}
