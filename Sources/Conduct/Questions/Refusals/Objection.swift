/// Whether a statement would be refused, and why.
public struct Objection: Sendable {
  /// The statement in canonical form.
  public let statement: String
  /// The day on which it would be made.
  public let date: CivilDate
  /// The rule that it would break; nil where it would be accepted.
  public let reason: Violation.Reason?
  /// What decides that, where a condition does.
  public let finding: Finding?
  /// What is missing for it to be accepted, the smallest sets first.
  public let missing: [MissingSet]
}

/// What reading a statement that is asked about found.
public struct ObjectionReading: Sendable {
  /// The answer, where the statement makes sense.
  public let objection: Objection?
  /// What is wrong with the statement.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and the statement behind them.
  public let sources: SourceSet
}

extension Engagement {
  /// Whether a question is about a statement: `enter kickoff`, `not do first_contact`.
  public static func asksAboutStatement(_ text: String) -> Bool {
    StatementBeginning.isStatement(statementAsked(text))
  }

  /// The statement that a question is about: *not* before it says that it is expected to be refused.
  private static func statementAsked(_ text: String) -> String {
    let words = text.drop(while: \.isWhitespace)
    let not = Keyword.not.text + " "
    return String(words.hasPrefix(not) ? words.dropFirst(not.count) : words)
  }

  /// Returns whether a statement would be refused, and why.
  ///
  /// - Parameter text: A statement of the journal, perhaps with *not* before it.
  public func objection(to text: String, on day: CivilDate) -> ObjectionReading {
    var sources = playbook.sources
    let file = sources.append(SourceFile(path: Self.statementPath, text: Self.statementAsked(text)))
    let (statements, tree) = Parser.parseStatements(sources.files[Int(file)], file: file)
    var draft = Draft(upTo(day), on: day)
    guard tree.problems.isEmpty, let statement = statements.first, case .change(let change) = statement.kind else {
      return ObjectionReading(
        objection: nil, diagnostics: tree.problems.map { $0.diagnostic() }, sources: sources)
    }
    switch draft.action(change) {
    case .failure(let mistake):
      return ObjectionReading(
        objection: nil, diagnostics: mistake.problems.map { $0.diagnostic() }, sources: sources)
    case .success(let action):
      let reason = draft.breach(action)
      let ground = reason.flatMap { Ground(reason: $0, action: action, draft.engagement.playbook) }
      let builder = ground.map { playbook.explanationBuilder(asked: [$0.formula]) }
      let objection = Objection(
        statement: StatementText.text(change), date: day, reason: reason,
        finding: ground.map { finding($0, action, day, builder) },
        missing: ground.map { missing($0, action, day, builder) } ?? [])
      return ObjectionReading(objection: objection, diagnostics: [], sources: sources)
    }
  }

  /// The condition on which a refusal rests.
  private struct Ground {
    let formula: Formula
    /// What the condition would have to be.
    let wanted: Truth
    /// Whether it is judged as it would be after the statement.
    var isAfter = false

    init?(reason: Violation.Reason, action: Action, _ playbook: Playbook) {
      let model = playbook.model
      func status(_ instance: Int, _ status: Status) -> Formula {
        let found = playbook.graph.instances.all[instance]
        let term = ThingTerm(thing: found.thing, members: found.members.map(MemberTerm.constant))
        let span = model.identity(of: found.thing).nameSpan
        return Formula(form: .status(term, status), type: .truth, span: span)
      }
      switch (reason, action.kind) {
      case (.forbidden, .perform(let task, _)): (formula, wanted) = (status(task, .forbidden), .no)
      case (.blocked, .perform(let task, _)): (formula, wanted) = (status(task, .blocked), .no)
      case (.processLeft, .perform(let task, _)):
        (formula, wanted) = (status(playbook.graph.instances.process(of: task, in: model), .left), .no)
      case (.notReady, .enter(let process, _)): (formula, wanted) = (status(process, .ready), .yes)
      case (.alreadyActive, .enter(let process, _)): (formula, wanted) = (status(process, .active), .no)
      case (.notCompletable, .complete(let process, _)): (formula, wanted) = (status(process, .completable), .yes)
      case (.notActive, .complete(let process, _)), (.notActive, .leave(let process, _)):
        (formula, wanted) = (status(process, .active), .yes)
      case (.endingDoesNotHold, .leave(_, let ending?)):
        (formula, wanted) = (model.endings[ending].condition, .yes)
      case (.assumption(let index), _):
        (formula, wanted) = (model.assumptions[index].condition, .yes)
        isAfter = true
      case (.invariant(let name), _):
        guard let invariant = model.invariants.first(where: { $0.name == name }) else { return nil }
        (formula, wanted) = (invariant.condition, .yes)
      default: return nil
      }
    }
  }

  private func finding(_ ground: Ground, _ action: Action, _ day: CivilDate, _ builder: GraphBuilder?) -> Finding {
    var state = upTo(day).state(on: day)
    if ground.isAfter { state.apply(action, on: day) }
    var explainer = Explainer(playbook, state, texts: texts, builder: builder)
    return explainer.explain(ground.formula)
  }

  private func missing(
    _ ground: Ground, _ action: Action, _ day: CivilDate, _ builder: GraphBuilder?
  ) -> [MissingSet] {
    if ground.isAfter { return [] }
    let known = upTo(day)
    if ground.wanted == .yes { return known.missing(ground.formula, on: day, builder: builder) }
    let denied = Formula(form: .not(ground.formula), type: .truth, span: ground.formula.span)
    let sets = known.missing(denied, on: day, builder: builder)
    guard case .perform(let task, _) = action.kind else { return sets }
    // A task that is done is blocked no more, which does not help to do it.
    let path = playbook.model.path(of: playbook.graph.instances.all[task])
    return sets.filter { set in !set.elements.contains { $0.name.path == path && $0.record == .done } }
  }
}
