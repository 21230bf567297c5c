extension Engagement {
  /// Returns where the engagement stands on a day.
  public func status(on day: CivilDate) -> EngagementStatus {
    let evaluator = Evaluator(playbook.graph)
    let violations = violations(upTo: day, evaluator)
    let reader = StatusReader(playbook, state(on: day), evaluator)
    let processes = reader.processes()
    let phase = Self.phase(of: processes)
    let model = playbook.model
    return EngagementStatus(
      engagement: name, engagementTitle: title ?? name, playbook: playbook.name, playbookTitle: playbook.title,
      version: playbook.version, date: day, phase: phase,
      phaseTitle: model.phases.first { $0.name == phase }.map { $0.title ?? $0.name }, processes: processes,
      advice: reader.rootAdvice(), violations: violations, needs: reader.openFacts(reader.playbook.graph.shownNodes),
      urgentNeeds: reader.openFacts(reader.urgentNodes(processes)))
  }

  /// The phase of the active process entered last, else of the one entered last.
  private static func phase(of processes: [ProcessStatus]) -> String? {
    func latest(_ candidates: [ProcessStatus]) -> ProcessStatus? {
      var latest: ProcessStatus?
      for process in candidates {
        guard let day = process.enteredOn, process.phase != nil else { continue }
        if let known = latest?.enteredOn, known > day { continue }
        latest = process
      }
      return latest
    }
    return (latest(processes.filter { $0.state == .active }) ?? latest(processes))?.phase
  }
}

extension RuleGraph {
  /// The nodes of everything that a status shows.
  var shownNodes: [Int] {
    var nodes: [Int] = []
    for (position, node) in roots.aspects.enumerated() where node >= 0 {
      if (position / 2) % Aspect.count != Int(Aspect.completable.rawValue) { nodes.append(Int(node)) }
    }
    return nodes
  }
}
