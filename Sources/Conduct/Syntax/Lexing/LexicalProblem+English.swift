/// What is said about text that is no token.
extension LexicalProblem.Kind {
  /// Returns the diagnostic for a problem at a place.
  func diagnostic(at span: Span) -> Diagnostic {
    switch self {
    case .invalidUTF8:
      Diagnostic(
        .invalidUTF8, "this is not UTF-8 text", at: .init(span, "these bytes are no character"),
        help: ["save the file with the encoding UTF-8"])
    case .otherEncoding:
      Diagnostic(
        .invalidUTF8, "the file is not UTF-8 text", at: .init(span, "it looks like UTF-16"),
        help: ["save the file with the encoding UTF-8"])
    case .strayCharacters(let written): Self.stray(written, at: span)
    case .invisibleCharacter(let scalar):
      Diagnostic(
        .strayCharacter, "an invisible character stands here",
        at: .init(span, "its number is " + Self.number(of: scalar)),
        fixes: [Diagnostic.Fix("remove it", [.init(span, "")])])
    case .foreignSign(let written, let instead):
      Diagnostic(
        .foreignOperator, Prose.code(written) + " is not a sign of the language", at: .init(span),
        fixes: [Prose.write(instead, at: span)])
    case .foreignQuotes(let places, let written): Self.foreignQuotes(places, written, at: span)
    case .unterminatedText(let quotes, let place):
      Diagnostic(
        .unterminatedText, "the closing quote of this text is missing",
        at: .init(span, quotes.count > 1 ? "the text begins here" : ""),
        secondary: quotes.count > 1 ? [] : [.init(place, "the quote belongs here")],
        help: ["end the text with " + Prose.code(quotes)],
        fixes: [Diagnostic.Fix("add " + Prose.code(quotes), [.init(place, quotes)])])
    case .textOverLines(let closing):
      Diagnostic(
        .unterminatedText, "a text in quotes ends on the line where it begins", at: .init(span, "this one goes on"),
        secondary: [.init(closing, "and ends only here")],
        help: ["write it on one line, or put it between `\"\"\"` and `\"\"\"`"])
    case .foreignComment(let written, let marks):
      Diagnostic(
        .foreignOperator, "a comment begins with `//`, not with " + Prose.code(written), at: .init(span),
        help: marks.isEmpty ? ["write `//` before each of its lines"] : [],
        fixes: marks.isEmpty
          ? [] : [Diagnostic.Fix("write `//`", marks.enumerated().map { .init($1, $0 == 0 ? "//" : "") })])
    case .invalidEscape(let written):
      Diagnostic(
        .invalidEscape, "a text cannot contain " + Prose.code(written), at: .init(span),
        help: [
          "after a backslash stand `\"`, `\\`, `n` for a line end or `u{…}` for a character by its number",
          "write `\\\\` for a backslash",
        ])
    case .malformedNumber(let written, let mistake): Self.number(written, mistake, at: span)
    case .malformedDate(let written, let mistake): Self.date(written, mistake, at: span)
    case .malformedReference:
      Diagnostic(
        .malformedReference, "a reference is missing after `#`", at: .init(span),
        help: ["write letters, digits and hyphens directly after it, as in `#994` or `#CMR-75865`"])
    case .malformedLink(let place):
      Diagnostic(
        .malformedLink, "the closing `>` of this link is missing", at: .init(span),
        secondary: [.init(place, "it belongs here")], help: ["a link has no blanks: `<https://example.org/page>`"],
        fixes: [Prose.add(">", at: place)])
    case .blanksInLink(let blanks):
      Diagnostic(
        .malformedLink, "a link has no blanks", at: .init(span), help: ["write `%20` for a blank"],
        fixes: [Diagnostic.Fix("write `%20` for a blank", blanks.map { .init($0, "%20") })])
    case .fileTooLarge:
      Diagnostic(
        .fileTooLarge, "the file is larger than 16 MB", at: .init(span), help: ["divide it into several files"])
    }
  }

  // MARK: - Characters

  private static func stray(_ written: String, at span: Span) -> Diagnostic {
    let help =
      switch written {
      case "_": "a name begins with a letter"
      case "%": "write a percentage without a blank, as in `10%`"
      case "?": "a condition needs no question mark"
      case "'": "put texts in straight double quotes, `\"…\"`"
      case "$", "€", "£", "¥": "write amounts of money as plain numbers, and the currency into the title of the fact"
      default: "remove it, or put it in quotes if it belongs to a text"
      }
    return Diagnostic(
      .strayCharacter, Prose.code(written) + (written.count == 1 ? " means" : " mean") + " nothing here",
      at: .init(span),
      help: [help])
  }

  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func foreignQuotes(_ places: [Span], _ written: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .foreignQuotes, "texts stand in straight quotes, not in " + Prose.code(written), at: .init(span),
      help: ["write `\"…\"`; word processors like to change the quotes, so check their settings"],
      fixes: [Diagnostic.Fix("write straight quotes", places.map { .init($0, "\"") })])
  }

  // MARK: - Numbers and dates

  private static func number(_ written: String, _ mistake: LexicalProblem.NumberMistake, at span: Span) -> Diagnostic {
    let (message, help, fix): (String, String, String?) =
      switch mistake {
      case .leadingZero(let instead): ("a number does not begin with 0", "write " + Prose.code(instead), instead)
      case .touchesUnit(let number, let unit):
        (
          "there is no blank between " + Prose.code(number) + " and " + Prose.code(unit),
          "write " + Prose.code(number + " " + unit), number + " " + unit
        )
      case .touchesLetter:
        (
          "a letter touches the number in " + Prose.code(written),
          "a name begins with a letter; a number stands apart from the next word", nil
        )
      case .separator(let instead):
        ("thousands are set apart by `_`", "write " + Prose.code(instead), instead)
      case .tooManyPlaces(let maximum):
        ("a number has at most " + String(maximum) + " decimals here", "round " + Prose.code(written), nil)
      case .tooLarge: ("the number is too large", "the largest number is `1_000_000_000_000`", nil)
      }
    return Diagnostic(
      .malformedNumber, message, at: .init(span), help: [help], fixes: fix.map { [Prose.write($0, at: span)] } ?? [])
  }

  private static func date(_ written: String, _ mistake: LexicalProblem.DateMistake, at span: Span) -> Diagnostic {
    switch mistake {
    case .noSuchDay(let last):
      let help =
        last.map { "the last day of that month is " + Prose.code($0.iso) }
        ?? "a date is written as year, month and day, like `2019-05-02`"
      return Diagnostic(.malformedDate, "there is no day " + Prose.code(written), at: .init(span), help: [help])
    case .otherNotation(let readings):
      let days = readings.map(\.iso)
      let help = days.isEmpty ? "write year, month and day, like `2019-05-02`" : "write " + Prose.codes(days)
      return Diagnostic(
        .malformedDate, "a date is written as year, month and day, with hyphens", at: .init(span), help: [help],
        fixes: days.count == 1 ? [Prose.write(days[0], at: span)] : [])
    }
  }
}
