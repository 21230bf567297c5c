import Foundation
import Testing

@testable import Conduct

@Suite struct SessionTests {
  @Test(arguments: SessionCase.all)
  func `a transcript is answered as it was`(_ example: SessionCase) throws {
    let transcript = try example.transcript()
    let repeated = transcript.repeated(in: try example.session())
    if ProcessInfo.processInfo.environment["CONDUCT_RECORD"] == "1" {
      return try Data(repeated.text.utf8).write(to: example.url)
    }
    #expect(repeated.greeting == transcript.greeting)
    #expect(repeated.steps.count == transcript.steps.count)
    for (actual, expected) in zip(repeated.steps, transcript.steps) {
      #expect(actual.answer == expected.answer, "> \(expected.entry)")
    }
  }

  @Test(arguments: SessionCase.all)
  func `a transcript is written as it was read`(_ example: SessionCase) throws {
    #expect(try example.transcript().text == example.text())
  }

  /// What can be seen of a state.
  private func seen(_ session: Session) -> [String] {
    let status = session.engagement.status(on: session.day)
    return [status.json(session.sources).pretty, JournalText.text(of: session, name: nil), session.day.iso]
      + session.engagement.state(on: session.day).cells.map(String.init)
  }

  @Test(arguments: SessionCase.all)
  func `undo gives back exactly the state before, and redo the one after`(_ example: SessionCase) throws {
    var session = try example.session()
    for step in try example.transcript().steps {
      let (number, before) = (session.tree.current, seen(session))
      let (known, mode) = (session.tree.nodes.count, session.mode)
      _ = session.enter(step.entry)
      guard session.tree.nodes.count > known, session.mode == mode else { continue }
      let after = seen(session)
      _ = session.enter("undo")
      #expect(session.tree.current == number)
      #expect(seen(session) == before, "undo of \(step.entry)")
      _ = session.enter("redo")
      #expect(seen(session) == after, "redo of \(step.entry)")
    }
  }

  @Test(arguments: SessionCase.all)
  func `what is refused or misunderstood changes nothing`(_ example: SessionCase) throws {
    var session = try example.session()
    for step in try example.transcript().steps {
      let before = session.tree.node
      let reply = session.enter(step.entry)
      guard reply.outcome != .done else { continue }
      #expect(session.tree.node.title == before.title)
      #expect(session.engagement.days.count == before.engagement.days.count)
      #expect(!reply.page.isEmpty)
    }
  }

  @Test(arguments: SessionCase.all)
  func `what is saved reads back as the same engagement`(_ example: SessionCase) throws {
    var session = try example.session()
    for step in try example.transcript().steps { _ = session.enter(step.entry) }
    let text = JournalText.text(of: session, name: "saved")
    let reading = session.playbook.read(journal: SourceFile(path: "saved.engagement", text: text))
    #expect(reading.diagnostics.isEmpty)
    let engagement = try #require(reading.engagement)
    #expect(engagement.lastDay ?? session.day == session.day)
    #expect(engagement.state(on: session.day).cells == session.engagement.state(on: session.day).cells)
    let (saved, told) = (engagement.status(on: session.day), session.tree.node.status)
    #expect(saved.verdicts.map(English().text) == told.verdicts.map(English().text))
  }

  @Test(arguments: SessionCase.all)
  func `what is saved as a scenario passes`(_ example: SessionCase) throws {
    var session = try example.session()
    for step in try example.transcript().steps { _ = session.enter(step.entry) }
    let text = ScenarioText(session, title: "From a session").text
    let files = session.playbook.sources.files + [SourceFile(path: "zz.conduct", text: text)]
    let checked = CheckedPlaybook(files: files)
    #expect(checked.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let suite = ScenarioSuite(try #require(checked.playbook))
    #expect(suite.diagnostics.map(\.message) == [])
    let results = suite.run(filter: "From a session")
    #expect(results.count == 1)
    #expect(results.flatMap(\.failures).map { English().text($0).heading } == [])
  }

  @Test func `a broken entry is answered, whatever it is`() throws {
    let session = try SessionCase.launch()
    let entries = try SessionCase.all.flatMap { try $0.transcript().steps.map(\.entry) }
    for (number, entry) in Set(entries).sorted().enumerated() {
      let characters = Array(entry)
      // One cut in seven, beginning elsewhere in each entry.
      for cut in stride(from: number % 7, to: characters.count, by: 7) {
        for broken in [String(characters[..<cut]), String(characters[..<cut] + characters[(cut + 1)...])] {
          var copy = session
          _ = copy.enter(broken).page.rendered(width: 40)
          _ = copy.completions(of: broken, at: broken.utf8.count)
          _ = Session.isComplete(broken)
        }
      }
    }
  }

  @Test func `no answer writes what controls a terminal`() throws {
    var session = try SessionCase.launch()
    for entry in [
      "motto = \"\u{1B}[2J\"", "motto", "\u{1B}]0;x\u{7}", "help \u{9B}2J", "go \u{202E}x", "history", "journal",
    ] {
      let answer = session.enter(entry).page.rendered()
      let controls = answer.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) }
      #expect(controls.isEmpty, "\(entry)")
      #expect(!answer.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `an entry goes on while a bracket or a long text is open`() {
    for open in ["on 2024-03-05 {", "(budget", "visitors[", "motto = \"\"\"\ntwo", "on d {\n  do x"] {
      #expect(!Session.isComplete(open), "\(open)")
    }
    for whole in ["", "budget = 5", "on d { do x }", "motto = \"a { b\"", "motto = \"open", "}", "// (", "budget ="] {
      #expect(Session.isComplete(whole), "\(whole)")
    }
  }
}
