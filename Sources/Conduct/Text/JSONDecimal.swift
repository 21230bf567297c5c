/// A number in the spelling of JSON, for what is no whole number of 64 bits.
public struct JSONDecimal: Sendable, Hashable {
  /// The number as JSON spells it: `0.5`, `-1e6`.
  public let spelling: String

  /// Creates a number; returns nil if the spelling is not that of a JSON number.
  public init?(_ spelling: String) {
    guard JSONNumberScanner.length(Array(spelling.utf8), from: 0) == spelling.utf8.count else { return nil }
    self.spelling = spelling
  }
}
