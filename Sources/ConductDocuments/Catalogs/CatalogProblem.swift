import Conduct

/// What can be wrong with a catalog of translations.
enum CatalogProblem: Sendable {
  // Reading
  case tooLarge, notUTF8, withoutCharacterSet
  /// A line, or the end of one, that is no part of an entry.
  case unexpected(String)
  /// A keyword that gettext has and playbooks have no use for.
  case notForPlaybooks(String)
  case missingText(after: String)
  case unterminated
  case invalidEscape(String)
  /// A translation of nothing, and a text without translation.
  case withoutID
  case withoutTranslation(String)
  case defined(String, before: Span)

  // Checking
  case missing(String)
  case fuzzy(String, before: String?)
  case stale(String, nearest: String?)
  /// One text, or one term, in two ways.
  case translatedTwice(String, first: String, other: String, Span)
  case term(String, wanted: String)
  /// What must be the same in both.
  case number(String, isMissing: Bool)
  case link(String, isMissing: Bool)
  case reference(String, isMissing: Bool)
  case placeholder(String, isMissing: Bool)
  case width(String, wanted: String)
  case leftover(String)
  case invisible(String)
  case lineEnds
}
