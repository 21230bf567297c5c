import Testing

@testable import Conduct

/// What contains a mistake stays as it is, and nothing else does.
struct FormattingMistakesTests {
  private func expect(
    _ before: String, becomes after: String, leaving lines: [ClosedRange<Int>],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let formatted = FormattedFile(SourceFile(path: "a.conduct", text: before))
    #expect(formatted.source.wholeText == after, sourceLocation: sourceLocation)
    #expect(formatted.untouchedLines == lines, sourceLocation: sourceLocation)
    FormattingLawTests.expectLaws(Array(before.utf8), sourceLocation: sourceLocation)
  }

  @Test func `a line in a block`() {
    expect(
      """
      process p "P"  {
       goal  "One"
          required tusk  call "Call"
       step s  "S" {
        required task  a "A"
           goal  One
       }
      }
      """,
      becomes: """
        process p "P" {
          goal "One"
            required tusk  call "Call"
          step s "S" {
            required task a "A"
             goal  One
          }
        }

        """, leaving: [3...3, 6...6])
  }

  @Test func `a thing with its block, where the mistake is in its first line`() {
    expect(
      """
      process p {
       required task  call   { due within
          2 hours of x
       }
        goal  "One"
      }
      """,
      becomes: """
        process p {
         required task  call   { due within
            2 hours of x
         }
          goal "One"
        }

        """, leaving: [2...4])
  }

  @Test func `a day of a journal, and a line of a scenario`() {
    expect(
      """
      on  2026-03-02 { seats = 5 }
      on 2026-03-03 {
          do  call
          seats :  6
      }
      scenario "S" {
         on 2026-03-02 {
          expect  is  5
            do  call
         }
      }
      """,
      becomes: """
        on 2026-03-02 { seats = 5 }
        on 2026-03-03 {
          do call
            seats :  6
        }
        scenario "S" {
          on 2026-03-02 {
            expect  is  5
            do call
          }
        }

        """, leaving: [4...4, 8...8])
  }

  @Test func `everything that a missing brace puts in doubt`() {
    expect(
      """
      role  fm
      process p {
       step a {
        goal  "One"
      }
      role  ms
      """,
      becomes: """
        role fm
        process p {
         step a {
          goal  "One"
        }
        role ms

        """, leaving: [2...5])
  }

  @Test func `a file in another encoding, and an empty one`() {
    let utf16: [UInt8] = [0xFF, 0xFE] + "role".utf8.flatMap { [$0, 0] }
    #expect(FormattedFile(SourceFile(path: "a", bytes: utf16)).source.bytes == utf16)
    #expect(FormattedFile(SourceFile(path: "a", text: "")).source.bytes == [])
    #expect(FormattedFile(SourceFile(path: "a", text: " \n\n")).source.bytes == [])
    #expect(FormattedFile(SourceFile(path: "a", text: "\n\n// a")).source.wholeText == "// a\n")
  }
}
