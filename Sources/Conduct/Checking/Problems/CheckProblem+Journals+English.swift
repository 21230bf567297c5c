/// What is said about journals and limits.
extension CheckProblem {
  func dayGoesBack(_ before: String, _ previous: Span) -> Diagnostic {
    say(
      .dayGoesBack, "the days of a journal never go back", "this day is earlier",
      secondary: [.init(previous, "the day before it in the journal")],
      help: ["write it before, or tell what was missed on a later day, as in " + Prose.code("do … on 2019-05-02")])
  }

  func dayInTheFuture(_ block: String) -> Diagnostic {
    say(
      .dayInTheFuture, "nothing can have happened after the day on which it is told",
      "later than " + Prose.code(block),
      help: ["write a day up to " + Prose.code(block) + ", or tell it on a later day"])
  }

  func unknownPlaybook(_ name: String) -> Diagnostic {
    say(
      .unknownPlaybook, "this playbook is not called " + Prose.code(name),
      help: ["write the name from the header of the playbook, or choose another folder with `--playbook`"])
  }

  func misplacedStatement(_ word: String) -> Diagnostic {
    say(
      .misplacedStatement, Prose.code(word) + " belongs in a scenario, not in a journal",
      help: ["a journal says what happened; what is expected stands in a `scenario` of the playbook"])
  }

  func wrongVersion(_ named: String, _ present: String) -> Diagnostic {
    say(
      .wrongVersion, "the engagement follows version " + Prose.code(named) + " of the playbook",
      present.isEmpty ? "this playbook has no version" : "this playbook is version " + Prose.code(present),
      help: ["check that the rules still fit, then write the present version"])
  }

  // MARK: - Limits

  func tooManyMembers(_ limit: Int) -> Diagnostic {
    say(
      .tooManyMembers, "a choice has at most " + String(limit) + " members", help: ["use a `text` or a `count` instead"]
    )
  }

  func tooManyDeclarations(_ limit: Int) -> Diagnostic {
    say(
      .tooManyDeclarations, "a playbook has at most " + String(limit) + " declarations", "too many from here on",
      help: ["divide it into several playbooks"])
  }

  func tooManyInstances(_ limit: Int) -> Diagnostic {
    say(
      .tooManyInstances, "the groups `for each` make more than " + String(limit) + " things",
      help: ["use smaller choices, or fewer groups inside each other"])
  }

  func tooMany() -> Diagnostic {
    say(
      .tooManyDiagnostics, "there are too many mistakes to go on", "further ones are not shown",
      help: ["mend those above and check again"])
  }
}
