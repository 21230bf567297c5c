/// `help [WORD]`: what can be typed, and what a word or name means.
enum HelpVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let name = arguments.text
    guard !name.isEmpty else { return SessionReply(overview(session.words)) }
    let words = session.words
    var page = AnswerPage()
    if let word = SessionWord(rawValue: name) {
      page.add(word.usage, words.explanation(word), word.examples)
    } else if let verb = SessionStatement(rawValue: name) {
      page.add(verb.usage, words.explanation(verb), verb.examples)
    } else if let status = Status(rawValue: name) {
      page.addPair(status.rawValue, words.meaning(status))
    } else if let card = session.card(of: name) {
      page.add(card)
    } else {
      let known = SessionWord.allCases.map(\.rawValue) + SessionStatement.allCases.map(\.rawValue)
      let nearest = NameSuggestion.nearest(to: name, in: known)
      return session.mistake(
        .nothingIsCalled(name, nearest: nearest.isEmpty ? session.names.nearest(to: name) : nearest))
    }
    return SessionReply(page)
  }

  private static func overview(_ words: any SessionPhrasebook) -> AnswerPage {
    var page = AnswerPage()
    for (index, group) in SessionHelp.Group.allCases.enumerated() {
      if index > 0 { page.addGap() }
      page.addText(words.heading(group), .strong)
      for (usage, summary) in group.entries(words) { page.addPair(usage, summary, indent: 4) }
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
  fileprivate mutating func add(_ usage: [String], _ text: String, _ examples: [String]) {
    for usage in usage { addText(usage, .strong) }
    addText(text, indent: 4)
    for example in examples { addText(example, .frame, indent: 6) }
  }
}
