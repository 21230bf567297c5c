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
      return session.mistake(.unknownRole(role, nearest: NameSuggestion.nearest(to: role, in: model.roles.map(\.name))))
    }
    var wanted: Status?
    if let word = words.popFirst() {
      guard let status = Status(rawValue: word), Status.ofTask.contains(status), words.isEmpty else {
        let names = Status.ofTask.map(\.rawValue)
        return session.mistake(.unknownTaskStatus(word, nearest: NameSuggestion.nearest(to: word, in: names)))
      }
      wanted = status
    }
    let list = session.engagement.tasks(wanted, by: role, on: session.day)
    return SessionReply(WorkListPage(list, in: session.language).page)
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    if words.last == Keyword.by.text { return session.names.roles }
    if words.contains(Keyword.by.text) { return [] }
    let statuses = words.isEmpty ? Status.ofTask.map { SessionCompletion($0.rawValue) } : []
    return statuses + [SessionCompletion(Keyword.by.text)]
  }
}
