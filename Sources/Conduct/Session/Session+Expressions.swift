/// Entries that ask for a value.
extension Session {
  /// An expression that was read.
  struct Reading {
    let subject: ActionTyper.Subject?
    let diagnostics: [Diagnostic]
    /// The files of the playbook, and the expression behind them.
    let sources: SourceSet
  }

  /// Reads an expression.
  func read(_ text: String) -> Reading {
    var sources = sources
    let source = SourceFile(path: "", text: text)
    let file = sources.append(source)
    let (expression, syntax) = Parser.parseExpression(source, file: file)
    var diagnostics = syntax.problems.map { $0.diagnostic() }
    guard let expression, diagnostics.isEmpty else {
      return Reading(subject: nil, diagnostics: diagnostics, sources: sources)
    }
    var typer = ActionTyper(playbook.model, playbook.scopes, playbook.graph, texts: engagement.texts)
    let subject = typer.subject(expression)
    diagnostics = typer.problems.map { $0.toldInSession() }
    return Reading(subject: subject, diagnostics: diagnostics, sources: sources)
  }

  /// Returns a reply to a word that nothing is called, and that resembles a word of the session.
  private func misspelled(_ text: String) -> SessionReply? {
    let entry = text.trimmingBlanks
    let word = String(entry.prefix { !$0.isWhitespace })
    let rest = entry.dropFirst(word.count).drop(while: \.isWhitespace)
    if rest.isEmpty, let verb = SessionStatement(rawValue: word) { return mistake(.verbAlone(verb)) }
    // Behind a word of the session stands another word; behind a name stands a sign or a word of the language.
    let next = String(rest.prefix { !$0.isWhitespace })
    let isWord = rest.isEmpty || (next.first?.isLetter ?? false) && !Keyword.allCases.contains { $0.text == next }
    guard isWord, declaration(of: word) == nil, word.allSatisfy({ $0.isLetter || $0 == "_" }) else { return nil }
    let words = SessionWord.allCases.map(\.rawValue) + SessionStatement.allCases.map(\.rawValue)
    let nearest = NameSuggestion.nearest(to: word, in: words)
    guard !nearest.isEmpty, names.nearest(to: word).isEmpty else { return nil }
    return mistake(.misspelled(word, nearest: nearest))
  }

  /// Returns the value of a formula in the present state.
  func value(of formula: Formula) -> SessionValue { engagement.values(of: [formula], on: day)[0] }

  /// Answers an expression with its value and type, and with what it needs where that is not known.
  func evaluate(_ text: String) -> SessionReply {
    if let reply = misspelled(text) { return reply }
    let reading = read(text)
    if let reply = mistakes(reading.diagnostics, reading.sources) { return reply }
    switch reading.subject {
    case nil: return mistake(.notUnderstood)
    case .thing(let instance): return SessionReply(page(of: instance))
    case .value(let formula):
      let value = value(of: formula)
      var page = AnswerPage()
      let type = value.isKnown && value.type.isDuration ? "" : "   " + value.type.name(in: playbook.model)
      page.addRow(value.isKnown ? .none : .unknown, value.text + type)
      page.addNeeds(value.needs, limit: Self.maximumChanges, words)
      return SessionReply(page)
    }
  }
}

extension AnswerPage {
  /// Adds the facts that nobody has told, with what readers call them.
  mutating func addNeeds(_ needs: [EngagementStatus.Need], limit: Int, _ words: any SessionPhrasebook) {
    guard !needs.isEmpty else { return }
    addNote(.needs, words)
    for need in needs.prefix(limit) { addPair(need.id, need.title == need.id ? "" : need.title, indent: 4) }
    if needs.count > limit { addText(words.text(StatusPhrase.more(needs.count - limit)), indent: 4) }
  }
}
