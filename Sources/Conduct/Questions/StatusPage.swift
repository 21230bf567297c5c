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
    let shown = status.processes.filter(\.isTold).enumerated().sorted { left, right in
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
  package enum Mark: Sendable, CaseIterable {
    /// From what presses to what is over; a note stands for itself.
    case overdue, due, open, waiting, done, unknown, met, unmet, closed, note

    /// The sign that is read without colour.
    package var sign: String {
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

  private mutating func addProcess(_ process: ProcessStatus) {
    lines.append("")
    let title = process.title + (process.member.map { " (\($0))" } ?? "")
    let state = words.text(process.phrase)
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
      for task in TaskStatus.ordered(round.tasks) { addTask(task, indent: 4) }
      for milestone in round.inputs { addMilestone(milestone, indent: 4) }
    }
  }

  // MARK: - Tasks

  private mutating func addTasks(_ tasks: [TaskStatus]) {
    let shown = TaskStatus.ordered(tasks.filter { $0.obligation != .notApplicable || $0.doneOn != nil })
    guard !shown.isEmpty else { return }
    addSection(.tasks)
    for task in shown { addTask(task, indent: 4) }
  }

  private mutating func addTask(_ task: TaskStatus, indent: Int) {
    let reference = task.reference.map { " #\($0)" } ?? ""
    let member = task.member.map { " (\($0))" } ?? ""
    let (mark, phrase) = task.verdict
    addRow(mark, task.title + member + reference, words.text(phrase), indent: indent)
  }

  // MARK: - Inputs and outcomes

  private mutating func addMilestones(_ milestones: [MilestoneStatus], _ heading: StatusPhrase) {
    let shown = milestones.filter { $0.state != .notApplicable }
    guard !shown.isEmpty else { return }
    addSection(heading)
    for milestone in shown { addMilestone(milestone, indent: 4) }
  }

  private mutating func addMilestone(_ milestone: MilestoneStatus, indent: Int) {
    let (mark, phrase) = milestone.verdict
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
    addRow(.note, item.kind == .advise ? item.text : words.text(word) + words.colon + item.text, indent: indent)
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
