/// A thing that is named alone: how it stands.
extension Session {
  /// Shows a process, step, task, input or outcome.
  func page(of instance: Int) -> AnswerPage {
    let model = playbook.model
    let entry = playbook.graph.instances.all[instance]
    let identity = model.identity(of: entry.thing)
    let reader = StatusReader(playbook, engagement.state(on: day), Evaluator(playbook.graph))
    func truth(_ status: Status) -> Truth {
      reader.truth(Aspect.shown(status, of: entry.thing), instance, status == .ready ? .next : .current)
    }
    let statuses = entry.thing.statuses
    var page = AnswerPage()
    let reference = identity.reference.flatMap { "#" + $0 == identity.name ? nil : " #" + $0 } ?? ""
    page.addText(identity.label + reference, .strong)
    page.addPair(words.text(SessionPhrase.name), model.path(of: entry), indent: 4)
    page.addPair(words.text(SessionPhrase.statuses(.yes)), list(statuses.filter { truth($0) == .yes }), indent: 4)
    let open = statuses.filter { truth($0) == .unknown }
    if !open.isEmpty { page.addPair(words.text(SessionPhrase.statuses(.unknown)), list(open), indent: 4) }
    for (word, date) in days(of: entry.thing, instance, reader) { page.addPair(word, date, indent: 4) }
    page.addPair(words.text(SessionPhrase.declared), place(of: identity.nameSpan), indent: 4)
    return page
  }

  private func list(_ statuses: [Status]) -> String {
    statuses.isEmpty ? "-" : statuses.map(\.rawValue).joined(separator: ", ")
  }

  /// The days that a thing has, by the names of its properties.
  private func days(of thing: Thing, _ instance: Int, _ reader: StatusReader) -> [(String, String)] {
    let slots = playbook.graph.slots
    func shown(_ property: Property, _ date: CivilDate?) -> (String, String)? {
      date.map { (property.rawValue, words.text($0)) }
    }
    switch thing {
    case .process:
      return [
        shown(.enteredOn, reader.day(slots.enteredOn(instance))),
        shown(.completedOn, reader.day(slots.completedOn(instance))),
        shown(.leftOn, reader.day(slots.leftOn(instance))),
      ].compactMap { $0 }
    case .task:
      let due = playbook.graph.roots.node(.dueOn, instance).map(reader.evaluator.cell)
      let dueOn = due.flatMap { $0 == Cell.never || $0 == Cell.unknown ? nil : CivilDate(dayNumber: Int($0)) }
      return [shown(.doneOn, reader.day(slots.doneOn(instance))), shown(.dueOn, dueOn)].compactMap { $0 }
    case .milestone, .step: return []
    }
  }

  /// The place of a declaration as `path:line`, within the folder of the playbook.
  func place(of span: Span) -> String { sources.place(of: span, in: playbook.sources.commonFolder) }
}

extension SourceSet {
  /// The folder in which all files are, with a slash at its end; empty where there is none.
  var commonFolder: String {
    guard var folder = files.first?.path[...] else { return "" }
    folder = folder.prefix(upToLast: "/")
    while !files.allSatisfy({ $0.path.hasPrefix(folder) }) { folder = folder.dropLast().prefix(upToLast: "/") }
    return String(folder)
  }

  /// The place as `path:line`, without the folder; empty where the file is not known.
  func place(of span: Span, in folder: String) -> String {
    guard files.indices.contains(Int(span.file)) else { return "" }
    let file = file(of: span)
    let path = file.path.hasPrefix(folder) ? file.path.dropFirst(folder.count) : file.path[...]
    return path + ":" + String(file.location(of: Int(span.start), lineStarts: file.lineStarts()).line)
  }
}

extension Substring {
  /// The text up to and with the last of a character; empty where there is none.
  fileprivate func prefix(upToLast character: Character) -> Substring {
    lastIndex(of: character).map { self[...$0] } ?? ""
  }
}
