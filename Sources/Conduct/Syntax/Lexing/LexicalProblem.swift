/// Something in a text that is no token.
public struct LexicalProblem: Sendable {
  /// The kinds of problems.
  public enum Kind: Sendable, Equatable {
    /// Bytes that are not UTF-8; reported once a file.
    case invalidUTF8
    /// A file in another encoding, such as UTF-16.
    case otherEncoding
    /// Characters that mean nothing.
    case strayCharacters(String)
    /// A character that nobody sees.
    case invisibleCharacter(Unicode.Scalar)
    /// A sign of another keyboard that is understood: `≥`, `（`.
    case foreignSign(String, instead: String)
    /// Quotation marks that are not straight; the places of those that are to be replaced, or of the one to be added.
    case foreignQuotes([Span], written: String)
    /// A text without its closing quote, and the place where the quote belongs.
    case unterminatedText(quotes: String, place: Span)
    /// A text in single quotes that goes on over a line end.
    case textOverLines(closing: Span)
    /// A comment as other languages have it, and the marks that make it one.
    case foreignComment(String, marks: [Span])
    /// An escape that there is not.
    case invalidEscape(String)
    /// A number that cannot be read.
    case malformedNumber(String, NumberMistake)
    /// A day that there is not, or one in another notation.
    case malformedDate(String, DateMistake)
    /// A number sign without a reference.
    case malformedReference
    /// A link without its closing bracket, and the place where the bracket belongs.
    case malformedLink(place: Span)
    /// A link with blanks, and where they are.
    case blanksInLink([Span])
    /// More bytes than a file may have.
    case fileTooLarge
  }

  /// What is wrong with a number.
  public enum NumberMistake: Sendable, Equatable {
    /// `007`; what to write.
    case leadingZero(instead: String)
    /// `10days`; the number and what touches it.
    case touchesUnit(number: String, unit: String)
    /// `2nd`
    case touchesLetter
    /// `1,000`, `1__000`; what to write.
    case separator(instead: String)
    /// `0.12345`; how many decimals there may be.
    case tooManyPlaces(Int)
    /// More than 10^12.
    case tooLarge
  }

  /// What is wrong with a date.
  public enum DateMistake: Sendable, Equatable {
    /// `2019-02-30`; the last day of the month, if that exists.
    case noSuchDay(last: CivilDate?)
    /// `5/2/2019`; the days that may be meant.
    case otherNotation([CivilDate])
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let span: Span
}
