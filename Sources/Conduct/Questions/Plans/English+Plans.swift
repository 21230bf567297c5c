/// Plans in English.
extension English {
  /// Returns what a page of plans says beside them.
  func text(_ phrase: PlanPhrase) -> String {
    switch phrase {
    case .holdsAlready: "It is so already."
    case .impossible: "Nothing that can be told or done brings it about."
    case .notFound(let searches):
      "No way was found\(searches > 1 ? " in \(searches) tries" : ""); there may be one all the same."
    case .inTheWay: "In the way stands:"
    case .heading(let plans): plans == 1 ? "It takes:" : "It takes one of these:"
    case .plan(let number, let steps, let isVariant):
      isVariant ? "\(number). as 1, but" : "\(number). in \(steps) \(steps == 1 ? "step" : "steps")"
    case .more(let known, let searches): more(known, searches)
    }
  }

  private func more(_ known: Int, _ searches: Int?) -> String {
    let others = known > 0 ? "and \(known) more \(known == 1 ? "way" : "ways")" : ""
    guard let searches else { return others }
    let bound = "the search stopped after \(searches) tries; there may be more"
    return others.isEmpty ? bound : others + "; " + bound
  }

  /// Returns what a step is about, and what is worth knowing of it.
  func text(_ step: Plan.Step) -> String {
    var parts = [step.title].compactMap { $0 }
    switch step.kind {
    case .day: parts.append("wait until \(text(step.day))")
    case .waiver, .leaving: if step.asksForReason { parts.append("with the reason") }
    case .fact, .tick, .task, .event, .entry, .completion: break
    }
    if let due = step.due { parts.append((due < step.day ? "was due " : "by ") + text(due)) }
    if let instead = step.instead { parts.append("instead of \(instead), as it is told") }
    switch step.leeway {
    case .more?: parts.append(step.isDated ? "or later" : "or more")
    case .less?: parts.append(step.isDated ? "or earlier" : "or less")
    case .any?: parts.append("for example")
    case nil: break
    }
    return parts.joined(separator: " · ")
  }

  /// Returns what stands in the way.
  func text(_ obstacle: PlanAnswer.Obstacle) -> String {
    let name = "“\(obstacle.name.label)” (\(obstacle.name.path))"
    switch obstacle.reason {
    case .kept: return "\(name) is to stay as it is"
    case .toldOnce: return "\(name) is told once and not changed"
    case .recorded: return "\(name) is recorded, and what is recorded stays"
    case .notRecordable: return "\(name) cannot be made to be otherwise"
    }
  }
}

extension Plan.Step {
  /// Whether what is told is a day.
  fileprivate var isDated: Bool {
    statement.split(separator: " ").last.map { CivilDate(iso: String($0)) != nil } ?? false
  }
}
