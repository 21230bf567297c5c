/// What became of statements that were to be appended to a journal.
public struct Telling: Sendable {
  /// The journal with the statements, unless something stands in their way.
  public let journal: SourceFile?
  /// The statements that break a rule, with the rule; then nothing was appended.
  public let refused: [Refusal]
  /// What is wrong with the statements as text.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and the statements behind them.
  public let sources: SourceSet

  /// A statement that breaks a rule.
  public struct Refusal: Sendable {
    /// The statement in canonical form.
    public let statement: String
    /// The rule that it breaks.
    public let reason: Violation.Reason
  }
}

extension Engagement {
  /// The name under which statements of a command line are reported.
  public static let statementPath = "statement"

  /// Appends statements, one a line, to the journal; all of them, or none if one is refused.
  ///
  /// What breaks a rule is refused unless it stands under `force`. A day before the journal's last one is an error.
  public func telling(_ text: String, on day: CivilDate) -> Telling {
    var sources = playbook.sources
    let source = SourceFile(path: Self.statementPath, text: text)
    let file = sources.append(source)
    let (statements, tree) = Parser.parseStatements(source, file: file)
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph)
    let whole = Span(file: file, start: 0, end: Int32(clamping: source.bytes.count))
    let block = Day(date: DateLiteral(date: day, span: whole), statements: statements, span: whole)
    let actions = typer.days([block]).flatMap(\.actions)
    var problems = typer.problems
    if let last = lastDay, day < last {
      problems.append(CheckProblem(kind: .dayGoesBack(before: last.iso, previous: whole), span: whole))
    }
    let diagnostics = tree.problems.map { $0.diagnostic() } + problems.map { $0.diagnostic() }
    let refused = diagnostics.isEmpty ? refusals(of: actions, on: day) : []
    let isAccepted = diagnostics.isEmpty && refused.isEmpty && !statements.isEmpty
    return Telling(
      journal: isAccepted ? appending(statements, on: day) : nil, refused: refused, diagnostics: diagnostics,
      sources: sources)
  }

  private func refusals(of actions: [Action], on day: CivilDate) -> [Telling.Refusal] {
    let judge = Judge(model: playbook.model, evaluator: Evaluator(playbook.graph))
    var state = state(on: day)
    var refused: [Telling.Refusal] = []
    for action in actions {
      if action.forcedBecause == nil, let reason = judge.breach(action, in: state) {
        refused.append(Telling.Refusal(statement: StatementText.text(action.change), reason: reason))
      }
      state.apply(action, on: day)
    }
    return refused
  }

  /// The journal with another block at its end.
  private func appending(_ statements: [Statement], on day: CivilDate) -> SourceFile {
    var lines = [Keyword.on.text + " " + day.iso + " {"]
    for statement in statements {
      if case .change(let change) = statement.kind { lines.append("  " + StatementText.text(change)) }
    }
    lines.append("}")
    let separator: [UInt8] = source.bytes.last == 0x0A || source.bytes.isEmpty ? [] : [0x0A]
    let block = FormattedFile(SourceFile(path: source.path, text: lines.joined(separator: "\n"))).source
    return SourceFile(path: source.path, bytes: source.bytes + separator + block.bytes)
  }
}
