/// What a playbook says, in the order in which a document tells it.
package struct PlaybookOutline: Sendable {
  /// The name by which engagements follow it.
  package let id: String
  /// What a reader calls it.
  package let title: String
  /// Its version, as it is written.
  package let version: String?
  /// The language in which its author wrote, as a BCP 47 tag.
  package let language: String?
  /// Its phases, in order.
  package let phases: [Named]
  /// Its roles, in order.
  package let roles: [Named]
  /// Its processes, in order of declaration.
  package let processes: [ProcessOutline]
  /// What it says outside any process.
  package let advice: [AdviceOutline]
  /// The conditions that have a name.
  package let definitions: [DefinitionOutline]
  /// Where one finds more, in order of declaration.
  package let resources: [Link]

  /// A name with what a reader calls it.
  package struct Named: Sendable, Hashable {
    /// The name.
    package let id: String
    /// What a reader calls it.
    package let title: String
  }

  /// A link with its label.
  package struct Link: Sendable, Hashable {
    /// What a reader is shown.
    package let label: String
    /// Where it leads, as it is written.
    package let url: String
  }

  /// A text that holds under a condition.
  package struct Conditional: Sendable {
    /// The text.
    package let text: String
    /// When it holds; nil for always.
    package let condition: ConditionPhrase?
  }

  /// A condition that has a name.
  package struct DefinitionOutline: Sendable {
    /// Its name in the playbook.
    package let id: String
    /// What a reader calls it.
    package let title: String
    /// The choice of whose members it speaks, by title.
    package let member: String?
    /// What it says; nil for a decision table.
    package let value: ConditionPhrase?
    /// What it goes back to.
    package let notes: OutlineNotes
  }
}
