/// What Tab offers.
extension Session {
  /// Returns what the word before a place may become, in the order of the playbook, and the length of that word.
  ///
  /// - Parameters:
  ///   - entry: The entry as far as it is typed.
  ///   - cursor: The offset of the cursor in UTF-8 bytes.
  public func completions(of entry: String, at cursor: Int) -> (word: String, found: [SessionCompletion]) {
    let typed = String(decoding: Array(entry.utf8.prefix(max(0, cursor))), as: UTF8.self)
    let place = CompletionPlace(typed)
    let word = place.word
    var candidates = interview == nil ? candidates(at: place) : answers
    if word.hasPrefix("#"), !(place.tokens.isEmpty && place.isAtStart) { candidates = names.references }
    var seen: Set<String> = []
    let distinct = candidates.filter { seen.insert($0.text).inserted }
    let exact = distinct.filter { $0.text.hasPrefix(word) }
    if !exact.isEmpty || word.isEmpty { return (word, exact) }
    let folded = word.lowercased()
    return (word, distinct.filter { $0.text.lowercased().hasPrefix(folded) })
  }

  private func candidates(at place: CompletionPlace) -> [SessionCompletion] {
    var tokens = place.tokens[...]
    if place.isAtStart {
      guard let first = tokens.first else { return beginnings + statementBeginnings }
      if let (word, count) = place.sessionWord {
        let rest = tokens.dropFirst(count)
        if let found = pathCandidates(rest, place) { return found }
        switch word {
        case .why, .how, .expect, .needs, .ask, .when:
          return expression(rest, place) ?? word.verb.candidates(after: rest.map(place.text), in: self)
        case .whatIf:
          let comma = rest.lastIndex { $0.kind == .comma }
          tokens = comma.map { rest[($0 + 1)...] } ?? rest
        default: return word.verb.candidates(after: rest.map(place.text), in: self)
        }
      }
      if first.keyword == .expect { tokens = tokens.dropFirst() }
    }
    while tokens.first?.keyword == .force { tokens = tokens.dropFirst() }
    guard let first = tokens.first else { return statementBeginnings }
    if let found = pathCandidates(tokens, place) { return found }
    if let found = statement(first, tokens.dropFirst(), place) { return found }
    if let found = assignment(tokens, place) { return found }
    return expression(tokens, place) ?? names.conditionWords
  }

  /// The words with which an entry begins.
  private var beginnings: [SessionCompletion] {
    SessionWord.allCases.map { SessionCompletion($0.rawValue, detail: words.summary($0)) }
      + [SessionCompletion(Keyword.today.text, suffix: " = ")]
  }

  private var statementBeginnings: [SessionCompletion] {
    SessionStatement.allCases.map { SessionCompletion($0.rawValue, detail: words.summary($0)) } + names.assignable
      + names.all
  }

  /// What stands behind a verb of the journal.
  private func statement(
    _ verb: Token, _ rest: ArraySlice<Token>, _ place: CompletionPlace
  ) -> [SessionCompletion]? {
    let isFirst = rest.isEmpty
    switch verb.keyword {
    case .do: return isFirst ? names.tasks : [SessionCompletion(.on)]
    case .enter, .complete: return isFirst ? names.processes : [SessionCompletion(.on)]
    case .record: return isFirst ? names.events : [SessionCompletion(.on)]
    case .retract: return isFirst ? names.tasks + names.events : []
    case .waive:
      if isFirst { return names.waivable }
      if rest.last?.keyword == .by { return names.roles }
      return rest.last?.kind == .text
        ? [SessionCompletion(.by)] : [SessionCompletion(Keyword.because.text, suffix: " \"")]
    case .leave:
      if isFirst { return names.processes }
      if rest.last?.keyword == .as { return endings(of: rest.first.map(place.text)) }
      return [SessionCompletion(Keyword.because.text, suffix: " \""), SessionCompletion(.as)]
    default: return nil
    }
  }

  private func endings(of process: String?) -> [SessionCompletion] {
    let model = playbook.model
    guard let index = model.processes.firstIndex(where: { $0.identity.name == process }) else { return [] }
    return model.processes[index].endings.map {
      SessionCompletion(model.endings[$0].name, suffix: "", detail: model.endings[$0].title)
    }
  }

  /// What stands behind `fact =`, `fact +=`.
  private func assignment(_ tokens: ArraySlice<Token>, _ place: CompletionPlace) -> [SessionCompletion]? {
    let signs: [Token.Kind] = [.equals, .plusEquals, .minusEquals]
    guard let sign = tokens.firstIndex(where: { signs.contains($0.kind) }), sign > tokens.startIndex else { return nil }
    let behind = tokens[(sign + 1)...]
    guard behind.isEmpty || behind.last?.kind == .leftBrace || behind.last?.kind == .comma else { return [] }
    switch subject(place.text(tokens[..<sign])) {
    case .thing: return [SessionCompletion(.yes), SessionCompletion(.no)]
    case .value(let formula):
      if case .set(let choice) = formula.type, !behind.isEmpty || tokens[sign].kind != .equals {
        return names.members(of: choice).map { SessionCompletion($0.text, suffix: "", detail: $0.detail) }
      }
      return values(of: formula.type) + [SessionCompletion(.unknown)]
    case nil: return []
    }
  }

  private func values(of type: ValueType) -> [SessionCompletion] {
    switch type {
    case .truth: [SessionCompletion(.yes), SessionCompletion(.no)]
    case .choice(let choice): names.members(of: choice)
    case .set: [SessionCompletion("{")]
    case .date: [SessionCompletion(.today)]
    case .count, .number, .percent, .days, .businessDays, .months, .text: []
    }
  }

  private func subject(_ text: String) -> ActionTyper.Subject? { read(text).subject }

  // MARK: - Paths and expressions

  /// What stands behind `name[` and `name.`
  private func pathCandidates(_ tokens: ArraySlice<Token>, _ place: CompletionPlace) -> [SessionCompletion]? {
    guard let last = tokens.last else { return nil }
    let base = place.pathBefore(tokens.dropLast())
    switch last.kind {
    case .leftBracket: return base.isEmpty ? nil : indices(of: base)
    case .dot:
      let model = playbook.model
      if let process = model.processes.firstIndex(where: { $0.identity.name == base.prefix { $0 != "[" } }) {
        return names.things(of: process)
          + [Property.enteredOn, .completedOn, .leftOn, .round].map { SessionCompletion($0.rawValue) }
      }
      return [Property.doneOn, .dueOn, .aimOn].map { SessionCompletion($0.rawValue) }
        + [EventAspect.on, .times].map { SessionCompletion($0.rawValue) }
    default: return nil
    }
  }

  /// The members that can stand in the brackets behind a name.
  private func indices(of name: String) -> [SessionCompletion] {
    let model = playbook.model
    let local = name.split(separator: ".").last.map(String.init) ?? name
    let identities =
      model.tasks.map(\.identity) + model.milestones.map(\.identity) + model.steps.map(\.identity)
      + model.processes.map(\.identity)
    let choice =
      model.facts.first { $0.name == local }?.index ?? model.events.first { $0.name == local }?.index
      ?? model.definitions.first { $0.name == local }?.parameter.map { model.variables[$0].choice }
      ?? model.tables.first { $0.name == local }?.parameter.map { model.variables[$0].choice }
      ?? identities.first { $0.name == local }?.bindings.last.map { model.variables[$0].choice }
    guard let choice, choice >= 0 else { return [] }
    return names.members(of: choice).map { SessionCompletion($0.text, suffix: "]", detail: $0.detail) }
  }

  /// What stands behind `is`, and behind a whole term; nil where a term begins.
  private func expression(_ tokens: ArraySlice<Token>, _ place: CompletionPlace) -> [SessionCompletion]? {
    guard let last = tokens.last else { return nil }
    let isDenied = last.keyword == .not && tokens.dropLast().last?.keyword == .is
    if last.keyword == .is || isDenied {
      let base = place.pathBefore(tokens.dropLast(isDenied ? 2 : 1))
      let known =
        [SessionCompletion(.known), SessionCompletion(.unknown)]
        + (isDenied ? [] : [SessionCompletion(.not)])
      switch subject(base) {
      case .thing(let instance):
        let statuses = playbook.graph.instances.all[instance].thing.statuses
        return statuses.map { SessionCompletion($0.rawValue, detail: words.meaning($0)) } + known
      case .value(let formula): return values(of: formula.type) + known
      case nil: return Status.allCases.map { SessionCompletion($0.rawValue) } + known
      }
    }
    switch last.kind {
    case .name where !(last.keyword?.isReserved ?? false), .reference, .rightBracket, .rightParenthesis, .numeral,
      .date, .percent:
      return [Keyword.is, .and, .or, .implies, .includes, .lacks, .in].map { SessionCompletion($0) }
    default: return nil
    }
  }
}
