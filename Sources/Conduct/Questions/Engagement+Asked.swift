extension Engagement {
  /// Returns the same engagement of a playbook that knows the texts of its journal, and those of a question.
  ///
  /// Texts are compared by number, and what is asked about is numbered behind what the playbook knows.
  func asked(in sources: SourceSet) -> Engagement {
    var model = playbook.model
    model.texts = texts
    let playbook = Playbook(
      sources: sources, model: model, scopes: playbook.scopes, graph: playbook.graph, scenarios: playbook.scenarios)
    return Engagement(
      name: name, title: title, playbook: playbook, source: source, tree: tree, days: days, texts: texts,
      given: given)
  }
}
