extension Japanese {
  /// Returns why a statement breaks a rule.
  public func text(_ reason: Violation.Reason) -> String {
    switch reason {
    case .forbidden: "このタスクは禁止されています"
    case .blocked(let names): "このタスクは待機中です" + listed(names, before: "。待っているもの: ")
    case .processLeft: "このプロセスは終了しています"
    case .notReady(.no, let names): "このプロセスはまだ開始できません" + listed(names, before: "。不足: ")
    case .notReady(_, let names): "このプロセスを開始できるか不明です" + listed(names, before: "。次による: ")
    case .alreadyActive: "このプロセスはすでに進行中です"
    case .notCompletable(.no, let names): "このプロセスはまだ完了できません" + listed(names, before: "。不足: ")
    case .notCompletable(_, let names): "このプロセスを完了できるか不明です" + listed(names, before: "。次による: ")
    case .notActive: "このプロセスは進行中ではありません"
    case .endingDoesNotHold(.no): "この終わり方の条件が成り立ちません"
    case .endingDoesNotHold: "この終わり方の条件が成り立つか不明です"
    case .assumption: "前提と矛盾します"
    case .toldOnce: "この情報は一度だけ伝えられ、変更できません"
    case .waivedByOther(let roles): "免除できるのは\(roles.joined(separator: "、"))だけです"
    case .notWaivable: "免除できません"
    case .invariant(let name): "不変条件 `\(name)` が成り立ちません"
    }
  }

  /// The first few names of a list, in quotes.
  private func listed(_ names: [String], before: String) -> String {
    guard !names.isEmpty else { return "" }
    let more = names.count - 4
    return before + names.prefix(4).map { "「\($0)」" }.joined(separator: "、") + (more > 0 ? "、ほか \(more) 件" : "")
  }
}
