import Conduct

/// An engagement as a page: where it stands by phase, what is due when, what is not known, and why.
struct EngagementPage {
  let status: EngagementStatus
  let outline: PlaybookOutline
  let language: Language
  private var verdicts: VerdictExplainer.Verdicts
  private var lines: [String] = []
  private var words: any Phrasebook { language.phrases }

  init(
    _ status: EngagementStatus, of outline: PlaybookOutline, verdicts: VerdictExplainer.Verdicts,
    in language: Language
  ) {
    self.status = status
    self.outline = outline
    self.verdicts = verdicts
    self.language = language
  }

  private var shown: [ProcessStatus] { status.inPhases.filter(\.isTold) }

  /// What can be worked on stands first, what is over last.
  private var byUrgency: [ProcessStatus] {
    func rank(_ process: ProcessStatus) -> Int {
      switch process.state {
      case .active: 0
      case .ready: 1
      case .waiting, .unknown: process.isExternal ? 3 : 2
      case .complete: 4
      case .left, .notApplicable: 5
      }
    }
    return shown.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
  }

  /// Returns the page.
  consuming func text() -> String {
    addHeading()
    addPhases()
    lines.append(Timeline(status, in: language).html())
    addNeeds()
    for process in byUrgency { addProcess(process) }
    addAdvice(status.advice, heading: language.text(DocumentWord.general), level: 2)
    addViolations()
    addPicture()
    return HTMLPage(
      title: status.engagementTitle, language: language, navigation: navigation(),
      content: lines.joined(separator: "\n")
    ).text()
  }

  private func navigation() -> String {
    let links = byUrgency.map { process in
      "<li><a href=\"#\(Markup.identifier(process.path))\">\(Markup.escaped(process.documentTitle))</a></li>"
    }
    let label = Markup.escaped(language.text(DocumentWord.contents))
    return "<nav aria-label=\"\(label)\"><ul>\n" + links.joined(separator: "\n") + "\n</ul></nav>"
  }

  private func heading(_ level: Int, _ text: String, id: String? = nil) -> String {
    let anchor = id.map { " id=\"\(Markup.identifier($0))\"" } ?? ""
    return "<h\(level)\(anchor)>\(Markup.escaped(text))</h\(level)>"
  }

  // MARK: - Overview

  private mutating func addHeading() {
    lines.append(heading(1, status.engagementTitle))
    let playbook = [status.playbookTitle, status.version].compactMap { $0 }.joined(separator: " ")
    var parts = [
      language.text(EngagementWord.follows, playbook), language.text(EngagementWord.asOf, language.date(status.date)),
    ]
    if let phase = status.phaseTitle { parts.append(words.text(.phase(phase))) }
    lines.append("<p class=\"lead\">\(Markup.escaped(parts.joined(separator: " · ")))</p>")
  }

  private mutating func addPhases() {
    lines.append(heading(2, language.text(EngagementWord.standing), id: "standing"))
    lines.append("<div class=\"phases\">")
    let last = shown.contains { $0.phaseOrder >= outline.phases.count } ? [""] : []
    for (index, title) in (outline.phases.map(\.title) + last).enumerated() {
      let processes = shown.filter { $0.phaseOrder == index }
      lines.append("<section>" + heading(3, title.isEmpty ? language.text(DocumentWord.general) : title))
      for process in processes { lines.append(card(process)) }
      if processes.isEmpty { lines.append("<p class=\"aside\">–</p>") }
      lines.append("</section>")
    }
    lines.append("</div>")
  }

  private func card(_ process: ProcessStatus) -> String {
    var counts: [(StatusPage.Mark, Int)] = []
    for mark in [StatusPage.Mark.overdue, .due, .waiting, .unknown, .done] {
      let count = process.tasks.filter { $0.isTold && $0.verdict.mark == mark }.count
      if count > 0 { counts.append((mark, count)) }
    }
    let badges = counts.map { mark, count in
      "<span class=\"\(mark.className)\">\(mark.sign) \(count) \(Markup.escaped(language.text(mark.word)))</span>"
    }
    return "<a class=\"card is-\(process.flowState.rawValue)\" href=\"#\(Markup.identifier(process.path))\">"
      + "<strong>\(Markup.escaped(process.documentTitle))</strong>\(Markup.escaped(words.text(process.phrase)))"
      + (badges.isEmpty ? "" : "<span class=\"counts\">\(badges.joined())</span>") + "</a>"
  }

  private mutating func addNeeds() {
    guard !status.urgentNeeds.isEmpty else { return }
    lines.append(heading(2, words.text(.needs), id: "needs"))
    lines.append("<ul class=\"items\">")
    for need in status.urgentNeeds {
      lines.append(
        "<li class=\"item row\"><span class=\"sign is-open-question\">?</span>"
          + "<span class=\"what\">\(Markup.escaped(need.title))</span></li>")
    }
    lines.append("</ul>")
  }

  // MARK: - Processes

  private mutating func addProcess(_ process: ProcessStatus) {
    lines.append(heading(2, process.documentTitle, id: process.path))
    addItem(
      StatusPage.Mark.note, process.flowState.sign, words.text(process.phrase), nil,
      why: verdicts.why(process.path, process.tellingStatus))
    let tasks = TaskStatus.ordered(process.tasks.filter(\.isTold))
    if !tasks.isEmpty {
      lines += [heading(3, words.text(.tasks)), "<ul class=\"items\">"]
      for task in tasks { addTask(task, of: process) }
      lines.append("</ul>")
    }
    if process.enteredOn == nil { addMilestones(process.inputs, .inputs, of: process) }
    if process.state == .active {
      addMilestones(process.outcomes + process.steps.flatMap(\.outcomes), .outcomes, of: process)
    }
    addAdvice(process.advice, heading: words.text(.advice), level: 3)
    let next = process.next.filter { $0.open == .yes }
    if !next.isEmpty {
      lines += [heading(3, words.text(.next)), "<ul>"]
      lines += next.map { "<li>\(Markup.escaped($0.text))</li>" }
      lines.append("</ul>")
    }
  }

  private mutating func addTask(_ task: TaskStatus, of process: ProcessStatus) {
    let mark = task.verdict.mark
    lines.append("<li>")
    addItem(
      mark, mark.sign, task.documentTitle, words.text(task.documentPhrase),
      why: verdicts.why(process.path + "." + task.id, of: task))
    lines.append("</li>")
  }

  private mutating func addMilestones(
    _ milestones: [MilestoneStatus], _ heading: StatusPhrase?, of process: ProcessStatus
  ) {
    let shown = milestones.filter { $0.state != .notApplicable }
    guard !shown.isEmpty else { return }
    if let heading { lines.append(self.heading(3, words.text(heading))) }
    lines.append("<ul class=\"items\">")
    for milestone in shown {
      let (mark, phrase) = milestone.verdict
      lines.append("<li>")
      addItem(
        mark, mark.sign, milestone.title, words.text(phrase),
        why: verdicts.why(process.path + "." + milestone.id, .met))
      if mark != .met { addMilestones(milestone.children, nil, of: process) }
      lines.append("</li>")
    }
    lines.append("</ul>")
  }

  /// A verdict that unfolds into its explanation, where there is more to say than the verdict itself.
  private mutating func addItem(
    _ mark: StatusPage.Mark, _ sign: String, _ title: String, _ said: String?, why: Finding?
  ) {
    let row =
      "<span class=\"sign \(mark.className)\" aria-hidden=\"true\">\(sign)</span>"
      + "<span class=\"what\">\(Markup.escaped(title))</span>"
      + (said.map { "<span class=\"said \(mark.className)\">\(Markup.escaped($0))</span>" } ?? "")
    guard let why, !why.because.isEmpty || !why.sources.isEmpty else {
      lines.append("<div class=\"item row\">\(row)</div>")
      return
    }
    lines.append("<details class=\"item\"><summary class=\"row\">\(row)</summary><div class=\"why\">")
    lines.append(FindingTree(language: language).html(why))
    lines.append("</div></details>")
  }

  // MARK: - The rest

  private mutating func addAdvice(_ advice: [ProcessStatus.AdviceStatus], heading: String, level: Int) {
    let shown = advice.filter { $0.holds == .yes }
    guard !shown.isEmpty else { return }
    lines += [self.heading(level, heading), "<ul>"]
    for item in shown {
      let text: String =
        switch item.kind {
        case .advise: item.text
        case .permit: language.text(DocumentWord.labelled, words.text(StatusPhrase.permit), item.text)
        case .forbid: language.text(DocumentWord.labelled, words.text(StatusPhrase.forbid), item.text)
        }
      lines.append("<li>\(Markup.escaped(text))</li>")
    }
    lines.append("</ul>")
  }

  private mutating func addViolations() {
    guard !status.violations.isEmpty else { return }
    lines += [heading(2, words.text(.violations), id: "violations"), "<ul class=\"items\">"]
    for violation in status.violations {
      let forced = violation.forcedBecause.map { language.inBrackets(words.text(.forced(because: $0))) } ?? ""
      lines.append(
        "<li class=\"item\"><div class=\"row\"><span class=\"sign is-late\" aria-hidden=\"true\">!</span>"
          + "<code class=\"what\">\(Markup.escaped(violation.statement))</code>"
          + "<span class=\"said\">\(Markup.escaped(language.date(violation.date)))</span></div>"
          + "<div class=\"why\">\(Markup.escaped(words.text(violation.reason) + forced))</div></li>")
    }
    lines.append("</ul>")
  }

  private mutating func addPicture() {
    let flow = FlowBuilder(outline, status: status, in: language).flow()
    guard !flow.boxes.isEmpty else { return }
    lines.append(heading(2, language.text(DocumentWord.flow), id: "flow"))
    let description = language.text(EngagementWord.pictureOf, status.engagementTitle)
    lines.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(Markup.escaped(description))\">")
    lines.append(FlowSVG.draw(flow, title: status.engagementTitle, in: language, isAlone: false) + "</div>")
  }
}

extension StatusPage.Mark {
  /// The colour of the mark in a page.
  var className: String {
    switch self {
    case .overdue: "is-late"
    case .due: "is-due"
    case .done, .met: "is-fine"
    case .unknown: "is-open-question"
    case .open, .waiting, .closed: "is-quiet"
    case .unmet, .note: "is-plain"
    }
  }

  /// What is counted under the mark.
  fileprivate var word: EngagementWord {
    switch self {
    case .overdue: .overdueCount
    case .due, .open: .dueCount
    case .waiting: .waitingCount
    case .unknown: .unknownCount
    case .done, .met, .unmet, .closed, .note: .doneCount
    }
  }
}
