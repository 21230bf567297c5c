/// What was told and done in a session, as a scenario that expects the present state.
struct ScenarioText {
  private let session: Session
  private let title: String

  init(_ session: Session, title: String) {
    self.session = session
    self.title = title
  }

  private var engagement: Engagement { session.engagement }
  private var playbook: Playbook { engagement.playbook }

  /// The scenario with a line end at its end.
  ///
  /// A statement that broke a rule when the journal was written is forced, so that the scenario is not about it.
  var text: String {
    let judge = Judge(model: playbook.model, evaluator: Evaluator(playbook.graph))
    var state = EngagementState(playbook.layout)
    let reason = session.words.text(SessionPhrase.recordedAllTheSame)
    var blocks = JournalText.blocks(engagement.days, upTo: session.day) { action, day in
      state.setToday(day.date)
      defer { state.apply(action, on: day.date) }
      let isBreach = action.forcedBecause == nil && judge.breach(action, in: state) != nil
      return JournalText.text(
        isBreach ? Action(kind: action.kind, change: action.change, forcedBecause: reason) : action)
    }
    if blocks.isEmpty { blocks.append(JournalText.Block(date: session.day, statements: [])) }
    blocks[blocks.count - 1].statements += expectations
    let head = Keyword.scenario.text + " " + TextDecoder.quoted(title) + " {"
    let lines = [head] + blocks.flatMap { $0.lines(indent: "  ") } + ["}"]
    return FormattedFile(SourceFile(path: "", text: lines.joined(separator: "\n"))).source.wholeText
  }

  /// What is expected: where the processes stand, what is overdue, due, and done late, and which outcomes are met.
  private var expectations: [String] {
    let graph = playbook.graph
    let reader = StatusReader(playbook, engagement.state(on: session.day), Evaluator(graph))
    func having(_ status: Status) -> [String] {
      graph.instances.all.indices.compactMap { index in
        let instance = graph.instances.all[index]
        guard instance.thing.statuses.contains(status),
          reader.truth(Aspect.shown(status, of: instance.thing), index, status == .ready ? .next : .current) == .yes
        else { return nil }
        return playbook.model.path(of: instance)
      }
    }
    let active = Set(having(.active))
    var lines = [Status.complete, .left, .active, .ready].flatMap { status in
      having(status).filter { status != .ready || !active.contains($0) }.map { sentence($0, status) }
    }
    let met = having(.met).filter { path in active.contains { path.hasPrefix($0 + ".") } }
    lines += having(.late).map { sentence($0, .late) } + met.map { sentence($0, .met) }
    for status in [Status.overdue, .due] {
      let list = "[" + having(status).joined(separator: ", ") + "]"
      lines.append([Keyword.expect.text, status.rawValue, Keyword.are.text, list].joined(separator: " "))
    }
    return lines
  }

  private func sentence(_ path: String, _ status: Status) -> String {
    [Keyword.expect.text, path, Keyword.is.text, status.rawValue].joined(separator: " ")
  }
}
