/// What is said about texts, links and comments.
extension LintProblem {
  // MARK: - Characters

  func invisibleCharacter(_ scalar: UInt32, _ place: Place, _ rest: [Span]) -> Diagnostic {
    let noun =
      switch place {
      case .text: "text"
      case .name: "name"
      case .comment: "comment"
      }
    let turns = Self.turnsOrder(scalar)
    let edits = ([span] + rest).map { Diagnostic.Fix.Edit($0, "") }
    let message =
      turns
      ? "this \(noun) is shown in another order than it is read" : "an invisible character stands in this \(noun)"
    return warning(
      message, Self.number(scalar) + (turns ? " turns the direction" : ""),
      secondary: rest.prefix(5).map { .init($0, "another one") },
      help: [place == .text ? "remove it; where it is needed, write it as \(Self.escape(scalar))" : "remove it"],
      fixes: turns ? [] : [Diagnostic.Fix(rest.isEmpty ? "remove it" : "remove them", edits)])
  }

  func strayBlank(_ scalar: UInt32, _ rest: [Span]) -> Diagnostic {
    let edits = ([span] + rest).map { Diagnostic.Fix.Edit($0, "") }
    return warning(
      "a blank that does not break the line is left over here", Self.number(scalar) + " is no ordinary blank",
      secondary: rest.prefix(5).map { .init($0, "another one") }, help: ["remove it"],
      fixes: [Diagnostic.Fix(rest.isEmpty ? "remove it" : "remove them", edits)])
  }

  private static func number(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func escape(_ scalar: UInt32) -> String {
    "`\\u{" + String(scalar, radix: 16, uppercase: true) + "}`"
  }

  // MARK: - Links

  func badLink(_ fault: LinkFault) -> Diagnostic {
    let correct = "write the address as it stands in the browser"
    switch fault {
    case .noHost:
      return warning("this link leads nowhere", "there is no host behind `://`", help: [correct])
    case .localFile:
      return warning(
        "this link leads to a file of one computer", "nobody else has it", help: ["put the file where all can read it"])
    case .unknownScheme(let scheme, let meant):
      return warning(
        "there is no " + Prose.code(scheme + "://"), "browsers do not know this kind of address",
        help: ["write " + Prose.code(meant + "://")])
    case .character(let scalar):
      return warning("this is not an address", Self.number(scalar) + " stands in it", help: [correct])
    case .internalHost(let host):
      return warning(
        "this link works inside one network only", Prose.code(host) + " is not known outside",
        help: ["link to a page that all readers of the playbook can reach"])
    case .workspace(let host):
      return warning(
        "this link opens for one organisation only", Prose.code(host) + " asks for its sign-in",
        help: ["link to a page that all readers of the playbook can reach"])
    case .wrapped(let host):
      return warning(
        "a mail program has wrapped this link up",
        "it leads to " + Prose.code(host) + " first, perhaps with your address",
        help: ["open it, and write the address of the page"])
    case .addressAsLabel:
      return warning(
        "this label is an address once more", "a reader is not told what is there",
        help: ["write what a reader finds, as in `see \"Kickoff deck\" <https://…>`"])
    case .addressInText:
      return warning(
        "an address stands in this text", "nobody can follow it from here",
        help: ["write `see \"…\" <https://…>` beside it"])
    case .sameLabel(let first):
      return warning(
        "one label leads to two addresses", "this is not the address that it had before",
        secondary: [.init(first, "the one before")],
        help: ["name the two differently, or correct the address; a `resource` is written once and used by name"])
    case .severalLabels(let first, let label):
      return warning(
        "one address has two labels", "elsewhere it is called " + Prose.code(label),
        secondary: [.init(first, "here")],
        help: ["use one label, or correct the address; a `resource` is written once and used by name"])
    }
  }

  // MARK: - Titles

  func nearlySameTitle(_ twin: Span) -> Diagnostic {
    warning(
      "two titles differ only in capitals, blanks or punctuation", "this one", secondary: [.init(twin, "and this one")],
      help: ["write both the same, or tell the two apart in words"])
  }

  // MARK: - Comments

  func needlessAllow(_ fault: AllowFault) -> Diagnostic {
    switch fault {
    case .silencesNothing(let code, let removal):
      Diagnostic(
        .needlessAllow, "this comment silences nothing",
        at: .init(span, "there is no " + code.rawValue + " on its line or on the next"),
        help: ["remove it, or put it directly above the place"],
        fixes: [Diagnostic.Fix("remove the comment", [.init(removal, "")])])
    case .noReason(let code):
      Diagnostic(
        .needlessAllow, "this comment gives no reason", at: .init(span, "and silences nothing without one"),
        help: ["write why it is meant: " + Prose.code("// allow " + code.rawValue + ": the reason")])
    case .noLint(let written):
      Diagnostic(
        .needlessAllow, "this comment names no warning that can be silenced",
        at: .init(span, Self.whyNot(written)),
        help: ["write the code of a warning and a reason, as in `// allow W0202: told for the record`"])
    }
  }

  /// Why a code cannot be silenced, if it is one.
  private static func whyNot(_ written: String) -> String {
    switch DiagnosticCode(rawValue: written)?.severity {
    case .error: "an error cannot be silenced"
    case .warning: "this warning cannot be silenced"
    case nil: ""
    }
  }
}
