/// The colours of pages and pictures, in light and dark; every text stands out from its ground by 4.5 to 1 or more.
enum Palette {
  /// A colour by its name in style sheets, in light and dark.
  struct Color: Sendable {
    let name: String
    let light: String
    let dark: String
    /// Whether texts are written in it.
    let isInk: Bool
  }

  static let colors = [
    Color(name: "ground", light: "#f7f7f5", dark: "#15181c", isInk: false),
    Color(name: "card", light: "#ffffff", dark: "#1d2127", isInk: false),
    Color(name: "line", light: "#d5d7da", dark: "#3b424b", isInk: false),
    Color(name: "ink", light: "#1b1f24", dark: "#e8eaed", isInk: true),
    Color(name: "faint", light: "#57606a", dark: "#a4adb8", isInk: true),
    Color(name: "link", light: "#0b57b0", dark: "#7cb7ff", isInk: true),
    Color(name: "done", light: "#1a6b35", dark: "#6fcf8b", isInk: true),
    Color(name: "ready", light: "#6b3fa0", dark: "#c3a4f0", isInk: true),
    Color(name: "unknown", light: "#8a5200", dark: "#e5b567", isInk: true),
    Color(name: "late", light: "#b3261e", dark: "#ff9d94", isInk: true),
  ]

  /// The colours as variables of a style sheet; on paper always the light ones.
  static let variables = """
    :root{color-scheme:light dark;\(list(\.light))}
    @media screen and (prefers-color-scheme:dark){:root{\(list(\.dark))}}
    """

  private static func list(_ value: (Color) -> String) -> String {
    colors.map { "--\($0.name):\(value($0))" }.joined(separator: ";")
  }
}
