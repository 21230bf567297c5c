import Testing

@testable import Conduct
@testable import ConductPortfolio

/// Cells read eight bytes at a time are those that are read byte by byte.
@Suite struct CellShortcutTests {
  private let playbook: Playbook
  private let names = ["id", "seats", "share", "ratio", "manager", "began_as", "intended", "assigned_on", "big"]
  private let asked = ["seats", "share", "ratio", "named", "began_as", "intended", "assigned_on", "big", "call.due"]

  init() throws { playbook = try SmallPlaybook.read() }

  /// Cells of all shapes, right and wrong; none has what must stand in quotation marks.
  private static let cells = [
    "", "yes", "no", "YES", "nO", "true", "False", "tru", "1", "0", "2", "y\u{0}", "1\u{0}", "\u{11}", "unknown",
    "UnKnown", "unknow", " yes", "no ", "  ", "7", "42", "007", "1234567", "12345678", "1000000000000",
    "1000000000001", "99999999999999999999", "-5", "+5", "5.", "5.0", "5.00001", ".5", "1/2", "12:4", "-3.25", "12.5%",
    "100 %", "%", "-1%", "2020-02-29", "2019-02-29", "2020-2-29", "20200229", "9999-12-31", "0001-01-01",
    "2020-05-1\u{0}", "rfa", "rf", "rfa\u{0}", "aim_set", "aim_set ", "aim_sets", "exchange", "teams;exchange?", "{}",
    "Ann", "José", "'=1", "''x", "=1", "A name with blanks and more than sixteen letters", "日本",
  ].map { Array($0.utf8) }

  /// A cell, now and then with a byte that is another.
  private func cell(_ random: inout StateSource) -> [UInt8] {
    var cell = Self.cells[Int(random.next() % UInt64(Self.cells.count))]
    if !cell.isEmpty, random.next() % 4 == 0 {
      let byte = UInt8(truncatingIfNeeded: random.next())
      if !Array(",\"\r\n".utf8).contains(byte) { cell[Int(random.next() % UInt64(cell.count))] = byte }
    }
    return cell
  }

  private func answer(_ table: [UInt8], _ policy: PortfolioJob.ErrorPolicy) async throws -> [String] {
    var run = SampleRun()
    run.columns = asked
    run.policy = policy
    run.options.kept = ["manager"]
    run.piece = 1 << 16
    let answer = try await run.answer(table, playbook)
    return [answer.text] + answer.part.problems.map(\.message) + ["\(answer.part.forgiven), \(answer.part.skipped)"]
  }

  @Test(arguments: PortfolioJob.ErrorPolicy.allCases, ["\n", "\r\n"])
  func `what is read at once is what is read byte by byte`(
    policy: PortfolioJob.ErrorPolicy, lineEnd: String
  ) async throws {
    // Cells in quotation marks are always read byte by byte.
    for seed: UInt64 in 0..<(policy == .stop ? 200 : 20) {
      var random = StateSource(seed: seed)
      var tables = [[UInt8]](repeating: Array((names.joined(separator: ",") + lineEnd).utf8), count: 2)
      for _ in 0..<(policy == .stop ? 3 : 100) {
        let count = random.next() % 50 == 0 ? Int(random.next() % 12) + 1 : names.count
        let row = (0..<count).map { _ in cell(&random) }
        tables[0] += Array(row.joined(separator: [UInt8(ascii: ",")]))
        let quoted = row.map { [UInt8(ascii: "\"")] + $0 + [UInt8(ascii: "\"")] }
        tables[1] += Array(quoted.joined(separator: [UInt8(ascii: ",")]))
        for index in tables.indices { tables[index] += Array(lineEnd.utf8) }
      }
      var answers: [[String]] = []
      for table in tables {
        do { answers.append(try await answer(table, policy)) } catch let problem as PortfolioProblem {
          answers.append([problem.message])
        }
      }
      #expect(answers[0] == answers[1], "seed \(seed)")
    }
  }

  @Test func `plain tables are read at once as a whole`() throws {
    var options = PortfolioHeading.Options()
    options.kept = ["manager"]
    let rounds = playbook.portfolioRounds
    let heading = try PortfolioHeading(
      names, playbook.portfolioColumns, needed: Set(rounds.initial.indices), options)
    let question = try #require(playbook.portfolio([.column("seats")]).question)
    var job = PortfolioJob(question, PortfolioLayout(shown: [0]), rounds: rounds, heading: heading)
    job.readsAll = true
    let batch = RowBatch(job, capacity: 64)
    let row = "12345678,1000,12.5%,-3.25,,aim_set,,2020-02-29,yes\n,,unknown,,,,,,\r\n"
    let table = Array(String(repeating: row, count: 10).utf8)
    var place = CellShortcut.Place()
    (table + Array(repeating: 0, count: 8)).withUnsafeBufferPointer { batch.shortcut.read($0, &place) }
    #expect((place.row, place.record, place.position) == (20, 20, table.count))
  }

  @Test(arguments: ["1", "42", "999", "1234", "99999", "123456", "9999999"])
  func `digits in a word are a number`(text: String) {
    var bytes = Array(text.utf8)
    bytes += Array(",9999999".utf8)
    let word = bytes.withUnsafeBufferPointer { bytes in bytes.baseAddress.map(ByteWord.load) ?? 0 }
    #expect(ByteWord.digits(text.utf8.count, of: word) == Int64(text))
  }

  @Test func `bytes are counted in blocks and behind them`() {
    for count in [0, 1, 31, 32, 33, 32 * 255, 32 * 256 + 5, 20_000] {
      let bytes = (0..<count).map { UInt8($0 % 3) }
      #expect(bytes.withUnsafeBufferPointer { ByteCount.count(0, in: $0) } == (count + 2) / 3)
    }
  }
}
