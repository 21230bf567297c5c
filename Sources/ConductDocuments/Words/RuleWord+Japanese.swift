extension RuleWord {
  /// The words in Japanese.
  var japanese: String {
    switch self {
    case .whenever: "条件: {1}"
    case .unless: "次の場合を除く: {1}"
    case .ruled: "{1} ({2})"
    case .due: "期限: {1}"
    case .aim: "目標日: {1}"
    case .after: "{1}の後"
    case .onlyWhen: "次の場合のみ: {1}"
    case .repeats: "{1}ごと"
    case .repeatsUntil: "{1}ごと、{2}まで"
    case .kept: "一度完了すれば、以降の回では不要"
    case .metWhen: "達成条件: {1}"
    case .metUnless: "次の場合を除き達成: {1}"
    case .fact: "「{1}」"
    case .day: "{1}"
    case .dayOne: "{1} 日"
    case .days: "{1} 日"
    case .businessDayOne: "{1} 営業日"
    case .businessDays: "{1} 営業日"
    case .monthOne: "{1} か月"
    case .months: "{1} か月"
    case .shiftedOn: "{2}の {1}後"
    case .shiftedBack: "{2}の {1}前"
    case .doneOn: "{1}の完了日"
    case .dueOn: "{1}の期限"
    case .aimOn: "{1}の目標日"
    case .enteredOn: "{1}の開始日"
    case .completedOn: "{1}の完了日"
    case .leftOn: "{1}の終了日"
    case .round: "{1}の回"
    case .happened: "{1}が発生した"
    case .eventOn: "{1}の発生日"
    case .eventTimes: "{1}の発生回数"
    }
  }
}
