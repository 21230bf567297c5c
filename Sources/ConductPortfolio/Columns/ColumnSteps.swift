import Conduct

/// The steps of a plan as plain memory.
///
/// A kernel reads its orders once a block. In arrays these would be counted references, and counting them would take
/// longer than many a kernel.
final class ColumnSteps {
  /// One kernel to run; see `ColumnPlan.Step`.
  struct Step {
    let operation: Operation
    let immediate: Int64
    let sources: UnsafeBufferPointer<ColumnPlan.Source>
    /// Whether each source is a truth.
    let isTruth: UnsafeBufferPointer<Bool>
    let result: ColumnPlan.Place
    /// The ranges of the value set that is looked in.
    let ranges: UnsafeBufferPointer<ClosedRange<Int64>>
  }

  let all: UnsafeBufferPointer<Step>
  /// Where the verdicts stand.
  let roots: UnsafeBufferPointer<ColumnPlan.Source>

  init(_ plan: ColumnPlan) {
    all = Self.copy(
      plan.steps.map { step in
        let ranges = step.operation == .inSet ? plan.program.ranges(ofValueSet: step.immediate) : []
        return Step(
          operation: step.operation, immediate: step.immediate, sources: Self.copy(step.sources),
          isTruth: Self.copy(step.isTruth), result: step.result, ranges: Self.copy(ranges))
      })
    roots = Self.copy(plan.roots)
  }

  deinit {
    for step in all {
      step.sources.deallocate()
      step.isTruth.deallocate()
      step.ranges.deallocate()
    }
    all.deallocate()
    roots.deallocate()
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    return UnsafeBufferPointer(copy)
  }
}
