/// Scenarios that fail, in Japanese.
extension Japanese: ScenarioPhrasebook {
  /// Returns what went wrong in a scenario, as a heading and notes.
  func text(_ failure: ScenarioFailure) -> (heading: String, notes: [String]) {
    let day = text(StatusPhrase.day(failure.date))
    switch failure.kind {
    case .expectation(let truth, _): return ("\(day)の期待に反し、\(truth == .unknown ? "不明です" : "そうなっていません")", [])
    case .reason(let truth, let broken, _):
      let (reasons, more) = broken.explanation.grounds(limit: 4, words: self)
      let heading = brokenReason(broken.condition, on: day, broken.reason, truth, reasons: reasons, more: more)
      return (heading, [])
    case .notRefused(let statement): return ("`\(statement)` は\(day)に受け付けられます", [])
    case .list(let status, let missing, let unexpected): return (heading(status, missing, unexpected, day), [])
    case .violation(let statement, let reason):
      let help = "この違反を扱うシナリオなら、`force \(statement) because \"…\"` と書いてください。"
      return ("\(day)、`\(statement)` は規則に反します: \(text(reason))", [help])
    case .invariant(let name, let title, let statement, _):
      let named = title.map { "「\($0)」(\(name)) " } ?? " `\(name)` "
      let after = statement.map { "、`\($0)` の後" } ?? ""
      return ("\(day)\(after)、不変条件\(named)が成り立ちません", [])
    }
  }

  /// Which tasks of a work list are missing, and which are too many.
  private func heading(_ status: Status, _ missing: [String], _ unexpected: [String], _ day: String) -> String {
    var parts: [String] = []
    if !missing.isEmpty { parts.append("\(names(missing)) は `\(status.rawValue)` ではありません") }
    if !unexpected.isEmpty { parts.append("\(names(unexpected)) も `\(status.rawValue)` です") }
    return "\(day)の一覧が異なります: " + parts.joined(separator: "。")
  }

  private func names(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: "、") }

  /// Returns the last line of a test run.
  func summary(_ run: TestRun) -> String {
    guard !run.results.isEmpty || run.skipped > 0 else { return "シナリオがありません" }
    let failed = run.failed.count
    let count = run.results.count
    var text = failed == 0 ? "\(count) 件のシナリオすべてに合格" : "\(count) 件のシナリオのうち \(failed) 件が不合格"
    text += "、期待 \(run.expectations) 件"
    if !run.invariants.isEmpty {
      let broken = run.invariants.count { !$0.passed }
      let count = run.invariants.count
      text += broken == 0 ? "。不変条件 \(count) 件は \(run.states) 個の状態で成立" : "。不変条件 \(count) 件のうち \(broken) 件が不成立"
    }
    if run.skipped > 0 { text += "。\(run.skipped) 件は未実行" }
    if run.unchosen > 0 { text += "。\(run.unchosen) 件は対象外" }
    return text
  }

  /// Returns how often an invariant was looked at.
  func sightings(_ invariant: InvariantResult) -> String {
    guard invariant.sightings > 0 else { return "一度も試されていません" }
    return "\(invariant.sightings) 回確認" + (invariant.unknown == 0 ? "" : "、うち \(invariant.unknown) 回は不明")
  }
}
