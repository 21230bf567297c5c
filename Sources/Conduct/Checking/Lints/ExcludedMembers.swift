/// Tasks, steps, inputs and outcomes that are for members which what they stand in leaves out: `applies to teams` in a
/// step that `applies to exchange, onedrive`. And those whose condition and the one around them exclude each other.
///
/// Applicability carries to everything inside, so that whoever has Teams alone never sees the task.
enum ExcludedMembers: Lint {
  static let code = DiagnosticCode.stepExcludesItsTask

  static func problems(in subject: LintSubject) -> [LintProblem] {
    var finder = Finder(model: subject.model)
    let model = subject.model
    for (index, step) in model.steps.enumerated() where step.applicability.isConditional {
      finder.compare(.step(index), within: [.process(step.process)])
    }
    for (index, task) in model.tasks.enumerated() where task.applicability.isConditional {
      let around = [Thing.process(task.process)] + (task.step.map { [.step($0)] } ?? [])
      finder.compare(.task(index), within: around)
    }
    for (index, milestone) in model.milestones.enumerated() where milestone.applicability.isConditional {
      finder.compare(.milestone(index), within: model.around(milestone))
    }
    return finder.problems
  }

  /// What one condition says.
  private struct Reading {
    let choosing: MemberTests?
    /// The condition without a `not` before it.
    let key: String
    let isNegated: Bool

    init(_ condition: Formula) {
      choosing = MemberTests(condition)
      if case .not(let inner) = condition.form {
        key = inner.key
        isNegated = true
      } else {
        key = condition.key
        isNegated = false
      }
    }
  }

  /// A condition of a thing, or of what is around it.
  private struct Condition {
    let thing: Thing
    let formula: Formula
    let reading: Reading
  }

  private struct Finder {
    let model: Model
    var problems: [LintProblem] = []
    /// Conditions of groups come once for each thing in them.
    private var places: Set<Span> = []
    private var readings: [Span: Reading] = [:]

    init(model: Model) { self.model = model }

    /// Compares each condition of a thing with those before it, the outermost first.
    mutating func compare(_ thing: Thing, within around: [Thing]) {
      var choosing: [String: [Condition]] = [:]
      var others: [String: Condition] = [:]
      for surrounding in around + [thing] {
        for formula in model.applicability(of: surrounding).conditions.flatMap(\.conjuncts) {
          let condition = Condition(thing: surrounding, formula: formula, reading: reading(formula))
          let reading = condition.reading
          if surrounding == thing {
            for outer in choosing[reading.choosing?.key ?? ""] ?? [] { compare(condition, outer) }
            if let outer = others[reading.key], outer.reading.isNegated != reading.isNegated {
              exclude(condition, outer)
            }
          }
          if let key = reading.choosing?.key { choosing[key, default: []].append(condition) }
          if others[reading.key] == nil { others[reading.key] = condition }
        }
      }
    }

    private mutating func reading(_ condition: Formula) -> Reading {
      if let known = readings[condition.span] { return known }
      let reading = Reading(condition)
      readings[condition.span] = reading
      return reading
    }

    private mutating func compare(_ condition: Condition, _ outer: Condition) {
      guard let own = condition.reading.choosing, let around = outer.reading.choosing, own.isSet == around.isSet else {
        return
      }
      let excluded = own.members.keys.filter { around.members[$0] == nil }.sorted()
      if !own.isSet {
        if excluded.count == own.members.count { exclude(condition, outer) }
      } else if let first = excluded.first, let place = own.members[first] {
        let names = excluded.map { model.choices[own.choice].members[$0].name }
        report(
          .excludedMembers(names, inner: named(condition.thing), outer: named(outer.thing), at: outer.formula.span),
          at: place)
      }
    }

    private mutating func exclude(_ condition: Condition, _ outer: Condition) {
      report(
        .neverApplies(inner: named(condition.thing), outer: named(outer.thing), at: outer.formula.span),
        at: condition.formula.span)
    }

    private mutating func report(_ kind: LintProblem.Kind, at span: Span) {
      if places.insert(span).inserted { problems.append(LintProblem(kind: kind, span: span)) }
    }

    private func named(_ thing: Thing) -> LintProblem.Named {
      let noun: CheckProblem.Noun =
        switch thing {
        case .process: .process
        case .milestone(let index): model.milestones[index].kind == .input ? .input : .outcome
        case .step: .step
        case .task: .task
        }
      return LintProblem.Named(noun: noun, name: model.identity(of: thing).name)
    }
  }
}

/// Tests of one set or value, of which one must hold.
private struct MemberTests {
  /// Which set or value.
  let key: String
  let isSet: Bool
  let choice: Int
  /// The members, with the places of their tests.
  let members: [Int: Span]

  /// Reads a condition, if it is nothing else.
  init?(_ condition: Formula) {
    let parts: [Formula]
    if case .any(let all) = condition.form { parts = all } else { parts = [condition] }
    guard let first = parts.first?.choosingTest else { return nil }
    let key = first.value.key
    var members: [Int: Span] = [:]
    for part in parts {
      guard let test = part.choosingTest, test.isSet == first.isSet, test.value.key == key else { return nil }
      members[test.member] = part.span
    }
    self.key = key
    isSet = first.isSet
    choice = first.choice
    self.members = members
  }
}

extension Formula {
  /// A test whether a set includes, or a value is, a member.
  fileprivate var choosingTest: (value: Formula, isSet: Bool, choice: Int, member: Int)? {
    if let (set, choice, member) = inclusionTest { return (set, true, choice, member) }
    if let (value, choice, member) = memberTest { return (value, false, choice, member) }
    return nil
  }
}

extension Model.Applicability {
  fileprivate var isConditional: Bool { !conditions.isEmpty }
}

extension Model {
  /// The applicability of a thing, by its own clauses and the groups around it.
  fileprivate func applicability(of thing: Thing) -> Applicability {
    switch thing {
    case .process(let index): processes[index].applicability
    case .milestone(let index): milestones[index].applicability
    case .step(let index): steps[index].applicability
    case .task(let index): tasks[index].applicability
    }
  }

  /// What an input or outcome stands in, the outermost first.
  fileprivate func around(_ milestone: MilestoneEntry) -> [Thing] {
    var around: [Thing] = []
    var parent = milestone.parent
    while case .milestone(let outer) = parent {
      around.append(.milestone(outer))
      parent = milestones[outer].parent
    }
    if case .step(let step) = parent { around.append(.step(step)) }
    return [.process(milestone.process)] + around.reversed()
  }
}
