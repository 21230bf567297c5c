package import Conduct

/// All that a worker needs to know to answer rows: what is asked, what the input is called, and how to write.
package struct PortfolioJob: Sendable {
  /// What is done with a row that cannot be read.
  package enum ErrorPolicy: String, Sendable, CaseIterable {
    /// Nothing more is done.
    case stop
    /// The row is left out, and counted.
    case skip
    /// The cell is taken for unknown; a row that is broken as a whole is left out.
    case unknown
  }

  /// What rows are read from and written to.
  package enum Format: String, Sendable, CaseIterable {
    /// Comma-separated values.
    case csv
    /// A JSON object a line.
    case jsonl
  }

  /// What is asked, first the columns that are shown, then those that only decide.
  package let question: PortfolioQuestion
  /// How many of the verdicts are shown.
  package let shown: Int
  /// The place of the verdict that says which rows are shown, if not all are.
  package let filter: Int?
  let plan: ColumnPlan
  let rounds: PortfolioRounds
  /// The columns of the input.
  package var heading: PortfolioHeading
  /// The day of the question, for rows that do not tell one.
  package var today: CivilDate?
  /// What is done with a row that cannot be read.
  package var policy = ErrorPolicy.stop
  /// How the input is written.
  package var input = Format.csv
  /// How the answer is written.
  package var output = Format.csv

  /// Plans the work.
  ///
  /// - Parameters:
  ///   - shown: How many of the verdicts are shown; the others only decide.
  ///   - filter: The place of the verdict, a truth, that says which rows are shown.
  package init(
    _ question: PortfolioQuestion, shown: Int, filter: Int?, rounds: PortfolioRounds, heading: PortfolioHeading
  ) {
    self.question = question
    self.shown = shown
    self.filter = filter
    self.rounds = rounds
    self.heading = heading
    plan = ColumnPlan(question.program)
  }

  /// The slots of the current view that the rules read, straight or by what follows from them.
  package static func neededSlots(_ question: PortfolioQuestion, _ rounds: PortfolioRounds) -> Set<Int> {
    let filler = RoundFiller(ColumnPlan(question.program), rounds)
    return Set(filler.slots.map(\.slot).filter { $0 < filler.slotCount })
  }

  /// The names of the columns that are shown.
  package var shownNames: [String] { question.verdicts.prefix(shown).map(\.name) }

  /// The first line of the answer; nothing where rows name their columns themselves.
  package var headingLine: [UInt8] {
    output == .csv ? RowWriter.headingLine(heading, shownNames) : []
  }
}
