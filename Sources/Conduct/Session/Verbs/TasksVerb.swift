/// `tasks [STATUS] [by ROLE]`: the work list.
enum TasksVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    var words = arguments.words[...]
    var role: String?
    if words.count >= 2, words[words.endIndex - 2] == Keyword.by.text {
      role = words.removeLast()
      words.removeLast()
    }
    let model = session.playbook.model
    if let role, !model.roles.contains(where: { $0.name == role }) {
      return .mistake(.unknownRole(role, nearest: NameSuggestion.nearest(to: role, in: model.roles.map(\.name))))
    }
    var wanted: Status?
    if let word = words.popFirst() {
      guard let status = Status(rawValue: word), Status.ofTask.contains(status), words.isEmpty else {
        let names = Status.ofTask.map(\.rawValue)
        return .mistake(.unknownTaskStatus(word, nearest: NameSuggestion.nearest(to: word, in: names)))
      }
      wanted = status
    }
    return SessionReply(page(of: wanted, by: role, session))
  }

  /// The tasks of a status, else those that can be done now; what is due first stands first.
  private static func page(of status: Status?, by role: String?, _ session: Session) -> AnswerPage {
    let playbook = session.playbook
    let instances = playbook.graph.instances
    let reader = StatusReader(playbook, session.engagement.state(on: session.day), Evaluator(playbook.graph))
    let listed = instances.all.indices.filter { index in
      guard case .task = instances.all[index].thing else { return false }
      let asked: [Status] = status.map { [$0] } ?? [.open, .overdue]
      return asked.contains { reader.truth(Aspect.shown($0, of: instances.all[index].thing), index) == .yes }
    }
    let paths = Set(listed.map { playbook.model.path(of: instances.all[$0]) })
    var tasks: [(process: String, task: TaskStatus)] = []
    for process in session.tree.node.status.processes {
      let path = process.id + (process.member.map { "[" + $0 + "]" } ?? "")
      tasks += process.tasks.filter { paths.contains(path + "." + $0.id) }.map { (path, $0) }
    }
    if let role { tasks = tasks.filter { $0.task.roles.contains(role) } }
    var page = AnswerPage()
    for (process, task) in tasks.enumerated().sorted(by: { isBefore($0, $1) }).map(\.element) {
      let verdict = task.verdict(process, .current, "", telling: Array(task.needs.prefix(3)))
      let mark: AnswerPage.Mark = verdict.isUrgent ? .urgent : task.progress == .done ? .gained : .present
      page.addRow(mark, verdict.title, session.words.text(verdict))
    }
    if tasks.isEmpty { page.addNote(.noTasks) }
    return page
  }

  private typealias Numbered = (offset: Int, element: (process: String, task: TaskStatus))

  private static func isBefore(_ left: Numbered, _ right: Numbered) -> Bool {
    let (first, second) = (day(left.element.task), day(right.element.task))
    return first == second ? left.offset < right.offset : first < second
  }

  private static func day(_ task: TaskStatus) -> CivilDate {
    if case .on(let date) = task.due { date } else { CivilDate.last }
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    if words.last == Keyword.by.text { return session.names.roles }
    if words.contains(Keyword.by.text) { return [] }
    let statuses = words.isEmpty ? Status.ofTask.map { SessionCompletion($0.rawValue) } : []
    return statuses + [SessionCompletion(Keyword.by.text)]
  }
}
