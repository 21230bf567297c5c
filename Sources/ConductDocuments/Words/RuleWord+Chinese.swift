extension RuleWord {
  /// The words in Chinese.
  var chinese: String {
    switch self {
    case .whenever: "条件：{1}"
    case .unless: "除非 {1}"
    case .ruled: "{1}（{2}）"
    case .due: "期限：{1}"
    case .aim: "目标日期：{1}"
    case .after: "须先完成{1}"
    case .onlyWhen: "仅当 {1}"
    case .repeats: "每 {1}一次"
    case .repeatsUntil: "每 {1}一次，直到 {2}"
    case .kept: "只需完成一次，后续轮次不再重复"
    case .metWhen: "满足条件：{1}"
    case .metUnless: "除非 {1}，否则视为满足"
    case .fact: "“{1}”"
    case .day: "{1}"
    case .dayOne: "{1} 天"
    case .days: "{1} 天"
    case .businessDayOne: "{1} 个工作日"
    case .businessDays: "{1} 个工作日"
    case .monthOne: "{1} 个月"
    case .months: "{1} 个月"
    case .shiftedOn: "{2}之后 {1}"
    case .shiftedBack: "{2}之前 {1}"
    case .doneOn: "{1}的完成日"
    case .dueOn: "{1}的期限"
    case .aimOn: "{1}的目标日期"
    case .enteredOn: "{1}的开始日"
    case .completedOn: "{1}的完成日"
    case .leftOn: "{1}的退出日"
    case .round: "{1}的轮次"
    case .happened: "{1}已发生"
    case .eventOn: "{1}发生之日"
    case .eventTimes: "{1}发生的次数"
    }
  }
}
