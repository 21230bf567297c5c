/// Plans in Japanese.
extension Japanese {
  /// Returns what a page of plans says beside them.
  func text(_ phrase: PlanPhrase) -> String {
    switch phrase {
    case .holdsAlready: "すでにそうなっています。"
    case .impossible: "何を伝えても、何を行っても、実現しません。"
    case .notFound(let searches):
      (searches > 1 ? "\(searches) 回試しましたが、" : "") + "方法は見つかりませんでした。ただし、ないとは限りません。"
    case .inTheWay: "妨げになっているもの:"
    case .heading(let plans): plans == 1 ? "必要なこと:" : "次のいずれか:"
    case .plan(let number, let steps, let isVariant):
      "\(number). " + (isVariant ? "1 と同じ。ただし" : "全 \(steps) ステップ")
    case .more(let known, let searches): more(known, searches)
    case .waitUntil(let date): "\(text(date))まで待つ"
    case .withReason: "理由を記入"
    case .by(let date): "期限 \(text(date))"
    case .wasDue(let date): "期限は\(text(date))でした"
    case .insteadOf(let value): "現在の内容 \(value) に代えて"
    case .leeway(.more, let isDay): isDay ? "またはそれ以降" : "またはそれ以上"
    case .leeway(.less, let isDay): isDay ? "またはそれ以前" : "またはそれ以下"
    case .leeway(.any, _): "一例"
    case .obstacle(let name, let reason): "「\(name.label)」(\(name.path)) \(text(reason))"
    }
  }

  private func more(_ known: Int, _ searches: Int?) -> String {
    let others = known > 0 ? "ほか \(known) 通り" : ""
    guard let searches else { return others }
    let bound = "\(searches) 回で検索を打ち切りました (ほかにもある可能性があります)"
    return others.isEmpty ? bound : others + "。" + bound
  }

  /// Why something cannot be otherwise.
  private func text(_ reason: PlanAnswer.Obstacle.Reason) -> String {
    switch reason {
    case .kept: "は変えない指定です"
    case .toldOnce: "は一度だけ伝えられ、変更できません"
    case .recorded: "は記録済みで、記録は変わりません"
    case .notRecordable: "は変えられません"
    }
  }
}
