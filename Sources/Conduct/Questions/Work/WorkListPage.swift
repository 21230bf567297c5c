/// A work list to be read or as JSON.
public struct WorkListPage: Sendable {
  private let list: WorkList
  private let namesEngagements: Bool
  private let words: any QuestionPhrasebook

  /// Creates the page of a list.
  ///
  /// - Parameter namesEngagements: Whether to say of each task to which engagement it belongs.
  public init(
    _ list: WorkList, namingEngagements namesEngagements: Bool = false, in language: Language = .english
  ) {
    self.list = list
    words = language.questionPhrases
    self.namesEngagements = namesEngagements
  }

  /// The list to be read.
  public var page: AnswerPage {
    var page = AnswerPage()
    for item in list.items {
      let verdict = item.task.verdict(item.process, .current, "", telling: Array(item.task.needs.prefix(3)))
      let mark: AnswerPage.Mark = verdict.isUrgent ? .urgent : item.task.progress == .done ? .gained : .present
      let engagement = namesEngagements ? item.engagementTitle + ": " : ""
      page.addRow(mark, engagement + verdict.title, words.text(verdict))
    }
    if list.items.isEmpty { page.addText(words.text(QuestionPhrase.noTasks)) }
    return page
  }

  /// The list as JSON: an array of tasks.
  public var json: JSONValue {
    .array(
      list.items.map { item in
        guard case .object(let members) = item.task.json else { return .null }
        let own: [JSONValue.Member] = [
          .init("engagement", .text(item.engagement)), .init("date", .text(item.date.iso)),
          .init("process", .text(item.process)),
        ]
        return .object(own + members)
      })
  }
}
