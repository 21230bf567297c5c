import Conduct
import ConductPortfolio

/// One engagement after the other, each a row of the cells that the rules read.
final class RowWork {
  private let work: SharedWork
  private let evaluator: RowEvaluator
  private let rows: [Int64]
  private let width: Int
  private let count: Int
  private var answers: [UInt8]
  private let readings: [Reading]
  private let steps: [Step]

  /// How the answer to a verdict is read: from a cell, or by the first of some steps that is so.
  private struct Reading {
    let cell: Int
    let steps: Range<Int>
    let otherwise: UInt8
  }

  private struct Step {
    let cell: Int
    let wanted: Int64
    let state: UInt8
  }

  init(_ work: SharedWork, _ data: SharedData) {
    self.work = work
    let plan = RowPlan(work.question.program)
    evaluator = RowEvaluator(plan)
    width = plan.slots.count
    count = data.count
    let slotCount = work.question.program.slotCount
    let facts = plan.slots.map { slot in work.slots.firstIndex { $0.slot == slot % slotCount } }
    rows = (0..<data.count).flatMap { row in
      zip(plan.slots, facts).map { slot, fact in
        fact.map { SharedWork.encoded(data.cell(row, $0), isTruth: work.slots[$0].isTruth) } ?? work.initial[slot]
      }
    }
    var steps: [Step] = []
    readings = work.question.verdicts.map { verdict in
      switch verdict.reading {
      case .truth(let root), .value(let root, _): return Reading(cell: plan.roots[root], steps: 0..<0, otherwise: 0)
      case .state(let decision):
        let start = steps.count
        steps += decision.steps.map { step in
          let wanted =
            switch step.truth {
            case .yes: Cell.yes
            case .no: Cell.no
            case .unknown: Cell.open
            }
          return Step(cell: plan.roots[step.root], wanted: wanted, state: UInt8(step.state))
        }
        return Reading(cell: -1, steps: start..<steps.count, otherwise: UInt8(decision.otherwise))
      case .set, .next: return Reading(cell: -1, steps: 0..<0, otherwise: 255)
      }
    }
    self.steps = steps
    answers = [UInt8](repeating: 0, count: data.count * work.question.verdicts.count)
  }

  func run() {
    let cells = evaluator.results
    answers.withUnsafeMutableBufferPointer { answers in
      rows.withUnsafeBufferPointer { rows in
        guard let first = rows.baseAddress else { return }
        var place = 0
        for row in 0..<count {
          evaluator.run(first + row * width)
          for reading in readings {
            answers[place] = code(reading, cells)
            place += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private func code(_ reading: Reading, _ cells: UnsafePointer<Int64>) -> UInt8 {
    if reading.cell >= 0 { return UInt8(truncatingIfNeeded: cells[reading.cell]) }
    for step in reading.steps where cells[steps[step].cell] == steps[step].wanted { return steps[step].state }
    return reading.otherwise
  }

  func isRight(_ data: SharedData) -> Bool {
    let verdicts = work.question.verdicts
    return (0..<data.count).allSatisfy { row in
      verdicts.indices.allSatisfy { verdict in
        let code = Int(answers[row * verdicts.count + verdict])
        return SharedWork.number(verdicts[verdict], code: code) == data.answer(row, verdict)
      }
    }
  }
}
