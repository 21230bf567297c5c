extension English {
  /// Returns the first line of a report on changes of the rules.
  public func mutationHeading(_ result: MutationResult) -> String {
    let total = result.mutants.count
    guard total > 0 else { return "changes: there is no rule to change" }
    func are(_ count: Int) -> String { "\(count) \(count == 1 ? "is" : "are")" }
    let heading =
      "changes \(result.percent)%: of \(total) small \(total == 1 ? "change" : "changes") of the rules, one at a time, "
    let explained = result.explained.count
    return heading + are(result.noticed) + " noticed" + (explained == 0 ? "" : " and \(are(explained)) explained")
  }

  /// Returns the heading over the changes that comments explain.
  public func explainedSurvivors(_ count: Int) -> String {
    count == 1 ? "1 goes unnoticed for a reason that is written" : "\(count) go unnoticed for a reason that is written"
  }

  /// What is wrong with a comment that explains nothing.
  public var needlessReason: String { "this comment explains nothing: every change here is noticed, or there is none" }

  /// What stands between how many changes are noticed and how many there are.
  public var ofAll: String { "of" }

  /// Returns the name of a kind of change.
  public func name(_ kind: Mutation.Kind) -> String {
    switch kind {
    case .threshold: "numbers, shares, days and grades by one step"
    case .comparison: "`>=` to `>`, and the like"
    case .connective: "`and` to `or`, `any of` to all of it, and back"
    case .quantifier: "`every` to `some`, and the like"
    case .dropped: "conditions left out"
    case .negated: "conditions turned round"
    case .modality: "`required` to `optional`, and the like"
    case .deadline: "deadlines by a day, in other days, or left out"
    case .interval: "repetitions"
    case .applicability: "applicability left out"
    case .gate: "gates left out"
    case .row: "rows of decision tables"
    case .omitted: "inputs, advice and the like left out as a whole"
    case .word: "single words, such as `once` and `kept`"
    }
  }

  /// Returns a rule as it is called: "task kickoff.quickleads, “Refer the customer to a partner”".
  public func text(_ rule: Mutation.Rule) -> String {
    rule.noun + (rule.name.isEmpty ? "" : " " + rule.name) + (rule.title.map { ", “\($0)”" } ?? "")
  }

  /// Returns the title of a scenario that would notice a change of a rule.
  public func noticingTitle(_ rule: Mutation.Rule) -> String {
    "proposed: " + (rule.title ?? text(rule))
  }

  /// The line over a scenario that would notice some changes.
  public func wouldNotice(_ changes: Int) -> String {
    switch changes {
    case 1: "this scenario would notice:"
    case 2: "this scenario would notice both:"
    default: "this scenario would notice them all:"
    }
  }

  /// What stands in the place of a scenario that is shown already.
  public var noticedAbove: String { "the scenario above would notice it as well" }

  /// What stands in the place of a scenario that was sought in vain.
  public var nothingFound: String {
    "no scenario that would notice was found: either there is none, or it takes more steps than were tried"
  }

  /// What stands in the place of a scenario for a change of a single word.
  public var neverSoughtForWords: String { "no scenario is sought for a change of a single word" }

  /// What stands in the place of a scenario that nobody sought.
  public func nothingSought(after count: Int) -> String {
    "no scenario that would notice was sought: that is done for the first \(count) changes only"
  }

  /// Returns a change in one line.
  public func change(_ difference: TextDifference) -> String {
    let removed = "`" + difference.removed.joined(separator: " ").oneLine + "`"
    guard !difference.added.isEmpty else { return removed + " left out" }
    return removed + " to `" + difference.added.joined(separator: " ").oneLine + "`"
  }

  /// Returns why a change goes unnoticed.
  public func reason(_ fate: Mutant.Fate) -> String {
    switch fate {
    case .noticed: "noticed"
    case .unnoticed: "it makes a difference in some scenario, but nothing that is expected there depends on it"
    case .unreached: "no scenario comes to a state in which it makes a difference"
    }
  }
}
