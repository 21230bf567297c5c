/// The words of answers that are no names of the playbook.
package enum PortfolioWords {
  /// The heading of the column that numbers rows which nothing names.
  static let row = "row"
  /// The heading of the column that says whether a change makes a row different.
  static let differs = "differs"

  /// The heading of a verdict after the change.
  static func supposed(_ name: String) -> String { name + " (what if)" }

  /// The heading of the numbers of rows in a group.
  package static let engagements = "engagements"
  /// The heading of all rows together.
  package static let all = "all"
  /// A group whose value is not known, and one without a value.
  package static let unknown = "unknown"
  static let none = "none"
}
