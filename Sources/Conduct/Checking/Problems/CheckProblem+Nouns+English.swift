/// How kinds of things and types are called.
extension CheckProblem.Noun {
  /// The word for one of the kind.
  var word: String {
    switch self {
    case .day: "day of a journal"
    case .variable: "name for each member"
    case .advice: "piece of advice"
    case .playbook, .phase, .role, .resource, .choice, .member, .fact, .event, .definition, .table, .calendar, .process,
      .input, .outcome, .step, .task, .ending, .invariant, .scenario, .engagement, .group:
      rawValue
    }
  }

  /// The word with its article.
  var withArticle: String {
    switch self {
    case .event, .input, .outcome, .ending, .invariant, .engagement: "an " + word
    case .playbook, .phase, .role, .resource, .choice, .member, .fact, .definition, .table, .calendar, .process, .step,
      .task, .variable, .scenario, .day, .group, .advice:
      "a " + word
    }
  }
}

extension CheckProblem {
  /// A type as it is called in a sentence; the type is given as the author writes it.
  static func phrase(type: String) -> String {
    switch type {
    case "count", "number", "date", "text": "a " + type
    case "yes/no": "a yes/no value"
    case "percent": "a percentage"
    case "days": "a number of days"
    case "business days": "a number of business days"
    case "months": "a number of months"
    case "{ … }": "a set"
    case "choice": "a member of a choice"
    case "set of …": "a set"
    case _ where type.hasPrefix("set of "): "a set of " + Prose.code(String(type.dropFirst(7)))
    default: "a member of " + Prose.code(type)
    }
  }

  /// What a name is sought for, as the subject of "no … is called".
  static func sought(_ wanted: Wanted) -> String {
    switch wanted {
    case .anything: "fact, task or definition"
    case .choice: "choice"
    case .type: "type or choice"
    case .phase: "phase"
    case .role: "role"
    case .resource: "resource"
    case .fact: "fact"
    case .setFact: "fact that is a set"
    case .process: "process"
    case .thing: "process, step, task, input or outcome"
    case .task: "task"
    case .member(let choice): "member of " + Prose.code(choice)
    case .event: "event"
    case .ending: "ending of the process"
    case .status: "status"
    case .gate: "task or step"
    case .record: "fact, input or outcome"
    }
  }
}
