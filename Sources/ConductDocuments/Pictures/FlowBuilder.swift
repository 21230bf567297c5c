import Conduct

/// Reads the flow of a playbook, and how it stands in an engagement.
struct FlowBuilder {
  let outline: PlaybookOutline
  let status: EngagementStatus?
  let language: Language
  private var words: ConditionText { ConditionText(language: language) }

  init(_ outline: PlaybookOutline, status: EngagementStatus? = nil, in language: Language) {
    self.outline = outline
    self.status = status
    self.language = language
  }

  /// Returns the flow; O(size).
  func flow() -> Flow {
    var flow = Flow()
    flow.columns = outline.phases.map(\.title)
    if outline.processes.contains(where: { $0.phase == nil }) { flow.columns.append("") }
    let numbers = Dictionary(outline.processes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let found = Dictionary(grouping: status?.processes ?? [], by: \.id)
    for (index, process) in outline.processes.enumerated() {
      let tied = process.inputs.filter { !$0.processes.isEmpty }
      for (row, input) in tied.enumerated() {
        for source in input.processes {
          if let from = numbers[source] { flow.ties.append(Flow.Tie(from: from, to: index, row: row)) }
        }
      }
      for (row, next) in process.next.enumerated() {
        if let to = next.process.flatMap({ numbers[$0] }) {
          flow.transitions.append(Flow.Transition(from: index, row: row, to: to))
        }
      }
      flow.boxes.append(box(process, tied, found[process.id] ?? []))
    }
    return flow
  }

  private func box(
    _ process: ProcessOutline, _ tied: [MilestoneOutline], _ found: [ProcessStatus]
  ) -> Flow.Box {
    // A process that exists per member is told by its busiest one.
    let status = found.min { $0.flowRank < $1.flowRank }
    let member = process.member.map { language.text(DocumentWord.forEach, words.quoted($0)) }
    let elsewhere = process.isExternal ? language.text(DocumentWord.elsewhere) : nil
    let remark = status.map { language.phrases.text($0.phrase) } ?? elsewhere ?? member
    return Flow.Box(
      id: process.id, title: process.title, remark: remark, state: status?.flowState,
      column: process.phase ?? outline.phases.count,
      inputs: tied.map { input in
        Flow.Row(text: input.title, state: status?.inputs.first { $0.id == input.id }?.flowState)
      },
      steps: process.steps.map { step in
        Flow.Row(text: step.title, state: status?.steps.first { $0.id == step.id }?.flowState)
      },
      next: process.next.enumerated().map { position, next in
        let open = status.flatMap { $0.next.indices.contains(position) ? $0.next[position].open : nil }
        return Flow.Row(
          text: next.text, remark: next.condition.map(words.whenever),
          state: open.map { $0 == .yes ? .ready : $0 == .no ? .waiting : .unknown })
      })
  }
}

extension ProcessStatus {
  /// How the process stands in a picture.
  var flowState: Flow.State {
    switch state {
    case .complete: .done
    case .active: .active
    case .ready: .ready
    case .waiting: .waiting
    case .unknown: .unknown
    case .left, .notApplicable: .over
    }
  }

  /// The busier, the lower.
  fileprivate var flowRank: Int {
    switch state {
    case .active: 0
    case .ready: 1
    case .complete: 2
    case .waiting: 3
    case .unknown: 4
    case .left: 5
    case .notApplicable: 6
    }
  }
}

extension StepStatus {
  /// How the step stands in a picture.
  var flowState: Flow.State {
    switch state {
    case .done: .done
    case .open: .active
    case .closed: .waiting
    case .unknown: .unknown
    case .notApplicable: .over
    }
  }
}

extension MilestoneStatus {
  /// How the input or outcome stands in a picture.
  var flowState: Flow.State {
    switch state {
    case .met, .waived: .done
    case .unmet: .waiting
    case .unknown: .unknown
    case .notApplicable: .over
    }
  }
}
