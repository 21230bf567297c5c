/// Something that the grammar does not allow.
public struct SyntaxProblem: Sendable {
  /// What would have been right at a place.
  public enum Expectation: Sendable, Equatable {
    /// A certain word or sign.
    case word(String)
    /// One of several words.
    case oneOf([String])
    /// A name for something.
    case name(Named)
    /// A text in quotes.
    case text
    /// A link in angle brackets.
    case link
    /// A day.
    case date
    /// A number.
    case number
    /// A value.
    case value
    /// An expression.
    case expression
    /// A type.
    case type
    /// A unit of time.
    case unit
    /// A declaration.
    case declaration
    /// Something that may stand in a block.
    case item
    /// A line of a header.
    case headerLine
    /// A source, a remark, a link or an old name.
    case citation
    /// Something that happens, or an expectation.
    case statement
    /// The end of the line.
    case lineEnd
  }

  /// What a missing name would name.
  public enum Named: Sendable, Equatable {
    case declaration(Keyword)
    case member, variable, thing, role, process, fact, choice, playbook, weekday, property, language, resource, status
  }

  /// The kinds of problems.
  public enum Kind: Sendable {
    /// No token at all.
    case lexical(LexicalProblem.Kind)
    /// Something else is expected.
    case expected(Expectation, found: String)
    /// A reserved word stands where a name is expected.
    case reservedWord(Keyword)
    /// A bracket is not closed.
    case unclosed(Character, opening: Span)
    /// A bracket is closed that is not open.
    case unexpectedClosing(Character)
    /// `if` without `else`.
    case missingElse(Span)
    /// `a < b < c`
    case chainedComparison
    /// `=` where `is` is meant.
    case equalsForIs
    /// A second clause on a header line.
    case severalHeaderClauses
    /// Brackets or blocks nested beyond the limit.
    case nestingTooDeep
    /// A reading that stopped after so many problems.
    case tooMany
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let span: Span
}
