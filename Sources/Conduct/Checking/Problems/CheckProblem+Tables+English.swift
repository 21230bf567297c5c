/// What is said about decision tables and circles.
extension CheckProblem {
  func tableGap(_ name: String, _ missing: String) -> Diagnostic {
    say(
      .tableGap, "no row of " + Prose.code(name) + " covers " + Prose.code(missing),
      help: ["add a row " + Prose.code(missing + " -> …") + ", or `otherwise -> …` for all the rest"])
  }

  func tableOverlap(_ name: String, _ example: String, _ first: Span) -> Diagnostic {
    say(
      .tableOverlap, "two rows of " + Prose.code(name) + " disagree about " + Prose.code(example),
      "this row says one thing",
      secondary: [.init(first, "and this one another")], help: ["narrow one of them, so that every case has one answer"]
    )
  }

  func tableWidth(_ cells: Int, _ inputs: Int) -> Diagnostic {
    say(
      .tableWidth,
      "this row has " + Prose.counted(cells, "cell") + ", and the table looks at " + Prose.counted(inputs, "thing"),
      help: ["write one cell for each, and `any` where it does not matter"])
  }

  func rowUnreachable(_ name: String) -> Diagnostic {
    say(
      .tableRowUnreachable, "the rows above leave nothing for this one", "never used",
      help: ["remove it, or check the rows above"])
  }

  // MARK: - Circles

  /// The parts of a circle that are shown; a longer one is cut.
  private static var shownParts: Int { 8 }

  func cycle(_ parts: [(name: String, span: Span)]) -> Diagnostic {
    guard let first = parts.first else { return say(.cycle, "this depends on itself") }
    let shown = parts.prefix(Self.shownParts)
    let names = shown.map { Prose.code($0.name) } + (parts.count > shown.count ? ["…"] : []) + [Prose.code(first.name)]
    let labels = shown.dropFirst().enumerated().map { index, part in
      Diagnostic.Label(part.span, "which asks for " + next(after: index + 1, parts))
    }
    return say(
      .cycle, Prose.code(first.name) + " depends on itself",
      parts.count > 1 ? "asks for " + next(after: 0, parts) : "asks for itself",
      secondary: labels.filter { $0.span != span },
      notes: parts.count > 1 ? ["the circle is " + names.joined(separator: " → ")] : [],
      help: ["break the circle: if only the order of the work is meant, write `after` or `only when` instead"])
  }

  private func next(after index: Int, _ parts: [(name: String, span: Span)]) -> String {
    Prose.code(parts[(index + 1) % parts.count].name)
  }
}
