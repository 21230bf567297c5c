/// What `help` says about the verbs of the journal, and about statuses, in Chinese.
extension Chinese {
  /// Returns what a verb does, in a few words.
  func summary(_ verb: SessionStatement) -> String {
    switch verb {
    case .do: "任务已完成"
    case .enter: "流程开始"
    case .complete: "流程成功完成"
    case .leave: "流程以其他方式结束"
    case .waive: "免除任务、输入或成果"
    case .record: "事件已发生"
    case .retract: "从未发生：更正"
    case .force: "违反规则仍予以记录"
    }
  }

  /// Returns what a verb does, in sentences.
  func explanation(_ verb: SessionStatement) -> String {
    switch verb {
    case .do: "记录任务在今天或之前某天已完成。任务被禁止、受阻，或其流程已退出时，会被拒绝。"
    case .enter: "开始流程或其下一轮。除非流程就绪且没有在进行，否则会被拒绝。"
    case .complete: "成功结束流程。除非其成果已满足、强制性任务已完成，否则会被拒绝。"
    case .leave: "未成功而结束流程：写明理由，或在条件成立时采用其某一结束方式。"
    case .waive: "免除任务，或行动手册允许免除的输入或成果。"
    case .record: "记录事件已发生；可以多次发生。"
    case .retract: "收回任务的最近一次完成，否则收回其免除，或收回事件的最近一次记录：视为从未发生。"
    case .force: "记录规则所禁止的内容。该记录生效，并连同理由作为违规保留。"
    }
  }

  /// Returns what a status means, in a few words.
  func meaning(_ status: Status) -> String {
    switch status {
    case .applicable: "与此接洽有关"
    case .required: "必须做"
    case .optional: "可以做"
    case .forbidden: "不得做"
    case .waived: "已免除"
    case .conflict: "同时被要求和禁止"
    case .pending: "其流程尚未开始"
    case .open: "目前可以做"
    case .blocked: "须先完成其他事项"
    case .due: "被要求，且时间已到"
    case .overdue: "期限已过而未完成"
    case .behind: "目标日已过，但不算违规"
    case .done: "已完成"
    case .late: "在期限之后完成"
    case .met: "输入或成果已满足"
    case .triggered: "需要开展该流程"
    case .ready: "全部输入均已满足：流程可以开始"
    case .entered: "流程已开始"
    case .active: "流程正在进行"
    case .completable: "没有什么妨碍流程完成"
    case .complete: "流程已完成"
    case .next: "有后续规则指向该流程，且条件成立"
    case .advised: "当前给出这条建议"
    case .permitted: "当前允许这样做"
    case .left: "流程未成功而结束"
    case .happened: "事件已记录"
    }
  }
}
