import Conduct

/// An engagement as a checklist: what is done, what is due when, what is not known, and why.
struct EngagementDocument {
  let status: EngagementStatus
  let language: Language
  private(set) var verdicts: VerdictExplainer.Verdicts
  private var words: any Phrasebook { language.phrases }

  init(_ status: EngagementStatus, verdicts: VerdictExplainer.Verdicts, in language: Language) {
    self.status = status
    self.verdicts = verdicts
    self.language = language
  }

  /// Returns the document.
  mutating func blocks() -> [Block] {
    var blocks: [Block] = [.heading(1, [.text(status.engagementTitle)], id: nil)]
    let playbook = [status.playbookTitle, status.version].compactMap { $0 }.joined(separator: " ")
    var line = [
      language.text(EngagementWord.follows, playbook), language.text(EngagementWord.asOf, language.date(status.date)),
    ]
    if let phase = status.phaseTitle { line.append(words.text(.phase(phase))) }
    blocks.append(.paragraph([.text(line.joined(separator: " · "))]))
    for process in status.inPhases where process.isTold { blocks += section(process) }
    let advice = status.advice.filter { $0.holds == .yes }
    if !advice.isEmpty {
      blocks.append(.heading(2, [.text(language.text(DocumentWord.general))], id: nil))
      blocks.append(.list(advice.map(item)))
    }
    if !status.violations.isEmpty {
      blocks.append(.heading(2, [.text(words.text(.violations))], id: nil))
      blocks.append(.list(status.violations.map(item)))
    }
    if !status.urgentNeeds.isEmpty {
      blocks.append(.heading(2, [.text(words.text(.needs))], id: nil))
      blocks.append(
        .list(status.urgentNeeds.map { [.paragraph([.text($0.title)])] }))
    }
    return blocks
  }

  private mutating func section(_ process: ProcessStatus) -> [Block] {
    var blocks: [Block] = [
      .heading(2, [.text(process.documentTitle)], id: nil),
      .paragraph([.strong(words.text(process.phrase))] + why(process)),
    ]
    blocks += checklist(.tasks, TaskStatus.ordered(process.tasks.filter(\.isTold)).map { item($0, of: process) })
    if process.enteredOn == nil { blocks += checklist(.inputs, items(process.inputs, of: process)) }
    if process.state == .active {
      blocks += checklist(.outcomes, items(process.outcomes + process.steps.flatMap(\.outcomes), of: process))
    }
    let advice = process.advice.filter { $0.holds == .yes }
    if !advice.isEmpty { blocks += [.heading(3, [.text(words.text(.advice))], id: nil), .list(advice.map(item))] }
    let next = process.next.filter { $0.open == .yes }
    if !next.isEmpty {
      blocks += [.heading(3, [.text(words.text(.next))], id: nil), .list(next.map { [.paragraph([.text($0.text)])] })]
    }
    return blocks
  }

  private func checklist(_ heading: StatusPhrase, _ items: [[Block]]) -> [Block] {
    items.isEmpty ? [] : [.heading(3, [.text(words.text(heading))], id: nil), .list(items)]
  }

  // MARK: - Items

  private mutating func item(_ task: TaskStatus, of process: ProcessStatus) -> [Block] {
    let mark = task.verdict.mark
    var line: [Inline] = [
      .box(mark == .done), .text(task.documentTitle + " — "), .strong(words.text(task.documentPhrase)),
    ]
    if mark != .done, mark != .closed { line += why(verdicts.why(process.path + "." + task.id, of: task)) }
    return [.paragraph(line)]
  }

  private mutating func items(_ milestones: [MilestoneStatus], of process: ProcessStatus) -> [[Block]] {
    var items: [[Block]] = []
    for milestone in milestones where milestone.state != .notApplicable {
      let (mark, phrase) = milestone.verdict
      var line: [Inline] = [.box(mark == .met), .text(milestone.title + " — "), .strong(words.text(phrase))]
      if mark != .met { line += why(process.path + "." + milestone.id, .met) }
      var item: [Block] = [.paragraph(line)]
      if mark != .met {
        let children = self.items(milestone.children, of: process)
        if !children.isEmpty { item.append(.list(children)) }
      }
      items.append(item)
    }
    return items
  }

  private func item(_ advice: ProcessStatus.AdviceStatus) -> [Block] {
    let text: String =
      switch advice.kind {
      case .advise: advice.text
      case .permit: language.text(DocumentWord.labelled, words.text(StatusPhrase.permit), advice.text)
      case .forbid: language.text(DocumentWord.labelled, words.text(StatusPhrase.forbid), advice.text)
      }
    return [.paragraph([.text(text)])]
  }

  private func item(_ violation: Violation) -> [Block] {
    let forced = violation.forcedBecause.map { language.inBrackets(words.text(.forced(because: $0))) } ?? ""
    return [
      .paragraph([
        .text(language.date(violation.date) + " "), .strong(violation.statement),
        .text(language.text(DocumentWord.labelled, "", words.text(violation.reason) + forced)),
      ])
    ]
  }

  // MARK: - Reasons

  private mutating func why(_ process: ProcessStatus) -> [Inline] {
    guard process.state == .waiting || process.state == .unknown else { return [] }
    return why(process.path, process.tellingStatus)
  }

  /// What decides a verdict, behind it.
  private mutating func why(_ path: String, _ status: Status) -> [Inline] { why(verdicts.why(path, status)) }

  private func why(_ finding: Finding?) -> [Inline] {
    guard let finding, !finding.because.isEmpty else { return [] }
    let (reasons, more) = ExplanationPage(finding.plain, sources: SourceSet(), words: words).reasons(limit: 3)
    return reasons.isEmpty ? [] : [.aside(language.text(DocumentWord.clause) + words.because(reasons, more: more))]
  }
}

extension EngagementStatus {
  /// The processes in the order of their phases.
  var inPhases: [ProcessStatus] {
    processes.enumerated().sorted { left, right in
      (left.element.phaseOrder, left.offset) < (right.element.phaseOrder, right.offset)
    }.map(\.element)
  }
}
