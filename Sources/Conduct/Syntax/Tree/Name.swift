/// A name as it is written; two names are the same when they are canonically equivalent (Swift's `==`).
public struct Name: Hashable, Sendable {
  /// The characters of the name.
  public let text: String
  /// Where it stands.
  public let span: Span

  /// Creates a name.
  public init(_ text: String, at span: Span) {
    self.text = text
    self.span = span
  }

  /// Whether both have the same characters, wherever they stand.
  public static func == (left: Name, right: Name) -> Bool { left.text == right.text }

  /// Hashes the characters.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// A text in quotes, decoded.
public struct TextLiteral: Sendable {
  /// The text without quotes and escapes.
  public let value: String
  /// Where it stands, quotes included.
  public let span: Span
}

/// A link in angle brackets.
public struct LinkLiteral: Sendable {
  /// The address without the brackets.
  public let url: String
  /// Where it stands, brackets included.
  public let span: Span
}

/// A reference to a task of another system, such as `#994`.
public struct ReferenceLiteral: Sendable {
  /// The characters after the number sign.
  public let text: String
  /// Where it stands, number sign included.
  public let span: Span
}

/// A day as it is written.
public struct DateLiteral: Sendable {
  /// The day.
  public let date: CivilDate
  /// Where it stands.
  public let span: Span
}

/// A path to a declared thing: `kickoff.first_contact`, `#994`, `completion[exchange].wrap`.
public struct ThingPath: Sendable {
  /// One part of a path.
  public enum Element: Sendable {
    /// A name, after a dot save for the first.
    case name(Name)
    /// A reference, after a dot save for the first.
    case reference(ReferenceLiteral)
    /// A member in brackets.
    case member(Name)

    /// Where the part stands.
    public var span: Span {
      switch self {
      case .name(let name), .member(let name): name.span
      case .reference(let reference): reference.span
      }
    }
  }

  /// The parts; at least one.
  public let elements: [Element]
  /// Where the path stands.
  public let span: Span
}
