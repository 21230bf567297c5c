extension Playbook {
  /// Returns the formula that decides what is said about something; nil where it is told by a text alone.
  func formula(deciding verdict: Verdict) -> Formula? {
    switch verdict.subject {
    case .process(let process), .triggered(let process), .completable(let process):
      return status(verdict.decidedBy, path: process)
    case .task(let process, let id, _), .milestone(let process, let id, _):
      return status(verdict.decidedBy, path: process + "." + id)
    case .ending(let process, let name):
      return entry(process)?.endings.map { model.endings[$0] }.first { $0.name == name }?.condition
    case .next(let process, let text):
      return entry(process)?.next.first { next in
        switch next.target {
        case .text(let words, _): words == text
        case .process(let term): model.identity(of: term.thing).label == text
        }
      }?.condition
    case .advice(let process, let text):
      let advice = process.isEmpty ? model.advice : entry(process)?.advice ?? []
      return advice.first { $0.kind.rawValue + $0.text == text }?.condition
    case .violation: return nil
    }
  }

  /// The process of a name, unless it exists per member: its conditions mean nothing without one.
  private func entry(_ process: String) -> Model.Process? {
    model.processes.first { $0.identity.name == process && $0.identity.bindings.isEmpty }
  }

  /// Returns the formula of whether a task, input or outcome applies; nil for anything else.
  func applicability(of verdict: Verdict) -> Formula? {
    switch verdict.subject {
    case .task(let process, let id, _), .milestone(let process, let id, _):
      status(.applicable, path: process + "." + id)
    case .process, .triggered, .completable, .ending, .next, .advice, .violation: nil
    }
  }

  private func status(_ status: Status?, path: String) -> Formula? {
    guard let status, let instance = graph.instances.all.first(where: { model.path(of: $0) == path })
    else { return nil }
    let term = ThingTerm(thing: instance.thing, members: instance.members.map(MemberTerm.constant))
    let span = model.identity(of: instance.thing).nameSpan
    return Formula(form: .status(term, status), type: .truth, span: span)
  }
}
