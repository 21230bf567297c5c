/// Something in a text that is no token.
public struct LexicalProblem: Sendable {
  /// The kinds of problems.
  public enum Kind: Sendable {
    case invalidUTF8
    case strayCharacter(Unicode.Scalar)
    case unterminatedText
    case invalidEscape
    case malformedNumber(NumberMistake)
    case malformedDate
    case malformedReference
    case malformedLink
    case foreignOperator(String, instead: String)
    case fileTooLarge
  }

  /// What is wrong with a number.
  public enum NumberMistake: Sendable {
    case leadingZero
    case touchesLetter
    case separator
    case tooManyPlaces
    case tooLarge
  }

  /// What is wrong.
  public let kind: Kind
  /// Where.
  public let span: Span
}
