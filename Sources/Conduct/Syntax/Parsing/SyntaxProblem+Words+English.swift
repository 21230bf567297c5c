/// What is said about words, names and titles.
extension SyntaxProblem {
  func misspelled(_ written: String, _ meant: String) -> Diagnostic {
    let isCapital = written.lowercased() == meant
    return Diagnostic(
      .misspelledWord,
      isCapital
        ? "the words of the language are written in small letters"
        : Prose.code(written) + " is not a word of the language",
      at: .init(span), help: isCapital ? ["write " + Prose.code(meant)] : ["did you mean " + Prose.code(meant) + "?"],
      fixes: [Prose.write(meant, at: span)])
  }

  func foreign(_ written: String, _ instead: String) -> Diagnostic {
    Diagnostic(
      .foreignOperator, "here the language has " + Prose.code(instead) + ", not " + Prose.code(written),
      at: .init(span), fixes: [writeWord(instead)])
  }

  /// Returns a fix that writes a word or sign here, with blanks where it would touch its neighbours otherwise.
  private func writeWord(_ word: String) -> Diagnostic.Fix {
    let isWord = word.first?.isLetter ?? false
    let before = isWord && touches.before ? " " : ""
    let after = isWord && touches.after ? " " : ""
    return Diagnostic.Fix("write " + Prose.code(word), [.init(span, before + word + after)])
  }

  func counting(_ ofThings: Bool) -> Diagnostic {
    Diagnostic(
      .foreignOperator, ofThings ? "tasks, inputs and outcomes are not counted" : "counting is written otherwise",
      at: .init(span),
      help: [
        ofThings
          ? "write `every required task is done` or `some task is done`, or name them: `plan is done and talk is done`"
          : "write it like `number of s in intended with (active_users[s] >= 100) >= 2`"
      ])
  }

  func unless(_ needsBrackets: Bool) -> Diagnostic {
    Diagnostic(
      .foreignOperator, "here the language has `when not`, not `unless`", at: .init(span),
      help: [needsBrackets ? "write `when not (…)`, the condition in brackets" : "write `when not`"],
      fixes: needsBrackets ? [] : [writeWord("when not")])
  }

  func foreignRange(_ between: Span, _ and: Span) -> Diagnostic {
    Diagnostic(
      .foreignOperator, "a range is written with `in` and `to`, not with `between` and `and`", at: .init(between),
      secondary: [.init(and)], help: ["write `seats in 10 to 20`; both ends belong to the range"],
      fixes: [Diagnostic.Fix("write `in … to …`", [.init(between, "in"), .init(and, "to")])])
  }

  func equalsForIs() -> Diagnostic {
    Diagnostic(
      .equalsForIs, "`=` gives a value; a condition compares with `is`", at: .init(span),
      fixes: [writeWord("is")])
  }

  // MARK: - Names

  func reservedWord(_ keyword: Keyword) -> Diagnostic {
    Diagnostic(
      .reservedWordAsName, Prose.code(keyword.text) + " is a word of the language and cannot be a name",
      at: .init(span), help: ["choose another name, such as " + Prose.code("the_" + keyword.text)])
  }

  func severalWords(_ written: String, _ joined: String) -> Diagnostic {
    Diagnostic(
      .expectedName, "a name is one word, without blanks and hyphens", at: .init(span, "this is more than one word"),
      help: ["write " + Prose.code(joined) + ", here and wherever it is used"])
  }

  func nothingBetween(_ left: String, _ right: String, _ areNames: Bool) -> Diagnostic {
    let help =
      ForeignWords.hint(forJoining: left, right).map { [$0] }
      ?? (Self.statuses.contains(right)
        ? ["for a status, write " + Prose.code(left + " is " + right)]
        : areNames
          ? [
            "if it is one name, write it as one word: " + Prose.code(left + "_" + right),
            "else join two conditions by `and` or `or`, and the names of a list by `,`",
          ] : ["compare them with `is`, `<`, `<=`, `>` or `>=`"])
    return Diagnostic(
      .expectedToken, "nothing stands between " + Prose.code(left) + " and " + Prose.code(right), at: .init(span),
      help: help)
  }

  /// The words that follow a thing and `is`.
  private static let statuses: Set = [
    "applicable", "required", "optional", "forbidden", "waived", "pending", "open", "blocked", "due", "overdue",
    "behind",
    "done", "late", "met", "triggered", "ready", "entered", "active", "completable", "complete", "left", "happened",
    "known", "unknown",
  ]

  // MARK: - Texts and numbers

  func unquotedTitle(_ written: String) -> Diagnostic {
    Diagnostic(
      .expectedText, "a text stands in quotes", at: .init(span), fixes: [Prose.write("\"" + written + "\"", at: span)])
  }

  func commaInNumber(_ written: String, _ instead: String) -> Diagnostic {
    Diagnostic(
      .malformedNumber, "thousands are set apart by `_`, not by a comma",
      at: .init(span, Prose.code(written) + " reads as two numbers"), fixes: [Prose.write(instead, at: span)])
  }

  func needlessSign(_ sign: String) -> Diagnostic {
    Diagnostic(
      .expectedToken, "no " + Prose.code(sign) + " belongs here", at: .init(span),
      fixes: [Diagnostic.Fix("remove it", [.init(span, "")])])
  }

  func severalMembers(_ word: String, _ members: [String], _ set: String) -> Diagnostic {
    if word == "in" {
      return Diagnostic(
        .expectedToken, "a set stands in braces", at: .init(span),
        help: ["write `" + set + " in { " + members.joined(separator: ", ") + " }`"],
        fixes: [Diagnostic.Fix("write the braces", [.init(span.before, "{ "), .init(span.after, " }")])])
    }
    let each = members.map { set + " " + word + " " + $0 }
    return Diagnostic(
      .expectedToken, Prose.code(word) + " takes one member", at: .init(span),
      help: ["write `" + each.joined(separator: " and ") + "`, or with `or` if one of them is enough"])
  }

  func needlessCommas(_ atLineEnds: [Span], _ within: [Span]) -> Diagnostic {
    let edits = atLineEnds.map { Diagnostic.Fix.Edit($0, "") } + within.map { Diagnostic.Fix.Edit($0, ";") }
    return Diagnostic(
      .expectedToken, "no comma belongs here", at: .init(span),
      help: ["write each on a line of its own, without commas"],
      fixes: [Diagnostic.Fix(within.isEmpty ? "remove the comma" : "write `;` for `,`", edits)])
  }
}
