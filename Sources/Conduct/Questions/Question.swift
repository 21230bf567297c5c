/// What somebody asks about: a condition, or a thing of which the most telling status is meant.
public struct Question: Sendable {
  let formula: Formula
  /// The question as it was asked.
  public let text: String
  /// The files of the playbook, and the question behind them.
  let sources: SourceSet
}

/// What reading a question found.
public struct QuestionReading: Sendable {
  /// The question, where it makes sense.
  public let question: Question?
  /// What is wrong with it.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and the question behind them.
  public let sources: SourceSet
}

extension Engagement {
  /// The name under which a question's text is reported.
  public static let questionPath = "question"

  /// Reads a question: an expression, `not X`, or the name of a task, process, input or outcome.
  public func question(_ text: String, on day: CivilDate) -> QuestionReading {
    var sources = playbook.sources
    let source = SourceFile(path: Self.questionPath, text: text)
    let file = sources.append(source)
    let (expression, tree) = Parser.parseExpression(source, file: file)
    var diagnostics = tree.problems.map { $0.diagnostic() }
    guard let expression, diagnostics.isEmpty else {
      return QuestionReading(question: nil, diagnostics: diagnostics, sources: sources)
    }
    var inner = expression
    if case .negation(let denied, _) = expression {
      inner = denied
    }
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph)
    let formula = typer.question(inner) { thing, instance in mostTelling(thing, instance, on: day) }
    diagnostics += typer.problems.map { $0.diagnostic() }
    let places = sources
    let question = formula.map { Question(formula: $0, text: text, sources: places) }
    return QuestionReading(question: diagnostics.isEmpty ? question : nil, diagnostics: diagnostics, sources: sources)
  }

  /// The status that says most about a thing on a day.
  private func mostTelling(_ thing: Thing, _ instance: Int, on day: CivilDate) -> Status {
    let reader = StatusReader(playbook, state(on: day), Evaluator(playbook.graph))
    func holds(_ status: Status) -> Bool {
      let aspect = Aspect.shown(status, of: thing)
      return reader.truth(aspect, instance, aspect == .ready ? .next : .current) == .yes
    }
    let candidates: [Status] =
      switch thing {
      case .task: [.done, .overdue, .conflict, .forbidden, .waived, .blocked, .due, .pending, .required, .optional]
      case .process: [.complete, .left, .active, .ready]
      case .milestone: [.waived, .met]
      case .step: [.done, .open]
      }
    if let found = candidates.first(where: holds) { return found }
    switch thing {
    case .task: return .required
    case .process: return .ready
    case .milestone: return .met
    case .step: return .done
    }
  }

  /// Returns why a question has the answer that it has.
  public func why(_ question: Question, on day: CivilDate) -> Finding {
    let asked = asked(in: question.sources)
    var explainer = Explainer(asked.playbook, state(on: day), texts: texts)
    return explainer.explain(question.formula)
  }

  /// Returns the smallest sets of what is missing for the answer to be another: for a condition that is not so or not
  /// known to hold, for one that holds (asked with *not*) to fail.
  public func missing(_ question: Question, on day: CivilDate) -> [MissingSet] {
    asked(in: question.sources).missing(question.formula, on: day)
  }
}
