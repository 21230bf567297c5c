/// Answers to questions in Japanese.
extension Japanese: QuestionPhrasebook {
  /// Returns what is said with the answer to a question.
  func text(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .changesOn(let date, let from): text(StatusPhrase.day(date)) + "、" + distance(from.days(to: date))
    case .neverReadsDay: "現状のままなら変わりません (日付に左右されるものがありません)"
    case .never(let last): "現状のままなら変わりません (\(text(last))まで、どの日にも変化はありません)"
    case .notBefore(let date): "\(text(date))より前には変わりません (検索はここまで)"
    case .wouldBeRefused(let statement, let reason): "`\(statement)` は拒否されます: \(text(reason))"
    case .wouldBeAccepted(let statement): "`\(statement)` は受け付けられます"
    case .wasRefused(let statement): "拒否されました: \(statement)"
    case .force(let statement): "それでも記録するには: force \(statement) because \"…\""
    case .noOptions: "今できることはありません"
    case .notYet: "まだできないこと"
    case .dueOn(let date): date.map { "期限 \(text($0))" } ?? ""
    case .nothingWouldDiffer: "判定は何も変わりません"
    case .quietDifferences(let count, true): "当面の判定は変わりません。まだ動きのないプロセスで \(count) 件変わります"
    case .quietDifferences(let count, false): "ほか、まだ動きのないプロセスで \(count) 件"
    case .acceptedWith(let sets): sets == 1 ? "次のとおりなら受け付けられます:" : "次のいずれか一組で受け付けられます:"
    case .noTasks: "該当するタスクはありません"
    case .coming: "今後の予定"
    case .today: "今日"
    case .targetOf: "目標日"
    case .missed: "期限日、未完了"
    case .becameOverdue(let date): text(StatusPhrase.overdue(since: date))
    case .dueAgain: "再度の期限"
    case .noFactMatters, .needs, .notHappened, .membersOf, .notExcluded: need(phrase)
    case .howToAnswer, .interviewEnds, .told, .noAnswer: interview(phrase)
    }
  }

  /// What is said about what is not told.
  private func need(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .noFactMatters(true): "まだ伝えられていない情報の中に、結果を変えるものはありません"
    case .noFactMatters(false): "情報だけでは決まりません。今後の記録によります"
    case .needs(.always): "どの答えでも決まること"
    case .needs(.sometimes): "答えによっては決まること"
    case .needs(.together): "ほかの情報と合わせて決まること"
    case .needs(.unexplored): text(StatusPhrase.needs)
    case .membersOf(let title, let members): title + ": " + members.joined(separator: "、")
    case .notExcluded: " (関わる可能性あり)"
    default: "まだ行われておらず、結果を変えうること"
    }
  }

  /// What is said in an interview.
  private func interview(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .howToAnswer(let hint): "\(text(hint))で答えてください (`skip` で保留)"
    case .interviewEnds(true, _): "決まりました。"
    case .interviewEnds(false, 0): "決まっていませんが、これ以上お尋ねできることはありません。"
    case .interviewEnds(false, let open): "まだ決まっていません。あと \(open) 件お尋ねできます。"
    case .noAnswer(let word, let nearest):
      "\(Prose.code(word)) は答えとして使えません" + (nearest.map { "。\(Prose.code($0)) のことですか？" } ?? "")
    default: "伝えられた内容"
    }
  }

  private func text(_ hint: QuestionPhrase.AnswerHint) -> String {
    switch hint {
    case .truth: "`yes` (はい) か `no` (いいえ)"
    case .oneChoice: "名前か番号"
    case .severalChoices: "名前か番号 (コンマ区切り)、`all` (すべて)、`none` (なし) のいずれか"
    case .value(let type): value(type)
    }
  }

  /// A value of a type, in a few words.
  private func value(_ type: ValueType) -> String {
    switch type {
    case .truth: "`yes` (はい) か `no` (いいえ)"
    case .count: "整数"
    case .number: "数値"
    case .percent: "`12%` のような割合"
    case .date: "`2020-05-19` のような日付"
    case .days: "`3 days` のような日数"
    case .businessDays: "`3 business days` のような営業日数"
    case .months: "`2 months` のような月数"
    case .text: "文字列"
    case .choice, .set: "名前"
    }
  }

  /// What stands between two things that are said of one.
  var comma: String { "、" }

  /// What stands between a title and each of the remarks on it.
  var remarkSeparator: String { " · " }

  private func distance(_ days: Int) -> String { days == 1 ? "翌日" : "\(days) 日後" }
}
