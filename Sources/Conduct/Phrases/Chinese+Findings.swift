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
    case .member(let name): "对\(quoted(name))而言" + verdict(finding.value)
    case .today: "查询日期为\(text(finding.value))"
    case .undecided(let reason): "行动手册未作规定：\(reason)"
    }
  }

  /// Returns a value as it stands in a sentence.
  public func text(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "尚不明确"
    case .truth(.yes): "是"
    case .truth(.no): "否"
    case .day(let date): text(date)
    case .never: "从未"
    case .text(let text): text
    }
  }

  /// The title in quotes; before the member of a set stands a wide colon.
  /// A fact by its title, and by its name for those who may look it up.
  private func named(_ name: Finding.Name) -> String {
    name.path.isEmpty ? quoted(name) : "\(quoted(name))（\(name.path)）"
  }

  private func quoted(_ name: Finding.Name) -> String {
    "“\(name.path.isEmpty || name.path.hasSuffix("]") ? name.label.replacing(": ", with: "：") : name.label)”"
  }

  /// A value behind “为”: a number as it is, a word in quotes.
  private func stated(_ value: Finding.Value) -> String {
    switch value {
    case .truth, .never, .unknown: "“\(text(value))”"
    case .day(let date): text(date)
    case .text(let text): text.first?.isNumber == true || text.first == "-" ? " \(text)" : "“\(text)”"
    }
  }

  private func verdict(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes): "成立"
    case .truth(.no): "不成立"
    case .truth(.unknown), .unknown: "尚不明确"
    case .day, .never, .text: "为\(stated(value))"
    }
  }

  private func statusText(_ name: Finding.Name, _ status: Status, _ value: Finding.Value) -> String {
    guard case .truth(let truth) = value else { return quoted(name) }
    let (yes, no) = words(status)
    switch truth {
    case .yes: return quoted(name) + yes
    case .no: return quoted(name) + no
    case .unknown: return "无法确定\(quoted(name))是否\(yes)"
    }
  }

  /// What a status says of a thing, and what its denial says.
  private func words(_ status: Status) -> (yes: String, no: String) {
    switch status {
    case .applicable: ("适用", "不适用")
    case .required: ("为强制任务", "不是强制任务")
    case .optional: ("为可选任务", "不是可选任务")
    case .forbidden: ("被禁止", "未被禁止")
    case .waived: ("已免除", "未免除")
    case .conflict: ("既强制又被禁止", "并非既强制又被禁止")
    case .pending: ("正在等待其流程开始", "无需等待其流程开始")
    case .blocked: ("受阻", "未受阻")
    case .open: ("可以进行", "不可进行")
    case .due: ("为待办任务", "不是待办任务")
    case .overdue: ("已逾期", "未逾期")
    case .behind: ("落后于目标", "未落后于目标")
    case .done: ("已完成", "未完成")
    case .late: ("逾期完成", "并非逾期完成")
    case .met: ("已满足", "未满足")
    case .triggered: ("需要开展", "不需要开展")
    case .ready: ("可以开始", "尚不能开始")
    case .entered: ("已开始", "未开始")
    case .active: ("正在进行", "未在进行")
    case .completable: ("可以完成", "尚不能完成")
    case .complete: ("已完成", "未完成")
    case .left: ("已退出", "未退出")
    case .next: ("是后续步骤", "不是后续步骤")
    case .advised: ("是当前建议", "不是当前建议")
    case .permitted: ("是允许的", "尚未允许")
    case .happened: ("已发生", "未发生")
    }
  }

  private func indifferent(_ name: Finding.Name) -> String {
    "\(named(name))尚未明确，但不影响结果"
  }

  private func factText(_ name: Finding.Name, _ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "\(named(name))尚未明确"
    case .truth, .day, .never, .text: "\(named(name))为\(stated(value))"
    }
  }

  private func recordText(_ name: Finding.Name, _ record: Finding.Record, _ value: Finding.Value) -> String {
    switch record {
    case .done: dated(value, quoted(name), "完成", "尚未完成")
    case .doneBefore: dated(value, quoted(name), "在此之前完成", "在此之前未完成")
    case .entered: dated(value, quoted(name), "开始", "尚未开始")
    case .completed: dated(value, quoted(name), "完成", "尚未完成")
    case .left: dated(value, quoted(name), "退出", "尚未退出")
    case .happened: dated(value, quoted(name), "发生", "尚未发生")
    case .ticked: quoted(name) + (value == .truth(.yes) ? "已勾选" : "尚未勾选")
    case .waived: quoted(name) + (value == .truth(.yes) ? "已免除" : "未免除")
    case .round: "\(quoted(name))处于第 \(text(value)) 轮"
    case .times: "\(quoted(name))共发生 \(text(value)) 次"
    }
  }

  private func dated(_ value: Finding.Value, _ name: String, _ verb: String, _ no: String) -> String {
    switch value {
    case .day(let date): "\(name)已于\(text(date))\(verb)"
    case .truth(.yes): "\(name)已\(verb)"
    case .never, .truth, .text, .unknown: name + no
    }
  }

  private func deadlineText(_ words: String, _ finding: Finding) -> String {
    let deadline = words.isEmpty ? "期限" : "`\(words)` "
    let day: String
    switch finding.value {
    case .day(let date): day = "\(deadline)为\(text(date))"
    case .never: day = "\(deadline)尚未起算"
    case .truth, .text, .unknown: day = "\(deadline)尚不明确"
    }
    let notes = finding.notes.map(text)
    return notes.isEmpty ? day : "\(day)（\(notes.joined(separator: "；"))）"
  }

  /// Returns how a day came about.
  public func text(_ note: Finding.DayNote) -> String {
    switch note {
    case .calendar(let name?): "按日历“\(name)”计算工作日"
    case .calendar(nil): "按行动手册自身的日历计算工作日"
    case .overFreeDays(let count): "其间有 \(count) 个非工作日"
    case .noHolidaysListed(let year): "未列出 \(year) 年的假日"
    case .outsideHorizon: "超出日历涵盖的范围"
    case .tooLarge: "数值过大"
    }
  }

  /// Returns a verdict and what decides it, as one sentence with its full stop.
  public func sentence(_ verdict: String, because reasons: [String], more: Int) -> String {
    reasons.isEmpty ? verdict + "。" : "\(verdict)，\(because(reasons, more: more))。"
  }

  /// Returns what decides a verdict, to stand behind it.
  public func because(_ reasons: [String], more: Int) -> String {
    (reasons.first?.first == "`" ? "因为 " : "因为") + reasons.joined(separator: "，")
      + (more > 0 ? "，以及另外 \(more) 个原因" : "")
  }

  /// Returns the heading of the sets of what is missing.
  public func missingHeading(sets: Int) -> String { sets == 1 ? "还需满足：" : "满足以下任意一组条件即可：" }

  /// Returns one thing that is missing.
  public func text(_ element: MissingSet.Element) -> String {
    guard !element.putsAside.isEmpty else { return change(element) }
    return change(element) + "（\(element.putsAside.map(quoted).joined(separator: "、"))随之不再适用）"
  }

  private func change(_ element: MissingSet.Element) -> String {
    let name = quoted(element.name)
    switch element.record {
    case .done?: return "完成\(name)"
    case .entered?: return "开始\(name)"
    case .completed?: return "完成\(name)"
    case .left?: return "退出\(name)"
    case .ticked?: return "勾选\(name)"
    case .waived?: return element.value == .truth(.yes) ? "免除\(name)" : "不再免除\(name)"
    case .happened?: return "记录\(name)已发生"
    case .doneBefore?, .round?, .times?: return name
    case nil:
      let otherwise = element.reason == .toldOtherwise ? "（与目前的记录不同）" : ""
      return "\(name)（\(element.name.path)）为\(stated(element.value))\(otherwise)"
    }
  }

  /// Returns the words before the document that a rule goes back to.
  public func source(_ text: String) -> String { "来源：\(text)" }
}
