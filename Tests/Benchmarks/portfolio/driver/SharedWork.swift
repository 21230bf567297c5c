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
