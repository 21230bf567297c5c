import Testing

@testable import ConductTerminal

@Suite struct CompletionTests {
  private func prefix(_ words: String...) -> String {
    Completion.commonPrefix(of: words.map { Completion($0, replacing: 0) })
  }

  @Test func `what all words begin with is certain`() {
    #expect(prefix("kickoff", "kickoff_meeting") == "kickoff")
    #expect(prefix("seats", "status") == "s")
    #expect(prefix("seats") == "seats")
    #expect(prefix("one", "two") == "")
    #expect(prefix() == "")
  }

  @Test func `a character is not cut in two`() {
    #expect(prefix("é1", "è1") == "")
    #expect(prefix("启动会议", "启动培训") == "启动")
    #expect(prefix("👨‍👩‍👧a", "👨‍👩‍👦a") == "")
  }
}
