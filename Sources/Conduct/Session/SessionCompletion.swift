/// Something that a word of an entry may become.
public struct SessionCompletion: Sendable, Hashable {
  /// The whole word.
  public let text: String
  /// What follows once it is certain that this one is meant.
  public let suffix: String
  /// What a reader calls it.
  public let detail: String?

  init(_ text: String, suffix: String = " ", detail: String? = nil) {
    self.text = text
    self.suffix = suffix
    self.detail = detail
  }

  init(_ keyword: Keyword) { self.init(keyword.text) }
}
