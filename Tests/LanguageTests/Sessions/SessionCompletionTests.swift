import Testing

@testable import Conduct

@Suite struct SessionCompletionTests {
  /// What the last word of an entry may become.
  private func found(_ entry: String, _ before: [String] = []) throws -> [String] {
    var session = try SessionCase.launch()
    for entry in before { _ = session.enter(entry) }
    return session.completions(of: entry, at: entry.utf8.count).found.map(\.text)
  }

  @Test func `an entry begins with a word of the session, a verb or a name`() throws {
    #expect(try found("st") == ["status", "stand"])
    #expect(try found("under") == [])
    #expect(try found("un") == ["undo"])
    #expect(try found("bud") == ["budget"])
    let all = try found("")
    #expect(all.contains("do") && all.contains("help") && all.contains("plan_agreed") && all.contains("today"))
  }

  @Test func `behind a verb stands what it is about`() throws {
    #expect(try found("do ") == ["brief", "survey", "plan", "counsel", "stand"])
    #expect(try found("do #10") == ["#101", "#102", "#103"])
    #expect(try found("enter ") == ["planning", "show"])
    #expect(try found("force complete p") == ["planning"])
    #expect(try found("record ") == ["delayed"])
    #expect(try found("leave planning ") == ["because", "as"])
    #expect(try found("leave planning as ") == ["called_off"])
    #expect(try found("waive survey ") == ["because"])
    #expect(try found("waive survey because \"x\" ") == ["by"])
    #expect(try found("waive survey because \"x\" by l") == ["lead", "legal"])
    #expect(try found("budget = 5; do b") == ["brief"])
  }

  @Test func `behind a sign stands what the fact can be`() throws {
    #expect(try found("exposure = ") == ["low", "medium", "high", "unknown"])
    #expect(try found("press_asks = ") == ["yes", "no", "unknown"])
    #expect(try found("plan_agreed = ") == ["yes", "no"])
    #expect(try found("markets += ") == ["nordic", "iberia", "japan"])
    #expect(try found("markets = { japan, ") == ["nordic", "iberia", "japan"])
    #expect(try found("agreed_on = ") == ["today", "unknown"])
    #expect(try found("visitors[") == ["nordic", "iberia", "japan"])
    #expect(try found("visitors[japan] = u") == ["unknown"])
  }

  @Test func `behind is stands a status of the thing or a value of the type`() throws {
    #expect(try found("why brief is o") == ["optional", "open", "overdue"])
    #expect(try found("expect planning is r") == ["ready"])
    #expect(try found("exposure is not ") == ["low", "medium", "high", "known", "unknown"])
    #expect(try found("exposure is high and brief is b") == ["blocked", "behind"])
    #expect(try found("planning.").contains("brief"))
    #expect(try found("brief.d") == ["done_on", "due_on"])
  }

  @Test func `words of the session take what they are about`() throws {
    #expect(try found("tasks d") == ["due", "done"])
    #expect(try found("tasks due by ") == ["lead", "legal"])
    #expect(try found("go m", ["mark midway"]) == ["main", "midway"])
    #expect(try found("help re").contains("redo"))
    #expect(try found("advance 3 b") == ["business days"])
  }

  @Test func `a block of a day is completed like an entry`() throws {
    #expect(try found("on 2024-03-05 {\n  do pl") == ["plan"])
    #expect(try found("on 2024-03-05 {\n  do brief\n  ent") == ["enter"])
  }

  @Test func `the word is found wherever the cursor is`() throws {
    let session = try SessionCase.launch()
    let (word, found) = session.completions(of: "do bri on 2024-03-04", at: 6)
    #expect(word == "bri")
    #expect(found.map(\.text) == ["brief"])
    #expect(session.completions(of: "do 预", at: 6).word == "预")
    #expect(session.completions(of: "x", at: 99).word == "x")
    #expect(session.completions(of: "", at: -1).word == "")
  }

  @Test func `what is completed can be entered`() throws {
    let session = try SessionCase.launch()
    for name in session.names.all where name.suffix == " " {
      var copy = session
      #expect(copy.enter(name.text).outcome == .done, "\(name.text)")
    }
  }
}
