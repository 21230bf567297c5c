import Testing

@testable import Conduct

@Suite struct TitleFilterTests {
  @Test(arguments: [
    ("partner", "a Partner is wanted", true), ("PARTNER", "a partner", true), ("", "anything", true),
    ("partners", "a partner", false), ("a*wanted", "a partner is wanted", true), ("partner*", "a partner", false),
    ("*partner", "a partner", true), ("a p?rtner", "a partner", true), ("a ?artner", "a artner", false),
    ("*a*a*b", "aaaaaaaaaaaaaaaaaaaa", false), ("*", "", true), ("late?", "is it late? yes", true),
    ("größe", "GRÖSSE und Größe", true),
  ])
  func `a title matches by a part of it or by a pattern`(filter: String, title: String, matches: Bool) {
    #expect(TitleFilter(filter).matches(title) == matches)
  }
}
