/// Explanations in Chinese.
extension Chinese {
  /// Returns what was found, as half a sentence.
  public func text(_ finding: Finding) -> String {
    switch finding.subject {
    case .status(let name, let status): statusText(name, status, finding.value)
    case .fact(let name): finding.isIndifferent ? indifferent(name) : factText(name, finding.value)
    case .definition(let name): quoted(name) + verdict(finding.value)
    case .condition(let words): "`\(words)` " + verdict(finding.value)
    case .record(let name, let record): recordText(name, record, finding.value)
    case .deadline(let words): deadlineText(words, finding)
    case .member(let name): "对\(name.label)" + verdict(finding.value)
    case .today: "所问之日为\(text(finding.value))"
    case .undecided(let reason): "流程手册未作决定：\(reason)"
    }
  }

  /// Returns a value as it stands in a sentence.
  public func text(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "不清楚"
    case .truth(.yes): "是"
    case .truth(.no): "否"
    case .day(let date): text(date)
    case .never: "从未"
    case .text(let text): text
    }
  }

  private func quoted(_ name: Finding.Name) -> String { "“\(name.label)”" }

  private func verdict(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes): "成立"
    case .truth(.no): "不成立"
    case .truth(.unknown), .unknown: "不清楚"
    case .day, .never, .text: "为 \(text(value))"
    }
  }

  private func statusText(_ name: Finding.Name, _ status: Status, _ value: Finding.Value) -> String {
    guard case .truth(let truth) = value else { return quoted(name) }
    let (yes, no) = words(status)
    switch truth {
    case .yes: return quoted(name) + yes
    case .no: return quoted(name) + no
    case .unknown: return "不清楚\(quoted(name))是否\(whether(status))"
    }
  }

  /// What a status says of a thing, and what its denial says.
  private func words(_ status: Status) -> (yes: String, no: String) {
    switch status {
    case .applicable: ("适用", "不适用")
    case .required: ("为强制性", "不是强制性")
    case .optional: ("为可选", "不是可选")
    case .forbidden: ("被禁止", "未被禁止")
    case .waived: ("已免除", "未免除")
    case .conflict: ("既被要求又被禁止", "并非既被要求又被禁止")
    case .pending: ("在等待其流程开始", "没有在等待其流程开始")
    case .blocked: ("受阻", "未受阻")
    case .open: ("可以进行", "不可以进行")
    case .due: ("待办", "不是待办")
    case .overdue: ("已逾期", "未逾期")
    case .behind: ("落后于目标", "没有落后于目标")
    case .done: ("已完成", "未完成")
    case .late: ("完成得迟于期限", "没有迟于期限完成")
    case .met: ("已满足", "未满足")
    case .triggered: ("需要开展", "不需要开展")
    case .ready: ("可以开始", "还不可以开始")
    case .entered: ("已开始", "未开始")
    case .active: ("正在进行", "没有在进行")
    case .completable: ("可以完成", "还不可以完成")
    case .complete: ("已完成", "未完成")
    case .left: ("已退出", "未退出")
    case .happened: ("已发生", "未发生")
    }
  }

  /// A status after “是否”.
  private func whether(_ status: Status) -> String {
    switch status {
    case .done, .complete: "完成"
    case .met: "满足"
    case .waived: "免除"
    case .entered: "开始"
    case .left: "退出"
    case .happened: "发生"
    case .overdue: "逾期"
    case .late: "迟于期限完成"
    case .applicable, .required, .optional, .forbidden, .conflict, .pending, .blocked, .open, .due, .behind,
      .triggered, .ready, .active, .completable:
      words(status).yes
    }
  }

  private func indifferent(_ name: Finding.Name) -> String {
    "\(quoted(name))（\(name.path)）未告知，但结果不受影响"
  }

  private func factText(_ name: Finding.Name, _ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "\(quoted(name))（\(name.path)）尚未告知"
    case .truth, .day, .never, .text: "\(quoted(name))（\(name.path)）为 \(text(value))"
    }
  }

  private func recordText(_ name: Finding.Name, _ record: Finding.Record, _ value: Finding.Value) -> String {
    switch record {
    case .done: dated(value, quoted(name), "完成", "尚未完成")
    case .doneBefore: dated(value, quoted(name), "在此之前完成过", "在此之前没有完成过")
    case .entered: dated(value, quoted(name), "开始", "尚未开始")
    case .completed: dated(value, quoted(name), "完成", "尚未完成")
    case .left: dated(value, quoted(name), "退出", "未退出")
    case .happened: dated(value, quoted(name), "发生", "尚未发生")
    case .ticked: quoted(name) + (value == .truth(.yes) ? "已勾选" : "尚未勾选")
    case .waived: quoted(name) + (value == .truth(.yes) ? "已免除" : "未免除")
    case .round: "\(quoted(name))处于第 \(text(value)) 轮"
    case .times: "\(quoted(name))发生过 \(text(value)) 次"
    }
  }

  private func dated(_ value: Finding.Value, _ name: String, _ verb: String, _ no: String) -> String {
    switch value {
    case .day(let date): "\(name)于\(text(date))\(verb)"
    case .truth(.yes): "\(name)已\(verb)"
    case .never, .truth, .text, .unknown: name + no
    }
  }

  private func deadlineText(_ words: String, _ finding: Finding) -> String {
    let day: String
    switch finding.value {
    case .day(let date): day = "`\(words)` 为\(text(date))"
    case .never: day = "`\(words)` 尚未起算"
    case .truth, .text, .unknown: day = "`\(words)` 不清楚"
    }
    let notes = finding.notes.map(text)
    return notes.isEmpty ? day : "\(day)（\(notes.joined(separator: "；"))）"
  }

  /// Returns how a day came about.
  public func text(_ note: Finding.DayNote) -> String {
    switch note {
    case .calendar(let name?): "按日历“\(name)”的工作日"
    case .calendar(nil): "按手册自己日历的工作日"
    case .overFreeDays(let count): "跨 \(count) 个非工作日"
    case .noHolidaysListed(let year): "未列出 \(year) 年的假日"
    case .outsideHorizon: "超出日历所知的范围"
    case .tooLarge: "数值过大"
    }
  }

  /// Returns a verdict and what decides it, as one sentence with its full stop.
  public func sentence(_ verdict: String, because reasons: [String], more: Int) -> String {
    reasons.isEmpty ? verdict + "。" : "\(verdict)，\(because(reasons, more: more))。"
  }

  /// Returns what decides a verdict, to stand behind it.
  public func because(_ reasons: [String], more: Int) -> String {
    "因为" + reasons.joined(separator: "，") + (more > 0 ? "，另有 \(more) 个原因" : "")
  }

  /// Returns the heading of the sets of what is missing.
  public func missingHeading(sets: Int) -> String { sets == 1 ? "如此则成立：" : "有其中任何一组即成立：" }

  /// Returns one thing that is missing.
  public func text(_ element: MissingSet.Element) -> String {
    guard !element.putsAside.isEmpty else { return change(element) }
    return change(element) + "，\(element.putsAside.map(quoted).joined(separator: "、"))即不适用"
  }

  private func change(_ element: MissingSet.Element) -> String {
    let name = quoted(element.name)
    switch element.record {
    case .done?: return "\(name)完成"
    case .entered?: return "\(name)开始"
    case .completed?: return "\(name)完成"
    case .left?: return "\(name)退出"
    case .ticked?: return "\(name)勾选"
    case .waived?: return element.value == .truth(.yes) ? "\(name)予以免除" : "\(name)不再免除"
    case .happened?: return "\(name)记录在案"
    case .doneBefore?, .round?, .times?: return name
    case nil:
      let otherwise = element.reason == .toldOtherwise ? "（与现告知不同）" : ""
      return "\(name)（\(element.name.path)）告知为 \(text(element.value))\(otherwise)"
    }
  }

  /// Returns the words before the document that a rule goes back to.
  public func source(_ text: String) -> String { "出处：\(text)" }
}
