/// `every s in intended has …` that opens something while `intended` is empty, where nothing asks whether it is.
///
/// Of no members everything is true, so that an input is met, a process applies or an act is allowed although nothing
/// is there yet. Looked at are `met when`, `applies when`, `triggered when`, `waived when`, `only when`, endings and
/// invariants on an act, with the definitions that they name. A set counts as asked about where the same condition, a
/// clause `applies …` around the thing, or an assumption says that something is in it.
enum QuantifiersOverEmptySets: Lint {
  static let code = DiagnosticCode.quantifierOverEmptySet

  static func problems(in subject: LintSubject) -> [LintProblem] {
    var finder = Finder(model: subject.model, text: subject.text)
    finder.readGates()
    finder.readDefinitions()
    return finder.problems
  }

  private struct Finder {
    let model: Model
    let text: (Span) -> String
    var problems: [LintProblem] = []
    private var places: Set<Span> = []
    private let assumed: Set<String>
    /// The definitions that gates look at: which sets are asked about wherever they do, and from where the first does.
    private var definitions: [Int: (asked: Set<String>, use: Span)] = [:]
    private var pending: [Int] = []
    private var found: [Int: [(span: Span, set: Formula)]] = [:]
    /// Whether a definition may hold a quantifier, itself or through another.
    private let mayOpen: [Bool]

    init(model: Model, text: @escaping (Span) -> String) {
      self.model = model
      mayOpen = Self.definitionsThatMayOpen(model)
      self.text = text
      assumed = model.assumptions.reduce(into: []) { $0.formUnion(Self.filled($1.condition, model)) }
    }

    // MARK: - Gates

    mutating func readGates() {
      let model = model
      for process in model.processes {
        read(process.applicability.conditions, within: [])
        for rule in process.triggered { read([rule.condition], within: [process.applicability]) }
      }
      for step in model.steps {
        read(step.applicability.conditions, within: model.applicability(around: step.process, nil))
        read(step.gates, within: model.applicability(around: step.process, nil) + [step.applicability])
      }
      for task in model.tasks {
        read(task.applicability.conditions, within: model.applicability(around: task.process, task.step))
        read(task.waived, within: model.applicability(around: task.process, task.step) + [task.applicability])
        read(task.gates, within: model.applicability(around: task.process, task.step) + [task.applicability])
      }
      for milestone in model.milestones {
        read(milestone.applicability.conditions, within: model.applicability(around: milestone))
        read(milestone.met, within: model.applicability(around: milestone) + [milestone.applicability])
        read(milestone.waived, within: model.applicability(around: milestone) + [milestone.applicability])
      }
      for ending in model.endings {
        read([ending.condition], within: model.applicability(around: ending.process, nil))
      }
      for invariant in model.invariants where invariant.act != nil { read([invariant.condition], within: []) }
    }

    private mutating func read(
      _ rules: [Model.ConditionRule], within around: @autoclosure () -> [Model.Applicability]
    ) {
      for rule in rules { read([rule.condition], within: around()) }
    }

    private mutating func read(
      _ gates: [Model.Rule<Model.Gate>], within around: @autoclosure () -> [Model.Applicability]
    ) {
      for gate in gates {
        if case .onlyWhen(let condition) = gate.content { read([condition], within: around()) }
      }
    }

    private mutating func read(
      _ conditions: [Formula], within around: @autoclosure () -> [Model.Applicability]
    ) {
      for condition in conditions where condition.mayOpen(mayOpen) {
        var asked = assumed.union(Self.filled(condition, model))
        for outer in around().flatMap(\.conditions) { asked.formUnion(Self.filled(outer, model)) }
        search(condition, positive: true) { finder, quantifier, set in
          if !asked.contains(set.key) { finder.report(quantifier, set, use: nil) }
        } definition: { finder, index in
          finder.visit(index, asked, from: condition.span)
        }
      }
    }

    // MARK: - Definitions

    /// Notes that a definition is looked at where some sets are asked about; what is asked everywhere only shrinks.
    private mutating func visit(_ index: Int, _ asked: Set<String>, from use: Span) {
      guard let known = definitions[index] else {
        definitions[index] = (asked, use)
        pending.append(index)
        return
      }
      let common = known.asked.intersection(asked)
      guard common.count < known.asked.count else { return }
      definitions[index] = (common, use)
      pending.append(index)
    }

    /// Marks the definitions that hold an `every`, and those that name one of these.
    private static func definitionsThatMayOpen(_ model: Model) -> [Bool] {
      var users: [[Int]] = Array(repeating: [], count: model.definitions.count)
      var opening: [Int] = []
      for (index, definition) in model.definitions.enumerated() {
        var holdsEvery = false
        _ = definition.value.contains { part in
          if case .quantified(.every, _, _, _) = part.form { holdsEvery = true }
          if case .definition(let other, _) = part.form { users[other].append(index) }
          return false
        }
        if holdsEvery { opening.append(index) }
      }
      var mayOpen = Array(repeating: false, count: model.definitions.count)
      while let index = opening.popLast() {
        guard !mayOpen[index] else { continue }
        mayOpen[index] = true
        opening += users[index]
      }
      return mayOpen
    }

    mutating func readDefinitions() {
      while let index = pending.popLast() {
        guard let (around, use) = definitions[index] else { continue }
        let value = model.definitions[index].value
        let asked = around.union(Self.filled(value, model))
        found[index] = []
        search(value, positive: true) { finder, quantifier, set in
          if !asked.contains(set.key) { finder.found[index]?.append((quantifier, set)) }
        } definition: { finder, inner in
          finder.visit(inner, asked, from: use)
        }
      }
      for (index, quantifiers) in found.sorted(by: { $0.key < $1.key }) {
        for (span, set) in quantifiers { report(span, set, use: definitions[index]?.use) }
      }
    }

    private mutating func report(_ quantifier: Span, _ set: Formula, use: Span?) {
      guard places.insert(quantifier).inserted else { return }
      problems.append(LintProblem(kind: .quantifierOverEmptySet(set: text(set.span), use: use), span: quantifier))
    }

    // MARK: - Conditions

    /// Looks for `every` where its yes makes the whole a yes.
    private mutating func search(
      _ formula: Formula, positive: Bool, every: (inout Finder, Span, Formula) -> Void,
      definition: (inout Finder, Int) -> Void
    ) {
      switch formula.form {
      case .not(let inner): search(inner, positive: !positive, every: every, definition: definition)
      case .all(let parts), .any(let parts):
        for part in parts { search(part, positive: positive, every: every, definition: definition) }
      case .implies(let left, let right):
        search(left, positive: !positive, every: every, definition: definition)
        search(right, positive: positive, every: every, definition: definition)
      case .conditional(_, let then, let otherwise):
        search(then, positive: positive, every: every, definition: definition)
        search(otherwise, positive: positive, every: every, definition: definition)
      case .quantified(.every, _, let set, let body) where positive:
        if set.mayBeEmpty(model) { every(&self, formula.span, set) }
        search(body, positive: true, every: every, definition: definition)
      case .definition(let index, _) where positive && formula.type == .truth: definition(&self, index)
      default: break
      }
    }

    /// The sets of which a condition says that something is in them, or asks whether anything is.
    private static func filled(_ formula: Formula, _ model: Model, depth: Int = 0) -> Set<String> {
      switch formula.form {
      case .isEmpty(let set): return [set.key]
      case .not(let inner):
        if case .isEmpty(let set) = inner.form { return [set.key] }
        return []
      case .includes(let set, _): return [set.key]
      case .quantified(.some, _, let set, _): return [set.key]
      case .all(let parts): return parts.reduce(into: []) { $0.formUnion(filled($1, model, depth: depth)) }
      case .implies(let left, _): return filled(left, model, depth: depth)
      case .any(let parts):
        let each = parts.map { filled($0, model, depth: depth) }
        let common = each.dropFirst().reduce(each.first ?? []) { $0.intersection($1) }
        return parts.reduce(into: common) { sets, part in
          if case .isEmpty(let set) = part.form { sets.insert(set.key) }
        }
      // A definition says what it says, one step deep.
      case .definition(let index, _) where depth == 0: return filled(model.definitions[index].value, model, depth: 1)
      default: return []
      }
    }
  }
}

extension Model {
  /// The applicability of what is around a step, task or ending.
  fileprivate func applicability(around process: Int, _ step: Int?) -> [Applicability] {
    [processes[process].applicability] + (step.map { [steps[$0].applicability] } ?? [])
  }

  /// The applicability of what is around an input or outcome.
  fileprivate func applicability(around milestone: MilestoneEntry) -> [Applicability] {
    var around: [Applicability] = []
    var parent = milestone.parent
    while case .milestone(let outer) = parent {
      around.append(milestones[outer].applicability)
      parent = milestones[outer].parent
    }
    if case .step(let step) = parent { return around + applicability(around: milestone.process, step) }
    return around + applicability(around: milestone.process, nil)
  }
}

extension Formula {
  /// Whether a condition holds an `every` that may make it yes, itself or through a definition: most do not.
  fileprivate func mayOpen(_ definitions: [Bool]) -> Bool {
    switch form {
    case .not(let inner): inner.mayOpen(definitions)
    case .all(let parts), .any(let parts): parts.contains { $0.mayOpen(definitions) }
    case .implies(let left, let right): left.mayOpen(definitions) || right.mayOpen(definitions)
    case .conditional(_, let then, let otherwise): then.mayOpen(definitions) || otherwise.mayOpen(definitions)
    case .quantified(.every, _, _, _): true
    case .definition(let index, _): definitions[index]
    default: false
    }
  }

  /// Whether a set can be empty: one that is written out cannot, by whatever name.
  fileprivate func mayBeEmpty(_ model: Model) -> Bool {
    var set = self
    var depth = 0
    while case .definition(let index, _) = set.form, depth < 100 {
      set = model.definitions[index].value
      depth += 1
    }
    if case .members(let members) = set.form { return members.isEmpty }
    return true
  }
}
