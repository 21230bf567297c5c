/// What a session says about itself in Japanese.
extension Japanese {
  /// Returns what a session says about itself.
  func text(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement, .laterDaysLeftOut, .howToBegin: beginning(phrase)
    case .nothingChanged: "判定は何も変わりません"
    case .moreChanges(let count): "ほか \(count) 件 (すべては `changes` で表示)"
    case .quietChanges(let count):
      "当面の判定は変わりません。まだ動きのないプロセスで \(count) 件変わります (`changes` で表示)"
    case .waitsFor: "待っているもの"
    case .needs: "次による"
    case .refused, .dayGoesBack, .goBackInstead: refusal(phrase)
    case .notUnderstood, .saysNothing, .noDay, .dayUnknown, .noNumber, .noDistance, .usage, .verbAlone, .noFileName,
      .noScenarioTitle, .fileIsTaken, .cannotEdit, .notInTranscript:
      mistake(phrase)
    case .noStateName, .nameIsTaken, .unknownState, .unknownRole, .unknownTaskStatus, .nothingIsCalled, .misspelled:
      naming(phrase)
    case .undone, .redone, .nothingToUndo, .nothingToRedo, .marked, .forked, .wentTo, .nothingDiffers, .from, .start:
      state(phrase)
    case .supposing, .supposedNoMore, .nothingToEnd, .firstEnd, .sayWhy: supposition(phrase)
    case .saved(let path): "\(path) に保存しました"
    case .reloaded: "プレイブックを読み直しました"
    case .cannotReload(nil): "現在のプレイブックではジャーナルを読み取れません。ここでは何も変わりません"
    case .cannotReload(let entry?):
      "現在のプレイブックでは \(Prose.code(entry)) を読み取れません。ここでは何も変わりません"
    case .recordedAllTheSame: "それでも記録"
    case .asExpected, .notAsExpected, .wouldBeAccepted, .listDiffers: expectation(phrase)
    case .speaking(let locales): "日本語で答えます。`locale` には \(locales.joined(separator: "、")) を指定できます"
    case .name, .title, .kind, .type, .each, .value, .declared, .statuses: label(phrase)
    }
  }

  /// What stands before something on the card of a name.
  private func label(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .name: "名前"
    case .title: "題名"
    case .kind: "種類"
    case .type: "型"
    case .each: "単位"
    case .value: "現在の値"
    case .statuses(.yes): "該当"
    case .statuses(.no): "非該当"
    case .statuses(.unknown): "不明"
    default: "宣言の場所"
    }
  }

  private func beginning(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement: "新しいエンゲージメント"
    case .laterDaysLeftOut(let date): "ジャーナルのうち\(text(date))より後の内容は考慮しません"
    default: "`help` で入力できるものを表示、Tab キーで補完、`quit` で終了"
    }
  }

  private func refusal(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .refused(let reason): "拒否されました: \(reason)"
    case .dayGoesBack(let date): "拒否されました: \(text(date))に記録があり、日付は戻せません"
    default: "`undo` と `go` で前の状態に戻れます"
    }
  }

  private func expectation(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .asExpected(let reason?): "期待どおりです: \(reason)"
    case .notAsExpected(let truth): truth == .unknown ? "期待に反して不明です" : "期待に反しています"
    case .wouldBeAccepted(let statement): "\(Prose.code(statement)) は受け付けられます"
    case .listDiffers(let status): "状態が `\(status.rawValue)` のタスクは期待と異なります"
    default: "期待どおりです"
    }
  }

  private func mistake(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .saysNothing(let word): "何についてかを書いてください (例: `\(word.rawValue) \(word.subjectExample)`)"
    case .noDay(let text):
      "\(Prose.code(text)) は日付ではありません。`2019-05-02` か `advance 3 business days` のように書いてください"
    case .dayUnknown(let text): "\(Prose.code(text)) がどの日か不明です"
    case .noNumber(let text): "\(Prose.code(text)) は回数ではありません"
    case .noDistance(let text):
      "\(Prose.code(text)) は期間ではありません。`3 business days`、`10 days`、`2 weeks`、`1 month` のように書いてください"
    case .usage(let word): "書き方: " + word.usage.map { "`" + $0 + "`" }.joined(separator: " または ")
    case .verbAlone(let verb): "対象を書いてください: `\(verb.form)`"
    case .noFileName: "ファイルを書いてください (例: `save trial.engagement`)"
    case .noScenarioTitle: "シナリオの題名を書いてください: `save trial.conduct as scenario \"…\"`"
    case .fileIsTaken(let path): "`\(path)` はすでにあり、ここで作られたものではありません。別の名前にしてください"
    case .notInTranscript: "再実行中の記録からほかのファイルは読み込めません"
    case .cannotEdit: "編集に使える端末がありません"
    default: "文、質問、式のいずれでもありません"
    }
  }

  private func naming(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .noStateName(""): "名前を書いてください (例: `before_kickoff`)"
    case .noStateName(let text):
      "\(Prose.code(text)) は状態の名前に使えません。`before_kickoff` のような一語にしてください"
    case .nameIsTaken(let name): "\(Prose.code(name)) は使用済みです。別の名前にしてください"
    case .unknownState("", _): "行き先 (マーク、分岐、`#3` のような番号) を書いてください。一覧は `history` で表示できます"
    case .unknownState(let name, let nearest):
      "\(Prose.code(name)) という状態はありません" + suggestion(nearest, else: "。一覧は `history` で表示できます")
    case .unknownRole(let name, let nearest):
      "\(Prose.code(name)) という役割はありません" + suggestion(nearest, else: "")
    case .unknownTaskStatus(let name, let nearest):
      "タスクに \(Prose.code(name)) という状態はありません" + suggestion(nearest, else: "。一覧は `help tasks` で表示できます")
    case .nothingIsCalled(let name, let nearest):
      "\(Prose.code(name)) というものはありません" + suggestion(nearest, else: "。入力できるものは `help` で表示できます")
    case .misspelled(let word, let nearest):
      "\(Prose.code(word)) というものはありません" + suggestion(nearest, else: "")
    default: ""
    }
  }

  private func supposition(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .supposing: "これから入力する内容は残りません。`end` で戻ります"
    case .supposedNoMore(let date): "\(text(date))に戻りました。何も残していません"
    case .nothingToEnd: "仮定はしていません。`quit` で終了します"
    case .sayWhy(let statement): "理由を書いてください: \(statement) because \"…\""
    default: "ここの内容は残らないため、読み書きはできません。先に `end` で戻ってください"
    }
  }

  private func suggestion(_ nearest: [String], else other: String) -> String {
    nearest.isEmpty ? other : "。\(nearest.map { Prose.code($0) }.joined(separator: " または ")) のことですか？"
  }

  private func state(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .undone(let title): "取り消しました: \(title)"
    case .redone(let title): "やり直しました: \(title)"
    case .nothingToUndo: "ここが始まりで、取り消すものはありません"
    case .nothingToRedo: "やり直すものはありません"
    case .marked(let name): "この状態を \(name) と名付けました"
    case .forked(let name, let previous): "分岐 \(name) に移りました。`go \(previous)` で戻ります"
    case .wentTo(let name, true): "分岐 \(name)"
    case .wentTo(let name, false): "\(name) の状態"
    case .from(let number): "#\(number) から"
    case .start(let date): "開始、\(text(date))"
    default: "違いはありません"
    }
  }
}
