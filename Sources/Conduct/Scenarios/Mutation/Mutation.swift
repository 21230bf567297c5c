/// One small change of a playbook's rules, in the text and in the model.
public struct Mutation: Sendable {
  /// What is changed.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number, percentage, day or member of an ordered choice, by one step.
    case threshold
    /// `>=` to `>`, and the like.
    case comparison
    /// `and` to `or`, and back.
    case connective
    /// `every` to `some`, and the like.
    case quantifier
    /// A condition, or a part of one, is left out.
    case dropped
    /// A condition, or a part of one, is denied.
    case negated
    /// `required` to `optional`, and the like.
    case modality
    /// A deadline by one step, from business days to days, or left out.
    case deadline
    /// The interval of a repetition.
    case interval
    /// What says to whom or what a thing applies is left out.
    case applicability
    /// A gate is left out.
    case gate
    /// A row of a decision table gives another value, or is left out.
    case row
    /// An input, a goal, advice or a transition is left out.
    case omitted
    /// A word such as `once` or `kept` is left out, or what is presumed is turned round.
    case word
  }

  /// What is changed.
  public let kind: Kind
  /// What changes in the text; in order of place, and apart.
  public let edits: [Diagnostic.Fix.Edit]
  /// The rule that is changed.
  public let rule: Rule
  /// What in the graph must be built anew.
  let sites: [RuleSite]
  /// Whether more than the graph changes, such as what a journal keeps: then all must be built anew.
  var needsRebuilding = false
  let change: @Sendable (inout Model) -> Void

  /// What a reader calls a rule.
  public struct Rule: Sendable, Hashable {
    /// What kind of thing it belongs to, as the language calls it.
    public let noun: String
    /// The path or name of the thing.
    public let name: String
    /// The title of the thing, where it has one.
    public let title: String?
  }
}
