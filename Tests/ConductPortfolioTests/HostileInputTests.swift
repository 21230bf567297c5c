import Testing

@testable import Conduct
@testable import ConductPortfolio

/// Data that is broken, absurd or meant to harm gives a clear problem or the right answer.
@Suite struct HostileInputTests {
  private let playbook: Playbook

  init() throws { playbook = try SmallPlaybook.read() }

  private func problem(_ bytes: [UInt8], _ prepare: (inout SampleRun) -> Void = { _ in }) async throws -> String {
    var run = SampleRun()
    run.columns = ["large", "manager"]
    prepare(&run)
    do {
      return try await run.answer(bytes, playbook).text
    } catch let problem as PortfolioProblem {
      return problem.message
    }
  }

  private func problem(_ text: String) async throws -> String { try await problem(Array(text.utf8)) }

  @Test(arguments: [
    ("", "the file is empty; its first line must name the columns"),
    (
      "id,seat\n",
      "line 1, column `seat`: nothing in the playbook is called so; did you mean `seats`?; "
        + "to leave other columns out of account, use --ignore-other-columns"
    ),
    ("seats,seats\n", "line 1, column `seats`: the heading names it twice"),
    ("id,seats\na\n", "line 2: the row has 1 fields, the heading 2"),
    ("id,seats\n\na,1,2\n", "line 3: the row has 3 fields, the heading 2"),
    (
      "id,seats\n\"x\ny\",1\nb,many\n",
      "line 4, column `seats`: `many` is no whole number from 0 to 1_000_000_000_000"
    ),
    (
      "id,seats\na,1000000000001\n",
      "line 2, column `seats`: `1000000000001` is no whole number from 0 to 1_000_000_000_000"
    ),
    (
      "id,seats\na,99999999999999999999999999\n",
      "line 2, column `seats`: `99999999999999999999999999` is no whole number from 0 to 1_000_000_000_000"
    ),
    ("id,seats\n\"a,1\n", "line 2: the file ends inside of quotation marks that are never closed"),
    (
      "id,seats\na\"b,1\n",
      "line 2: a quotation mark inside a field; put the whole field in quotation marks, and double those inside"
    ),
    (
      "id,seats\n\"a\"b,1\n",
      "line 2: there is something behind a field in quotation marks; double the marks inside of it"
    ),
    ("id,seats\na\rb,1\n", "line 2: a carriage return that ends no line; save the file with line feeds"),
    ("id,manager\na,x\u{0}y\n", "line 2, column `manager`: bytes that are no UTF-8 text"),
  ])
  func `what is wrong is told with its place and the way out`(text: String, message: String) async throws {
    #expect(try await problem(text) == message)
  }

  @Test func `bytes that are no UTF-8 are told`() async throws {
    let bytes = Array("id,manager\na,".utf8) + [0xC3, 0x28, 0x0A]
    #expect(try await problem(bytes) == "line 2, column `manager`: bytes that are no UTF-8 text")
  }

  @Test func `a file may end in a quoted field, or in the middle of a line`() async throws {
    #expect(try await problem("id,seats\r\na,\"1000\"") == "id,large,manager\na,yes,unknown\n")
    #expect(try await problem("id,seats\r\na,1000") == "id,large,manager\na,yes,unknown\n")
    #expect(try await problem("id,seats") == "id,large,manager\n")
  }

  @Test func `a million columns are refused`() async throws {
    let text = "id" + String(repeating: ",x", count: 1_000_000) + "\n"
    let told = try await problem(Array(text.utf8)) { $0.piece = 1 << 20 }
    #expect(told == "line 1: there are more than 65_536 columns")
  }

  @Test func `an endless record is refused before it fills the memory`() async throws {
    var cutter = RecordCutter(isQuoted: true, limit: 1 << 16)
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 12)
    var pieces = 0
    #expect(throws: PortfolioProblem(.tooLong(limit: 1 << 16), line: 1)) {
      while pieces < 1_000 {
        _ = try cutter.cut(piece[...])
        pieces += 1
      }
    }
    #expect(pieces <= 17)
  }

  @Test(arguments: [1, 2, 3, 7, 64]) func `where the file is cut into pieces makes no difference`(
    piece: Int
  ) async throws {
    let text = "id,seats,manager\n\"a\n,\"\"\",1000,Ann\r\n\nb,5,\"x\"\"\ny\"\nc,7,\n"
    let whole = try await problem(Array(text.utf8)) { $0.piece = 10_000 }
    #expect(whole == "id,large,manager\n\"a\n,\"\"\",yes,Ann\nb,no,\"x\"\"\ny\"\nc,no,unknown\n")
    #expect(try await problem(Array(text.utf8)) { $0.piece = piece } == whole)
  }

  @Test func `rows that cannot be read are skipped and counted, or their cells unknown`() async throws {
    let table = "id,seats\na,many\nb,1000\nc\n"
    var run = SampleRun()
    run.columns = ["large"]
    run.policy = .skip
    let skipped = try await run.answer(table, playbook)
    #expect(skipped.text == "id,large\nb,yes\n")
    #expect(skipped.part.skipped == 2)
    #expect(skipped.part.problems.map(\.line) == [2, 4])
    run.policy = .unknown
    let forgiven = try await run.answer(table, playbook)
    #expect(forgiven.text == "id,large\na,unknown\nb,yes\n")
    #expect((forgiven.part.forgiven, forgiven.part.skipped) == (1, 1))
  }

  @Test(arguments: [
    ("{\"id\":\"a\",\"seats\":}", "line 1: at byte 19 of the line: no JSON value stands there"),
    ("[1]", "line 1: at byte 1 of the line: `{` is missing; each line must be one JSON object"),
    (
      "{\"seats\":1}x",
      "line 1: at byte 12 of the line: something stands behind the object; each line must be one JSON object"
    ),
    ("{\"id\":\"a\n", "line 1: at byte 9 of the line: a string does not end on the line"),
    ("{\"seats\":1,\"seats\":2}", "line 1, column `seats`: the heading names it twice"),
  ])
  func `what is wrong with JSON Lines is told`(text: String, message: String) async throws {
    #expect(try await problem(Array(text.utf8)) { $0.input = .jsonl } == message)
  }
}
