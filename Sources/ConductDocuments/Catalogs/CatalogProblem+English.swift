import Conduct

extension CatalogProblem {
  /// The code under which it is reported.
  var code: DiagnosticCode {
    switch self {
    case .tooLarge: .fileTooLarge
    case .notUTF8, .withoutCharacterSet: .catalogEncoding
    case .unexpected, .notForPlaybooks, .missingText: .catalogLine
    case .unterminated, .invalidEscape: .catalogText
    case .withoutID, .withoutTranslation: .catalogEntryIncomplete
    case .defined: .catalogDuplicate
    case .missing: .untranslated
    case .fuzzy: .fuzzyTranslation
    case .stale: .staleTranslation
    case .translatedTwice, .term: .inconsistentTranslation
    case .number: .numberDiffers
    case .link: .linkDiffers
    case .reference: .referenceDiffers
    case .placeholder: .placeholderDiffers
    case .width: .characterWidth
    case .leftover: .leftoverSource
    case .invisible: .invisibleInTranslation
    case .lineEnds: .lineEndsDiffer
    }
  }

  /// Returns what is to be said about it at its place.
  func diagnostic(at span: Span) -> Diagnostic {
    switch self {
    case .tooLarge: Diagnostic(code, "this catalog is larger than 16 MB", at: .init(span))
    case .notUTF8: Diagnostic(code, "this catalog is not UTF-8", at: .init(span), help: ["save it as UTF-8"])
    case .withoutCharacterSet:
      Diagnostic(
        code, "the header does not say that the catalog is UTF-8", at: .init(span),
        help: [#"begin with the entry `msgid ""` and `"Content-Type: text/plain; charset=UTF-8\n"` in its `msgstr`"#])
    case .unexpected(let text):
      Diagnostic(
        code, "\(quoted(text)) is no part of an entry", at: .init(span, "gettext knows no such line"),
        help: ["write `msgctxt`, `msgid` or `msgstr` with a text in quotes"])
    case .notForPlaybooks(let word):
      Diagnostic(code, "`\(word)` has no use here", at: .init(span, "the texts of playbooks have no plural forms"))
    case .missingText(let word): Diagnostic(code, "a text in quotes is missing after `\(word)`", at: .init(span))
    case .unterminated: Diagnostic(code, "the text has no closing quote on its line", at: .init(span))
    case .invalidEscape(let text):
      Diagnostic(
        code, "`\(text)` means nothing in a text", at: .init(span), help: [#"write `\\` for a backslash"#])
    case .withoutID: Diagnostic(code, "a translation without the text that it translates", at: .init(span))
    case .withoutTranslation(let id):
      Diagnostic(code, "\(quoted(id)) has no `msgstr`", at: .init(span), help: [#"write `msgstr ""` below it"#])
    case .defined(let id, let first):
      Diagnostic(
        code, "\(quoted(id)) stands here a second time", at: .init(span), secondary: [.init(first, "the first time")])
    case .missing, .fuzzy, .stale, .translatedTwice, .term: state(span)
    case .number, .link, .reference, .placeholder: difference(span)
    case .width, .leftover, .invisible, .lineEnds: writing(span)
    }
  }

  private func state(_ span: Span) -> Diagnostic {
    switch self {
    case .missing(let id): Diagnostic(code, "\(quoted(id)) is not translated", at: .init(span))
    case .fuzzy(let id, let before):
      Diagnostic(
        code, "the translation of \(quoted(id)) has to be looked at again", at: .init(span),
        notes: before.map { ["it was made for \(quoted($0))"] } ?? [],
        help: ["correct it, then remove the mark `fuzzy` and the lines that begin with `#|`"])
    case .stale(let id, let nearest):
      Diagnostic(
        code, "the playbook has no text \(quoted(id))", at: .init(span, "translated for nothing"),
        notes: nearest.map { ["the nearest text is \(quoted($0))"] } ?? [],
        help: ["run `conduct locale extract` to bring the catalog up to date"])
    case .translatedTwice(let id, let first, let other, let place):
      Diagnostic(
        code, "\(quoted(id)) is translated in two ways", at: .init(span, quoted(other) + " here"),
        secondary: [.init(place, quoted(first) + " here")])
    case .term(let term, let wanted):
      Diagnostic(
        code, "\(quoted(term)) is translated in another way than elsewhere", at: .init(span),
        help: ["the term is \(quoted(wanted)) in this language"])
    default: Diagnostic(code, "", at: .init(span))
    }
  }

  private func difference(_ span: Span) -> Diagnostic {
    switch self {
    case .number(let text, let isMissing): differing("the number", text, isMissing, span)
    case .link(let text, let isMissing): differing("the link", text, isMissing, span)
    case .reference(let text, let isMissing): differing("the reference", text, isMissing, span)
    case .placeholder(let text, let isMissing): differing("the placeholder", text, isMissing, span)
    default: Diagnostic(code, "", at: .init(span))
    }
  }

  private func differing(_ what: String, _ text: String, _ isMissing: Bool, _ span: Span) -> Diagnostic {
    let message =
      isMissing
      ? "\(what) \(quoted(text)) is missing in the translation" : "\(what) \(quoted(text)) is not in the source text"
    return Diagnostic(code, message, at: .init(span))
  }

  private func writing(_ span: Span) -> Diagnostic {
    switch self {
    case .width(let text, let wanted):
      Diagnostic(code, "\(quoted(text)) has the wrong width", at: .init(span), help: ["write \(quoted(wanted))"])
    case .leftover(let text): Diagnostic(code, "\(quoted(text)) was left in the source language", at: .init(span))
    case .invisible(let text):
      Diagnostic(code, "the translation has the invisible character `\(text)`", at: .init(span))
    case .lineEnds:
      Diagnostic(code, "text and translation do not begin and end with the same line breaks", at: .init(span))
    default: Diagnostic(code, "", at: .init(span))
    }
  }

  private func quoted(_ text: String) -> String {
    let line = text.oneLine.visible
    return "`" + (line.count > 60 ? line.prefix(59) + "…" : line[...]) + "`"
  }
}
