/// Which of the verdicts of a question are shown, and which only decide; each by its place in the question.
package struct PortfolioLayout: Sendable {
  /// What rows are counted by.
  package enum Group: Sendable {
    /// A verdict.
    case verdict(Int)
    /// A column of the input that is copied, by its name.
    case kept(String)
  }

  /// The verdicts that are shown of each row, or counted.
  package var shown: [Int]
  /// The verdict, a truth, that says which rows are shown.
  package var filter: Int?
  /// Whether rows are counted instead of shown.
  package var counts: Bool
  /// By what they are counted, if not all together.
  package var group: Group?
  /// Whether only rows are shown that a change makes different.
  package var onlyDiffering = false

  /// Rows that are shown, or counted.
  package init(shown: [Int], filter: Int? = nil, counts: Bool = false, group: Group? = nil) {
    self.shown = shown
    self.filter = filter
    self.counts = counts
    self.group = group
  }
}
