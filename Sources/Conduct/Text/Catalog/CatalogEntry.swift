/// What `conduct explain` and the reference page say about one code.
public struct CatalogEntry: Sendable {
  /// The code.
  public let code: DiagnosticCode
  /// What is wrong, as a heading.
  public let title: String
  /// Why it is wrong and what to do, in a few sentences.
  public let explanation: String
  /// The smallest text that is reported with exactly this code: a playbook, or for the codes of journals and
  /// translations a journal or catalog of `DiagnosticCatalog.journalPlaybook`. Empty where such a text would be too
  /// long to show.
  public let example: String

  /// Creates an entry.
  public init(_ code: DiagnosticCode, title: String, explanation: String, example: String) {
    self.code = code
    self.title = title
    self.explanation = explanation
    self.example = example
  }
}
