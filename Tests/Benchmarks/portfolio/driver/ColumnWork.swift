import Conduct
import ConductPortfolio

/// All engagements at once, as columns.
final class ColumnWork {
  private let work: SharedWork
  private let table: ColumnTable
  private let evaluator: ColumnEvaluator
  private let answers: PortfolioAnswers
  private let keepsPlanes: Bool
  private let planes: UnsafeMutablePointer<UInt64>
  private let planeCount: Int
  /// The roots that are truths; the planes of the others, which are values, stay empty.
  private let truths: [Int]

  init(_ work: SharedWork, _ data: SharedData, keepsPlanes: Bool) {
    self.work = work
    self.keepsPlanes = keepsPlanes
    let plan = ColumnPlan(work.question.program)
    evaluator = ColumnEvaluator(plan)
    table = ColumnTable(plan, capacity: data.count)
    table.count = data.count
    for (column, slot) in table.slots.enumerated() { table.fill(work.initial[slot], column: column) }
    for (fact, slot) in work.slots.enumerated() {
      guard let column = table.index(ofSlot: slot.slot) else { continue }
      for row in 0..<data.count {
        table.set(SharedWork.encoded(data.cell(row, fact), isTruth: slot.isTruth), column: column, row: row)
      }
    }
    answers = PortfolioAnswers(work.question, capacity: keepsPlanes ? 64 : table.capacity, block: evaluator.block)
    planeCount = work.question.program.roots.count
    truths = plan.rootIsTruth.indices.filter { plan.rootIsTruth[$0] }
    let words = keepsPlanes ? planeCount * 2 * table.capacity / 64 : 1
    planes = UnsafeMutablePointer<UInt64>.allocate(capacity: words)
    planes.initialize(repeating: 0, count: words)
  }

  deinit { planes.deallocate() }

  func run() {
    evaluator.run(table) { rows, verdicts in
      if keepsPlanes { copy(rows, verdicts) } else { answers.take(rows, verdicts) }
    }
  }

  /// Keeps the planes of all roots, yes and no, block by block.
  private func copy(_ rows: Range<Int>, _ verdicts: BlockVerdicts) {
    var target = planes + rows.lowerBound / 64 * planeCount * 2
    for root in truths {
      let truths = verdicts.planes(root)
      target.update(from: truths.yes, count: verdicts.words)
      (target + verdicts.words).update(from: truths.no, count: verdicts.words)
      target += verdicts.words * 2
    }
  }

  func isRight(_ data: SharedData) -> Bool {
    // Planes are compared by what they are read from.
    let answers =
      keepsPlanes
      ? PortfolioAnswers(work.question, capacity: table.capacity, block: evaluator.block) : self.answers
    if keepsPlanes { evaluator.run(table) { answers.take($0, $1) } }
    let verdicts = work.question.verdicts
    return verdicts.indices.allSatisfy { verdict in
      (0..<data.count).allSatisfy { row in
        SharedWork.number(verdicts[verdict], code: answers.code(verdict, row: row)) == data.answer(row, verdict)
      }
    }
  }
}
