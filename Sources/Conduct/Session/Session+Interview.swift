/// Finding something out by questions and answers.
extension Session {
  /// Begins an interview, or says at once what is known.
  mutating func begin(_ interview: Interview) -> SessionReply {
    guard interview.inquiry != nil else { return SessionReply(InterviewPage(interview, in: language).end) }
    self.interview = interview
    return SessionReply(InterviewPage(interview, in: language).inquiry)
  }

  /// Takes an entry for an answer.
  mutating func answer(_ text: String, to interview: Interview) -> SessionReply {
    switch SessionWord(rawValue: text.trimmingBlanks) {
    case .end?, .back?: return finish(interview)
    case .quit?: return QuitVerb.answer(SessionArguments(""), in: &self)
    default: break
    }
    var interview = interview
    let reply = interview.answer(text)
    guard interview.inquiry != nil else { return finish(interview) }
    self.interview = interview
    var page = InterviewPage(interview, in: language).reply(reply)
    page.add(InterviewPage(interview, in: language).inquiry)
    return SessionReply(page, reply.outcome)
  }

  /// Ends an interview: what was told becomes one state of the session.
  mutating func finish(_ interview: Interview) -> SessionReply {
    self.interview = nil
    var page = InterviewPage(interview, in: language).end
    if !interview.statements.isEmpty {
      page.add(enterStatements(interview.statements.joined(separator: "\n")).page)
    }
    return SessionReply(page)
  }

  /// What can be answered to the question that is asked.
  var answers: [SessionCompletion] {
    guard let inquiry = interview?.inquiry else { return [] }
    let truths = inquiry.valueType == .truth ? [SessionCompletion(.yes), SessionCompletion(.no)] : []
    let suffix = inquiry.isSet ? "" : " "
    return truths + inquiry.choices.map { SessionCompletion($0.name, suffix: suffix, detail: $0.title) }
      + [SessionCompletion(AnswerWord.skip), SessionCompletion(SessionWord.end.rawValue)]
  }
}

extension Interview.Reply {
  fileprivate var outcome: SessionReply.Outcome {
    switch self {
    case .told, .skipped: .done
    case .refused: .refused
    case .noAnswer, .mistaken: .mistaken
    }
  }
}
