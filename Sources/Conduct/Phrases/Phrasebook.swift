/// The sentences of the tool in one language.
public protocol Phrasebook: Sendable {
  /// Returns what is said about a status.
  func text(_ phrase: StatusPhrase) -> String
  /// Returns why a statement breaks a rule, as half a sentence without a final period.
  func text(_ reason: Violation.Reason) -> String
  /// Returns a day as readers of the language write it.
  func text(_ date: CivilDate) -> String
  /// Returns what was found, as half a sentence: "the kickoff is not ready".
  func text(_ finding: Finding) -> String
  /// Returns how a day came about.
  func text(_ note: Finding.DayNote) -> String
  /// Returns one thing that is missing.
  func text(_ element: MissingSet.Element) -> String
  /// Returns a verdict and what decides it, as one sentence with its final period.
  ///
  /// - Parameter more: How many further reasons there are.
  func sentence(_ verdict: String, because reasons: [String], more: Int) -> String
  /// Returns what decides a verdict, to stand behind it: "because the kickoff is not ready".
  func because(_ reasons: [String], more: Int) -> String
  /// Returns that a condition holds, for what reasons, and not for the one that was given.
  ///
  /// - Parameters:
  ///   - truth: Whether the reason holds at all.
  ///   - reasons: What the condition rests on; none if it holds whatever is told.
  func brokenReason(
    _ condition: String, on day: String, _ reason: String, _ truth: Truth, reasons: [String], more: Int
  ) -> String
  /// Returns the heading of the sets of what is missing.
  func missingHeading(sets: Int) -> String
  /// What stands between a label and what it labels.
  var colon: String { get }
  /// Returns the words before the document that a rule goes back to.
  func source(_ text: String) -> String
}

extension Phrasebook {
  /// A colon and a blank, as most languages write it.
  public var colon: String { ": " }
}
