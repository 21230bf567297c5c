/// Explanations in English.
extension English {
  /// Returns what was found, as half a sentence: "the kickoff is not ready".
  public func text(_ finding: Finding) -> String {
    switch finding.subject {
    case .status(let name, let status): statusText(name, status, finding.value)
    case .fact(let name): finding.isIndifferent ? indifferent(name) : factText(name, finding.value)
    case .definition(let name): definitionText(name, finding.value)
    case .condition(let words): "`\(words)` " + conditionVerdict(finding.value)
    case .record(let name, let record): recordText(name, record, finding.value)
    case .deadline(let words): deadlineText(words, finding)
    case .member(let name): memberText(name, finding.value)
    case .today: "the day asked about is \(text(finding.value))"
    case .undecided(let reason): "the playbook leaves it open: \(reason)"
    }
  }

  /// Returns a value as it stands in a sentence.
  public func text(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "not known"
    case .truth(let truth): truth.rawValue
    case .day(let date): text(date)
    case .never: "never"
    case .text(let text): text
    }
  }

  /// A fact by its title, and by its name for those who may look it up.
  private func named(_ name: Finding.Name) -> String {
    name.path.isEmpty ? quoted(name) : "\(quoted(name)) (\(name.path))"
  }

  private func quoted(_ name: Finding.Name) -> String { "“\(name.label)”" }

  private func conditionVerdict(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes): "holds"
    case .truth(.no): "does not hold"
    case .truth(.unknown), .unknown: "is not known"
    case .day, .never, .text: "is \(text(value))"
    }
  }

  private func statusText(_ name: Finding.Name, _ status: Status, _ value: Finding.Value) -> String {
    guard case .truth(let truth) = value else { return quoted(name) }
    let (yes, no) = words(status)
    switch truth {
    case .yes: return "\(quoted(name)) \(yes)"
    case .no: return "\(quoted(name)) \(no)"
    case .unknown: return "it is not known whether \(quoted(name)) \(yes)"
    }
  }

  /// What a status says of a thing, and what its denial says.
  private func words(_ status: Status) -> (yes: String, no: String) {
    switch status {
    case .applicable: ("applies", "does not apply")
    case .done: ("is done", "is not done")
    case .met: ("is met", "is not met")
    case .happened: ("has happened", "has not happened")
    case .entered: ("has been entered", "has not been entered")
    case .left: ("was left", "was not left")
    case .conflict: ("is both required and forbidden", "is not both required and forbidden")
    case .triggered: ("is called for", "is not called for")
    case .completable: ("can be completed", "cannot be completed")
    case .ready: ("is ready to be entered", "is not ready to be entered")
    case .late: ("was done late", "was not done late")
    case .behind: ("is behind its target", "is not behind its target")
    case .pending: ("waits for its process", "does not wait for its process")
    case .required, .optional, .forbidden, .waived, .open, .blocked, .due, .overdue, .active, .complete, .next,
      .advised, .permitted:
      ("is \(status.rawValue)", "is not \(status.rawValue)")
    }
  }

  private func indifferent(_ name: Finding.Name) -> String {
    "it makes no difference that \(named(name)) is not told"
  }

  private func factText(_ name: Finding.Name, _ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "\(named(name)) is not told"
    case .truth, .day, .never, .text: "\(named(name)) is \(text(value))"
    }
  }

  private func definitionText(_ name: Finding.Name, _ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes): "\(quoted(name)) holds"
    case .truth(.no): "\(quoted(name)) does not hold"
    case .truth(.unknown), .unknown: "\(quoted(name)) is not known"
    case .day, .never, .text: "\(quoted(name)) is \(text(value))"
    }
  }

  private func memberText(_ name: Finding.Name, _ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes): "for \(name.label) it holds"
    case .truth(.no): "for \(name.label) it does not hold"
    case .truth(.unknown), .unknown: "for \(name.label) it is not known"
    case .day, .never, .text: "for \(name.label) it is \(text(value))"
    }
  }

  private func recordText(_ name: Finding.Name, _ record: Finding.Record, _ value: Finding.Value) -> String {
    switch record {
    case .done: dated(value, "\(quoted(name)) was done", "\(quoted(name)) has not been done")
    case .doneBefore: dated(value, "\(quoted(name)) was done before", "\(quoted(name)) was not done before")
    case .entered: dated(value, "\(quoted(name)) was entered", "\(quoted(name)) has not been entered")
    case .completed: dated(value, "\(quoted(name)) was completed", "\(quoted(name)) has not been completed")
    case .left: dated(value, "\(quoted(name)) was left", "\(quoted(name)) was not left")
    case .happened: dated(value, "\(quoted(name)) happened", "\(quoted(name)) has not happened")
    case .ticked: value == .truth(.yes) ? "\(quoted(name)) was ticked" : "\(quoted(name)) has not been ticked"
    case .waived: value == .truth(.yes) ? "\(quoted(name)) was waived" : "\(quoted(name)) was not waived"
    case .round: "\(quoted(name)) is in round \(text(value))"
    case .times: "\(quoted(name)) happened \(text(value)) times"
    }
  }

  private func dated(_ value: Finding.Value, _ yes: String, _ no: String) -> String {
    switch value {
    case .day(let date): "\(yes) on \(text(date))"
    case .truth(.yes): yes
    case .never, .truth, .text, .unknown: no
    }
  }

  private func deadlineText(_ words: String, _ finding: Finding) -> String {
    let deadline = words.isEmpty ? "the deadline" : "`\(words)`"
    let day: String
    switch finding.value {
    case .day(let date): day = "\(deadline) is \(text(date))"
    case .never: day = "\(deadline) has not begun"
    case .truth, .text, .unknown: day = "\(deadline) is not known"
    }
    let notes = finding.notes.map(text)
    return notes.isEmpty ? day : "\(day) (\(notes.joined(separator: "; ")))"
  }

  /// Returns how a day came about.
  public func text(_ note: Finding.DayNote) -> String {
    switch note {
    case .calendar(let name?): "business days of the calendar “\(name)”"
    case .calendar(nil): "business days of the playbook's own calendar"
    case .overFreeDays(let count): "over \(count) free \(count == 1 ? "day" : "days")"
    case .noHolidaysListed(let year): "no holidays are listed for \(year)"
    case .outsideHorizon: "outside the days that the calendar knows"
    case .tooLarge: "too large a number"
    }
  }

  /// Returns a verdict and what decides it, as one sentence with its final period.
  public func sentence(_ verdict: String, because reasons: [String], more: Int) -> String {
    let sentence = reasons.isEmpty ? verdict : "\(verdict) \(because(reasons, more: more))"
    guard let first = sentence.first, first.isLetter else { return sentence + "." }
    return first.uppercased() + sentence.dropFirst() + "."
  }

  /// Returns what decides a verdict, to stand behind it.
  public func because(_ reasons: [String], more: Int) -> String { "because \(list(reasons, more: more))" }

  /// Returns the heading of the sets of what is missing.
  public func missingHeading(sets: Int) -> String {
    sets == 1 ? "It would hold with:" : "It would hold with any one of these:"
  }

  /// Returns one thing that is missing.
  public func text(_ element: MissingSet.Element) -> String {
    guard !element.putsAside.isEmpty else { return change(element) }
    let things = list(element.putsAside.map { "“\($0.label)”" }, more: 0)
    return change(element) + ", so that \(things) \(element.putsAside.count == 1 ? "does" : "do") not apply"
  }

  private func change(_ element: MissingSet.Element) -> String {
    let name = "“\(element.name.label)”"
    switch element.record {
    case .done?: return "\(name) done"
    case .entered?: return "\(name) entered"
    case .completed?: return "\(name) completed"
    case .left?: return "\(name) left"
    case .ticked?: return "\(name) ticked"
    case .waived?: return element.value == .truth(.yes) ? "\(name) set aside (`waive`)" : "\(name) no longer waived"
    case .happened?: return "\(name) recorded"
    case .doneBefore?, .round?, .times?: return name
    case nil:
      let otherwise = element.reason == .toldOtherwise ? " instead of what is told" : ""
      return "\(name) (\(element.name.path)) told as \(text(element.value))\(otherwise)"
    }
  }

  /// Returns a list of half sentences, and how many more there are.
  public func list(_ parts: [String], more: Int, noun: (one: String, many: String) = ("reason", "reasons")) -> String {
    guard more == 0, parts.count > 1, let last = parts.last else {
      let rest = more > 0 ? ", and \(more) more \(more == 1 ? noun.one : noun.many)" : ""
      return parts.joined(separator: ", ") + rest
    }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Returns the words before the document that a rule goes back to.
  public func source(_ text: String) -> String { "source: \(text)" }
}
