import Testing

@testable import Conduct

struct KeywordTests {
  @Test func `every keyword is spelled as its case`() {
    #expect(Keyword.words == Keyword.allCases.map { String(describing: $0) })
  }
}
