/// Members of a choice that no rule tells apart, and choices of which nothing has a member.
///
/// One member that no rule names is the rest, and says something. Two of them are the same to every rule: either a rule
/// was forgotten, or one member would do. An ordered choice is divided by comparisons, and every member counts where
/// something ranges over the choice (`every s in service`, `for each`, a parameter). Choices of which only unused facts
/// have members are left to the lint for those.
enum UnusedMembers: Lint {
  static let code = DiagnosticCode.unusedMember

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let holders = Holders(subject)
    return subject.model.choices.indices.flatMap { choice -> [LintProblem] in
      let entry = subject.model.choices[choice]
      if !holders.some[choice] { return [LintProblem(kind: .unusedChoice(entry.name), span: entry.span)] }
      guard holders.used[choice] else { return [] }
      return indistinct(choice, subject.uses).filter { $0.count > 1 }.map { members in
        let places = members.map { entry.members[$0].span }
        let names = members.map { entry.members[$0].name }
        return LintProblem(kind: .unusedMembers(names, others: Array(places.dropFirst())), span: places[0])
      }
    }
  }

  /// The members that nothing names, in groups of those that lie between the same divisions.
  private static func indistinct(_ choice: Int, _ uses: Uses) -> [[Int]] {
    var groups: [[Int]] = [[]]
    for (member, isUsed) in uses.members[choice].enumerated() {
      if uses.divisions[choice].contains(member), !groups[groups.count - 1].isEmpty { groups.append([]) }
      if !isUsed { groups[groups.count - 1].append(member) }
    }
    return groups
  }

  /// Which choices something has members of, and whether a rule looks at one of these.
  private struct Holders {
    var some: [Bool]
    var used: [Bool]

    init(_ subject: LintSubject) {
      let model = subject.model
      some = Array(repeating: false, count: model.choices.count)
      used = some
      for (fact, isUsed) in zip(model.facts, subject.uses.facts) {
        add(fact.type, isUsed: isUsed)
        if let index = fact.index { add(.choice(index), isUsed: isUsed) }
      }
      for event in model.events {
        if let index = event.index { add(.choice(index), isUsed: false) }
      }
      for table in model.tables { add(table.type, isUsed: true) }
      for definition in model.definitions { add(definition.value.type, isUsed: true) }
      for variable in model.variables where variable.choice >= 0 { add(.choice(variable.choice), isUsed: true) }
    }

    private mutating func add(_ type: ValueType, isUsed: Bool) {
      guard case .choice(let choice) = type.asChoice else { return }
      some[choice] = true
      if isUsed { used[choice] = true }
    }
  }
}

extension ValueType {
  /// The type of one member, for a set.
  fileprivate var asChoice: ValueType {
    if case .set(let choice) = self { return .choice(choice) }
    return self
  }
}
