/// Something that a word before the cursor may become.
package struct Completion: Sendable, Hashable {
  /// The whole word.
  package let text: String
  /// How many Unicode scalars before the cursor it replaces.
  package let replaced: Int
  /// What follows once it is certain that this one is meant, such as a blank.
  package let suffix: String
  /// What a reader calls it; listed beside it.
  package let detail: String?

  /// Creates a completion.
  package init(_ text: String, replacing replaced: Int, suffix: String = " ", detail: String? = nil) {
    self.text = text
    self.replaced = replaced
    self.suffix = suffix
    self.detail = detail
  }

  /// Finds what may stand at a place: given the text up to and behind the cursor, and the cursor's UTF-8 offset.
  package typealias Finder = (_ line: String, _ cursor: Int) -> [Completion]

  /// Returns the longest text with which all the words begin, in whole characters.
  static func commonPrefix(of all: [Completion]) -> String {
    guard var prefix = all.first?.text[...] else { return "" }
    for completion in all.dropFirst() {
      let length = zip(prefix, completion.text).prefix { $0 == $1 }.count
      prefix = prefix.prefix(length)
    }
    return String(prefix)
  }
}
