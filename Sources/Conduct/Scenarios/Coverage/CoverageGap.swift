/// Something that a rule can do and no scenario shows.
public struct CoverageGap: Sendable {
  /// Why it is not shown.
  public enum Reason: Sendable {
    /// The process, by its title, is entered in no scenario.
    case neverEntered(String)
    /// The thing applies in no state.
    case neverApplies
    /// The deadline has begun in no state in which its condition holds.
    case neverBegun
    /// This is all that is seen.
    case always([CoverageAim])
    /// It does not come about.
    case never
  }

  /// The kind of the rule.
  public let kind: CoverageKind
  /// The thing that the rule belongs to.
  public let owner: String
  /// The author's words, where the rule is a clause; else empty.
  public let words: String
  /// Where the rule stands.
  public let span: Span
  /// What is not shown of it.
  public let aim: CoverageAim
  /// Why not.
  public let reason: Reason
  /// The reason in a comment `// uncovered: …`, if there is one.
  public let explanation: String?
  /// A scenario that shows it, as text that can be pasted; nil if none was found.
  public internal(set) var proposal: String?

  /// Whether a scenario that is proposed for another gap shows it.
  public internal(set) var isShownByOthers = false

  /// Whether a scenario that shows it was sought; of many gaps that is done for the first only.
  public internal(set) var isSought = false

  let goal: CoverageGoal
  let question: String?

  init(_ item: CoverageItem, _ goal: CoverageGoal, reason: Reason, explanation: String?) {
    kind = item.kind
    owner = item.owner
    words = item.words
    span = item.span
    aim = goal.aim
    self.goal = goal
    question = item.question
    self.reason = reason
    self.explanation = explanation
  }
}
