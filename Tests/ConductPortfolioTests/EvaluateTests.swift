import Testing

@testable import Conduct
@testable import ConductPortfolio

/// What is asked of a table, and how the answers are written.
@Suite struct EvaluateTests {
  private let playbook: Playbook

  init() throws { playbook = try SmallPlaybook.read() }

  private func answer(_ text: String, _ columns: [String], _ prepare: (inout SampleRun) -> Void = { _ in })
    async throws -> String
  {
    var run = SampleRun()
    run.columns = columns
    run.today = CivilDate(iso: "2020-05-12")
    prepare(&run)
    return try await run.answer(text, playbook).text
  }

  @Test func `an empty cell is unknown for a fact and has not happened for a record`() async throws {
    let columns = ["large", "call.due", "call.progress", "kickoff.state", "next"]
    #expect(
      try await answer("id,seats,call.done_on,kickoff.entered_on,assigned_on\na,,,,\n", columns)
        == "id,large,call.due,call.progress,kickoff.state,next\na,unknown,unknown,unknown,waiting,\n")
    #expect(
      try await answer(
        "seats,id,call.done_on,kickoff.entered_on,assigned_on\n1000,a,2020-05-03,2020-05-01,2020-05-02\n", columns)
        == "id,large,call.due,call.progress,kickoff.state,next\na,yes,2020-05-04,done,active,Go on\n")
  }

  @Test func `columns may be expressions under a heading`() async throws {
    #expect(
      try await answer("id,seats\na,5\n", ["more = seats + 1", "seats >= 5"]) == "id,more,seats >= 5\na,6,yes\n")
  }

  @Test func `sets are told together or by member`() async throws {
    let columns = ["intended", "e = intended includes exchange"]
    #expect(try await answer("id,intended\na,exchange\n", columns) == "id,intended,e\na,exchange,yes\n")
    #expect(try await answer("id,intended\na,{}\n", columns) == "id,intended,e\na,{},no\n")
    #expect(
      try await answer("id,intended[teams]\na,yes\n", columns) == "id,intended,e\na,teams;exchange?,unknown\n")
  }

  @Test func `values of every type are read and written alike`() async throws {
    let columns = ["seats", "share", "ratio", "manager", "began_as", "assigned_on", "big"]
    let table = "id,seats,share,ratio,manager,began_as,assigned_on,big\n"
    let rows = "a,12,12.5%,-3.25,Ann,aim_set,2020-02-29,yes\nb,0,0%,0.0001,\"x, \"\"y\"\"\",rfa,0001-01-01,no\n"
    #expect(try await answer(table + rows, columns) == table + rows)
  }

  @Test func `a row counts where the condition is so, and an open one is told`() async throws {
    var run = SampleRun()
    run.columns = ["seats"]
    run.condition = "large"
    let answer = try await run.answer("id,seats\na,5\nb,2000\nc,\n", playbook)
    #expect(answer.text == "id,seats\nb,2000\n")
    #expect(answer.part.undecided == 1)
  }

  @Test func `rows are counted by group`() async throws {
    let table = "id,seats,began_as\na,5,rfa\nb,2000,rfa\nc,,aim_set\nd,7,\n"
    #expect(
      try await answer(table, ["large"]) { $0.group = "began_as" }
        == """
        began_as,engagements,large: yes,large: no,large: unknown
        rfa,2,1,1,0
        aim_set,1,0,0,1
        unknown,1,0,1,0

        """)
  }

  @Test func `a change shows both answers and who differs`() async throws {
    #expect(
      try await answer("id,seats\na,5\nb,2000\n", ["large"]) { $0.change = "seats = 1_500" }
        == "id,large,large (what if),differs\na,no,yes,yes\nb,yes,yes,no\n")
    #expect(
      try await answer("id,kickoff.entered_on\na,2020-05-01\nb,\n", ["kickoff.state", "call.progress"]) {
        $0.change = "do call"
      } == """
        id,kickoff.state,kickoff.state (what if),call.progress,call.progress (what if),differs
        a,active,active,unknown,done,yes
        b,waiting,waiting,unknown,done,yes

        """)
  }

  @Test func `JSON Lines give the same answers as CSV`() async throws {
    let lines = """
      {"id":"a","seats":1000,"intended":["exchange"],"manager":"\\u0041nn"}

      {"intended":[],"manager":null,"id":"b"}
      """
    let columns = ["large", "intended", "named"]
    #expect(
      try await answer(lines, columns) { run in
        run.input = .jsonl
        run.output = .csv
      } == "id,large,intended,named\na,yes,exchange,yes\nb,unknown,{},unknown\n")
    #expect(
      try await answer("id,seats\na,1000\n", ["large", "seats", "intended"]) { $0.output = .jsonl }
        == "{\"id\":\"a\",\"large\":\"yes\",\"seats\":1000,\"intended\":[\"exchange?\",\"teams?\"]}\n")
  }

  @Test func `an ended round leaves the next one with nothing told`() async throws {
    let table =
      "id,ready_to_go,call.done_on,kickoff.entered_on,kickoff.completed_on\na,yes,2020-05-03,2020-05-01,2020-05-04\n"
    #expect(
      try await answer(table, ["kickoff.state", "x = kickoff is ready", "call.progress"])
        == "id,kickoff.state,x,call.progress\na,complete,no,done\n")
  }

  @Test func `texts that a spreadsheet takes for formulas are guarded, and read back as they were`() async throws {
    for text in ["=1+1", "+x", "-x", "@x", "'=x", "''-", "\tx", "plain", "'plain", "＝x"] {
      var options = PortfolioHeading.Options()
      options.kept = ["note"]
      options.ignoresOthers = true
      let sink = ByteSink()
      CSVText.append(text, to: sink)
      let written = String(decoding: sink.bytes, as: UTF8.self)
      let answer = try await self.answer("note,seats\n\(written),5\n", ["seats"]) { $0.options = options }
      #expect(answer == "row,note,seats\n1,\(written),5\n")
      #expect(try Records.of(written + "\n") == [[text]])
      #expect(!"=+-@\t＝".contains(written.first ?? " "), "\(text)")
    }
  }
}
