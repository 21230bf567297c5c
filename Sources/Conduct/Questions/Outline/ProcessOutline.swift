/// What a playbook says about one process.
package struct ProcessOutline: Sendable {
  /// Its name in the playbook.
  package let id: String
  /// What a reader calls it.
  package let title: String
  /// The place of its phase among the playbook's, from 0.
  package let phase: Int?
  /// Whether somebody else conducts it.
  package let isExternal: Bool
  /// The choice for whose members it exists, by title.
  package let member: String?
  /// Explanations, links, sources.
  package let notes: OutlineNotes
  /// What it is for.
  package let goals: [PlaybookOutline.Conditional]
  /// When it applies.
  package let applies: [ConditionPhrase]
  /// What calls for it.
  package let triggered: [ConditionPhrase]
  /// What must be met before it is entered.
  package let inputs: [MilestoneOutline]
  /// Its steps.
  package let steps: [StepOutline]
  /// The tasks that stand in no step.
  package let tasks: [TaskOutline]
  /// What must be met before it is completed.
  package let outcomes: [MilestoneOutline]
  /// What is advised, allowed and not allowed outside its steps.
  package let advice: [AdviceOutline]
  /// Where the engagement may go.
  package let next: [NextOutline]
  /// The ends other than success.
  package let endings: [PlaybookOutline.Conditional]
  /// What changed when.
  package let revisions: [Revision]

  /// Where an engagement may go.
  package struct NextOutline: Sendable {
    /// The name of the process; nil where the way is told in words.
    package let process: String?
    /// The title of the process, or the words.
    package let text: String
    /// When it is open; nil for always.
    package let condition: ConditionPhrase?
    /// Explanations, links, sources.
    package let notes: OutlineNotes
  }

  /// A change of the playbook.
  package struct Revision: Sendable {
    /// The day.
    package let date: CivilDate
    /// What changed, and who changed it.
    package let text: String?
  }
}
