/// What is said about brackets, blocks and header lines.
extension SyntaxProblem {
  func unclosed(_ opening: Character, _ closedBy: Span?, _ noticed: Span?) -> Diagnostic {
    let partner = Prose.code(opening == "(" ? ")" : opening == "[" ? "]" : "}")
    let message = opening == "{" ? "this block has no end" : "this bracket is not closed"
    let primary = Diagnostic.Label(span, "opened here")
    if let closedBy {
      return Diagnostic(
        .unclosedBracket, message, at: primary,
        secondary: [.init(closedBy, "this stands further left, so it closes something else")],
        help: ["put a " + partner + " before it"])
    }
    guard let noticed else {
      return Diagnostic(
        .unclosedBracket, message, at: primary, help: ["the file ends without the " + partner + " that closes it"])
    }
    let label =
      opening == "{" ? "cannot stand inside, so " + partner + " is missing before it" : partner + " is missing here"
    return Diagnostic(.unclosedBracket, message, at: primary, secondary: [.init(noticed, label)])
  }

  func unexpectedClosing(_ sign: Character) -> Diagnostic {
    Diagnostic(
      .unexpectedClosing, Prose.code(String(sign)) + " closes nothing", at: .init(span),
      help: ["remove it, or look for what should be open here"])
  }

  func missingElse(_ start: Span) -> Diagnostic {
    Diagnostic(
      .missingElse, "this `if` has no `else`", at: .init(span, "`else` belongs here"),
      secondary: [.init(start, "the `if`")],
      help: ["say what holds otherwise, as in `if enterprise then 30 else 10`"])
  }

  func chainedComparison() -> Diagnostic {
    Diagnostic(
      .chainedComparison, "comparisons do not chain", at: .init(span, "a second comparison begins here"),
      help: ["join two comparisons by `and`, or write a range like `seats in 10 to 20`"])
  }

  // MARK: - Header lines

  func severalHeaderClauses() -> Diagnostic {
    Diagnostic(
      .severalHeaderClauses, "a header line has room for one clause", at: .init(span, "this is another one"),
      help: ["put it into the block, on a line of its own: `{ … }`"])
  }

  func clauseOnHeaderLine(_ word: String) -> Diagnostic {
    Diagnostic(
      .severalHeaderClauses, Prose.code(word) + " does not stand on a header line", at: .init(span),
      help: ["put it into the block, on a line of its own: `{ … }`"])
  }

  func bareWhen(_ block: Block) -> Diagnostic {
    let clauses =
      switch block {
      case .milestone: "`met when …` or `applies when …`"
      case .task: "`applies when …`, or in the block `required when …` and the like"
      case .process, .step, .group, .statements, .members, .citations, .lines: "`applies when …`"
      }
    return Diagnostic(
      .expectedToken, "`when` alone does not say what depends on the condition", at: .init(span),
      help: ["write " + clauses])
  }

  func statusAfterGate(_ gate: String, _ status: String) -> Diagnostic {
    let isDone = status == "done"
    return Diagnostic(
      .expectedToken, "`after` takes tasks and steps, not a condition", at: .init(span),
      help: [
        isDone
          ? "`after " + gate + "` waits until it is done" : "write " + Prose.code("only when " + gate + " is " + status)
      ],
      fixes: isDone ? [Diagnostic.Fix("remove " + Prose.code("is done"), [.init(span, "")])] : [])
  }

  // MARK: - Tasks and processes

  func missingModality() -> Diagnostic {
    Diagnostic(
      .expectedItem, "a task says first whether it must, may or must not be done", at: .init(span),
      help: ["write `required task`, `optional task` or `forbidden task`"])
  }

  func needlessModality(_ word: String, _ thing: String) -> Diagnostic {
    let help =
      switch (word, thing) {
      case ("optional", "input"): "an input that may be set aside says `if applicable`"
      case ("required", _): "an " + thing + " is required anyway: write just " + Prose.code(thing)
      default: "only a task is " + Prose.code(word)
      }
    let article = thing == "step" ? "a " : "an "
    return Diagnostic(
      .expectedItem, article + thing + " cannot be called " + Prose.code(word), at: .init(span),
      help: [thing == "step" && word == "required" ? "write just `step`; its tasks say what is required" : help],
      fixes: word == "required" ? [Diagnostic.Fix("remove " + Prose.code(word), [.init(span, "")])] : [])
  }

  func outsideOfProcess(_ word: String, _ closing: Span?) -> Diagnostic {
    Diagnostic(
      .expectedDeclaration, Prose.code(word) + " stands in a process, not outside", at: .init(span),
      secondary: closing.map { [.init($0, "the process ends here")] } ?? [],
      help: [closing == nil ? "put it between the `{` and `}` of a process" : "is there a `}` too many before?"])
  }
}
