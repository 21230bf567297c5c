/// What a playbook says about one step.
package struct StepOutline: Sendable {
  /// Its name in the playbook.
  package let id: String
  /// What a reader calls it.
  package let title: String
  /// Whether its tasks are open while the process still waits.
  package let isPreparing: Bool
  /// The titles of the roles that have it.
  package let roles: [String]
  /// The choice for whose members it exists, by title.
  package let member: String?
  /// To what it applies.
  package let applies: AppliesOutline
  /// Explanations, links, sources.
  package let notes: OutlineNotes
  /// What must be met before its tasks can be done.
  package let inputs: [MilestoneOutline]
  /// Its tasks.
  package let tasks: [TaskOutline]
  /// What must be met before it is done.
  package let outcomes: [MilestoneOutline]
  /// What is advised, allowed and not allowed.
  package let advice: [AdviceOutline]
}

/// To what something applies.
package struct AppliesOutline: Sendable {
  /// The members of which one is enough, by title, where the condition is such a list.
  package let members: [String]
  /// The other conditions; all must hold.
  package let conditions: [ConditionPhrase]

  /// Whether it applies to everything.
  package var isAlways: Bool { members.isEmpty && conditions.isEmpty }
}

/// What is advised, allowed or not allowed.
package struct AdviceOutline: Sendable {
  /// Which of the three.
  package let kind: Advice.Kind
  /// The author's text.
  package let text: String
  /// When it holds; all conditions must.
  package let conditions: [ConditionPhrase]
  /// Explanations, links, sources.
  package let notes: OutlineNotes
}
