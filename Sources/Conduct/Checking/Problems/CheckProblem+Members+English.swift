/// What is said about members, statuses and what things have.
extension CheckProblem {
  func unknownMember(
    _ name: String, _ choice: String, _ members: [String], _ nearest: [String], _ declared: Span
  ) -> Diagnostic {
    let help =
      nearest.isEmpty && !members.isEmpty
      ? ["its members are " + Prose.codes(members, "and")] : Prose.didYouMean(nearest)
    return say(
      .unknownMember, Prose.code(choice) + " has no member " + Prose.code(name),
      secondary: [.init(declared, "the choice is declared here")], help: help)
  }

  func unknownWeekday(_ name: String, _ weekdays: [String], _ nearest: [String]) -> Diagnostic {
    say(
      .unknownMember, "no day of the week is called " + Prose.code(name),
      help: nearest.isEmpty ? ["they are " + Prose.codes(weekdays, "and")] : Prose.didYouMean(nearest))
  }

  func unknownStatus(_ name: String, _ noun: Noun, _ statuses: [String], _ nearest: [String]) -> Diagnostic {
    let meant = Self.meantStatus(name, statuses)
    let help = Prose.didYouMean(meant.map { [$0] } ?? nearest)
    return say(
      .unknownStatus, noun.withArticle + " cannot be " + Prose.code(name),
      help: help + (help.isEmpty ? [noun.withArticle + " can be " + Prose.codes(statuses)] : []))
  }

  /// The status that people mean by another word.
  private static func meantStatus(_ name: String, _ statuses: [String]) -> String? {
    let written = name.lowercased()
    let word =
      meanings.keys.contains(written)
      ? written
      : statuses.contains(where: { NameSuggestion.nearest(to: name, among: [$0]) != nil })
        ? nil : NameSuggestion.nearest(to: written, among: meanings.keys.sorted())
    return word.flatMap { meanings[$0]?.first(where: statuses.contains) }
  }

  /// The statuses that other words may stand for, the likeliest first.
  private static let meanings: [String: [String]] = {
    let groups: [([String], [String])] = [
      (
        ["done", "finished", "completed", "complete", "ended", "closed", "fulfilled", "achieved", "true", "ticked"],
        ["done", "complete", "met"]
      ),
      (["started", "begun", "running", "open", "active", "entered"], ["active", "open"]),
      (["late", "missed", "delayed"], ["overdue"]), (["needed", "mandatory", "obligatory"], ["required"]),
      (["allowed", "permitted"], ["optional"]), (["prohibited"], ["forbidden"]),
      (["abandoned", "cancelled", "canceled", "stopped"], ["left"]), (["recorded", "occurred"], ["happened"]),
    ]
    return Dictionary(groups.flatMap { words, statuses in words.map { ($0, statuses) } }) { first, _ in first }
  }()

  func unknownProperty(_ name: String, _ noun: Noun, _ properties: [String], _ nearest: [String]) -> Diagnostic {
    let message =
      noun == .process
      ? "the process has nothing called " + Prose.code(name) : noun.withArticle + " has no " + Prose.code(name)
    var help = Prose.didYouMean(nearest)
    if help.isEmpty {
      help = [
        properties.isEmpty
          ? "only tasks, processes and events have days" : noun.withArticle + " has " + Prose.codes(properties, "and")
      ]
    }
    return say(.unknownProperty, message, help: help)
  }

  // MARK: - Which member

  func missingIndex(_ name: String, _ choice: String, _ example: String) -> Diagnostic {
    say(
      .missingIndex, Prose.code(name) + " exists for each " + Prose.code(choice) + ", so say for which",
      help: [
        "write for instance " + Prose.code(example),
        "a rule for several of them stands in `for each s in … { … }`, a condition in `every s in … has …`",
      ])
  }

  func needlessIndex(_ name: String) -> Diagnostic {
    say(
      .needlessIndex, Prose.code(name) + " exists only once, not for each member of a choice",
      help: ["write " + Prose.code(name) + " alone"])
  }

  func missingProcess(_ written: String, _ example: String?) -> Diagnostic {
    say(
      .missingProcess, "outside of any process, " + Prose.code(written) + " must say of which",
      help: ["write " + Prose.code(written + " of " + (example ?? "kickoff") + " is …")])
  }

  func cannotInfer(_ name: String, _ spellings: [String]) -> Diagnostic {
    if spellings.isEmpty {
      return say(
        .cannotInferType, "nothing tells of which choice this is a set", help: ["use `is empty` or `is not empty`"])
    }
    return say(
      .cannotInferType, "nothing tells of which choice " + Prose.code(name) + " is a member here",
      help: ["write " + Prose.codes(spellings)])
  }
}
