/// The tasks of engagements that have a status: what is due first stands first.
public struct WorkList: Sendable {
  /// A task of an engagement.
  public struct Item: Sendable {
    /// The name of the engagement.
    public let engagement: String
    /// What a reader calls the engagement.
    public let engagementTitle: String
    /// The day up to which it is told.
    public let date: CivilDate
    /// The name of the process, with the members for which it exists.
    public let process: String
    /// What a reader calls the process.
    public let processTitle: String
    /// Where the task stands.
    public let task: TaskStatus
  }

  /// The tasks, by due day; those without one last.
  public let items: [Item]

  /// Joins the lists of several engagements.
  public init(_ lists: [WorkList]) {
    self.init(lists.flatMap(\.items))
  }

  init(_ items: [Item]) {
    func day(_ item: Item) -> CivilDate { if case .on(let date) = item.task.due { date } else { CivilDate.last } }
    self.items = items.enumerated().sorted { left, right in
      let (first, second) = (day(left.element), day(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}

extension Engagement {
  /// Returns the tasks that have a status on a day.
  ///
  /// - Parameters:
  ///   - status: One of `Status.ofTask`; without one those that can be done now, or should have been.
  ///   - role: The name of a role whose tasks they are.
  public func tasks(_ status: Status? = nil, by role: String? = nil, on day: CivilDate) -> WorkList {
    let graph = playbook.graph
    let known = upTo(day)
    let reader = StatusReader(playbook, known.state(on: day), Evaluator(graph))
    let asked: [Status] = status.map { [$0] } ?? [.open, .overdue]
    let listed = graph.instances.all.indices.filter { index in
      guard case .task = graph.instances.all[index].thing else { return false }
      return asked.contains { reader.truth(Aspect.shown($0, of: graph.instances.all[index].thing), index) == .yes }
    }
    let paths = Set(listed.map { playbook.model.path(of: graph.instances.all[$0]) })
    var items: [WorkList.Item] = []
    for process in reader.processes() {
      for task in process.tasks where paths.contains(process.path + "." + task.id) {
        if let role, !task.roles.contains(role) { continue }
        items.append(
          WorkList.Item(
            engagement: name, engagementTitle: title ?? name, date: day, process: process.path,
            processTitle: process.title, task: task))
      }
    }
    return WorkList(items)
  }
}

extension Playbook {
  /// The names of the roles.
  public var roles: [String] { model.roles.map(\.name) }
}
