/// What somebody asks about, each part of it apart.
struct QuestionSubject: Sendable {
  /// A part in the words of the language: `first_contact is overdue`.
  let text: String
  let formula: Formula
}

/// What reading a question of several parts found.
struct SubjectReading {
  let subjects: [QuestionSubject]
  /// Whether a process, step, task, input or outcome was named alone: then each of its statuses is a part.
  let isThing: Bool
  let diagnostics: [Diagnostic]
  /// The files of the playbook, and the question behind them.
  let sources: SourceSet
}

extension Engagement {
  /// Reads what is asked about: an expression, or a thing of which all statuses are meant.
  func subjects(_ text: String) -> SubjectReading {
    var sources = playbook.sources
    let source = SourceFile(path: Self.questionPath, text: text)
    let file = sources.append(source)
    let (expression, tree) = Parser.parseExpression(source, file: file)
    var diagnostics = tree.problems.map { $0.diagnostic() }
    guard let expression, diagnostics.isEmpty else {
      return SubjectReading(subjects: [], isThing: false, diagnostics: diagnostics, sources: sources)
    }
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: texts)
    let subject = typer.subject(expression)
    diagnostics = typer.problems.map { $0.diagnostic() }
    guard diagnostics.isEmpty else {
      return SubjectReading(subjects: [], isThing: false, diagnostics: diagnostics, sources: sources)
    }
    switch subject {
    case nil: return SubjectReading(subjects: [], isThing: false, diagnostics: [], sources: sources)
    case .value(let formula):
      let subject = QuestionSubject(text: text.oneLine, formula: formula)
      return SubjectReading(subjects: [subject], isThing: false, diagnostics: [], sources: sources)
    case .thing(let instance):
      let subjects = subjects(of: instance, at: expression.span)
      return SubjectReading(subjects: subjects, isThing: true, diagnostics: [], sources: sources)
    }
  }

  /// The statuses of a thing.
  private func subjects(of instance: Int, at span: Span) -> [QuestionSubject] {
    let found = playbook.graph.instances.all[instance]
    let term = ThingTerm(thing: found.thing, members: found.members.map(MemberTerm.constant))
    let path = playbook.model.path(of: found)
    return found.thing.statuses.map { status in
      QuestionSubject(
        text: [path, Keyword.is.text, status.rawValue].joined(separator: " "),
        formula: Formula(form: .status(term, status), type: .truth, span: span))
    }
  }

  /// Returns a graph of some formulas alone, and for each of them its nodes: one, or for a set one a member.
  func graph(of formulas: [Formula]) -> (graph: RuleGraph, roots: [[Int]]) {
    var model = playbook.model
    // The numbers of texts go on from those of the journal, so that equal texts are equal.
    model.texts = texts
    let parts = formulas.map { $0.questions(in: model) }
    let graph = GraphBuilder.build(only: parts.flatMap { $0 }, in: model)
    var next = graph.roots.questions.map { Int($0) }[...]
    let roots = parts.map { part in
      let own = Array(next.prefix(part.count))
      next = next.dropFirst(part.count)
      return own
    }
    return (graph, roots)
  }
}
