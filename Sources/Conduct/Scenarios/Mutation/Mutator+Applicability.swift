/// Changes of what says to whom or what something applies.
///
/// The things in a group share its condition: a change of it changes all of them.
extension Mutator {
  /// Where an applicability is kept.
  private enum Holder: Sendable {
    case thing(Thing)
    case ending(Int)
    /// Of a process, and the place among its tasks of other processes.
    case alsoTask(Int, Int)
    /// Advice or a transition in a process.
    case saying(Model.Saying)
  }

  private struct Shared {
    var users: [(holder: Holder, place: Int, formula: Formula)] = []
  }

  mutating func addApplicabilities() {
    var shared: [Span: Shared] = [:]
    for (holder, applicability) in holders {
      for (place, formula) in applicability.conditions.enumerated() {
        shared[formula.span, default: Shared()].users.append((holder, place, formula))
      }
    }
    for (span, entry) in shared.sorted(by: { $0.key < $1.key }) {
      if let set = text.sets[span] { addEach(entry, at: span, set) } else { add(entry, at: span) }
    }
  }

  private var holders: [(Holder, Model.Applicability)] {
    var found: [(Holder, Model.Applicability)] = []
    for (index, entry) in model.processes.enumerated() {
      found.append((.thing(.process(index)), entry.applicability))
      for (place, also) in entry.alsoTasks.enumerated() { found.append((.alsoTask(index, place), also.applicability)) }
      for (place, advice) in entry.advice.enumerated() {
        found.append((.saying(.advice(process: index, place)), advice.applicability))
      }
      for (place, next) in entry.next.enumerated() {
        found.append((.saying(.next(process: index, place)), next.applicability))
      }
    }
    found += model.milestones.enumerated().map { (.thing(.milestone($0)), $1.applicability) }
    found += model.steps.enumerated().map { (.thing(.step($0)), $1.applicability) }
    found += model.tasks.enumerated().map { (.thing(.task($0)), $1.applicability) }
    return found + model.endings.enumerated().map { (.ending($0), $1.applicability) }
  }

  /// What exists once per member of a set, for every member of the choice instead.
  private mutating func addEach(_ shared: Shared, at span: Span, _ set: Span) {
    guard let first = shared.users.first, case .includes(_, .variable(let variable)) = first.formula.form else {
      return
    }
    let edit = Diagnostic.Fix.Edit(set, model.choices[model.variables[variable].choice].name)
    var isAlone = shared.users.count == 1
    if case .thing(.process) = first.holder { isAlone = true }
    addOmission(of: shared, rule(of: first.holder, isAlone ? nil : span), edit)
  }

  /// A condition that all its users do without.
  private mutating func addOmission(
    of shared: Shared, _ rule: Mutation.Rule, _ edit: Diagnostic.Fix.Edit
  ) {
    let users = shared.users.map { (holder: $0.holder, place: $0.place) }
    add(.applicability, rule, users.map { site($0.holder) }, [edit]) { model in
      for user in users { Self.change(&model, user.holder) { _ = $0.conditions.remove(at: user.place) } }
    }
  }

  private mutating func add(_ shared: Shared, at span: Span) {
    guard let first = shared.users.first else { return }
    let sites = shared.users.map { site($0.holder) }
    let rule = rule(of: first.holder, shared.users.count > 1 ? span : nil)
    let limit = enclosing(span) ?? span
    let changes = shared.users.map { formulas.changes(of: $0.formula, within: limit) }
    for (index, change) in changes[0].enumerated() where changes.allSatisfy({ $0.count == changes[0].count }) {
      let changed = zip(shared.users, changes).map { (holder: $0.holder, place: $0.place, formula: $1[index].formula) }
      add(change.kind, rule, sites, change.edits) { model in
        for user in changed {
          Self.change(&model, user.holder) { $0.conditions[user.place] = user.formula }
        }
      }
    }
    if let edit = deletion(of: span) { addOmission(of: shared, rule, edit) }
  }

  private func site(_ holder: Holder) -> RuleSite {
    switch holder {
    case .thing(let thing): .thing(thing)
    case .ending(let index): .ending(index)
    case .alsoTask: .everything
    case .saying(let saying): site(saying)
    }
  }

  private func rule(of holder: Holder, _ group: Span?) -> Mutation.Rule {
    switch holder {
    case .thing(let thing):
      guard group != nil else { return rule(of: thing) }
      let process = Thing.process(model.process(of: thing))
      let whole = rule(of: process)
      return Mutation.Rule(noun: CheckProblem.Noun.group.rawValue, name: whole.name, title: whole.title)
    case .alsoTask(let process, _): return rule(of: .process(process))
    case .saying(let saying):
      guard group != nil, case .advice(let process?, _) = saying else { return rule(of: saying) }
      return rule(of: .thing(.process(process)), group)
    case .ending(let index):
      let entry = model.endings[index]
      return Mutation.Rule(
        noun: CheckProblem.Noun.ending.rawValue, name: model.processes[entry.process].identity.name + "." + entry.name,
        title: entry.title)
    }
  }

  private static func change(
    _ model: inout Model, _ holder: Holder, _ body: (inout Model.Applicability) -> Void
  ) {
    switch holder {
    case .thing(.process(let index)): body(&model.processes[index].applicability)
    case .thing(.milestone(let index)): body(&model.milestones[index].applicability)
    case .thing(.step(let index)): body(&model.steps[index].applicability)
    case .thing(.task(let index)): body(&model.tasks[index].applicability)
    case .ending(let index):
      let entry = model.endings[index]
      var applicability = entry.applicability
      body(&applicability)
      model.endings[index] = Model.EndingEntry(
        name: entry.name, title: entry.title, process: entry.process, condition: entry.condition,
        applicability: applicability, bindings: entry.bindings, citations: entry.citations, span: entry.span)
    case .saying(.advice(let process?, let place)): body(&model.processes[process].advice[place].applicability)
    case .saying(.next(let process, let place)): body(&model.processes[process].next[place].applicability)
    case .saying: break
    case .alsoTask(let process, let place):
      let entry = model.processes[process].alsoTasks[place]
      var applicability = entry.applicability
      body(&applicability)
      model.processes[process].alsoTasks[place] = Model.AlsoTask(
        task: entry.task, step: entry.step, applicability: applicability, bindings: entry.bindings)
    }
  }

  // MARK: - Text

  /// The clause or the head of the group in which a condition stands.
  private func enclosing(_ span: Span) -> Span? {
    clause(around: span)?.span ?? group(around: span)?.span
  }

  private func clause(around span: Span) -> Clause? {
    text.clauses.values.filter { clause in
      guard clause.span.file == span.file, clause.span.start <= span.start, span.end <= clause.span.end else {
        return false
      }
      switch clause.kind {
      case .appliesWhen, .appliesTo: return true
      default: return false
      }
    }.min { $0.span < $1.span }
  }

  private func group(around span: Span) -> Group? {
    text.groups.last { $0.span.file == span.file && $0.span.start <= span.start && span.end <= $0.span.end }
  }

  /// What leaves a clause out, or makes a group apply always.
  private func deletion(of span: Span) -> Diagnostic.Fix.Edit? {
    if let clause = clause(around: span) { return text.delete(clause.span) }
    guard let group = group(around: span) else { return nil }
    let always = Keyword.where.text + " " + Keyword.yes.text
    switch group.kind {
    case .each: return nil
    case .condition(let condition):
      return Diagnostic.Fix.Edit(
        Span(file: span.file, start: group.span.start, end: condition.span.end), always)
    case .members:
      // Who does the work is left out, too: behind `where` there is no place for it.
      let whole = Span(file: span.file, start: group.span.start, end: group.span.end)
      guard let brace = text.tokens(in: whole).first(where: { $0.kind == .leftBrace }) else { return nil }
      return Diagnostic.Fix.Edit(Span(file: span.file, start: whole.start, end: brace.start), always + " ")
    }
  }
}
