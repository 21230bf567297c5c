import Conduct

/// The verdicts of one block of engagements, while they stand in the registers.
package struct BlockVerdicts {
  let evaluator: ColumnEvaluator
  /// How many words a plane has.
  package let words: Int

  /// The planes of a verdict that is a truth, by its place among those asked for: which are yes, and which are no.
  package func planes(_ root: Int) -> (yes: UnsafePointer<UInt64>, no: UnsafePointer<UInt64>) {
    let truths = evaluator.truths(root)
    return (UnsafePointer(truths.yes), UnsafePointer(truths.no))
  }

  /// The cells of a verdict that is a value, one for each engagement of the block; O(block).
  package func cells(_ root: Int) -> UnsafePointer<Int64> { evaluator.cells(root) }

  /// The cell of a verdict for an engagement of the block; of a value, O(block).
  package func cell(_ root: Int, row: Int) -> Int64 {
    precondition(row >= 0 && row < words * 64, "a row of the block")
    guard evaluator.plan.rootIsTruth[root] else { return cells(root)[row] }
    let (yes, no) = planes(root)
    let shift = UInt64(row & 63)
    return Cell.open + Int64(yes[row >> 6] >> shift & 1) - Int64(no[row >> 6] >> shift & 1)
  }
}
