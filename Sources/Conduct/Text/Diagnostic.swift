/// How grave a diagnostic is.
public enum Severity: String, Sendable, CaseIterable {
  /// The text cannot be used until this is mended.
  case error
  /// The text can be used, and this is probably a mistake.
  case warning
}

/// What the tool has to say about one place of a text, ready to be shown.
///
/// Messages have a grammar: they start in lower case, have no final period, stand on one line and quote the
/// author's text in backticks. The primary label says what is wrong at its place, a secondary label points at the
/// cause, `help` says what to write instead.
public struct Diagnostic: Sendable {
  /// A remark on a place.
  public struct Label: Sendable {
    /// The place.
    public let span: Span
    /// What is to be said about it; may be empty.
    public let text: String

    /// Creates a label.
    public init(_ span: Span, _ text: String = "") {
      self.span = span
      self.text = text
    }
  }

  /// A change of the text that mends the mistake for certain.
  public struct Fix: Sendable {
    /// One replacement; an empty span inserts.
    public struct Edit: Sendable {
      /// The text that is replaced.
      public let span: Span
      /// What stands there afterwards.
      public let replacement: String

      /// Creates an edit.
      public init(_ span: Span, _ replacement: String) {
        self.span = span
        self.replacement = replacement
      }
    }

    /// What the fix does, as a short command ("write `is`").
    public let title: String
    /// The edits, not overlapping.
    public let edits: [Edit]

    /// Creates a fix of one or more edits.
    public init(_ title: String, _ edits: [Edit]) {
      self.title = title
      self.edits = edits
    }
  }

  /// The stable code.
  public let code: DiagnosticCode
  /// What is wrong, in one line.
  public let message: String
  /// The place where it is wrong.
  public let primary: Label
  /// The places that explain it.
  public let secondary: [Label]
  /// Remarks without a place.
  public let notes: [String]
  /// What to write instead.
  public let help: [String]
  /// Certain repairs; `check --fix` applies the first.
  public let fixes: [Fix]

  /// Creates a diagnostic.
  public init(
    _ code: DiagnosticCode, _ message: String, at primary: Label, secondary: [Label] = [], notes: [String] = [],
    help: [String] = [], fixes: [Fix] = []
  ) {
    self.code = code
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.notes = notes
    self.help = help
    self.fixes = fixes
  }

  /// How grave it is: fixed by the code.
  public var severity: Severity { code.severity }
}
