/// Tasks, steps, inputs and outcomes that are for members which what they stand in leaves out: `applies to teams` in a
/// step that `applies to exchange, onedrive`. And those whose condition and the one around them exclude each other.
///
/// Applicability carries to everything inside, so that whoever has Teams alone never sees the task.
enum ExcludedMembers: Lint {
  static let code = DiagnosticCode.stepExcludesItsTask

  static func problems(in subject: LintSubject) -> [LintProblem] {
    var finder = Finder(model: subject.model)
    let model = subject.model
    for (index, step) in model.steps.enumerated() {
      finder.compare(.step(index), step.applicability, within: [.process(step.process)])
    }
    for (index, task) in model.tasks.enumerated() {
      let around = [Thing.process(task.process)] + (task.step.map { [.step($0)] } ?? [])
      finder.compare(.task(index), task.applicability, within: around)
    }
    for (index, milestone) in model.milestones.enumerated() where !milestone.applicability.conditions.isEmpty {
      finder.compare(.milestone(index), milestone.applicability, within: model.around(milestone))
    }
    return finder.problems
  }

  /// A condition as far as it says for which members something is.
  private enum Reach {
    /// Some of these is in a set.
    case members(of: String, choice: Int, [Int: Span])
    /// A value is one of these.
    case values(of: String, choice: Int, [Int: Span])
    /// It says something else.
    case other

    init(_ condition: Formula) {
      let parts: [Formula]
      if case .any(let all) = condition.form { parts = all } else { parts = [condition] }
      if let (key, choice, members) = Self.tests(parts.map(\.inclusionTest), parts) {
        self = .members(of: key, choice: choice, members)
      } else if let (key, choice, members) = Self.tests(parts.map(\.memberTest), parts) {
        self = .values(of: key, choice: choice, members)
      } else {
        self = .other
      }
    }

    /// Tests of one value or set, as its members with their places; nil where one part is no such test.
    private static func tests(
      _ tests: [(Formula, choice: Int, member: Int)?], _ parts: [Formula]
    ) -> (String, choice: Int, [Int: Span])? {
      guard case let first?? = tests.first else { return nil }
      let key = first.0.key
      var members: [Int: Span] = [:]
      for (test, part) in zip(tests, parts) {
        guard let test, test.0.key == key else { return nil }
        members[test.member] = part.span
      }
      return (key, first.choice, members)
    }
  }

  private struct Finder {
    let model: Model
    var problems: [LintProblem] = []
    /// Conditions of groups come once for each thing in them.
    private var places: Set<Span> = []

    init(model: Model) { self.model = model }

    mutating func compare(_ thing: Thing, _ applicability: Model.Applicability, within around: [Thing]) {
      guard !applicability.conditions.isEmpty else { return }
      var outer: [(thing: Thing, condition: Formula)] = []
      for surrounding in around {
        outer += model.applicability(of: surrounding).conditions.flatMap(\.conjuncts).map { (surrounding, $0) }
      }
      for condition in applicability.conditions.flatMap(\.conjuncts) {
        for other in outer { compare(thing, condition, other.thing, other.condition) }
        outer.append((thing, condition))
      }
    }

    private mutating func compare(_ thing: Thing, _ condition: Formula, _ surrounding: Thing, _ outer: Formula) {
      switch (Reach(condition), Reach(outer)) {
      case (.members(let set, let choice, let own), .members(let outerSet, _, let others)) where set == outerSet:
        let excluded = own.keys.filter { others[$0] == nil }.sorted()
        guard let first = excluded.first, let place = own[first] else { return }
        let names = excluded.map { model.choices[choice].members[$0].name }
        report(.excludedMembers(names, inner: named(thing), outer: named(surrounding), at: outer.span), at: place)
      case (.values(let value, _, let own), .values(let outerValue, _, let others)) where value == outerValue:
        guard own.keys.allSatisfy({ others[$0] == nil }) else { return }
        report(.neverApplies(inner: named(thing), outer: named(surrounding), at: outer.span), at: condition.span)
      default:
        guard condition.isOpposite(of: outer) else { return }
        report(.neverApplies(inner: named(thing), outer: named(surrounding), at: outer.span), at: condition.span)
      }
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

extension Formula {
  /// Whether the formula and another are a condition and its negation.
  fileprivate func isOpposite(of other: Formula) -> Bool {
    switch (form, other.form) {
    case (.not(let inner), .not(let otherInner)):
      // `not not c` beside `not c`.
      inner.key == other.key || otherInner.key == key
    case (.not(let inner), _): inner.key == other.key
    case (_, .not(let inner)): inner.key == key
    default: false
    }
  }
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
