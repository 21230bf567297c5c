/// Plans in Chinese.
extension Chinese {
  /// Returns what a page of plans says beside them.
  func text(_ phrase: PlanPhrase) -> String {
    switch phrase {
    case .holdsAlready: "已经如此。"
    case .impossible: "无论告知什么、做什么，都无法实现。"
    case .notFound(let searches): (searches > 1 ? "尝试 \(searches) 次，" : "") + "没有找到办法，但仍可能存在。"
    case .inTheWay: "障碍在于："
    case .heading(let plans): plans == 1 ? "需要：" : "以下办法任选其一："
    case .plan(let number, let steps, let isVariant): "\(number). " + (isVariant ? "同 1，但" : "共 \(steps) 步")
    case .more(let known, let searches): more(known, searches)
    case .waitUntil(let date): "等到\(text(date))"
    case .withReason: "须写明理由"
    case .by(let date): "期限\(text(date))"
    case .wasDue(let date): "期限原为\(text(date))"
    case .insteadOf(let value): "代替目前告知的 \(value)"
    case .leeway(.more, let isDay): isDay ? "或更晚" : "或更多"
    case .leeway(.less, let isDay): isDay ? "或更早" : "或更少"
    case .leeway(.any, _): "仅为示例"
    case .obstacle(let name, let reason): "“\(name.label)”（\(name.path)）\(text(reason))"
    }
  }

  private func more(_ known: Int, _ searches: Int?) -> String {
    let others = known > 0 ? "另有 \(known) 种办法" : ""
    guard let searches else { return others }
    let bound = "查找在 \(searches) 次后停止；可能还有其他办法"
    return others.isEmpty ? bound : others + "；" + bound
  }

  /// Why something cannot be otherwise.
  private func text(_ reason: PlanAnswer.Obstacle.Reason) -> String {
    switch reason {
    case .kept: "须保持不变"
    case .toldOnce: "只告知一次，不得更改"
    case .recorded: "已有记录，记录不会更改"
    case .notRecordable: "无法改变"
    }
  }
}
