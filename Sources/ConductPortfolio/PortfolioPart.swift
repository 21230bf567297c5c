/// What came of one chunk of rows.
package struct PortfolioPart: Sendable {
  /// How many problems of skipped rows are told one by one.
  static let toldProblems = 20

  /// The rows of the answer.
  package var output: [UInt8] = []
  /// How many rows were read.
  package var rows = 0
  /// How many rows were shown.
  package var shown = 0
  /// How many rows were not shown because it is not known whether they should be.
  package var undecided = 0
  /// How many rows were left out because they could not be read, and how many cells were taken for unknown.
  package var skipped = 0
  /// How many cells were taken for unknown because they could not be read.
  package var forgiven = 0
  /// How many rows a change makes different.
  package var differing = 0
  /// How many rows of each group have which verdict, where rows are counted.
  package var tally = Tally()
  /// The first problems of those.
  package var problems: [PortfolioProblem] = []
  /// What ends the work.
  package var failure: PortfolioProblem?

  /// Nothing yet.
  package init() {}

  /// Adds what came of the next chunk, save for its rows.
  package mutating func add(_ next: PortfolioPart) {
    rows += next.rows
    shown += next.shown
    undecided += next.undecided
    skipped += next.skipped
    forgiven += next.forgiven
    differing += next.differing
    tally.add(next.tally)
    problems += next.problems.prefix(max(0, Self.toldProblems - problems.count))
    failure = failure ?? next.failure
  }
}
