/// The value of an expression in a state.
struct SessionValue: Sendable {
  /// The value as the author writes it.
  let text: String
  let type: ValueType
  let isKnown: Bool
  /// The day, where it is one.
  let date: CivilDate?
  /// The facts that nobody has told and on which it depends.
  let needs: [EngagementStatus.Need]

  /// Whether it is the answer *yes*.
  var truth: Truth? {
    guard type == .truth else { return nil }
    return isKnown ? (text == Keyword.yes.text ? .yes : .no) : .unknown
  }
}

extension Engagement {
  /// Returns the values of formulas on a day; nearly linear in the size of the playbook.
  func values(of formulas: [Formula], on day: CivilDate) -> [SessionValue] {
    var model = playbook.model
    // The numbers of texts go on from those of the journal, so that equal texts are equal.
    model.texts = texts
    let asked = formulas.flatMap { $0.questions(in: model) }
    let graph = GraphBuilder.build(model, questions: asked).graph
    let asking = Playbook(
      sources: playbook.sources, model: model, scopes: playbook.scopes, graph: graph, scenarios: [])
    let reader = StatusReader(asking, state(on: day), Evaluator(graph))
    var next = 0
    return formulas.map { formula in
      let count = formula.questions(in: model).count
      defer { next += count }
      return reader.value(of: formula, graph.roots.questions[next..<(next + count)].map(Int.init))
    }
  }
}

extension StatusReader {
  fileprivate func value(of formula: Formula, _ nodes: [Int]) -> SessionValue {
    let needs = openFacts(nodes)
    let cells = nodes.map(evaluator.cell)
    let model = playbook.model
    guard case .set(let choice) = formula.type else {
      let cell = cells.first ?? Cell.unknown
      let isKnown = formula.type == .truth ? cell != Cell.open : cell != Cell.unknown
      let text = ValueText.text(cell: cell, formula.type, model, playbook.graph.texts)
      let isDay = formula.type == .date && cell != Cell.unknown && cell != Cell.never
      return SessionValue(
        text: text, type: formula.type, isKnown: isKnown, date: isDay ? CivilDate(dayNumber: Int(cell)) : nil,
        needs: needs)
    }
    let names = model.choices[choice].members.map(\.name)
    let certain = zip(names, cells).filter { $0.1 == Cell.yes }.map(\.0)
    let open = zip(names, cells).filter { $0.1 == Cell.open }.map { $0.0 + "?" }
    let all = certain + open
    return SessionValue(
      text: open.count == names.count
        ? Keyword.unknown.text : all.isEmpty ? "{}" : "{ " + all.joined(separator: ", ") + " }",
      type: formula.type, isKnown: open.isEmpty, date: nil, needs: needs)
  }
}
