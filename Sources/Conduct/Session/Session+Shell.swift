/// What the shell around a session tells it, once it has done what it was asked for.
extension Session {
  /// Answers that a document was written; the session may write the file again.
  public mutating func saved(_ document: SessionDocument, at path: String) -> SessionReply {
    if document.kind == .engagement {
      ownPaths.removeAll { $0 == path }
      ownPaths.append(path)
    }
    return note(.saved(path))
  }

  /// Whether the session may write an engagement into a file that is there already.
  public func owns(_ path: String) -> Bool { ownPaths.contains(path) }

  /// Answers that a file is there already, which is not the session's own.
  public func isTaken(_ path: String) -> SessionReply { mistake(.fileIsTaken(path)) }

  /// Answers that there is no terminal, or nothing to edit with.
  public func cannotEdit() -> SessionReply { mistake(.cannotEdit) }

  /// Answers in another language from now on; no verdict changes.
  ///
  /// - Parameter playbook: The same playbook in the words of that language.
  public mutating func speak(_ language: Language, _ playbook: Playbook) -> SessionReply {
    let before = self.language
    self.language = language
    let reply = reload(playbook)
    if reply.outcome != .done { self.language = before }
    return reply.outcome == .done ? speaking() : reply
  }

  /// Goes on with the playbook as it is now, and says which verdicts are others.
  ///
  /// Every state is told anew. What a rule forbids now takes effect all the same, as it does in a file; a statement
  /// that means nothing any more leaves the session as it is.
  public mutating func reload(_ playbook: Playbook) -> SessionReply {
    let root = tree.nodes[0]
    let reading = playbook.read(journal: root.engagement.source)
    guard let engagement = reading.engagement else { return unreadable(root, reading.diagnostics, reading.sources) }
    var sources = reading.sources
    var nodes = [
      SessionNode(parent: nil, title: "", text: "", engagement: engagement.upTo(root.day), day: root.day)
    ]
    for node in tree.nodes.dropFirst() {
      guard let parent = node.parent else { continue }
      var draft = Draft(nodes[parent].engagement, on: nodes[parent].day, ignoringRules: true)
      let diagnostics = draft.repeat(node.text, path: "#" + String(nodes.count), &sources)
      guard diagnostics.isEmpty else { return unreadable(node, diagnostics, sources) }
      nodes.append(
        SessionNode(parent: parent, title: node.title, text: node.text, engagement: draft.engagement, day: draft.day))
    }
    let before = tree.node.status
    self.sources = sources
    tree = tree.replacing(nodes)
    lastChanges = StatusChange.changes(from: before, to: tree.node.status)
    var page = AnswerPage()
    page.addNote(.reloaded, words)
    if lastChanges.isEmpty { page.addNote(.nothingChanged, words) }
    page.add(lastChanges, limit: Self.maximumChanges, words)
    return SessionReply(page)
  }

  private func unreadable(_ node: SessionNode, _ diagnostics: [Diagnostic], _ sources: SourceSet) -> SessionReply {
    var page = AnswerPage()
    page.addRow(.refused, words.text(SessionPhrase.cannotReload(node.parent == nil ? nil : node.title)))
    for diagnostic in diagnostics.filter({ $0.severity == .error }).prefix(3) { page.add(diagnostic, sources) }
    return SessionReply(page, .refused)
  }
}

extension Draft {
  /// Takes an entry that was taken before; returns why that is not possible any more.
  fileprivate mutating func `repeat`(_ text: String, path: String, _ sources: inout SourceSet) -> [Diagnostic] {
    let source = SourceFile(path: path, text: text)
    let file = sources.append(source)
    switch SessionEntry(text) {
    case .today(let value):
      if let date = CivilDate(iso: value.trimmingBlanks) { setDay(date) }
      return []
    case .days:
      for case .day(let block) in Parser.parse(source, file: file).declarations {
        if block.date.date != day { setDay(block.date.date) }
        let problems = take(block.statements)
        if !problems.isEmpty { return problems }
      }
      return []
    case .statements: return take(Parser.parseStatements(source, file: file).statements)
    case .nothing, .word, .expression: return []
    }
  }

  private mutating func take(_ statements: [Statement]) -> [Diagnostic] {
    for statement in statements {
      guard case .change(let change) = statement.kind, case .mistaken(let problems)? = take(change) else { continue }
      return problems.map { $0.diagnostic() }
    }
    return []
  }
}
