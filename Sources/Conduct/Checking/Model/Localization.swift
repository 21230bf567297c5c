/// The translations of a playbook's texts into one language.
///
/// A text is found by what it is of and by itself, never by a position: what the author changes falls back to the
/// author's words until somebody has looked at it.
public struct Localization: Sendable {
  /// What identifies a text.
  public struct Key: Hashable, Sendable {
    /// The qualified name of what the text is of, and which text of it: `kickoff/goal`.
    public let context: String
    /// The text as the author wrote it.
    public let text: String

    /// Creates a key.
    public init(context: String, text: String) {
      self.context = context
      self.text = text
    }
  }

  /// The language, as a BCP 47 tag.
  public let language: String
  private let translations: [Key: String]

  /// Creates the translations of one language.
  public init(language: String, translations: [Key: String]) {
    self.language = language
    self.translations = translations
  }

  /// Returns the translation of a text; nil where there is none.
  public subscript(key: Key) -> String? { translations[key] }
}
