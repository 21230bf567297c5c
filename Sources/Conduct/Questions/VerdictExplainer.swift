/// Explains the verdicts of a status, many at a time: what a playbook needs for it is built once.
package struct VerdictExplainer: Sendable {
  private let builder: GraphBuilder
  private let instances: [String: Int]

  /// Prepares a playbook; O(size of its rule graph).
  package init(_ playbook: Playbook) {
    builder = playbook.explanationBuilder()
    var instances: [String: Int] = [:]
    for (index, instance) in playbook.graph.instances.all.enumerated() {
      instances[playbook.model.path(of: instance)] = index
    }
    self.instances = instances
  }

  /// Returns what explains the verdicts of one engagement of the playbook on a day.
  package func verdicts(of engagement: Engagement, on day: CivilDate) -> Verdicts {
    let playbook = engagement.playbook
    let explainer = Explainer(playbook, engagement.state(on: day), texts: engagement.texts, builder: builder)
    return Verdicts(explainer: explainer, instances: instances)
  }

  /// The verdicts of one engagement on one day.
  package struct Verdicts {
    private var explainer: Explainer
    private let instances: [String: Int]

    fileprivate init(explainer: Explainer, instances: [String: Int]) {
      self.explainer = explainer
      self.instances = instances
    }

    /// Returns what is worth knowing about a task: why it is as it is told, or what leaves open whether it is owed.
    ///
    /// - Parameter path: The task as it is written, with its process.
    package mutating func why(_ path: String, of task: TaskStatus) -> Finding? {
      guard task.obligation == .unknown, task.tellingStatus == .required else { return why(path, task.tellingStatus) }
      for status in [Status.required, .applicable, .optional, .forbidden, .waived] {
        if let finding = why(path, status), finding.value == .truth(.unknown) { return finding }
      }
      return why(path, .required)
    }

    /// Returns why a thing has a status or has it not; nil where there is no such thing.
    ///
    /// - Parameter path: The thing as it is written: `kickoff.first_contact`, `exit[exchange].close`.
    package mutating func why(_ path: String, _ status: Status) -> Finding? {
      guard let index = instances[path] else { return nil }
      let instance = explainer.playbook.graph.instances.all[index]
      let thing = ThingTerm(thing: instance.thing, members: instance.members.map(MemberTerm.constant))
      let span = explainer.model.identity(of: instance.thing).span
      return explainer.explain(Formula(form: .status(thing, status), type: .truth, span: span))
    }
  }
}
