package import Conduct

/// The answers to a question, kept as a byte for each row, or a value.
package final class PortfolioAnswers {
  private let answers: Answers

  /// Makes room for the answers of rows.
  ///
  /// - Parameter block: How many rows a block of the evaluator has.
  package init(_ question: PortfolioQuestion, capacity: Int, block: Int) {
    answers = Answers(question.verdicts, capacity: (capacity + 63) / 64 * 64, block: block)
  }

  /// Takes the verdicts of a block.
  package func take(_ rows: Range<Int>, _ verdicts: BlockVerdicts) { answers.take(rows, verdicts) }

  /// The answer to a verdict: the place of its word, or its value.
  package func code(_ verdict: Int, row: Int) -> Int {
    precondition(row >= 0 && row < answers.capacity, "a row for which there is room")
    let column = answers.columns[verdict]
    if case .values = column.form { return Int(column.cells[row]) }
    return Int(column.codes[row])
  }
}
