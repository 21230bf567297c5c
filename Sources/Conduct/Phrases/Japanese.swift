/// Japanese.
public struct Japanese: Phrasebook {
  /// Creates the Japanese phrasebook.
  public init() {}

  /// Returns a day as it is written in Japan: 2020年5月19日.
  public func text(_ date: CivilDate) -> String { "\(date.year)年\(date.month)月\(date.day)日" }

  /// Returns what is said about a status.
  public func text(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .heading(let engagement, let playbook, let version):
      "\(engagement) · \(playbook)" + (version.map { " \($0)" } ?? "")
    case .day(let date): "\(text(date))(\(weekday(date.weekday)))"
    case .phase(let title): "フェーズ: \(title)"
    case .processActive(let since, let round):
      "進行中" + (since.map { " (\(text($0))から)" } ?? "") + (round > 1 ? "、\(round) 回目" : "")
    case .processComplete(let date): "完了" + (date.map { " (\(text($0)))" } ?? "")
    case .processLeft(let date, let ending):
      "終了" + (date.map { " (\(text($0)))" } ?? "") + (ending.map { "、\($0)" } ?? "")
    case .processReady: "開始可能"
    case .processWaiting: "開始待ち"
    case .processUnknown: "開始の可否は不明"
    case .processNotApplicable: "対象外"
    case .completable: "必要な項目はすべて済み、完了可能"
    case .triggered: "要実施"
    case .external: "他のチームが実施"
    case .nextRound: "次の回"
    case .tasks, .inputs, .outcomes, .steps, .advice, .next, .endings, .violations, .needs: heading(phrase)
    case .overdue, .due, .mayBeDone, .blocked, .pending, .done, .waived, .forbidden, .conflict, .closed, .unknown,
      .behind, .required, .role:
      task(phrase)
    case .met: "達成"
    case .unmet: "未達成"
    case .notKnown: "不明"
    case .optional: "オプション"
    case .open: "可能"
    case .notYet: "まだ不可"
    case .advise: "助言"
    case .permit: "任意"
    case .forbid: "禁止"
    case .forced(let reason): "強制: \(reason)"
    case .more(let count): "ほか \(count) 件"
    case .nothingToDo: "今すべきことはありません"
    }
  }

  private func heading(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .tasks: "タスク"
    case .inputs: "前提"
    case .outcomes: "成果"
    case .steps: "ステップ"
    case .advice: "助言"
    case .next: "次のステップ"
    case .endings: "完了以外の終わり方"
    case .violations: "違反"
    default: "結果に影響する未確認事項"
    }
  }

  private func task(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .overdue(let date): "期限超過" + (date.map { " (期限 \(text($0)))" } ?? "")
    case .due(let date): "要対応" + (date.map { " (期限 \(text($0)))" } ?? "")
    case .mayBeDone: "実施可能"
    case .blocked: "待機中"
    case .pending(let date): "プロセスの開始待ち" + (date.map { " (期限 \(text($0)))" } ?? "")
    case .done(let date, let late): "完了" + (date.map { " (\(text($0)))" } ?? "") + (late ? "、期限後" : "")
    case .waived: "免除"
    case .forbidden: "実施不可"
    case .conflict: "必須かつ禁止"
    case .closed: "未実施のまま終了"
    case .unknown(let needs): "不明" + (needs.isEmpty ? "" : " (要確認: \(needs.joined(separator: "、")))")
    case .behind(let date): "目標に遅れ" + (date.map { " (\(text($0)))" } ?? "")
    case .required: "必須"
    case .role(let names): "担当: \(names.joined(separator: "、"))"
    default: ""
    }
  }

  private func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: "月"
    case .tuesday: "火"
    case .wednesday: "水"
    case .thursday: "木"
    case .friday: "金"
    case .saturday: "土"
    case .sunday: "日"
    }
  }
}
