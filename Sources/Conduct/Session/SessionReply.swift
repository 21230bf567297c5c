/// What a session answers to an entry.
public struct SessionReply: Sendable {
  /// How an entry fared.
  public enum Outcome: Sendable, Hashable {
    /// It was carried out or answered.
    case done
    /// A rule forbids it; nothing changed.
    case refused
    /// It makes no sense as it is written; nothing changed.
    case mistaken
  }

  /// What is to be shown.
  public let page: AnswerPage
  /// How the entry fared.
  public let outcome: Outcome
  /// What the shell around the session is asked to do.
  public let request: SessionRequest?

  init(_ page: AnswerPage, _ outcome: Outcome = .done, request: SessionRequest? = nil) {
    self.page = page
    self.outcome = outcome
    self.request = request
  }
}

extension Session {
  /// A reply of one line.
  func note(_ phrase: SessionPhrase) -> SessionReply {
    var page = AnswerPage()
    page.addNote(phrase, words)
    return SessionReply(page)
  }

  /// A reply of one line that says what was not understood.
  func mistake(_ phrase: SessionPhrase) -> SessionReply {
    var page = AnswerPage()
    page.addRow(.refused, words.text(phrase))
    return SessionReply(page, .mistaken)
  }
}
