extension StatusChange {
  /// The change as JSON: what it is about, and what is said of it before and after.
  func json(_ words: any QuestionPhrasebook, because: [String] = []) -> JSONValue {
    [
      "subject": subject?.subject.json ?? .null, "title": .optional(subject?.title), "kind": .text(kind.rawValue),
      "before": .optional(before.map(words.text)), "after": .optional(after.map(words.text)),
      "because": .texts(because),
    ]
  }
}

extension Verdict.Subject {
  /// What the verdict is about: its kind, the process to which it belongs, and its name or text.
  fileprivate var json: JSONValue {
    let (kind, id): (String, String?) =
      switch self {
      case .process: (Keyword.process.text, nil)
      case .triggered: (Status.triggered.rawValue, nil)
      case .completable: (Status.completable.rawValue, nil)
      case .task(_, let id, _): (Keyword.task.text, id)
      case .milestone(_, let id, _): (JSONKind.milestone, id)
      case .ending(_, let id): (Keyword.ending.text, id)
      case .advice(_, let text): (JSONKind.advice, text)
      case .next(_, let text): (Keyword.next.text, text)
      case .violation: (JSONKind.violation, nil)
      }
    return ["kind": .text(kind), "process": .optional(process), "id": .optional(id)]
  }

  private enum JSONKind {
    static let milestone = "milestone"
    static let advice = "advice"
    static let violation = "violation"
  }
}
