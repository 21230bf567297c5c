/// Runs a program for one engagement at a time, as the evaluator does.
package final class ProgramEvaluator {
  private let evaluator: Evaluator

  /// Makes the buffers, once for all engagements.
  package init(_ program: RuleProgram) {
    evaluator = Evaluator(program.graph)
  }

  /// Computes every node from the cells of all slots, first those of the current view, then those of the next.
  package func run(_ slots: [Int64]) { evaluator.run(slots) }

  /// The cell of a node, after `run`.
  package func cell(_ node: Int) -> Int64 { evaluator.cell(node) }
}
