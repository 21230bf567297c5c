extension Playbook {
  /// What reading a journal found.
  public struct JournalReading: Sendable {
    /// The engagement, where nothing stands in its way.
    public let engagement: Engagement?
    /// What is wrong, in order of place; the journal is the file behind those of the playbook.
    public let diagnostics: [Diagnostic]
    /// The files of the playbook, and the journal.
    public let sources: SourceSet
  }

  /// Reads a journal of this playbook; nearly linear in its length.
  public func read(journal source: SourceFile) -> JournalReading {
    var sources = sources
    let file = sources.append(source)
    let tree = Parser.parse(source, file: file)
    var typer = ActionTyper(model, scopes, graph)
    var problems: [CheckProblem] = []
    var header: EngagementHeader?
    var written: [Day] = []
    for declaration in tree.declarations {
      switch declaration {
      case .engagement(let found):
        if let header {
          problems.append(
            CheckProblem(
              kind: .duplicateName(found.name.text, .engagement, first: header.name.span), span: found.name.span))
        }
        header = found
      case .day(let day): written.append(day)
      default:
        problems.append(
          CheckProblem(kind: .misplacedDeclaration(declaration.noun, inEngagement: true), span: declaration.span))
      }
    }
    problems += headerProblems(header)
    let days = typer.days(written)
    // What a journal of another playbook says cannot be judged by this one.
    let isForeign = header.map { $0.playbook.text != name } ?? false
    let diagnostics =
      (tree.problems.map { $0.diagnostic() }
      + (problems + (isForeign ? [] : typer.problems)).map { $0.diagnostic() })
      .sorted { $0.primary.span < $1.primary.span }
    var engagement: Engagement?
    if let header, !diagnostics.contains(where: { $0.severity == .error }) {
      engagement = Engagement(
        name: header.name.text, title: header.title?.value, playbook: self, source: source, tree: tree, days: days,
        texts: typer.texts)
    }
    return JournalReading(engagement: engagement, diagnostics: diagnostics, sources: sources)
  }

  private func headerProblems(_ header: EngagementHeader?) -> [CheckProblem] {
    guard let header else { return [] }
    if header.playbook.text != name {
      return [CheckProblem(kind: .unknownPlaybook(header.playbook.text), span: header.playbook.span)]
    }
    if let written = header.version, written.value != version {
      return [CheckProblem(kind: .wrongVersion(named: written.value, present: version ?? ""), span: written.span)]
    }
    return []
  }
}

extension Declaration {
  /// What kind of thing it declares.
  var noun: CheckProblem.Noun {
    switch self {
    case .playbook: .playbook
    case .phase: .phase
    case .role: .role
    case .resource: .resource
    case .choice: .choice
    case .fact, .scope, .assumption: .fact
    case .event: .event
    case .definition: .definition
    case .calendar: .calendar
    case .table: .table
    case .process: .process
    case .invariant: .invariant
    case .scenario: .scenario
    case .engagement: .engagement
    case .advice: .advice
    case .day: .day
    }
  }
}
