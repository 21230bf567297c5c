extension Chinese {
  /// Returns why a statement breaks a rule.
  public func text(_ reason: Violation.Reason) -> String {
    switch reason {
    case .forbidden: "该任务被禁止"
    case .blocked(let names): "该任务受阻" + listed(names, before: "，须先完成")
    case .processLeft: "其流程已退出"
    case .notReady(.no, let names): "该流程尚未就绪" + listed(names, before: "，尚缺")
    case .notReady(_, let names): "无法确定该流程是否就绪" + listed(names, before: "，取决于")
    case .alreadyActive: "该流程已在进行中"
    case .notCompletable(.no, let names): "该流程尚不能完成" + listed(names, before: "，尚缺")
    case .notCompletable(_, let names): "无法确定该流程是否可以完成" + listed(names, before: "，取决于")
    case .notActive: "该流程未在进行"
    case .endingDoesNotHold(.no): "该结束方式的条件不成立"
    case .endingDoesNotHold: "无法确定该结束方式的条件是否成立"
    case .assumption: "与一项前提相矛盾"
    case .toldOnce: "该事实只能记录一次，不得更改"
    case .waivedByOther(let roles): "只有\(roles.joined(separator: "、"))可以免除"
    case .notWaivable: "不得免除"
    case .invariant(let name): "不变式 `\(name)` 不成立"
    }
  }

  /// The first few names of a list, in quotes.
  private func listed(_ names: [String], before: String) -> String {
    guard !names.isEmpty else { return "" }
    let more = names.count - 4
    return before + names.prefix(4).map { "“\($0)”" }.joined(separator: "、") + (more > 0 ? "，另有 \(more) 项" : "")
  }
}
