import Conduct

extension TaskStatus {
  /// Whether there is something to tell of the task.
  var isTold: Bool { obligation != .notApplicable || doneOn != nil }

  /// The title with the member for which it exists, and its reference.
  var documentTitle: String {
    title + (memberTitle.map { " (\($0))" } ?? "") + (reference.map { " #\($0)" } ?? "")
  }

  /// What is said about it to readers who are told facts by their titles, and know no names.
  var documentPhrase: StatusPhrase {
    let phrase = verdict.phrase
    if case .unknown = phrase { return .unknown(needs: []) }
    return phrase
  }
}
