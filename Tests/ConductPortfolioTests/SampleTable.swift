@testable import Conduct
@testable import ConductPortfolio

/// States of engagements written as the table that `evaluate` reads.
struct SampleTable {
  let playbook: Playbook

  /// The text of a table with a row for each state; sets in one column, what is not known or has not happened empty.
  func csv(_ states: [[Int64]]) -> String {
    let columns = columns
    var text = "id," + columns.map(\.name).joined(separator: ",") + "\r\n"
    for (row, state) in states.enumerated() {
      text += "row \(row)," + columns.map { cell($0, state) }.joined(separator: ",") + "\r\n"
    }
    return text
  }

  /// All columns, of sets those for each member.
  private var columns: [PortfolioColumn] {
    playbook.portfolioColumns.filter { if case .set = $0.content { false } else { true } }
  }

  private func cell(_ column: PortfolioColumn, _ state: [Int64]) -> String {
    let cell = state[column.slot]
    switch column.content {
    case .truth: return cell == Cell.yes ? "yes" : cell == Cell.no ? "no" : ""
    case _ where cell == Cell.unknown || cell == Cell.never && column.content == .date: return ""
    case .count: return String(cell)
    case .number: return Self.decimal(cell, places: 4)
    case .percent: return Self.decimal(cell, places: 2) + "%"
    case .date: return CivilDate(dayNumber: Int(cell))?.iso ?? ""
    case .text:
      let texts = playbook.graph.texts.texts
      let text = cell < texts.count ? texts[Int(cell)] : "another text \(cell)"
      return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    case .choice(let members): return members[Int(cell)]
    case .set: return ""
    }
  }

  private static func decimal(_ value: Int64, places: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

/// A table that is answered in memory, as `conduct evaluate` does it with files.
struct SampleRun {
  var columns: [String] = []
  var condition: String?
  var policy = PortfolioJob.ErrorPolicy.stop
  var options = PortfolioHeading.Options()
  var input = PortfolioJob.Format.csv
  var output = PortfolioJob.Format.csv
  /// By which column rows are counted, if they are.
  var group: String?
  /// What is supposed of every row.
  var change: String?
  var today: CivilDate?
  var workers = 2
  /// How many bytes are read at a time.
  var piece = 1_000

  /// Returns the answer and what came of the work.
  func answer(_ text: String, _ playbook: Playbook) async throws -> (text: String, part: PortfolioPart) {
    try await answer(Array(text.utf8), playbook)
  }

  func answer(_ bytes: [UInt8], _ playbook: Playbook) async throws -> (text: String, part: PortfolioPart) {
    let shown = columns.isEmpty ? playbook.standardPortfolioColumns : columns
    var asked = shown.map(PortfolioQuestion.Asked.column)
    if let condition { asked.append(.condition(condition)) }
    var layout = PortfolioLayout(shown: Array(shown.indices), filter: condition == nil ? nil : shown.count)
    if let group {
      layout.counts = true
      layout.group = .verdict(asked.count)
      asked.append(.column(group))
    }
    if let change { asked.append(.change(change, on: today ?? .first)) }
    guard let question = playbook.portfolio(asked).question else { throw SampleError.notUnderstood }
    var made: PortfolioJob?
    var run = PortfolioRun(input, workers: workers) { heading in
      let needed = PortfolioJob.neededSlots(question, playbook.portfolioRounds)
      let matched =
        input == .csv
        ? try PortfolioHeading(CSVReader.heading(heading), playbook.portfolioColumns, needed: needed, options)
        : PortfolioHeading(all: playbook.portfolioColumns, needed: needed, options, tellsToday: false)
      var job = PortfolioJob(question, layout, rounds: playbook.portfolioRounds, heading: matched)
      job.policy = policy
      job.input = input
      job.output = output
      job.today = today
      made = job
      return job
    }
    var position = 0
    var written: [UInt8] = []
    let part = try await run.run(
      from: {
        let next = bytes[position..<min(bytes.count, position + piece)]
        position += next.count
        return next
      }, to: { written += $0 })
    if let made, made.layout.counts { written += TallyTable(part.tally, made).csv }
    return (String(decoding: written, as: UTF8.self), part)
  }
}

enum SampleError: Error {
  case notUnderstood
}
