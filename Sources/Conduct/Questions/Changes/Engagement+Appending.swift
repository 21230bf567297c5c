extension Engagement {
  /// Returns the engagement with one more statement at its end.
  ///
  /// - Parameters:
  ///   - day: The day on which it is made; not before the last one of the journal.
  ///   - texts: The texts of the journal, those of the statement included.
  func appending(_ action: Action, on day: CivilDate, texts: TextPool) -> Engagement {
    var days = days
    days.append(JournalDay(date: day, actions: [action], span: action.change.span))
    return with(days, texts: texts)
  }

  /// Returns the engagement as its journal was on a day.
  func upTo(_ day: CivilDate) -> Engagement { with(days.filter { $0.date <= day }, texts: texts) }

  private func with(_ days: [JournalDay], texts: TextPool) -> Engagement {
    Engagement(
      name: name, title: title, playbook: playbook, source: source, tree: tree, days: days, texts: texts, given: given)
  }
}
