/// `edit [NAME]`: lets a person edit the playbook where something is declared.
enum EditVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    let span: Span
    if arguments.text.isEmpty {
      span = session.playbook.model.header.span
    } else {
      guard let found = session.declaration(of: arguments.text) else {
        return session.mistake(.nothingIsCalled(arguments.text, nearest: session.names.nearest(to: arguments.text)))
      }
      span = found
    }
    let file = session.sources.file(of: span)
    let line = file.location(of: Int(span.start), lineStarts: file.lineStarts()).line
    return SessionReply(AnswerPage(), request: .edit(path: file.path, line: line))
  }

  static func candidates(after words: [String], in session: Session) -> [SessionCompletion] {
    words.isEmpty ? session.names.all : []
  }
}
