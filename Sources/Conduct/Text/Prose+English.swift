/// Pieces of sentences that the English of several diagnostics shares.
enum Prose {
  /// The longest piece of an author's text that is quoted whole.
  private static let longestQuotation = 48

  /// Returns an author's text in backticks; a long one is shortened, line ends become blanks.
  static func code(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let shown = line.count > longestQuotation ? line.prefix(longestQuotation - 1) + "…" : line[...]
    return "`" + shown + "`"
  }

  /// Returns several texts in backticks: "`a`, `b` or `c`".
  static func codes(_ texts: [String], _ conjunction: String = "or", limit: Int = 24) -> String {
    let shown = texts.prefix(limit).map(code)
    if texts.count > limit { return shown.joined(separator: ", ") + " and " + String(texts.count - limit) + " more" }
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }

  /// Returns "did you mean `seats`?" as help, or nothing.
  static func didYouMean(_ nearest: [String]) -> [String] {
    nearest.isEmpty ? [] : ["did you mean " + codes(nearest) + "?"]
  }

  /// Returns a noun with its article: "a task", "an event".
  static func withArticle(_ noun: String) -> String {
    (noun.first.map { "aeio".contains($0) } ?? false ? "an " : "a ") + noun
  }

  /// Returns "1 cell", "2 cells".
  static func counted(_ number: Int, _ noun: String) -> String {
    String(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// Returns a fix that writes something at a place.
  static func write(_ replacement: String, at span: Span) -> Diagnostic.Fix {
    Diagnostic.Fix("write " + code(replacement), [Diagnostic.Fix.Edit(span, replacement)])
  }

  /// Returns a fix that adds something at an empty place; words stand apart from what is before them.
  static func add(_ text: String, at place: Span) -> Diagnostic.Fix {
    let isWord = text.first.map { $0.isLetter || $0 == "{" } ?? false
    return Diagnostic.Fix("add " + code(text), [Diagnostic.Fix.Edit(place, (isWord ? " " : "") + text)])
  }
}
