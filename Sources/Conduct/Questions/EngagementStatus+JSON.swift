extension EngagementStatus {
  /// Returns the status as the JSON that scripts rely on.
  ///
  /// - Parameters:
  ///   - sources: The files of playbook and journal, for the places of violations.
  ///   - language: In which it is said why something is a violation.
  public func json(_ sources: SourceSet, in language: Language = .english) -> JSONValue {
    [
      "engagement": .text(engagement),
      "playbook": ["id": .text(playbook), "version": .optional(version)],
      "date": .text(date.iso), "phase": .optional(phase),
      "processes": .array(processes.map(\.json)),
      "advice": .array(advice.map(\.json)),
      "violations": .array(violations.map { $0.json(sources, in: language) }),
      "needs": .texts(needs.map(\.id)),
    ]
  }
}

extension JSONValue {
  fileprivate static func day(_ day: CivilDate?) -> JSONValue { .optional(day?.iso) }
  fileprivate static func truth(_ truth: Truth) -> JSONValue { .text(truth.rawValue) }
}

extension Violation {
  /// Returns the violation as JSON.
  public func json(_ sources: SourceSet, in language: Language = .english) -> JSONValue {
    [
      "date": .text(date.iso), "statement": .text(statement), "why": .text(language.phrases.text(reason)),
      "span": .text(place(in: sources)), "forcedBecause": .optional(forcedBecause),
    ]
  }

  /// The place of the statement as `path:line:column`.
  public func place(in sources: SourceSet) -> String {
    guard sources.files.indices.contains(Int(span.file)) else { return "" }
    let file = sources.file(of: span)
    let location = file.location(of: Int(span.start), lineStarts: file.lineStarts())
    return "\(file.path):\(location.line):\(location.column)"
  }
}

extension ProcessStatus {
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .text(id)), .init("title", .text(title)), .init("phase", .optional(phase)),
      .init("state", .text(state.rawValue)), .init("external", .bool(isExternal)),
      .init("triggered", .truth(triggered)), .init("ready", .truth(ready)), .init("completable", .truth(completable)),
      .init("round", .integer(round)), .init("enteredOn", .day(enteredOn)), .init("completedOn", .day(completedOn)),
      .init("leftOn", .day(leftOn)), .init("ending", .optional(ending)), .init("member", .optional(member)),
      .init("inputs", .array(inputs.map(\.json))), .init("steps", .array(steps.map(\.json))),
      .init("tasks", .array(tasks.map(\.json))), .init("outcomes", .array(outcomes.map(\.json))),
      .init(
        "endings", .array(endings.map { ["id": .text($0.id), "title": .text($0.title), "holds": .truth($0.holds)] })),
      .init(
        "advice",
        .array(advice.map(\.json))),
      .init("next", .array(next.map(\.json))),
    ]
    if let nextRound {
      members.append(
        .init(
          "nextRound",
          [
            "inputs": .array(nextRound.inputs.map(\.json)), "steps": .array(nextRound.steps.map(\.json)),
            "tasks": .array(nextRound.tasks.map(\.json)),
          ]))
    }
    return .object(members)
  }
}

extension ProcessStatus.AdviceStatus {
  var json: JSONValue { ["kind": .text(kind.rawValue), "text": .text(text), "holds": .truth(holds)] }
}

extension ProcessStatus.NextStatus {
  var json: JSONValue {
    let state: JSONValue =
      switch open {
      case .yes: "open"
      case .no: "closed"
      case .unknown: "unknown"
      }
    if let process { return ["process": .text(process), "member": .optional(member), "state": state] }
    return ["text": .text(text), "state": state]
  }
}

extension MilestoneStatus {
  var json: JSONValue {
    [
      "id": .text(id), "title": .text(title), "state": .text(state.rawValue),
      "children": .array(children.map(\.json)),
    ]
  }
}

extension StepStatus {
  var json: JSONValue {
    [
      "id": .text(id), "title": .text(title), "state": .text(state.rawValue),
      "inputs": .array(inputs.map(\.json)), "outcomes": .array(outcomes.map(\.json)),
    ]
  }
}

extension TaskStatus {
  var json: JSONValue {
    [
      "id": .text(id), "ref": .optional(reference), "title": .text(title), "step": .optional(step),
      "roles": .texts(roles), "obligation": .text(obligation.rawValue), "progress": .text(progress.rawValue),
      "late": .text(late.rawValue), "behind": .text(behind.rawValue), "due": due.json, "aim": aim.json,
      "doneOn": .optional(doneOn?.iso), "member": .optional(member), "needs": .texts(needs),
    ]
  }
}

extension TaskStatus.Day {
  var json: JSONValue {
    switch self {
    case .on(let day): .text(day.iso)
    case .unknown: .text(Truth.unknown.rawValue)
    case .none: .null
    }
  }
}
