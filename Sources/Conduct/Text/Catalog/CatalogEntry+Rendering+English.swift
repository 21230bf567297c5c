/// The page of `conduct explain CODE`.
extension CatalogEntry {
  /// The lines of an example that are shown; a longer one is cut.
  private static let shownLines = 24

  /// Returns the entry as a page of text: the code with its title, the explanation and the example.
  ///
  /// - Parameters:
  ///   - width: the columns to fill, at least 40.
  ///   - color: whether to write ANSI escape sequences.
  public func rendered(width: Int = 80, color: Bool = false) -> String {
    let columns = min(max(40, width), 10_000)
    let severity = RenderingWords.name(of: code.severity) + "[" + code.rawValue + "]"
    var heading = StyledLine(severity, code.severity == .error ? .error : .warning)
    heading.append(": " + title, .strong)
    var lines = [heading.text(color: color), ""] + explanation.wrapped(to: columns)
    if !example.isEmpty {
      lines += ["", StyledLine("For example:", .strong).text(color: color), ""] + shownExample(columns)
    }
    return lines.joined(separator: "\n")
  }

  private func shownExample(_ columns: Int) -> [String] {
    let written = example.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      String($0).visible
    }
    let shown = written.prefix(Self.shownLines).map { line in
      line.displayWidth + 4 > columns ? "    " + line.prefix(columns - 5) + "…" : "    " + line
    }
    return shown + (written.count > Self.shownLines ? ["    …"] : [])
  }
}
