/// What would be otherwise, if something were told or done; nothing is kept of it.
public struct Hypothesis: Sendable {
  /// One thing that would be otherwise.
  public struct Difference: Sendable {
    let change: StatusChange
    /// The conditions that decide it, those that would be otherwise before the others.
    public let because: [Finding]
  }

  /// The day of the question.
  public let date: CivilDate
  /// What is supposed, in canonical form; what a rule forbids is not.
  public let supposed: [String]
  /// The statements that break a rule, with the rule; they are left out of what is supposed.
  public let refused: [Telling.Refusal]
  /// Where the engagement stands.
  public let before: EngagementStatus
  /// Where it would stand.
  public let after: EngagementStatus
  /// What would be otherwise, what matters most first.
  public let differences: [Difference]
}

/// What reading what is supposed found.
public struct HypothesisReading: Sendable {
  /// The answer, where everything that is supposed makes sense.
  public let hypothesis: Hypothesis?
  /// What is wrong with what is supposed.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and what is supposed behind them.
  public let sources: SourceSet
}

extension Engagement {
  /// Returns what would be otherwise, if some statements were made.
  ///
  /// - Parameters:
  ///   - changes: Statements of the journal, a comma or a line end between them; `today = 2019-05-07` lets time go on.
  ///   - day: The day of the question; what the journal says of later days is left out.
  public func whatIf(_ changes: [String], on day: CivilDate) -> HypothesisReading {
    let known = upTo(day)
    var sources = playbook.sources
    var draft = Draft(known, on: day)
    var refused: [Telling.Refusal] = []
    let lines = changes.flatMap { ChangesText.lines($0).split(whereSeparator: \.isNewline) }
    for line in lines {
      let diagnostics = draft.suppose(String(line), &sources, &refused)
      guard diagnostics.isEmpty else {
        return HypothesisReading(hypothesis: nil, diagnostics: diagnostics, sources: sources)
      }
    }
    let (before, after) = (known.status(on: day), draft.engagement.status(on: draft.day))
    let changes = StatusChange.changes(from: before, to: after)
    var reasons = changes.isEmpty ? nil : ChangeReasons(known, on: day, draft.engagement, on: draft.day)
    let differences = changes.map { Hypothesis.Difference(change: $0, because: reasons?.reasons(for: $0) ?? []) }
    let hypothesis = Hypothesis(
      date: day, supposed: draft.titles, refused: refused, before: before, after: after, differences: differences)
    return HypothesisReading(hypothesis: hypothesis, diagnostics: [], sources: sources)
  }
}

extension Draft {
  /// Takes a line of what is supposed; returns what is wrong with it.
  fileprivate mutating func suppose(
    _ line: String, _ sources: inout SourceSet, _ refused: inout [Telling.Refusal]
  ) -> [Diagnostic] {
    let source = SourceFile(path: Engagement.statementPath, text: line)
    let file = sources.append(source)
    if let date = ChangesText.day(line) {
      if date >= day {
        setDay(date)
        return []
      }
      let span = Span(file: file, start: 0, end: Int32(clamping: source.bytes.count))
      return [CheckProblem(kind: .dayGoesBack(before: day.iso, previous: span), span: span).diagnostic()]
    }
    let (statements, tree) = Parser.parseStatements(source, file: file)
    guard tree.problems.isEmpty else { return tree.problems.map { $0.diagnostic() } }
    for statement in statements {
      guard case .change(let change) = statement.kind else {
        return [
          CheckProblem(kind: .misplacedStatement(Keyword.expect.text), span: statement.span).diagnostic()
        ]
      }
      switch take(change) {
      case nil: continue
      case .mistaken(let problems): return problems.map { $0.diagnostic() }
      case .refused(let action, let reason):
        refused.append(Telling.Refusal(statement: StatementText.text(action.change), reason: reason))
      }
    }
    return []
  }
}
