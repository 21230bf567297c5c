/// What `help` says about the words of a session in Japanese.
extension Japanese: SessionPhrasebook {
  /// Returns what a word does, in a few words.
  func summary(_ word: SessionWord) -> String {
    switch word {
    case .status: "エンゲージメントの現状"
    case .tasks: "作業一覧"
    case .why: "そうなる理由 (規則の行つき)"
    case .how: "そうするために伝えること、行うこと"
    case .next: "今できること (番号つき)"
    case .needs: "まだ伝えられておらず、結果を変えうること"
    case .ask: "決まるまで一問ずつ尋ねる"
    case .when: "次に変わる日"
    case .timeline: "起きたこと、期限、今後の予定"
    case .whatIf: "仮にそうした場合の違い (何も残らない)"
    case .end, .back: "仮定をやめて戻る"
    case .changes: "直前の入力で変わったことすべて"
    case .expect: "そうなっているかを確かめる"
    case .advance: "日を進める"
    case .undo: "前の状態に戻る"
    case .redo: "戻る前の状態に進む"
    case .mark: "この状態に名前を付ける"
    case .go: "マーク、分岐、番号の状態へ移る"
    case .fork: "ここから別の流れを始める"
    case .diff: "二つの状態の違い"
    case .history: "状態の一覧と、それぞれの経緯"
    case .journal: "保存される内容"
    case .save: "エンゲージメントまたはシナリオを書き出す"
    case .load: "別のファイルで始め直す"
    case .reload: "プレイブックを読み直す"
    case .edit: "NAME の宣言の場所でプレイブックを編集する"
    case .help: "語や名前の意味"
    case .locale: "別の言語で答える"
    case .quit: "セッションを終える"
    }
  }

  /// Returns what a word does, in sentences.
  func explanation(_ word: SessionWord) -> String {
    switch word {
    case .status, .tasks, .why, .how, .next, .needs, .ask, .when, .timeline, .whatIf, .end, .back, .changes, .expect:
      question(word)
    case .advance, .undo, .redo, .mark, .go, .fork, .diff, .history, .journal, .save, .load, .reload, .edit, .help,
      .locale, .quit:
      way(word)
    }
  }

  /// What a word does that asks something.
  private func question(_ word: SessionWord) -> String {
    switch word {
    case .status:
      "フェーズ、プロセス、タスク (期限順)、前提、成果、助言、違反、結果に影響する未確認事項を表示します。"
    case .tasks:
      "指定した状態のタスクを期限の早い順に表示します。状態を省くと、実施可能なものと期限超過のものです。状態: "
        + Status.ofTask.map(\.rawValue).joined(separator: "、") + "。"
    case .why:
      "条件が成り立つ理由、またはタスク、プロセス、前提、成果がそうなっている理由を、規則の作者の言葉で説明します。"
        + "文を書くと、それが拒否される理由を説明します。"
    case .how:
      "X を実現する文の最短の並びを示します。どれもそのまま入力できます。X は条件か名前です。タスクなら完了、"
        + "プロセスなら開始可能、進行中、完了の順にその実現を意味します。`keeping` の後に書いたものは変えません。"
    case .next:
      "今できることと、まだできないこととその理由に番号を付けて表示します。続けて番号を入力すると、それを行います。"
    case .needs:
      "まだ伝えられておらず、X を変えうる情報を、その答えだけで決まるものから順に示し、記録できることも示します。"
        + "ここにない情報は結果を変えません。X を省くとすべてが対象です。"
    case .ask:
      "X に必要な情報を一つずつ尋ね、X が決まればそこで終えます。`skip` で保留、`end` で終了します。X を省くと、"
        + "今できることに関わるものを尋ねます。"
    case .when:
      "ほかに何も起きない場合に X が次に変わる日と、その理由を示します。X を省くと、`status` に表示されるものすべてが対象です。"
    case .timeline: "起きたこと、期限が来たこと、違反を日ごとに示し、続けて今後の期限を示します。"
    case .whatIf:
      "何かを伝えた場合、行った場合の違いを、理由とともに示します。複数の変更はコンマで区切ります。`today = 2019-05-07` "
        + "も書けます。変更を書かないと、自由に試せるブロックが始まり、`end` でここに戻ります。"
    case .end, .back: "`what if` で始めたブロックを終えます。すべて元のままです。"
    case .changes: "直前の入力で変わった判定をすべて示します。+ は加わったもの、- はなくなったもの、~ は変化、! は問題です。"
    case .expect:
      "シナリオと同じように、条件がここで成り立つかを答えます。--strict を付けて始めた場合、反すると終了コードが 1 になります。"
    default: ""
    }
  }

  /// What a word does that leads on.
  private func way(_ word: SessionWord) -> String {
    switch word {
    case .advance:
      "今日を進めます。省略すると一日、ほかに日数、営業日数、週数、月数を書けます。`today = 2019-05-07` でその日に移ります。"
        + "記録のある日より前には戻れません。"
    case .undo: "直前の入力の前の状態に正確に戻ります。何も失われず、`redo` と `go` で先へ進めます。"
    case .redo: "`undo` で離れた状態に進みます。"
    case .mark: "この状態に `go` と `diff` で使う名前を付けます。"
    case .go: "マークの状態、分岐の先端、または `history` に示される番号の状態に移ります。"
    case .fork: "ここから分岐を始めます。以後の入力は分岐の上で行われ、`go main` で元に戻ります。"
    case .diff: "二つの状態で異なる判定を示します。B を省くと現在の状態、A も省くと開始時の状態と比べます。"
    case .history: "各状態の番号、名前、そこに至った入力を示します。* は現在の状態です。"
    case .journal: "`save` で書き出される内容 (元のジャーナルと新しい内容) を示します。"
    case .save:
      "正しいエンゲージメントを書き出すか、伝えたこと、行ったことを繰り返してこの状態を期待するシナリオを追加します。"
        + "FILE を省くと、元のファイルに書き込みます。"
    case .load: "このエンゲージメントを離れ、別のエンゲージメントまたはプレイブックで始め直します。"
    case .reload: "プレイブックのファイルを読み直し、すべての状態をたどり直して、変わった判定を示します。"
    case .edit: "宣言の場所で $EDITOR を開き、その後プレイブックを読み直します。"
    case .help: "語、状態、プレイブックで宣言されたものを説明します。"
    case .locale: "以後、そのロケールの言語で答えます。入力する語、名前、文は変わりません。"
    case .quit: "Ctrl-D と同じくセッションを終えます。保存していない内容は失われます。"
    default: ""
    }
  }

  /// Returns what an entry without a word of its own does, in a few words.
  func summary(_ form: SessionHelp.Form) -> String {
    switch form {
    case .assignment: "情報、前提、成果を伝える (`= unknown` で取り消し)"
    case .membership: "要素を加える (-= で除く)"
    case .expression: "任意の式の値と型、何によるか"
    case .day: "その日に移る"
    }
  }

  /// Returns the heading of a group of entries.
  func heading(_ group: SessionHelp.Group) -> String {
    switch group {
    case .tell: "伝える、行う"
    case .ask: "尋ねる"
    case .tryOut: "試す"
    case .time: "時間"
    case .states: "状態"
    case .files: "ファイル"
    case .more: "その他"
    }
  }
}
