/// Chinese as it is written in China.
public struct Chinese: Phrasebook {
  /// Creates the Chinese phrasebook.
  public init() {}

  /// What stands between a label and what it labels.
  public var colon: String { "：" }

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
      "进行中" + (since.map { "，\(text($0))开始" } ?? "") + (round > 1 ? "，第 \(round) 轮" : "")
    case .processComplete(let date): date.map { "已于\(text($0))完成" } ?? "已完成"
    case .processLeft(let date, let ending):
      (date.map { "已于\(text($0))退出" } ?? "已退出") + (ending.map { "（\($0)）" } ?? "")
    case .processReady: "可以开始"
    case .processWaiting: "尚未就绪"
    case .processUnknown: "无法确定是否就绪"
    case .processNotApplicable: "不适用"
    case .completable: "各项均已就绪，可以完成"
    case .triggered: "需要开展"
    case .external: "由其他团队执行"
    case .nextRound: "下一轮"
    case .tasks, .inputs, .outcomes, .steps, .advice, .next, .endings, .violations, .needs: heading(phrase)
    case .overdue, .due, .mayBeDone, .blocked, .pending, .done, .waived, .forbidden, .conflict, .closed, .unknown,
      .behind, .required, .role:
      task(phrase)
    case .met: "已满足"
    case .unmet: "未满足"
    case .notKnown: "尚不明确"
    case .optional: "可选"
    case .open: "可以进行"
    case .notYet: "尚不能进行"
    case .advise: "建议"
    case .permit: "可选做法"
    case .forbid: "禁止"
    case .forced(let reason): "仍予以记录：\(reason)"
    case .more(let count): "另有 \(count) 项"
    case .nothingToDo: "目前没有待办事项"
    }
  }

  private func heading(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .tasks: "任务"
    case .inputs: "重要投入"
    case .outcomes: "重要成果"
    case .steps: "步骤"
    case .advice: "建议"
    case .next: "后续步骤"
    case .endings: "可能的结束方式"
    case .violations: "违规"
    default: "尚待明确的事项"
    }
  }

  private func task(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .overdue(let date): "已逾期" + (date.map { "，期限为\(text($0))" } ?? "")
    case .due(let date): "待办" + (date.map { "，期限为\(text($0))" } ?? "")
    case .mayBeDone: "可以进行"
    case .blocked: "受阻"
    case .pending(let date): "等待流程开始" + (date.map { "，期限为\(text($0))" } ?? "")
    case .done(let date, let late): (date.map { "已于\(text($0))完成" } ?? "已完成") + (late ? "（逾期）" : "")
    case .waived: "已免除"
    case .forbidden: "禁止进行"
    case .conflict: "既强制又被禁止"
    case .closed: "未进行，本轮已结束"
    case .unknown(let needs): "尚不明确" + (needs.isEmpty ? "" : "，取决于 \(needs.joined(separator: "、"))")
    case .behind(let date): "落后于目标" + (date.map { "，目标日期为\(text($0))" } ?? "")
    case .required: "强制"
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
