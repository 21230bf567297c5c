/// What somebody wants to come about.
public struct PlanQuestion: Sendable {
  let question: Question
  /// Whether it is wanted that the condition does not hold.
  let isDenied: Bool
  /// The slots that must stay as they are, and the names by which they were given.
  let fixed: Set<Int>
  let keeping: [String]
  /// The node of the playbook's own graph that says it, where there is one.
  let node: Int?
}

/// What reading such a question found.
public struct PlanQuestionReading: Sendable {
  /// The question, where it makes sense.
  public let question: PlanQuestion?
  /// What is wrong with it.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and the question behind them.
  public let sources: SourceSet
}

extension Engagement {
  /// The word before what must stay as it is.
  static let keepingWord = "keeping"

  /// Reads what is wanted: a condition, `not X`, or the name of a thing, perhaps with `keeping` and names behind it.
  ///
  /// The name of a thing stands for what comes next of it: a task done, an input or outcome met, a step done, a process
  /// ready, then active, then complete.
  public func planQuestion(_ text: String, on day: CivilDate) -> PlanQuestionReading {
    let (wanted, kept) = Self.parts(of: text)
    var sources = playbook.sources
    let source = SourceFile(path: Self.questionPath, text: wanted)
    let file = sources.append(source)
    let (expression, tree) = Parser.parseExpression(source, file: file)
    var diagnostics = tree.problems.map { $0.diagnostic() }
    guard let expression, diagnostics.isEmpty else {
      return PlanQuestionReading(question: nil, diagnostics: diagnostics, sources: sources)
    }
    var inner = expression
    var isDenied = false
    if case .negation(let denied, _) = expression { (inner, isDenied) = (denied, true) }
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: texts)
    var formula = typer.question(inner) { thing, instance in next(thing, instance, on: day) }
    if let found = formula, found.type != .truth { formula = typer.condition(inner) }
    diagnostics += typer.problems.map { $0.diagnostic() }
    let (fixed, problems) = slots(named: kept, &sources)
    diagnostics += problems
    guard let formula, diagnostics.isEmpty else {
      return PlanQuestionReading(question: nil, diagnostics: diagnostics, sources: sources)
    }
    let question = PlanQuestion(
      question: Question(formula: formula, text: wanted, sources: sources), isDenied: isDenied, fixed: fixed,
      keeping: kept, node: playbook.graph.node(of: formula, in: playbook.model))
    return PlanQuestionReading(question: question, diagnostics: [], sources: sources)
  }

  /// The condition, and the names behind `keeping`.
  private static func parts(of text: String) -> (wanted: String, kept: [String]) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let place = words.lastIndex(of: keepingWord[...]), place > 0 else { return (text, []) }
    let names = words[(place + 1)...].joined(separator: " ").split(separator: ",").map { name in
      String(name.drop { $0 == " " }.prefix { $0 != " " })
    }
    return (words[..<place].joined(separator: " "), names.filter { !$0.isEmpty })
  }

  /// The status of a thing that comes next.
  private func next(_ thing: Thing, _ instance: Int, on day: CivilDate) -> Status {
    switch thing {
    case .task, .step: return .done
    case .milestone: return .met
    case .process:
      let reader = StatusReader(playbook, state(on: day), Evaluator(playbook.graph))
      if reader.truth(.complete, instance) == .yes || reader.truth(.activeStatus, instance) == .yes { return .complete }
      return reader.truth(.ready, instance, .next) == .yes ? .active : .ready
    }
  }

  // MARK: - Keeping

  /// The slots of what names stand for, and what is wrong with the names.
  private func slots(named names: [String], _ sources: inout SourceSet) -> (Set<Int>, [Diagnostic]) {
    var slots: Set<Int> = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      let source = SourceFile(path: Self.questionPath, text: name)
      let file = sources.append(source)
      let (expression, tree) = Parser.parseExpression(source, file: file)
      diagnostics += tree.problems.map { $0.diagnostic() }
      guard let expression, tree.problems.isEmpty else { continue }
      if case .found(let found) = playbook.scopes.lookUp(name, in: nil), case .fact(let fact) = found.entity {
        slots.formUnion(self.slots(of: .fact(fact, owner: [], at: nil)))
        continue
      }
      var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph)
      let subject = typer.recorded(expression)
      diagnostics += typer.problems.map { $0.diagnostic() }
      if let subject { slots.formUnion(self.slots(of: subject)) }
    }
    return (slots, diagnostics)
  }

  private func slots(of subject: ActionTyper.Recorded) -> [Int] {
    playbook.graph.slots.contents.indices.filter { slot in
      switch (playbook.graph.slots.contents[slot], subject) {
      case (.fact(let fact, let owner, let index, _), .fact(let named, let own, let at)):
        fact == named && (own.isEmpty || owner == own) && (at == nil || index == at)
      case (.eventOn(let event, _, let index), .event(let named, let at)),
        (.eventTimes(let event, _, let index), .event(let named, let at)):
        event == named && (at == nil || index == at)
      case (.taskDoneOn(let instance), .thing(let named)), (.waiver(let instance), .thing(let named)),
        (.tick(let instance), .thing(let named)), (.enteredOn(let instance), .thing(let named)),
        (.completedOn(let instance), .thing(let named)), (.leftOn(let instance), .thing(let named)):
        instance == named
      case (.today, _), (.fact, _), (.eventOn, _), (.eventTimes, _), (.taskDoneOn, _), (.taskDoneBefore, _),
        (.waiver, _), (.tick, _), (.enteredOn, _), (.completedOn, _), (.leftOn, _), (.round, _):
        false
      }
    }
  }
}

extension RuleGraph {
  /// The node that computes the status of a thing, where the formula is one and the graph has it.
  fileprivate func node(of formula: Formula, in model: Model) -> Int? {
    guard case .status(let term, let status) = formula.form else { return nil }
    let members = term.members.compactMap { if case .constant(let member) = $0 { member } else { nil } }
    guard members.count == term.members.count else { return nil }
    let aspect = Aspect.shown(status, of: term.thing)
    return roots.node(aspect, instances.index(of: term.thing, members, in: model), aspect == .ready ? .next : .current)
  }
}
