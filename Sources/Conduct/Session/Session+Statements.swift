/// Entries that change the state.
extension Session {
  /// How many statements of an entry stand for it in `history`.
  private static let maximumTitles = 4

  /// Takes the statements of an entry.
  mutating func enterStatements(_ text: String) -> SessionReply {
    var sources = sources
    let source = SourceFile(path: nextPath, text: text)
    let file = sources.append(source)
    let (statements, syntax) = Parser.parseStatements(source, file: file)
    if let reply = mistakes(syntax.problems.map { $0.diagnostic() }, sources) { return reply }
    var draft = Draft(engagement, on: day)
    for statement in statements {
      if let reply = take(statement, &draft, sources) { return reply }
    }
    return finish(draft, text: text, sources)
  }

  /// Takes whole days; the header of an engagement among them is passed over.
  mutating func enterDays(_ text: String) -> SessionReply {
    var sources = sources
    let source = SourceFile(path: nextPath, text: text)
    let file = sources.append(source)
    let syntax = Parser.parse(source, file: file)
    if let reply = mistakes(syntax.problems.map { $0.diagnostic() }, sources) { return reply }
    var draft = Draft(engagement, on: day)
    for case .day(let day) in syntax.declarations {
      if day.date.date < draft.day, let reply = refusal(ofGoingTo: day.date.date) { return reply }
      if day.date.date != draft.day { draft.setDay(day.date.date) }
      for statement in day.statements {
        if let reply = take(statement, &draft, sources) { return reply }
      }
    }
    return finish(draft, text: text, sources)
  }

  /// The name under which the place of a breach is told: the number of the state.
  private var nextPath: String { "#" + String(tree.nodes.count) }

  /// Takes a statement; returns a reply if that is not possible, or if an expectation fails.
  private func take(_ statement: Statement, _ draft: inout Draft, _ sources: SourceSet) -> SessionReply? {
    guard case .change(let change) = statement.kind else {
      let reply = check(statement, draft, sources)
      return reply.outcome == .done ? nil : reply
    }
    switch draft.take(change) {
    case nil: return nil
    case .mistaken(let problems): return mistakes(problems.map { $0.toldInSession() }, sources)
    case .refused(let action, let reason):
      return SessionReply(Refusal(action, reason, draft).page(words), .refused)
    }
  }

  /// Goes on to the state of a draft.
  private mutating func finish(_ draft: Draft, text: String, _ sources: SourceSet) -> SessionReply {
    guard !draft.titles.isEmpty else { return SessionReply(AnswerPage()) }
    let shown = draft.titles.prefix(Self.maximumTitles).joined(separator: "; ")
    let title = draft.titles.count > Self.maximumTitles ? shown + "; …" : shown
    self.sources = sources
    var page = changing { session in
      session.tree.append(title: title, text: text, engagement: draft.engagement, day: draft.day)
    }
    if lastChanges.isEmpty { page.addNote(.nothingChanged, words) }
    return SessionReply(page)
  }

  // MARK: - Time

  /// Moves on to the day that an expression says.
  mutating func move(to value: String, title: String) -> SessionReply {
    let reading = read(value)
    if let reply = mistakes(reading.diagnostics, reading.sources) { return reply }
    guard case .value(let formula)? = reading.subject, formula.type == .date else {
      return mistake(.noDay(value.trimmingBlanks))
    }
    let answer = self.value(of: formula)
    guard let date = answer.date else { return mistake(.dayUnknown(value.trimmingBlanks)) }
    if let reply = refusal(ofGoingTo: date) { return reply }
    var draft = Draft(engagement, on: day)
    draft.setDay(date)
    return finish(draft, text: Keyword.today.text + " = " + date.iso, sources)
  }

  /// Days never go back behind what is recorded.
  private func refusal(ofGoingTo date: CivilDate) -> SessionReply? {
    guard let last = engagement.lastDay, date < last else { return nil }
    var page = AnswerPage()
    page.addRow(.refused, words.text(SessionPhrase.dayGoesBack(last)))
    page.addNote(.goBackInstead, words)
    return SessionReply(page, .refused)
  }

  // MARK: - Mistakes

  /// Returns a reply that says what is wrong with an entry; nil where nothing is. The first mistake is enough.
  func mistakes(_ diagnostics: [Diagnostic], _ sources: SourceSet) -> SessionReply? {
    guard let error = diagnostics.first(where: { $0.severity == .error }) else { return nil }
    var page = AnswerPage()
    page.add(error, sources)
    return SessionReply(page, .mistaken)
  }
}
