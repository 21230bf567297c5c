/// Answers to questions in Chinese.
extension Chinese: QuestionPhrasebook {
  /// Returns what is said with the answer to a question.
  func text(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .changesOn(let date, let from): text(StatusPhrase.day(date)) + "，" + distance(from.days(to: date))
    case .neverReadsDay: "照目前情况不会改变：其中没有任何内容取决于日期"
    case .never(let last): "照目前情况不会改变：直到\(text(last))，没有哪一天会使其改变"
    case .notBefore(let date): "不早于\(text(date))；查找到此为止"
    case .wouldBeRefused(let statement, let reason): "`\(statement)` 会被拒绝：\(text(reason))"
    case .wouldBeAccepted(let statement): "`\(statement)` 会被接受"
    case .wasRefused(let statement): "被拒绝：\(statement)"
    case .force(let statement): "若仍要记录：force \(statement) because \"…\""
    case .noOptions: "目前没有可做的事"
    case .notYet: "目前还不能做"
    case .dueOn(let date): date.map { "期限\(text($0))" } ?? ""
    case .nothingWouldDiffer: "没有任何判断会改变"
    case .quietDifferences(let count, true): "眼前的事项不会改变；尚未展开的流程中有 \(count) 项会改变"
    case .quietDifferences(let count, false): "另有 \(count) 项，属于尚未展开的流程"
    case .acceptedWith(let sets): sets == 1 ? "如此则会被接受：" : "有其中任何一组即会被接受："
    case .noTasks: "没有这样的任务"
    case .coming: "今后"
    case .today: "今天"
    case .targetOf: "目标日"
    case .missed: "期限已到，尚未完成"
    case .becameOverdue(let date): text(StatusPhrase.overdue(since: date))
    case .dueAgain: "再次到期"
    case .noFactMatters, .needs, .notHappened, .membersOf, .notExcluded: need(phrase)
    case .howToAnswer, .interviewEnds, .told, .noAnswer: interview(phrase)
    }
  }

  /// What is said about what is not told.
  private func need(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .noFactMatters(true): "尚未告知的事实都不会使其改变"
    case .noFactMatters(false): "没有哪项事实能决定它；它取决于所记录的事项"
    case .needs(.always): "无论怎样回答都能确定"
    case .needs(.sometimes): "某些回答能够确定"
    case .needs(.together): "须与其他事实一起才能确定"
    case .needs(.unexplored): text(StatusPhrase.needs)
    case .membersOf(let title, let members): title + "：" + members.joined(separator: "、")
    case .notExcluded: "（可能）"
    default: "尚未办理而可能使其改变的事项"
    }
  }

  /// What is said in an interview.
  private func interview(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .howToAnswer(let hint): "请回答\(text(hint))；`skip` 表示跳过"
    case .interviewEnds(true, _): "已经确定。"
    case .interviewEnds(false, 0): "尚未确定，也没有更多可问的了。"
    case .interviewEnds(false, let open): "尚未确定；还可以询问 \(open) 项事实。"
    case .noAnswer(let word, let nearest):
      "\(Prose.code(word)) 不是可用的回答" + (nearest.map { "；是否指 \(Prose.code($0))？" } ?? "")
    default: "已告知的内容"
    }
  }

  private func text(_ hint: QuestionPhrase.AnswerHint) -> String {
    switch hint {
    case .truth: " `yes`（是）或 `no`（否）"
    case .oneChoice: "名称或其编号"
    case .severalChoices: "名称或编号，以逗号分隔，或 `all`（全部）、`none`（无）"
    case .value(let type): value(type)
    }
  }

  /// A value of a type, in a few words.
  private func value(_ type: ValueType) -> String {
    switch type {
    case .truth: " `yes`（是）或 `no`（否）"
    case .count: "整数"
    case .number: "数字"
    case .percent: "百分比，例如 `12%`"
    case .date: "日期，例如 `2020-05-19`"
    case .days: "天数，例如 `3 days`"
    case .businessDays: "工作日数，例如 `3 business days`"
    case .months: "月数，例如 `2 months`"
    case .text: "文字"
    case .choice, .set: "名称"
    }
  }

  /// What stands between two things that are said of one.
  var comma: String { "，" }

  /// What stands between a title and each of the remarks on it.
  var remarkSeparator: String { "；" }

  private func distance(_ days: Int) -> String { days == 1 ? "次日" : "\(days) 天后" }
}
