/// Chinese as it is written in China.
public struct Chinese: Phrasebook {
  /// Creates the Chinese phrasebook.
  public init() {}

  /// Returns a day as it is written in China: 2020年5月19日.
  public func text(_ date: CivilDate) -> String { "\(date.year)年\(date.month)月\(date.day)日" }

  /// Returns what is said about a status.
  public func text(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .heading(let engagement, let playbook, let version):
      "\(engagement) · \(playbook)" + (version.map { " \($0)" } ?? "")
    case .day(let date): "\(text(date)) \(weekday(date.weekday))"
    case .phase(let title): "阶段：\(title)"
    case .processActive(let since, let round):
      "进行中" + (since.map { "，始于\(text($0))" } ?? "") + (round > 1 ? "，第 \(round) 轮" : "")
    case .processComplete(let date): "已完成" + (date.map { "，\(text($0))" } ?? "")
    case .processLeft(let date, let ending):
      "已退出" + (date.map { "，\(text($0))" } ?? "") + (ending.map { "，\($0)" } ?? "")
    case .processReady: "可以开始"
    case .processWaiting: "尚未就绪"
    case .processUnknown: "不清楚是否就绪"
    case .processNotApplicable: "不适用"
    case .completable: "全部事项已办妥，可以完成"
    case .triggered: "需要开展"
    case .external: "由他方开展"
    case .nextRound: "下一轮"
    case .tasks, .inputs, .outcomes, .steps, .advice, .next, .endings, .violations, .needs: heading(phrase)
    case .overdue, .due, .mayBeDone, .blocked, .pending, .done, .waived, .forbidden, .conflict, .closed, .unknown,
      .behind, .required, .role:
      task(phrase)
    case .met: "已满足"
    case .unmet: "未满足"
    case .notKnown: "不清楚"
    case .optional: "可选"
    case .open: "可以"
    case .notYet: "尚不可以"
    case .advise: "建议"
    case .permit: "允许"
    case .forbid: "不允许"
    case .forced(let reason): "强制执行：\(reason)"
    case .more(let count): "另有 \(count) 项"
    case .nothingToDo: "目前没有要做的事"
    }
  }

  private func heading(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .tasks: "任务"
    case .inputs: "输入"
    case .outcomes: "成果"
    case .steps: "步骤"
    case .advice: "建议"
    case .next: "后续"
    case .endings: "可能的结束方式"
    case .violations: "违规"
    default: "尚未告知而有影响的事项"
    }
  }

  private func task(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .overdue(let date): "逾期" + (date.map { "，期限\(text($0))" } ?? "")
    case .due(let date): "待办" + (date.map { "，期限\(text($0))" } ?? "")
    case .mayBeDone: "可做"
    case .blocked: "受阻"
    case .pending(let date): "等待流程开始" + (date.map { "，期限\(text($0))" } ?? "")
    case .done(let date, let late): "已完成" + (date.map { " \(text($0))" } ?? "") + (late ? "，迟于期限" : "")
    case .waived: "已免除"
    case .forbidden: "不得做"
    case .conflict: "既要求又禁止"
    case .closed: "未做，本轮已结束"
    case .unknown(let needs): "不清楚" + (needs.isEmpty ? "" : "，需告知 \(needs.joined(separator: "、"))")
    case .behind(let date): "落后于目标" + (date.map { " \(text($0))" } ?? "")
    case .required: "强制性"
    case .role(let names): "负责：\(names.joined(separator: "、"))"
    default: ""
    }
  }

  private func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: "星期一"
    case .tuesday: "星期二"
    case .wednesday: "星期三"
    case .thursday: "星期四"
    case .friday: "星期五"
    case .saturday: "星期六"
    case .sunday: "星期日"
    }
  }
}
