/// Whether what is expected holds for the reason that is given for it.
extension Session {
  /// Returns the reply to `expect C because D`, where both hold.
  func check(
    _ condition: Expression, because reason: Expression, _ draft: Draft, _ sources: SourceSet
  ) -> SessionReply {
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: draft.engagement.texts)
    guard let claim = typer.condition(condition), let formula = typer.condition(reason) else {
      return mistake(.notUnderstood)
    }
    var model = playbook.model
    // The numbers of texts go on from those of the journal, so that equal texts are equal.
    model.texts = typer.texts
    let graph = GraphBuilder.build(model, questions: [claim]).graph
    guard let node = graph.roots.questions.first else { return mistake(.notUnderstood) }
    let asking = Playbook(
      sources: sources, model: model, scopes: playbook.scopes, graph: graph, scenarios: [])
    let check = ReasonCheck(
      claim, asking, draft.engagement.state(on: draft.day), texts: typer.texts, Evaluator(graph), node: Int(node))
    if check.accepts(formula) { return note(.asExpected(nil)) }
    let (reasons, more) = check.explanation.grounds(limit: 4, words: words)
    var page = AnswerPage()
    let text = words.brokenReason(
      sources.text(of: claim.span).oneLine, on: words.text(StatusPhrase.day(draft.day)),
      sources.text(of: formula.span).oneLine, .yes, reasons: reasons, more: more)
    page.addRow(.refused, text)
    return SessionReply(page, .refused)
  }
}
