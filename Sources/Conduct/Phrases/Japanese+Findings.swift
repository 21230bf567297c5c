/// Explanations in Japanese.
extension Japanese {
  /// Returns what was found, as a clause.
  public func text(_ finding: Finding) -> String {
    switch finding.subject {
    case .status(let name, let status): statusText(name, status, finding.value)
    case .fact(let name): finding.isIndifferent ? indifferent(name) : factText(name, finding.value)
    case .definition(let name): quoted(name) + verdict(finding.value)
    case .condition(let words): "`\(words)` " + verdict(finding.value)
    case .record(let name, let record): recordText(name, record, finding.value)
    case .deadline(let words): deadlineText(words, finding)
    case .member(let name): "\(name.label) について" + verdict(finding.value)
    case .today: "判定の基準日は\(text(finding.value))です"
    case .undecided(let reason): "プレイブックからは判断できません: \(reason)"
    }
  }

  /// Returns a value as it stands in a sentence.
  public func text(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "不明"
    case .truth(.yes): "はい"
    case .truth(.no): "いいえ"
    case .day(let date): text(date)
    case .never: "なし"
    case .text(let text): text
    }
  }

  /// A value between Japanese words, with blanks beside Latin letters and digits.
  private func stated(_ value: Finding.Value) -> String {
    let text = led(value)
    return text.last.map(DisplayWidth.of) == 1 ? text + " " : text
  }

  /// A value behind Japanese words.
  private func led(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes), .truth(.no): return "「\(text(value))」"
    case .truth(.unknown), .unknown, .day, .never: return text(value)
    case .text(let text): return text.first.map(DisplayWidth.of) == 1 ? " " + text : text
    }
  }

  /// A fact by its title, and by its name for those who may look it up.
  private func named(_ name: Finding.Name) -> String {
    name.path.isEmpty ? quoted(name) : "\(quoted(name))(\(name.path)) "
  }

  private func quoted(_ name: Finding.Name) -> String { "「\(name.label)」" }

  private func verdict(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes): "が成り立ちます"
    case .truth(.no): "が成り立ちません"
    case .truth(.unknown), .unknown: "は不明です"
    case .day, .never, .text: "は\(stated(value))です"
    }
  }

  private func statusText(_ name: Finding.Name, _ status: Status, _ value: Finding.Value) -> String {
    guard case .truth(let truth) = value else { return quoted(name) }
    let (yes, no) = words(status)
    switch truth {
    case .yes: return quoted(name) + yes
    case .no: return quoted(name) + no
    case .unknown: return "\(quoted(name))\(whether(status))かどうかは不明です"
    }
  }

  /// What a status says of a thing, and what its denial says.
  private func words(_ status: Status) -> (yes: String, no: String) {
    switch status {
    case .applicable: ("は対象です", "は対象外です")
    case .required: ("は必須です", "は必須ではありません")
    case .optional: ("はオプションです", "はオプションではありません")
    case .forbidden: ("は禁止されています", "は禁止されていません")
    case .waived: ("は免除されています", "は免除されていません")
    case .conflict: ("は必須であり、かつ禁止されています", "に必須と禁止の矛盾はありません")
    case .pending: ("はプロセスの開始待ちです", "はプロセスの開始待ちではありません")
    case .blocked: ("は待機中です", "は待機中ではありません")
    case .open: ("は実施できます", "は実施できません")
    case .due: ("は対応が必要です", "は対応が必要ではありません")
    case .overdue: ("は期限を過ぎています", "は期限を過ぎていません")
    case .behind: ("は目標に遅れています", "は目標に遅れていません")
    case .done: ("は完了しています", "は完了していません")
    case .late: ("は期限後に完了しました", "は期限に遅れていません")
    case .met: ("は達成されています", "は達成されていません")
    case .triggered: ("は実施が求められています", "は実施が求められていません")
    case .ready: ("は開始できます", "はまだ開始できません")
    case .entered: ("は開始されました", "は開始されていません")
    case .active: ("は進行中です", "は進行中ではありません")
    case .completable: ("は完了できます", "はまだ完了できません")
    case .complete: ("は完了しています", "は完了していません")
    case .left: ("は終了しました", "は終了していません")
    case .next: ("は次の段階です", "は次の段階ではありません")
    case .advised: ("は推奨されています", "は推奨されていません")
    case .permitted: ("は許可されています", "は許可されていません")
    case .happened: ("は起こりました", "は起こっていません")
    }
  }

  /// A status before “かどうか”.
  private func whether(_ status: Status) -> String {
    switch status {
    case .applicable: "が対象"
    case .required: "が必須"
    case .optional: "がオプション"
    case .forbidden: "が禁止されている"
    case .waived: "が免除されている"
    case .conflict: "が必須かつ禁止"
    case .pending: "がプロセスの開始待ち"
    case .blocked: "が待機中"
    case .open: "を実施できる"
    case .due: "に対応が必要"
    case .overdue: "が期限を過ぎている"
    case .behind: "が目標に遅れている"
    case .done, .complete: "が完了している"
    case .late: "が期限後に完了した"
    case .met: "が達成されている"
    case .triggered: "の実施が求められている"
    case .ready: "を開始できる"
    case .entered: "が開始された"
    case .active: "が進行中"
    case .completable: "を完了できる"
    case .left: "が終了した"
    case .next: "が次の段階"
    case .advised: "が推奨されている"
    case .permitted: "が許可されている"
    case .happened: "が起こった"
    }
  }

  private func indifferent(_ name: Finding.Name) -> String {
    "\(named(name))についての情報はありませんが、結果には影響しません"
  }

  private func factText(_ name: Finding.Name, _ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "\(named(name))についての情報がありません"
    case .truth, .day, .never, .text: "\(named(name))は\(stated(value))です"
    }
  }

  private func recordText(_ name: Finding.Name, _ record: Finding.Record, _ value: Finding.Value) -> String {
    switch record {
    case .done, .completed: dated(value, name, "に完了しました", "は完了しました", "は完了していません")
    case .doneBefore: dated(value, name, "に以前完了しました", "は以前完了しました", "は以前には完了していません")
    case .entered: dated(value, name, "に開始されました", "は開始されました", "は開始されていません")
    case .left: dated(value, name, "に終了しました", "は終了しました", "は終了していません")
    case .happened: dated(value, name, "に起こりました", "は起こりました", "は起こっていません")
    case .ticked: quoted(name) + (value == .truth(.yes) ? "は確認済みです" : "は確認されていません")
    case .waived: quoted(name) + (value == .truth(.yes) ? "は免除されました" : "は免除されていません")
    case .round: "\(quoted(name))は \(text(value)) 回目です"
    case .times: "\(quoted(name))は \(text(value)) 回起こりました"
    }
  }

  private func dated(
    _ value: Finding.Value, _ name: Finding.Name, _ onDay: String, _ yes: String, _ no: String
  ) -> String {
    switch value {
    case .day(let date): "\(quoted(name))は\(text(date))\(onDay)"
    case .truth(.yes): quoted(name) + yes
    case .never, .truth, .text, .unknown: quoted(name) + no
    }
  }

  private func deadlineText(_ words: String, _ finding: Finding) -> String {
    let deadline = words.isEmpty ? "期限" : "`\(words)` "
    let day: String
    switch finding.value {
    case .day(let date): day = "\(deadline)は\(text(date))です"
    case .never: day = "\(deadline)はまだ始まっていません"
    case .truth, .text, .unknown: day = "\(deadline)は不明です"
    }
    let notes = finding.notes.map(text)
    return notes.isEmpty ? day : "\(day) (\(notes.joined(separator: "、")))"
  }

  /// Returns how a day came about.
  public func text(_ note: Finding.DayNote) -> String {
    switch note {
    case .calendar(let name?): "カレンダー「\(name)」の営業日"
    case .calendar(nil): "プレイブック自身のカレンダーの営業日"
    case .overFreeDays(let count): "間に休業日が \(count) 日ある"
    case .noHolidaysListed(let year): "\(year)年の祝日は登録されていない"
    case .outsideHorizon: "カレンダーの範囲外"
    case .tooLarge: "数が大きすぎる"
    }
  }

  /// Returns a verdict and what decides it, as one sentence with its full stop.
  public func sentence(_ verdict: String, because reasons: [String], more: Int) -> String {
    reasons.isEmpty ? verdict + "。" : "\(verdict)。\(because(reasons, more: more))。"
  }

  /// Returns what decides a verdict, to stand behind it.
  public func because(_ reasons: [String], more: Int) -> String {
    "理由: " + reasons.joined(separator: "。") + (more > 0 ? "。ほか \(more) 件" : "")
  }

  /// Returns the heading of the sets of what is missing.
  public func missingHeading(sets: Int) -> String {
    sets == 1 ? "次の条件がそろえば成り立ちます:" : "次のいずれか一組の条件がそろえば成り立ちます:"
  }

  /// Returns one thing that is missing.
  public func text(_ element: MissingSet.Element) -> String {
    guard !element.putsAside.isEmpty else { return change(element) }
    return change(element) + " (\(element.putsAside.map(quoted).joined(separator: "、"))は対象外になる)"
  }

  private func change(_ element: MissingSet.Element) -> String {
    let name = quoted(element.name)
    switch element.record {
    case .done?, .completed?: return "\(name)の完了"
    case .entered?: return "\(name)の開始"
    case .left?: return "\(name)の終了"
    case .ticked?: return "\(name)の確認"
    case .waived?: return element.value == .truth(.yes) ? "\(name)の免除" : "\(name)の免除の取り消し"
    case .happened?: return "\(name)の記録"
    case .doneBefore?, .round?, .times?: return name
    case nil:
      let value = led(element.value)
      let blank = value.last == "」" ? "" : " "
      let otherwise = element.reason == .toldOtherwise ? blank + "(現在の内容とは異なる)" : ""
      return "\(name)(\(element.name.path)) が\(value)\(otherwise)"
    }
  }

  /// Returns the words before the document that a rule goes back to.
  public func source(_ text: String) -> String { "出典: \(text)" }
}
