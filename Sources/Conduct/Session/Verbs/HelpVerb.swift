/// `help [WORD]`: what can be typed, and what a word or name means.
enum HelpVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let name = arguments.text
    guard !name.isEmpty else { return SessionReply(overview(session.words)) }
    let words = session.words
    var page = AnswerPage()
    if let word = SessionWord(rawValue: name) {
      page.add(words.help(word))
    } else if let verb = SessionStatement(rawValue: name) {
      page.add(words.help(verb))
    } else if let status = Status(rawValue: name) {
      page.addPair(status.rawValue, words.meaning(status))
    } else if let card = session.card(of: name) {
      page.add(card)
    } else {
      let known = SessionWord.allCases.map(\.rawValue) + SessionStatement.allCases.map(\.rawValue)
      let nearest = NameSuggestion.nearest(to: name, in: known)
      return .mistake(.nothingIsCalled(name, nearest: nearest.isEmpty ? session.names.nearest(to: name) : nearest))
    }
    return SessionReply(page)
  }

  private static func overview(_ words: English) -> AnswerPage {
    var page = AnswerPage()
    for (index, group) in words.overview.enumerated() {
      if index > 0 { page.addGap() }
      page.addText(group.heading, .strong)
      for (usage, summary) in group.entries { page.addPair(usage, summary, indent: 4) }
    }
    return page
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    guard words.isEmpty else { return [] }
    return SessionWord.allCases.map { SessionCompletion($0.rawValue) }
      + SessionStatement.allCases.map { SessionCompletion($0.rawValue) }
      + Status.allCases.map { SessionCompletion($0.rawValue) } + session.names.all
  }
}

extension AnswerPage {
  /// Adds how something is written, and what it does.
  fileprivate mutating func add(_ help: English.Help) {
    for usage in help.usage { addText(usage, .strong) }
    addText(help.text, indent: 4)
    for example in help.examples { addText(example, .frame, indent: 6) }
  }
}
