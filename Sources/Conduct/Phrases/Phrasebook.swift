/// The sentences of the tool in one language.
public protocol Phrasebook: Sendable {
  /// Returns what is said about a status.
  func text(_ phrase: StatusPhrase) -> String
  /// Returns why a statement breaks a rule, as half a sentence without a final period.
  func text(_ reason: Violation.Reason) -> String
  /// Returns a day as readers of the language write it.
  func text(_ date: CivilDate) -> String
}
