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
    case item(Block)
    /// A line of a header.
    case headerLine
    /// A source, a remark, a link or an old name.
    case citation
    /// Something that happens, or an expectation.
    case statement
    /// The block of a thing, or the end of its line.
    case block
    /// The end of the line.
    case lineEnd
  }

  /// What a missing name would name.
  public enum Named: Sendable, Equatable {
    /// What is declared here.
    case declaration(Keyword)
    /// What a name of another declaration stands for.
    case member, variable, thing, role, process, fact, choice, playbook, weekday, property, language, resource, status
  }

  /// The kinds of blocks.
  public enum Block: Sendable, Equatable {
    /// The block of a process, or of a group in one.
    case process
    /// The block of a step.
    case step
    /// The block of a task.
    case task
    /// The block of an input or outcome.
    case milestone
    /// The block of a group: `for each …`, `where …`, `any of`.
    case group
    /// Statements of a day, or of `given`.
    case statements
    /// The members of a choice.
    case members
    /// Sources and remarks behind a declaration or clause.
    case citations
    /// Lines of a header or a table.
    case lines
  }

  /// What stands where something else is expected.
  public enum Found: Sendable, Equatable {
    /// This text.
    case text(String)
    /// The line ends.
    case lineEnd
    /// The file ends.
    case fileEnd
  }

  /// The kinds of problems.
  public enum Kind: Sendable, Equatable {
    /// No token at all.
    case lexical(LexicalProblem.Kind)
    /// Something else is expected.
    case expected(Expectation, found: Found)
    /// A word or sign that can only have been forgotten; the span is the empty place where it belongs.
    case missing(String)
    /// A word of the language, misspelled.
    case misspelled(String, meant: String)
    /// Words or signs of another language, understood.
    case foreign(String, instead: String)
    /// `at least 2 tasks are done`, `count of x`: whether things of a process are counted, or members.
    case counting(ofThings: Bool)
    /// `unless c`, where the condition may have to be put in brackets.
    case unless(needsBrackets: Bool)
    /// `x is between a and b`, and the places of its two halves.
    case foreignRange(between: Span, and: Span)
    /// A reserved word stands where a name is expected.
    case reservedWord(Keyword)
    /// A name of several words, and how it could be written.
    case severalWords(String, joined: String)
    /// A title without quotes.
    case unquotedTitle(String)
    /// Two names or values side by side.
    case nothingBetween(String, String, names: Bool)
    /// A number with commas between its thousands.
    case commaInNumber(String, instead: String)
    /// A sign that people write and the language does not need: a colon before a text, a dash before a line.
    case needlessSign(String)
    /// Several members where one is asked about: `set includes a, b`.
    case severalMembers(word: String, members: [String], set: String)
    /// `after x is done`: the task or step, and the status.
    case statusAfterGate(String, status: String)
    /// `when` on a header line, which does not say what depends on the condition.
    case bareWhen(Block)
    /// Commas where line ends suffice: those that end a line, and those within one.
    case needlessCommas(atLineEnds: [Span], within: [Span])
    /// A bracket that nothing closes; the bracket that closes something else in its place, or where that is noticed.
    case unclosed(Character, closedBy: Span?, noticed: Span?)
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
    /// A clause on a header line that stands in a block only.
    case clauseOnHeaderLine(String)
    /// A task that does not say whether it is required.
    case missingModality
    /// `required` and the like before something that is no task.
    case needlessModality(String, thing: String)
    /// Something of a process that stands outside of any; the brace that closed the process before it.
    case outsideOfProcess(String, closing: Span?)
    /// Brackets or blocks nested beyond the limit.
    case nestingTooDeep
    /// A reading that stopped after so many problems.
    case tooMany
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let span: Span
  /// Whether something other than a blank stands directly before the place, and behind it.
  var touches = (before: false, after: false)
}

extension SyntaxProblem.Kind {
  /// Whether the name of something declared is missing.
  var isMissingName: Bool {
    switch self {
    case .expected(.name(.declaration), _), .expected(.name(.variable), _): true
    default: false
    }
  }
}
