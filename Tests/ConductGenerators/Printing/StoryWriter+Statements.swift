/// Journals and scenarios.
extension StoryWriter {
  mutating func journal(_ journal: GeneratedJournal) {
    mark(.engagement)
    var words = "engagement " + declared(journal.name) + title(journal.title) + " follows " + journal.playbook
    if let version = journal.version {
      mark(.engagementVersion)
      words += " " + self.version(version)
    }
    line(words)
    var last: GeneratedDay?
    for block in journal.blocks {
      mark(.sameDayTwice, if: block.day == last)
      last = block.day
      line("")
      self.block("on " + block.day.iso, isEmpty: false) { writer in
        for change in block.changes { writer.line(writer.words(of: change)) }
      }
    }
    markRounds(of: journal)
  }

  private mutating func markRounds(of journal: GeneratedJournal) {
    var entered: Set<GeneratedReference> = []
    for case .enter(let process, _, _) in journal.blocks.flatMap(\.changes) where !entered.insert(process).inserted {
      mark(.laterRound)
    }
  }

  mutating func words(of change: GeneratedChange) -> String {
    let thing = change.thing
    mark(.changePerMember, if: thing.ownerIndex != nil || !thing.indices.isEmpty)
    switch change {
    case .assign(_, let value):
      markTold(value)
      mark(.tellPerMember, if: !thing.indices.isEmpty)
      return reference(thing) + " = " + literal(value)
    case .attest(_, let value):
      mark(value ? .tick : .untick)
      return reference(thing) + " = " + (value ? "yes" : "no")
    case .adjust(_, let adding, _, let members, let inBraces):
      mark(adding ? (inBraces ? .addMembers : .addMember) : .removeMember)
      let list = members.joined(separator: ", ")
      return reference(thing) + (adding ? " += " : " -= ") + (inBraces ? "{ " + list + " }" : list)
    case .perform(_, let day, let note):
      mark(day == nil ? .perform : .performOn)
      return "do " + reference(thing) + rest(day, note)
    case .record(_, let day, let note):
      mark(day == nil ? .record : .recordOn)
      return "record " + reference(thing) + rest(day, note)
    case .enter(_, let day, let note):
      mark(day == nil ? .enter : .enterOn)
      return "enter " + reference(thing) + rest(day, note)
    case .complete(_, let day, let note):
      mark(day == nil ? .complete : .completeOn)
      return "complete " + reference(thing) + rest(day, note)
    case .retract:
      mark(.retract)
      return "retract " + reference(thing)
    case .waive(_, let reason, let role):
      mark(role == nil ? .waive : .waiveBy)
      return "waive " + reference(thing) + " because " + quoted(reason) + (role.map { " by " + $0 } ?? "")
    case .leaveBecause(_, let reason):
      mark(.leaveBecause)
      return "leave " + reference(thing) + " because " + quoted(reason)
    case .leaveAs(_, let ending):
      mark(.leaveAs)
      return "leave " + reference(thing) + " as " + ending
    case .force(let change, let reason):
      mark(.force)
      return "force " + words(of: change) + " because " + quoted(reason)
    }
  }

  /// The day and the note behind a verb.
  private mutating func rest(_ day: GeneratedDay?, _ note: String?) -> String {
    mark(.note, if: note != nil)
    return (day.map { " on " + $0.iso } ?? "") + title(note)
  }

  private mutating func markTold(_ value: GeneratedLiteral) {
    switch value {
    case .truth: mark(.tellTruth)
    case .number(let number):
      mark(number < 0 ? .tellNegative : .tellNumber)
      mark(.tellExtreme, if: abs(number) >= 10_000_000_000_000_000 || abs(number) == 1)
    case .percent: mark(.tellPercent)
    case .date(let day):
      mark(.tellDate)
      mark(.tellExtreme, if: day == .first || day == .last)
    case .text: mark(.tellText)
    case .member: mark(.tellMember)
    case .members(_, let members): mark(members.isEmpty ? .tellEmptySet : .tellSet)
    case .today: mark(.tellToday)
    case .unknown: mark(.tellUnknown)
    case .duration: break
    }
  }

  // MARK: - Scenarios

  mutating func scenario(_ scenario: GeneratedScenario) {
    mark(.scenario)
    block("scenario " + quoted(scenario.title), isEmpty: false) { writer in
      if !scenario.given.isEmpty {
        writer.mark(.given)
        writer.block("given", isEmpty: false) { writer in
          for given in scenario.given { writer.line(writer.words(of: given)) }
        }
      }
      for day in scenario.days {
        writer.block("on " + day.day.iso, isEmpty: false) { writer in
          for statement in day.statements { writer.line(writer.words(of: statement)) }
        }
      }
    }
  }

  private mutating func words(of given: GeneratedScenario.Given) -> String {
    switch given {
    case .change(let change): return words(of: change)
    case .status(let thing, let status):
      mark(.givenStatus)
      return reference(thing) + " is " + status.rawValue
    }
  }

  private mutating func words(of statement: GeneratedScenario.Statement) -> String {
    switch statement {
    case .change(let change): return words(of: change)
    case .expect(let expression, let reason):
      mark(reason == nil ? .expect : .expectBecause)
      if case .knownness = expression.kind { mark(.expectUnknown) }
      return "expect " + condition(expression) + (reason.map { " because " + condition($0) } ?? "")
    case .expectRefused(let change):
      mark(.expectRefused)
      return "expect refused " + words(of: change)
    case .expectList(let status, let things):
      mark(.expectList)
      return "expect " + status.rawValue + " are [" + references(things) + "]"
    }
  }
}
