/// What a playbook says about one task.
package struct TaskOutline: Sendable {
  /// Its name in the playbook, or its reference with `#`.
  package let id: String
  /// Its reference, without `#`.
  package let reference: String?
  /// What a reader calls it.
  package let title: String
  /// What the rules say of it unless a clause says otherwise.
  package let modality: Modality
  /// The titles of the roles that have it.
  package let roles: [String]
  /// The choice for whose members it exists, by title.
  package let member: String?
  /// To what it applies.
  package let applies: AppliesOutline
  /// What else the rules say, in order.
  package let rules: [Rule]
  /// Explanations, links, sources.
  package let notes: OutlineNotes

  /// A clause of a task.
  package struct Rule: Sendable {
    /// What the clause says.
    package let kind: Kind
    /// When it holds; nil for always.
    package let condition: ConditionPhrase?
  }

  /// What a clause says.
  package enum Kind: Sendable {
    /// What is owed.
    case modality(Modality)
    /// Nothing is owed any more.
    case waived
    /// The day of the deadline.
    case due(ConditionPhrase)
    /// The day of the target.
    case aim(ConditionPhrase)
    /// What must be done before, by title.
    case after([String])
    /// What must hold before.
    case onlyWhen(ConditionPhrase)
    /// How often it is done again, and until when.
    case repeats(every: ConditionPhrase, until: ConditionPhrase?)
    /// Its completion survives a new round.
    case kept
  }
}
