/// How a piece of text looks on a terminal that shows colours.
package enum TextStyle: Sendable, Hashable {
  /// As the terminal shows everything.
  case plain
  /// What is read first.
  case strong
  /// Errors.
  case error
  /// Warnings.
  case warning
  /// Line numbers, frames and the places that explain.
  case frame
  /// Advice.
  case help
  /// What is no longer there, and what is there instead.
  case removed, inserted

  /// The parameters of the escape sequence that selects the style; empty for `plain`.
  private var parameters: String {
    switch self {
    case .plain: ""
    case .strong: "1"
    case .error: "1;31"
    case .warning: "1;33"
    case .frame: "1;34"
    case .help: "1;36"
    case .removed: "31"
    case .inserted: "32"
    }
  }

  /// Returns the text with the escape sequences around it that select the style and end it.
  package func painted(_ text: String) -> String {
    self == .plain || text.isEmpty ? text : "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
  }
}
