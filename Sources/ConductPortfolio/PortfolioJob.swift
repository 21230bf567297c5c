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

  /// What is asked.
  package let question: PortfolioQuestion
  /// Which of the verdicts are shown, and which only decide.
  package let layout: PortfolioLayout
  /// The columns of the input.
  package let heading: PortfolioHeading
  /// The day of the question, for rows that do not tell one.
  package var today: CivilDate?
  /// What is done with a row that cannot be read.
  package var policy = ErrorPolicy.stop
  /// How the input is written.
  package var input = Format.csv
  /// How the answer is written.
  package var output = Format.csv
  /// Whether everything is read that a row tells, and not only what the rules need.
  package var readsAll = false
  let plan: ColumnPlan
  let rounds: PortfolioRounds

  /// Plans the work.
  package init(
    _ question: PortfolioQuestion, _ layout: PortfolioLayout, rounds: PortfolioRounds, heading: PortfolioHeading
  ) {
    self.question = question
    self.layout = layout
    self.rounds = rounds
    self.heading = heading
    plan = ColumnPlan(question.program)
  }

  /// The slots of the current view that the rules read, straight or by what follows from them.
  package static func neededSlots(_ question: PortfolioQuestion, _ rounds: PortfolioRounds) -> Set<Int> {
    let filler = RoundFiller(ColumnPlan(question.program), rounds, question.change)
    return Set(filler.slots.map(\.slot).filter { $0 < filler.slotCount })
  }

  /// The headings of the columns that are shown.
  package var shownNames: [String] {
    let names = layout.shown.map { question.verdicts[$0].name }
    guard question.change != nil else { return names }
    return names.flatMap { [$0, PortfolioWords.supposed($0)] } + [PortfolioWords.differs]
  }

  /// The first line of the answer; nothing where rows name their columns themselves, or are counted.
  package var headingLine: [UInt8] {
    output == .csv && !layout.counts ? RowWriter.headingLine(heading, shownNames) : []
  }
}
