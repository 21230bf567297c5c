/// What is asked of every engagement of a portfolio: verdicts, and the part of the rules that they need.
package struct PortfolioQuestion: Sendable {
  /// The rules that the verdicts need.
  package let program: RuleProgram
  /// The verdicts, in the order in which they were asked for.
  package let verdicts: [PortfolioVerdict]
  /// The texts that the rules mention, by number; others are numbered behind them.
  package let texts: [String]
  /// What is supposed of every engagement, if anything is.
  package let change: PortfolioChange?
  /// The playbook, with the texts of the question.
  let playbook: Playbook

  /// One thing that is asked.
  package enum Asked: Sendable {
    /// A column: a name with a facet, a name alone or any expression, perhaps under a heading: `late = …`.
    case column(String)
    /// A condition.
    case condition(String)
    /// Statements of a journal that are supposed, on a day.
    case change(String, on: CivilDate)
  }

  /// What reading a question found.
  package struct Reading: Sendable {
    /// The question, where it makes sense.
    package let question: PortfolioQuestion?
    /// What is wrong with it.
    package let diagnostics: [Diagnostic]
    /// The files of the playbook, and the parts of the question behind them.
    package let sources: SourceSet
  }
}

extension Playbook {
  /// The name of the column that says where an engagement may go.
  static let orientation = "next"

  /// The columns that are shown unless others are asked for: the state of each process, the obligation and the due day
  /// of each task, and where the engagement may go.
  package var standardPortfolioColumns: [String] {
    let names = portfolioNames
    var columns: [String] = []
    for (instance, entry) in graph.instances.all.enumerated() {
      guard case .process = entry.thing else { continue }
      columns.append(names[instance] + "." + PortfolioFacet.state.rawValue)
    }
    for (instance, entry) in graph.instances.all.enumerated() {
      guard case .task = entry.thing else { continue }
      for facet in [PortfolioFacet.obligation, .due] { columns.append(names[instance] + "." + facet.rawValue) }
    }
    return columns + [Self.orientation]
  }

  /// The name of each thing, as short as it is unambiguous.
  var portfolioNames: [String] {
    let shorts = graph.instances.all.map(model.shortName)
    var uses: [String: Int] = [:]
    for short in shorts { uses[short, default: 0] += 1 }
    return zip(graph.instances.all, shorts).map { uses[$1] == 1 ? $1 : model.path(of: $0) }
  }

  /// Reads what is asked of every engagement; nearly linear in the size of the playbook.
  package func portfolio(_ asked: [PortfolioQuestion.Asked]) -> PortfolioQuestion.Reading {
    var reader = PortfolioQuestionReader(self)
    for part in asked { reader.read(part) }
    return reader.finish()
  }
}

/// Reads the parts of a question, then builds the graph that answers all of them.
private struct PortfolioQuestionReader {
  private enum Part {
    case facet(PortfolioFacet, Int, name: String)
    case formula(Formula, name: String, text: String)
    case next(name: String)
  }

  private let playbook: Playbook
  private var parts: [Part] = []
  private var sources: SourceSet
  private var diagnostics: [Diagnostic] = []
  private var texts: TextPool
  private let instances: [String: Int]
  private var actions: [Action] = []
  private var today: CivilDate?

  init(_ playbook: Playbook) {
    self.playbook = playbook
    sources = playbook.sources
    texts = playbook.graph.texts
    var instances: [String: Int] = [:]
    for (instance, name) in playbook.portfolioNames.enumerated() {
      instances[name] = instance
      instances[playbook.model.path(of: playbook.graph.instances.all[instance])] = instance
    }
    self.instances = instances
  }

  mutating func read(_ asked: PortfolioQuestion.Asked) {
    switch asked {
    case .column(let written):
      let (name, text) = Self.heading(written)
      if text == Playbook.orientation {
        parts.append(.next(name: name))
      } else if let (facet, instance) = facet(text) {
        parts.append(.facet(facet, instance, name: name))
      } else if let formula = formula(text, asCondition: false) {
        parts.append(.formula(formula, name: name, text: text))
      }
    case .condition(let text):
      if let formula = formula(text, asCondition: true) { parts.append(.formula(formula, name: text, text: text)) }
    case .change(let text, let day): readChange(text, day)
    }
  }

  /// Splits `late = first_contact is late` into the heading and what is asked; otherwise both are the text.
  private static func heading(_ written: String) -> (name: String, text: String) {
    let text = written.trimmingBlanks
    guard let sign = text.firstIndex(of: "=") else { return (text, text) }
    let name = String(text[..<sign]).trimmingBlanks
    let rest = String(text[text.index(after: sign)...]).trimmingBlanks
    guard !name.isEmpty, !rest.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
      return (text, text)
    }
    return (name, rest)
  }

  private func facet(_ text: String) -> (PortfolioFacet, Int)? {
    if let instance = instances[text] {
      return (PortfolioFacet.standard(of: playbook.graph.instances.all[instance].thing), instance)
    }
    guard let dot = text.lastIndex(of: "."), let instance = instances[String(text[..<dot])],
      let facet = PortfolioFacet(rawValue: String(text[text.index(after: dot)...])),
      facet.isShown(of: playbook.graph.instances.all[instance].thing)
    else { return nil }
    return (facet, instance)
  }

  private mutating func formula(_ text: String, asCondition: Bool) -> Formula? {
    let source = SourceFile(path: Engagement.questionPath, text: text)
    let file = sources.append(source)
    let (expression, tree) = Parser.parseExpression(source, file: file)
    diagnostics += tree.problems.map { $0.diagnostic() }
    guard let expression, tree.problems.isEmpty else { return nil }
    var model = playbook.model
    model.texts = texts
    var typer = ActionTyper(model, playbook.scopes, playbook.graph, texts: texts)
    let formula = asCondition ? typer.condition(expression) : typer.value(expression)
    diagnostics += typer.problems.map { $0.diagnostic() }
    texts = typer.texts
    return typer.problems.isEmpty ? formula : nil
  }

  private mutating func readChange(_ text: String, _ day: CivilDate) {
    // Time goes on by a line of its own, which is no statement of a journal.
    let lines = ChangesText.lines(text).split(separator: "\n").map(String.init)
    today = lines.compactMap(ChangesText.day).last ?? today
    let told = lines.filter { ChangesText.day($0) == nil }.joined(separator: "\n")
    guard !told.trimmingBlanks.isEmpty else { return }
    let source = SourceFile(path: Engagement.statementPath, text: told)
    let file = sources.append(source)
    let (statements, tree) = Parser.parseStatements(source, file: file)
    let whole = Span(file: file, start: 0, end: Int32(clamping: source.bytes.count))
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: texts)
    let block = Day(date: DateLiteral(date: day, span: whole), statements: statements, span: whole)
    actions += typer.days([block]).flatMap(\.actions)
    diagnostics += tree.problems.map { $0.diagnostic() } + typer.problems.map { $0.diagnostic() }
    texts = typer.texts
  }

  func finish() -> PortfolioQuestion.Reading {
    guard diagnostics.isEmpty else {
      return PortfolioQuestion.Reading(question: nil, diagnostics: diagnostics, sources: sources)
    }
    var model = playbook.model
    model.texts = texts
    let formulas = parts.flatMap { part -> [Formula] in
      if case .formula(let formula, _, _) = part { formula.questions(in: model) } else { [] }
    }
    let graph = formulas.isEmpty ? playbook.graph : GraphBuilder.build(model, questions: formulas).graph
    var builder = PortfolioVerdictBuilder(model, graph)
    var nodes = graph.roots.questions[...]
    let verdicts = parts.compactMap { part -> PortfolioVerdict? in
      switch part {
      case .facet(let facet, let instance, let name): return builder.verdict(facet, of: instance, name: name)
      case .next(let name): return builder.next(name: name)
      case .formula(let formula, let name, let text):
        let own = Array(nodes.prefix(formula.questions(in: model).count))
        nodes = nodes.dropFirst(own.count)
        return builder.verdict(formula, own, name: name, text: text)
      }
    }
    let asking = Playbook(
      sources: sources, model: model, scopes: playbook.scopes, graph: graph, scenarios: playbook.scenarios)
    let question = PortfolioQuestion(
      program: RuleProgram(graph, roots: builder.roots), verdicts: verdicts, texts: graph.texts.texts,
      change: actions.isEmpty && today == nil ? nil : PortfolioChange(actions, today: today, playbook.layout),
      playbook: asking)
    return PortfolioQuestion.Reading(question: question, diagnostics: [], sources: sources)
  }
}
