extension AnswerPage {
  /// Adds all changes, one a row.
  mutating func add(_ changes: [StatusChange], _ words: any QuestionPhrasebook) {
    for change in changes { add(change, words) }
  }

  /// Adds a change with the mark of its direction: what is there now, or before and after.
  mutating func add(_ change: StatusChange, _ words: any QuestionPhrasebook) {
    guard let subject = change.subject else { return }
    let mark: Mark =
      switch change.kind {
      case .lost: .lost
      case .gained: subject.isUrgent ? .urgent : .gained
      case .changed: subject.isUrgent ? .urgent : .changed
      }
    let before = change.before.map(words.text) ?? ""
    let after = change.after.map(words.text) ?? ""
    let right = change.kind == .changed ? before + " → " + after : change.after == nil ? before : after
    addRow(mark, subject.title, right)
  }
}
