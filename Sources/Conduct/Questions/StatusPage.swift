/// The status of an engagement as a page for a terminal of 80 columns or more.
///
/// Every row has a mark (readable without colour), a title, and on the right what is to be said about it. What is due
/// first stands first; violations and what is not known stand plainly at the end.
public struct StatusPage {
  let status: EngagementStatus
  let words: any Phrasebook
  let width: Int
  let color: Bool
  private var lines: [String] = []

  /// How many untold facts are listed.
  private static let maximumNeeds = 12

  /// Creates a page.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal, at least 40.
  ///   - color: Whether escape sequences for colour may be used.
  public init(_ status: EngagementStatus, words: any Phrasebook, width: Int = 80, color: Bool = false) {
    self.status = status
    self.words = words
    self.width = max(40, width)
    self.color = color
  }

  /// Returns the page, without a final line end.
  public consuming func rendered() -> String {
    addHeading()
    let shown = status.processes.filter(isShown).enumerated().sorted { left, right in
      (left.element.phaseOrder, left.offset) < (right.element.phaseOrder, right.offset)
    }
    for (_, process) in shown { addProcess(process) }
    let advice = status.advice.filter { $0.holds == .yes }
    if !advice.isEmpty {
      lines += ["", paint(.strong, words.text(.advice))]
      for item in advice { addAdvice(item, indent: 2) }
    }
    addViolations()
    addNeeds()
    return lines.joined(separator: "\n")
  }

  // MARK: - Rows

  /// The kinds of rows: the mark says how a thing stands, the colour underlines it.
  enum Mark {
    case overdue, due, open, waiting, done, unknown, met, unmet, closed, note

    var sign: String {
      switch self {
      case .overdue: "!"
      case .due: "●"
      case .open: "○"
      case .waiting: "·"
      case .done, .met: "✓"
      case .unknown: "?"
      case .unmet: "✗"
      case .closed: "–"
      case .note: "→"
      }
    }

    var style: TextStyle {
      switch self {
      case .overdue: .error
      case .due, .unmet: .strong
      case .unknown: .warning
      case .done, .met: .help
      case .open, .note: .plain
      case .waiting, .closed: .frame
      }
    }
  }

  private func paint(_ style: TextStyle, _ text: String) -> String { color ? style.painted(text) : text }

  /// Adds a row whose right part stands at the right edge, on a line of its own where both do not fit.
  private mutating func addRow(_ mark: Mark, _ left: String, _ right: String = "", indent: Int = 2) {
    let prefix = String(repeating: " ", count: indent)
    let room = width - indent - 2
    let rightWidth = right.displayWidth
    let wrapped = left.visible.wrapped(to: max(20, rightWidth > 0 ? room - rightWidth - 2 : room))
    for (position, line) in wrapped.enumerated() {
      let sign = position == 0 ? paint(mark.style, mark.sign) : " "
      guard position == 0, rightWidth > 0 else {
        lines.append(prefix + sign + " " + line)
        continue
      }
      let gap = room - line.displayWidth - rightWidth
      if gap >= 2 {
        lines.append(prefix + sign + " " + line + String(repeating: " ", count: gap) + paint(mark.style, right))
      } else {
        lines.append(prefix + sign + " " + line)
        lines.append(prefix + "  " + paint(mark.style, right))
      }
    }
  }

  private mutating func addSection(_ phrase: StatusPhrase) {
    lines.append("  " + paint(.frame, words.text(phrase)))
  }

  // MARK: - The page

  private mutating func addHeading() {
    let heading = words.text(
      .heading(engagement: status.engagementTitle, playbook: status.playbookTitle, version: status.version))
    lines.append(paint(.strong, heading.visible))
    let phase = status.phaseTitle.map { words.text(.phase($0)) + " · " } ?? ""
    lines.append(phase.visible + words.text(.day(status.date)))
  }

  /// A process of which nothing is known yet, and that asks for nothing, is left out.
  private func isShown(_ process: ProcessStatus) -> Bool {
    switch process.state {
    case .active, .ready, .complete, .left: true
    case .notApplicable: false
    case .waiting, .unknown:
      process.triggered == .yes || process.tasks.contains { $0.progress == .open || $0.progress == .overdue }
        || process.inputs.contains { $0.state == .met || $0.state == .waived }
    }
  }

  private func state(of process: ProcessStatus) -> StatusPhrase {
    switch process.state {
    case .active: .processActive(since: process.enteredOn, round: process.round)
    case .complete: .processComplete(on: process.completedOn)
    case .left: .processLeft(on: process.leftOn, ending: process.ending)
    case .ready: .processReady
    case .waiting: .processWaiting
    case .unknown: process.isExternal ? .external : .processUnknown
    case .notApplicable: .processNotApplicable
    }
  }

  private mutating func addProcess(_ process: ProcessStatus) {
    lines.append("")
    let title = process.title + (process.member.map { " (\($0))" } ?? "")
    let state = words.text(state(of: process))
    let gap = width - title.visible.displayWidth - state.displayWidth
    let padding = gap >= 2 ? String(repeating: " ", count: gap) : "  "
    lines.append(paint(.strong, title.visible) + padding + state)
    if process.triggered == .yes, process.enteredOn == nil { addRow(.note, words.text(.triggered)) }
    if process.state == .active, process.completable == .yes { addRow(.note, words.text(.completable)) }
    addTasks(process.tasks)
    let waits = process.enteredOn == nil
    if waits { addMilestones(process.inputs, .inputs) }
    if process.state == .active {
      addMilestones(process.outcomes + process.steps.flatMap(\.outcomes), .outcomes)
    }
    addOrientation(process)
    if let round = process.nextRound, process.ready == .yes || process.triggered == .yes {
      addSection(.nextRound)
      for task in ordered(round.tasks) { addTask(task, indent: 4) }
      for milestone in round.inputs { addMilestone(milestone, indent: 4) }
    }
  }

  // MARK: - Tasks

  private mutating func addTasks(_ tasks: [TaskStatus]) {
    let shown = ordered(tasks.filter { $0.obligation != .notApplicable || $0.doneOn != nil })
    guard !shown.isEmpty else { return }
    addSection(.tasks)
    for task in shown { addTask(task, indent: 4) }
  }

  /// What is due first stands first, what is done last.
  private func ordered(_ tasks: [TaskStatus]) -> [TaskStatus] {
    tasks.enumerated().sorted { left, right in
      let (a, b) = (rank(left.element), rank(right.element))
      if a != b { return a < b }
      let (first, second) = (day(left.element.due), day(right.element.due))
      return first != second ? first < second : left.offset < right.offset
    }.map(\.element)
  }

  private func day(_ day: TaskStatus.Day) -> Int32 {
    if case .on(let date) = day { return date.dayNumber }
    return .max
  }

  private func rank(_ task: TaskStatus) -> Int {
    switch (task.progress, task.obligation) {
    case (.overdue, _): 0
    case (.open, .required), (.open, .conflict): 1
    case (.open, .unknown), (.unknown, _): 2
    case (.open, .optional): 3
    case (.blocked, _): 4
    case (.pending, _): 5
    case (.open, _): 6
    case (.done, _): 7
    case (.closed, _): 8
    }
  }

  private mutating func addTask(_ task: TaskStatus, indent: Int) {
    let reference = task.reference.map { " #\($0)" } ?? ""
    let member = task.member.map { " (\($0))" } ?? ""
    let (mark, phrase) = verdict(task)
    addRow(mark, task.title + member + reference, words.text(phrase), indent: indent)
  }

  private func verdict(_ task: TaskStatus) -> (Mark, StatusPhrase) {
    let due: CivilDate? = if case .on(let date) = task.due { date } else { nil }
    switch (task.progress, task.obligation) {
    case (.done, _): return (.done, .done(task.doneOn, late: task.late == .yes))
    case (_, .waived): return (.closed, .waived)
    case (_, .forbidden): return (.closed, .forbidden)
    case (_, .conflict): return (.overdue, .conflict)
    case (.overdue, _): return (.overdue, .overdue(since: due))
    case (.closed, _): return (.closed, .closed)
    case (.pending, _): return (.waiting, .pending(due: due))
    case (.blocked, _): return (.waiting, .blocked)
    case (_, .unknown), (.unknown, _): return (.unknown, .unknown(needs: Array(task.needs.prefix(3))))
    case (.open, .optional): return (.open, .mayBeDone)
    case (.open, _): return (.due, .due(due))
    }
  }

  // MARK: - Inputs and outcomes

  private mutating func addMilestones(_ milestones: [MilestoneStatus], _ heading: StatusPhrase) {
    let shown = milestones.filter { $0.state != .notApplicable }
    guard !shown.isEmpty else { return }
    addSection(heading)
    for milestone in shown { addMilestone(milestone, indent: 4) }
  }

  private mutating func addMilestone(_ milestone: MilestoneStatus, indent: Int) {
    let (mark, phrase): (Mark, StatusPhrase) =
      switch milestone.state {
      case .met: (.met, .met)
      case .waived: (.closed, .waived)
      case .unmet: (milestone.isOptional ? .open : .unmet, milestone.isOptional ? .optional : .unmet)
      case .unknown, .notApplicable: (.unknown, .notKnown)
      }
    addRow(mark, milestone.title, words.text(phrase), indent: indent)
    guard milestone.state != .met else { return }
    for child in milestone.children where child.state != .notApplicable { addMilestone(child, indent: indent + 2) }
  }

  // MARK: - What follows

  private mutating func addOrientation(_ process: ProcessStatus) {
    let advice = process.advice.filter { $0.holds == .yes }
    if !advice.isEmpty { addSection(.advice) }
    for item in advice { addAdvice(item, indent: 4) }
    let next = process.next.filter { $0.open == .yes }
    if !next.isEmpty { addSection(.next) }
    for item in next { addRow(.note, item.text, indent: 4) }
    let endings = process.state == .active ? process.endings.filter { $0.holds == .yes } : []
    if !endings.isEmpty { addSection(.endings) }
    for item in endings { addRow(.note, item.title, indent: 4) }
  }

  private mutating func addAdvice(_ item: ProcessStatus.AdviceStatus, indent: Int) {
    let word: StatusPhrase =
      switch item.kind {
      case .advise: .advise
      case .permit: .permit
      case .forbid: .forbid
      }
    addRow(.note, item.kind == .advise ? item.text : words.text(word) + ": " + item.text, indent: indent)
  }

  private mutating func addViolations() {
    guard !status.violations.isEmpty else { return }
    lines += ["", paint(.error, words.text(.violations))]
    for violation in status.violations {
      addRow(.overdue, words.text(violation.date) + "  " + violation.statement)
      let forced = violation.forcedBecause.map { " (" + words.text(.forced(because: $0)) + ")" } ?? ""
      for line in (words.text(violation.reason) + forced).visible.wrapped(to: width - 6) {
        lines.append("      " + line)
      }
    }
  }

  private mutating func addNeeds() {
    let needs = status.urgentNeeds
    guard !needs.isEmpty else { return }
    lines += ["", paint(.warning, words.text(.needs))]
    for need in needs.prefix(Self.maximumNeeds) {
      addRow(.unknown, need.title, need.title == need.id ? "" : need.id)
    }
    if needs.count > Self.maximumNeeds { lines.append("    " + words.text(.more(needs.count - Self.maximumNeeds))) }
  }
}
