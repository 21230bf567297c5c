/// What `help` says about the verbs of the journal, and about statuses, in Japanese.
extension Japanese {
  /// Returns what a verb does, in a few words.
  func summary(_ verb: SessionStatement) -> String {
    switch verb {
    case .do: "タスクの完了"
    case .enter: "プロセスの開始"
    case .complete: "プロセスの完了"
    case .leave: "完了以外の形でのプロセスの終了"
    case .waive: "タスク、前提、成果の免除"
    case .record: "イベントの発生"
    case .retract: "記録の取り消し (誤りの訂正)"
    case .force: "規則に反する記録"
    }
  }

  /// Returns what a verb does, in sentences.
  func explanation(_ verb: SessionStatement) -> String {
    switch verb {
    case .do:
      "今日または過去の日にタスクが完了したことを記録します。タスクが禁止または待機中の場合、"
        + "またはプロセスが終了している場合は拒否されます。"
    case .enter: "プロセス、またはその次の回を開始します。開始可能で、かつ進行中でない場合に限ります。"
    case .complete: "プロセスを完了します。成果が達成され、必須タスクが完了している場合に限ります。"
    case .leave:
      "プロセスを完了せずに終了します。理由を書くか、条件が成り立つ終わり方を指定します。"
    case .waive: "タスク、またはプレイブックが認める前提や成果を免除します。"
    case .record: "イベントが起きたことを記録します。何度でも記録できます。"
    case .retract: "タスクの直前の完了、なければその免除、またはイベントの直前の記録を、なかったことにします。"
    case .force: "規則で禁じられたことを記録します。効力を持ち、理由とともに違反として残ります。"
    }
  }

  /// Returns what a status means, in a few words.
  func meaning(_ status: Status) -> String {
    switch status {
    case .applicable: "このエンゲージメントの対象です"
    case .required: "実施しなければなりません"
    case .optional: "実施してもかまいません"
    case .forbidden: "実施してはなりません"
    case .waived: "免除されました"
    case .conflict: "必須であり、かつ禁止されています"
    case .pending: "プロセスがまだ開始されていません"
    case .open: "今実施できます"
    case .blocked: "先に済ませるべきことがあります"
    case .due: "必須で、実施する時期です"
    case .overdue: "期限を過ぎ、完了していません"
    case .behind: "目標日を過ぎています (違反ではありません)"
    case .done: "完了しています"
    case .late: "期限後に完了しました"
    case .met: "前提または成果が達成されています"
    case .triggered: "プロセスの実施が求められています"
    case .ready: "すべての前提が達成され、プロセスを開始できます"
    case .entered: "プロセスが開始されました"
    case .active: "プロセスが進行中です"
    case .completable: "プロセスの完了を妨げるものはありません"
    case .complete: "プロセスが完了しました"
    case .next: "次の段階として進めるプロセス"
    case .advised: "現在の推奨事項"
    case .permitted: "現在許可されていること"
    case .left: "プロセスが完了せずに終了しました"
    case .happened: "イベントが記録されました"
    }
  }
}
