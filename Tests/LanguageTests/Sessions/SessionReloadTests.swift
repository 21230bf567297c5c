import Foundation
import Testing

@testable import Conduct

@Suite struct SessionReloadTests {
  private let folder = SessionCase.root.appendingPathComponent("Tests/LanguageTests/Cases/sessions/rules")

  /// The playbook of the transcripts with one text in the place of another.
  private func playbook(_ old: String, _ new: String) throws -> Playbook {
    let files = try SessionCase.files(of: folder).map { file in
      SourceFile(path: file.path, text: file.text(0..<file.bytes.count).replacingOccurrences(of: old, with: new))
    }
    return try #require(CheckedPlaybook(files: files).playbook)
  }

  private func session(_ entries: [String]) throws -> Session {
    var session = try SessionCase.launch()
    for entry in entries { #expect(session.enter(entry).outcome == .done, "\(entry)") }
    return session
  }

  @Test func `the verdicts that are others are told`() throws {
    var session = try session(["agreed_on = 2024-03-04", "sponsor_found = yes", "advance 3 days"])
    let reply = session.reload(try playbook("within 2 business days", "within 5 business days"))
    #expect(reply.outcome == .done)
    let answer = reply.page.rendered()
    #expect(answer.contains("overdue since 2024-03-06 → due 2024-03-11"))
  }

  @Test func `every state is told anew`() throws {
    var session = try session(["sponsor_found = yes", "mark early", "enter planning", "today = 2024-03-08", "undo"])
    let (before, states) = (session.tree.current, session.tree.nodes.count)
    _ = session.reload(try playbook("\"Write the brief\"", "\"Write a brief\""))
    #expect(session.tree.current == before)
    #expect(session.tree.nodes.count == states)
    #expect(session.tree.nodes.last?.day.iso == "2024-03-08")
    #expect(session.enter("tasks").page.rendered().contains("Write a brief"))
    #expect(session.enter("go early").outcome == .done)
  }

  @Test func `what a rule forbids now stays recorded, as in a file`() throws {
    var session = try session(["do brief"])
    #expect(session.tree.node.status.violations.isEmpty)
    let reply = session.reload(try playbook("required task brief", "forbidden task brief"))
    #expect(reply.outcome == .done)
    #expect(session.tree.node.status.violations.map(\.statement) == ["do brief"])
  }

  @Test func `a statement that means nothing any more leaves the session as it is`() throws {
    var session = try session(["budget = 5", "press_asks = yes"])
    let reply = session.reload(try playbook("press_asks", "press_rings"))
    #expect(reply.outcome == .refused)
    #expect(reply.page.rendered().contains("`press_asks = yes`"))
    #expect(session.enter("press_asks").page.rendered().contains("yes"))
  }
}
