/// Why a text is no JSON document, and where.
public struct JSONReadingError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable, CaseIterable {
    /// The text ends too early.
    case unexpectedEnd
    /// A character stands where it may not.
    case unexpectedCharacter
    /// A string contains a control character that is not escaped.
    case controlCharacter
    /// A backslash begins no escape of JSON, or half of a surrogate pair.
    case invalidEscape
    /// A number is not spelled as JSON demands.
    case invalidNumber
    /// A string is not UTF-8.
    case invalidUTF8
    /// An object has a key twice.
    case duplicateKey
    /// Arrays and objects are nested too deeply.
    case nestingTooDeep
    /// Something follows the document.
    case trailingText
  }

  /// What is wrong.
  public let reason: Reason
  /// The offset of the byte at which it was noticed.
  public let offset: Int
}

extension JSONReadingError: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String { RenderingWords.description(of: self) }
}
