/// What is said about conditions, gates and deadlines that do not do what they seem to.
extension LintProblem {
  // MARK: - Gates

  func gateNeverRequired(_ written: String, _ idle: Idle, _ declared: Span) -> Diagnostic {
    let (label, reason, help): (String, String, String) =
      switch idle {
      case .task(let modality):
        (
          "this task is never required, so nothing waits for it",
          "it is " + modality.rawValue + ", and has no `required when`",
          "say when it is required, or write " + Prose.code("only when " + written + " is done")
            + " to wait for it in any case"
        )
      case .step:
        (
          "this step is done from the start", "no task in it is ever required, and it has no outcome",
          "give the step a required task or an outcome, or remove the gate"
        )
      }
    return warning(
      "the gate " + Prose.code("after " + written) + " never holds anything back", label,
      secondary: [.init(declared, reason)], help: [help])
  }

  // MARK: - Deadlines

  func deadlineNeverDecides(_ kind: Deadline.Kind, _ reason: Indecision) -> Diagnostic {
    let noun = kind == .due ? "deadline" : "target"
    switch reason {
    case .ownDay(let task):
      return undecided(
        noun, "the day is known only when " + Prose.code(task) + " is done",
        help: "count from something that happens before, or use `repeats every` for what comes back")
    case .waitingTask(let task, let gate):
      return undecided(
        noun, "the day is known only when " + Prose.code(task) + " is done",
        [.init(gate, "and that waits for this task")], help: "count from something that happens before")
    case .today:
      return undecided(noun, "`today` moves on, and this day with it", help: "count from a fact or from what happened")
    case .alwaysYields(let others):
      let labels = others.prefix(6).enumerated().map { index, place in
        Diagnostic.Label(place, index == 0 ? "one of these always holds" : "")
      }
      return undecided(
        noun, "it yields to those with a condition", labels,
        help: "remove it, or one of the conditions that it yields to")
    case .laterThan(let earlier):
      return undecided(
        noun, "under the same condition the other one always passes first", [.init(earlier, "this one")],
        help: "remove it, or correct its condition")
    }
  }

  private func undecided(
    _ noun: String, _ label: String, _ secondary: [Diagnostic.Label] = [], help: String
  ) -> Diagnostic {
    warning("this " + noun + " never decides anything", label, secondary: secondary, help: [help])
  }

  // MARK: - Applicability

  func excludedMembers(_ names: [String], _ inner: Named, _ outer: Named, _ place: Span) -> Diagnostic {
    let isSame = inner.noun == outer.noun && inner.name == outer.name
    let members = Prose.codes(names, "and", limit: 6)
    let around = isSame ? "another condition on it" : "the " + described(outer)
    return warning(
      "the " + described(inner) + " is for " + members + ", which " + around + " leaves out",
      names.count == 1 ? "with this alone it never applies" : "with these alone it never applies",
      secondary: [.init(place, isSame ? "only these" : "the " + outer.noun.rawValue + " applies to these only")],
      help: [
        "add " + (names.count == 1 ? "the member" : "the members") + " there, or take "
          + (names.count == 1 ? "it" : "them") + " away here"
      ])
  }

  func neverApplies(_ inner: Named, _ outer: Named, _ place: Span) -> Diagnostic {
    let isSame = inner.noun == outer.noun && inner.name == outer.name
    return warning(
      "the " + described(inner) + " never applies", "this holds only where the other condition does not",
      secondary: [
        .init(place, isSame ? "and both must hold" : "the " + described(outer) + " applies where this holds")
      ],
      help: [
        "correct one of the two"
          + (isSame ? "" : ", or move the " + inner.noun.rawValue + " out of the " + outer.noun.rawValue)
      ])
  }

  private func described(_ thing: Named) -> String { thing.noun.rawValue + " " + Prose.code(thing.name) }

  // MARK: - Conditions

  func dayBeforeItHappens(_ thing: String, _ status: Status?) -> Diagnostic {
    let state = status.map { "is not " + $0.rawValue } ?? "has not happened"
    let test = status.map { thing + " is " + $0.rawValue } ?? thing
    return warning(
      "this is yes as long as " + Prose.code(thing) + " " + state,
      "the day of what has not happened is later than every date",
      help: ["ask as well whether it has happened: " + Prose.code(test)])
  }

  func quantifierOverEmptySet(_ set: String, _ use: Span?) -> Diagnostic {
    warning(
      "this is yes while " + Prose.code(set) + " is empty", "without a member there is nothing that could fail",
      secondary: use.map { [.init($0, "and here it opens something")] } ?? [],
      help: ["write " + Prose.code(set + " is not empty and …") + " if at least one is needed"])
  }
}
