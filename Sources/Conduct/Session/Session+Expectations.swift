/// What is expected of a state, as scenarios say it.
extension Session {
  /// Returns whether an expectation holds in a state; `sources` has the statement behind the files of the playbook.
  func check(_ statement: Statement, _ draft: Draft, _ sources: SourceSet) -> SessionReply {
    switch statement.kind {
    case .change: return mistake(.notUnderstood)
    case .expectRefused(let change):
      var draft = draft
      switch draft.action(change) {
      case .failure(let mistake):
        return mistakes(mistake.problems.map { $0.toldInSession() }, sources) ?? self.mistake(.notUnderstood)
      case .success(let action):
        guard let reason = draft.breach(action) else {
          return failure(.wouldBeAccepted(StatementText.text(change)))
        }
        return note(.asExpected(words.text(reason.withoutNames)))
      }
    case .expect(let condition, let reason):
      for expression in [condition] + [reason].compactMap({ $0 }) {
        let reply = check(expression, draft, sources)
        if reply.outcome != .done { return reply }
      }
      if let reason { return check(condition, because: reason, draft, sources) }
      return note(.asExpected(nil))
    case .expectList(let status, let paths): return check(status, paths, draft, sources)
    }
  }

  private func failure(_ phrase: SessionPhrase) -> SessionReply {
    var page = AnswerPage()
    page.addRow(.refused, words.text(phrase))
    return SessionReply(page, .refused)
  }

  private func check(_ expression: Expression, _ draft: Draft, _ sources: SourceSet) -> SessionReply {
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: draft.engagement.texts)
    let formula = typer.condition(expression)
    if let reply = mistakes(typer.problems.map { $0.toldInSession() }, sources) { return reply }
    guard let formula else { return mistake(.notUnderstood) }
    let parts = formula.parts
    let values = draft.engagement.values(of: [formula] + parts, on: draft.day)
    if values.first?.truth == .yes { return note(.asExpected(nil)) }
    var page = AnswerPage()
    page.addRow(.refused, words.text(SessionPhrase.notAsExpected(values.first?.truth ?? .unknown)))
    for (part, value) in zip(parts, values.dropFirst()) {
      page.addPair(sources.text(of: part.span).oneLine, value.text, indent: 4)
    }
    return SessionReply(page, .refused)
  }

  private func check(
    _ name: Name, _ paths: [ThingPath], _ draft: Draft, _ sources: SourceSet
  ) -> SessionReply {
    guard let status = Status(rawValue: name.text), Status.ofTask.contains(status) else {
      let names = Status.ofTask.map(\.rawValue)
      return mistake(.unknownTaskStatus(name.text, nearest: NameSuggestion.nearest(to: name.text, in: names)))
    }
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: draft.engagement.texts)
    let expected = paths.compactMap { typer.task($0) }
    if let reply = mistakes(typer.problems.map { $0.toldInSession() }, sources) { return reply }
    let graph = playbook.graph
    let reader = StatusReader(playbook, draft.engagement.state(on: draft.day), Evaluator(graph))
    let actual = graph.instances.all.indices.filter { index in
      guard case .task = graph.instances.all[index].thing else { return false }
      return reader.truth(Aspect.shown(status, of: graph.instances.all[index].thing), index) == .yes
    }
    let missing = expected.filter { !actual.contains($0) }
    let further = actual.filter { !expected.contains($0) }
    if missing.isEmpty, further.isEmpty { return note(.asExpected(nil)) }
    func list(_ indices: [Int]) -> String {
      indices.map { playbook.model.path(of: graph.instances.all[$0]) }.joined(separator: ", ")
    }
    var page = AnswerPage()
    page.addRow(.refused, words.text(SessionPhrase.listDiffers(status)))
    if !missing.isEmpty { page.addPair("-", list(missing), indent: 4) }
    if !further.isEmpty { page.addPair("+", list(further), indent: 4) }
    return SessionReply(page, .refused)
  }
}
