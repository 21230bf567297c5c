/// What a playbook says about one input or outcome.
package struct MilestoneOutline: Sendable {
  /// Its name in the playbook.
  package let id: String
  /// What a reader calls it.
  package let title: String
  /// Whether it does not stand in the way.
  package let isOptional: Bool
  /// The titles of the roles that establish it.
  package let roles: [String]
  /// When it applies; all conditions must hold.
  package let applies: [ConditionPhrase]
  /// When it is met; nil where it is ticked.
  package let met: ConditionPhrase?
  /// The names of the other processes on which it depends, in order of declaration.
  package let processes: [String]
  /// Explanations, links, sources.
  package let notes: OutlineNotes
  /// What it sums up.
  package let children: [MilestoneOutline]
  /// Whether one of the children is enough.
  package let isAnyOf: Bool
}
