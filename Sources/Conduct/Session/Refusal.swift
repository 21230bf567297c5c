/// A statement that a rule forbids, and what stands in its way.
struct Refusal {
  private let action: Action
  private let reason: Violation.Reason
  private let engagement: Engagement
  private let day: CivilDate

  /// How many things that stand in the way are listed.
  private static let maximumObstacles = 8

  init(_ action: Action, _ reason: Violation.Reason, _ draft: Draft) {
    self.action = action
    self.reason = reason
    engagement = draft.engagement
    day = draft.day
  }

  private var playbook: Playbook { engagement.playbook }
  private var model: Model { engagement.playbook.model }

  /// Says why it is refused, what stands in the way, and how it can be recorded all the same.
  func page(_ words: any SessionPhrasebook) -> AnswerPage {
    var page = AnswerPage()
    page.addRow(.refused, words.text(SessionPhrase.refused(words.text(reason.withoutNames))))
    addReason(to: &page, words)
    if isForceable {
      page.addText(words.text(QuestionPhrase.force(StatementText.text(action.change))))
    }
    return page
  }

  /// Whether it would have an effect: an active process is not entered again.
  private var isForceable: Bool {
    switch reason {
    case .alreadyActive, .notActive: false
    case .forbidden, .blocked, .processLeft, .notReady, .notCompletable, .endingDoesNotHold, .assumption, .toldOnce,
      .waivedByOther, .notWaivable, .invariant:
      true
    }
  }

  private func addReason(to page: inout AnswerPage, _ words: any SessionPhrasebook) {
    switch reason {
    case .notReady: addInputs(to: &page, words)
    case .notCompletable: addOpenEnds(to: &page, words)
    case .forbidden: explain(.forbidden, to: &page, words)
    case .blocked(let names):
      if names.isEmpty { explain(.blocked, to: &page, words) }
      add(names.map { (words.text(SessionPhrase.waitsFor), $0) }, to: &page, words)
    case .assumption(let index):
      let assumption = model.assumptions[index]
      page.addText(playbook.sources.text(of: assumption.condition.span).oneLine, indent: 4)
      if let title = assumption.title { page.addText(title, indent: 4) }
    case .invariant(let name):
      guard let invariant = model.invariants.first(where: { $0.name == name }) else { return }
      page.addText(playbook.sources.text(of: invariant.condition.span).oneLine, indent: 4)
      if let title = invariant.title { page.addText(title, indent: 4) }
    case .endingDoesNotHold:
      guard case .leave(_, let ending?) = action.kind else { return }
      page.addText(playbook.sources.text(of: model.endings[ending].condition.span).oneLine, indent: 4)
    case .processLeft, .alreadyActive, .notActive, .toldOnce, .waivedByOther, .notWaivable: break
    }
  }

  private func explain(_ status: Status, to page: inout AnswerPage, _ words: any SessionPhrasebook) {
    guard case .perform(let instance, _) = action.kind else { return }
    let found = playbook.graph.instances.all[instance]
    let thing = ThingTerm(thing: found.thing, members: found.members.map(MemberTerm.constant))
    let span = model.identity(of: found.thing).nameSpan
    var explainer = Explainer(playbook, engagement.state(on: day), texts: engagement.texts)
    let finding = explainer.explain(Formula(form: .status(thing, status), type: .truth, span: span))
    page.addText(ExplanationPage(finding, sources: playbook.sources, words: words).sentence, indent: 4)
  }

  // MARK: - What is missing

  /// The process that is spoken of. Processes are the first of all instances, in the order of a status.
  private func process(_ instance: Int) -> ProcessStatus? {
    let processes = engagement.status(on: day).processes
    return processes.indices.contains(instance) ? processes[instance] : nil
  }

  private func addInputs(to page: inout AnswerPage, _ words: any SessionPhrasebook) {
    guard case .enter(let instance, _) = action.kind, let process = process(instance) else { return }
    let inputs = process.nextRound?.inputs ?? process.inputs
    add(inputs.flatMap(\.obstacles), to: &page, words)
  }

  private func addOpenEnds(to page: inout AnswerPage, _ words: any SessionPhrasebook) {
    guard case .complete(let instance, _) = action.kind, let process = process(instance) else { return }
    let tasks = process.tasks.filter { task in
      task.progress != .done && task.obligation != .notApplicable
        && (task.obligation == .required || task.obligation == .unknown || task.obligation == .conflict)
    }
    let outcomes = process.outcomes + process.steps.flatMap(\.outcomes)
    let found = tasks.map { $0.verdict("", .current) }.map { (words.text($0), $0.title) }
    add(found, to: &page, words, then: outcomes.filter { !$0.isOptional }.flatMap(\.obstacles))
  }

  private func add(
    _ obstacles: [(said: String, title: String)], to page: inout AnswerPage, _ words: any SessionPhrasebook,
    then others: [(phrase: StatusPhrase, title: String)] = []
  ) {
    let all = obstacles + others.map { (words.text($0.phrase), $0.title) }
    for (said, title) in all.prefix(Self.maximumObstacles) { page.addPair(said, title, indent: 4) }
    if all.count > Self.maximumObstacles {
      page.addText(words.text(StatusPhrase.more(all.count - Self.maximumObstacles)), indent: 4)
    }
  }

  private func add(
    _ obstacles: [(phrase: StatusPhrase, title: String)], to page: inout AnswerPage, _ words: any SessionPhrasebook
  ) {
    add([], to: &page, words, then: obstacles)
  }
}

extension MilestoneStatus {
  /// The inputs or outcomes that are not met; of one that has children the children that are not.
  fileprivate var obstacles: [(phrase: StatusPhrase, title: String)] {
    switch state {
    case .met, .waived, .notApplicable: return []
    case .unmet, .unknown:
      let below = children.filter { !$0.isOptional }.flatMap(\.obstacles)
      return below.isEmpty ? [(state == .unmet ? .unmet : .notKnown, title)] : below
    }
  }
}
