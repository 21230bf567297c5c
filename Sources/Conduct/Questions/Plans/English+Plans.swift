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
    case .waitUntil(let date): "wait until \(text(date))"
    case .withReason: "with the reason"
    case .by(let date): "by \(text(date))"
    case .wasDue(let date): "was due \(text(date))"
    case .insteadOf(let value): "instead of \(value), as it is told"
    case .leeway(.more, let isDay): isDay ? "or later" : "or more"
    case .leeway(.less, let isDay): isDay ? "or earlier" : "or less"
    case .leeway(.any, _): "for example"
    case .obstacle(let name, let reason): "“\(name.label)” (\(name.path)) \(text(reason))"
    }
  }

  private func more(_ known: Int, _ searches: Int?) -> String {
    let others = known > 0 ? "and \(known) more \(known == 1 ? "way" : "ways")" : ""
    guard let searches else { return others }
    let bound = "the search stopped after \(searches) tries; there may be more"
    return others.isEmpty ? bound : others + "; " + bound
  }

  /// Why something cannot be otherwise.
  private func text(_ reason: PlanAnswer.Obstacle.Reason) -> String {
    switch reason {
    case .kept: "is to stay as it is"
    case .toldOnce: "is told once and not changed"
    case .recorded: "is recorded, and what is recorded stays"
    case .notRecordable: "cannot be made to be otherwise"
    }
  }
}
