import Conduct
import ConductPortfolio
import Foundation

/// The shared rules as a playbook, and the question that gives the shared verdicts.
struct SharedWork {
  let question: PortfolioQuestion
  let initial: [Int64]
  /// The slot of each fact, and whether it is a truth.
  let slots: [(slot: Int, isTruth: Bool)]

  init(_ data: SharedData) throws {
    let path = ProcessInfo.processInfo.environment["BENCH_RULES"] ?? "rules/kickoff.conduct"
    let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: URL(filePath: path))))
    guard let playbook = CheckedPlaybook(files: [file], withLints: false).playbook,
      let question = playbook.portfolio(SharedData.verdicts.map { .column($0) }).question
    else { throw WorkError.rulesHaveErrors }
    let columns = playbook.portfolioColumns
    self.question = question
    initial = playbook.portfolioRounds.initial
    slots = try SharedData.facts.map { name in
      guard let column = columns.first(where: { $0.name == name }) else { throw WorkError.noSuchFact(name) }
      return (column.slot, column.content == .truth)
    }
  }

  /// A cell of a fact in the encoding of the rules.
  static func encoded(_ value: Int64, isTruth: Bool) -> Int64 {
    isTruth ? (value != 0 ? Cell.yes : Cell.no) : value
  }

  enum WorkError: Error {
    case rulesHaveErrors
    case noSuchFact(String)
  }

  /// The number that the peers give for an answer of a verdict.
  static func number(_ verdict: PortfolioVerdict, code: Int) -> UInt8 {
    switch verdict.reading {
    case .truth: code == 2 ? 1 : code == 0 ? 0 : 255
    case .state(let decision):
      switch decision.states[code] {
      case "not-applicable": 0
      case "optional": 1
      case "required": 2
      default: 255
      }
    case .value: UInt8(clamping: code)
    case .set, .next: 255
    }
  }
}

/// One engagement after the other, each a row of cells.
final class RowWork {
  private let work: SharedWork
  private let evaluator: ProgramEvaluator
  private let rows: [[Int64]]
  private var answers: [UInt8]

  init(_ work: SharedWork, _ data: SharedData) {
    self.work = work
    evaluator = ProgramEvaluator(work.question.program)
    let slotCount = work.question.program.slotCount
    rows = (0..<data.count).map { row in
      var cells = work.initial
      for (fact, slot) in work.slots.enumerated() {
        let cell = SharedWork.encoded(data.cell(row, fact), isTruth: slot.isTruth)
        cells[slot.slot] = cell
        cells[slot.slot + slotCount] = cell
      }
      return cells
    }
    answers = [UInt8](repeating: 0, count: data.count * work.question.verdicts.count)
  }

  func run() {
    let verdicts = work.question.verdicts
    let roots = work.question.program.roots
    var place = 0
    for row in rows {
      evaluator.run(row)
      for verdict in verdicts {
        answers[place] = code(verdict, roots)
        place += 1
      }
    }
  }

  @inline(__always)
  private func code(_ verdict: PortfolioVerdict, _ roots: [Int]) -> UInt8 {
    switch verdict.reading {
    case .truth(let root): return UInt8(truncatingIfNeeded: evaluator.cell(roots[root]))
    case .value(let root, _): return UInt8(truncatingIfNeeded: evaluator.cell(roots[root]))
    case .state(let decision):
      for step in decision.steps {
        let cell = evaluator.cell(roots[step.root])
        let isSo: Bool
        switch step.truth {
        case .yes: isSo = cell == Cell.yes
        case .no: isSo = cell == Cell.no
        case .unknown: isSo = cell == Cell.open
        }
        if isSo { return UInt8(truncatingIfNeeded: step.state) }
      }
      return UInt8(truncatingIfNeeded: decision.otherwise)
    case .set, .next: return 255
    }
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
