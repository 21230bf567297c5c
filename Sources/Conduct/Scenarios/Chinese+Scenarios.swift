/// Scenarios that fail, in Chinese.
extension Chinese: ScenarioPhrasebook {
  /// Returns what went wrong in a scenario, as a heading and notes.
  func text(_ failure: ScenarioFailure) -> (heading: String, notes: [String]) {
    let day = text(StatusPhrase.day(failure.date))
    switch failure.kind {
    case .expectation(let truth, _): return ("不符合预期：\(day)，\(truth == .unknown ? "尚不清楚" : "并非如此")", [])
    case .reason(let truth, let broken, _):
      let (reasons, more) = broken.explanation.grounds(limit: 4, words: self)
      let heading = brokenReason(broken.condition, on: day, broken.reason, truth, reasons: reasons, more: more)
      return (heading, [])
    case .notRefused(let statement): return ("`\(statement)` 在\(day)会被接受", [])
    case .list(let status, let missing, let unexpected): return (heading(status, missing, unexpected, day), [])
    case .violation(let statement, let reason):
      let help = "如果该场景针对的正是这一违规，请写成 `force \(statement) because \"…\"`。"
      return ("`\(statement)` 在\(day)违反规则：\(text(reason))", [help])
    case .invariant(let name, let title, let statement, _):
      let named = title.map { "“\($0)”（\(name)）" } ?? " `\(name)` "
      let after = statement.map { " `\($0)` 之后，" } ?? ""
      return ("\(day)，\(after)不变式\(named)不成立", [])
    }
  }

  /// Which tasks of a work list are missing, and which are too many.
  private func heading(_ status: Status, _ missing: [String], _ unexpected: [String], _ day: String) -> String {
    var parts: [String] = []
    if !missing.isEmpty { parts.append("\(names(missing)) 不处于状态 `\(status.rawValue)`") }
    if !unexpected.isEmpty { parts.append("\(names(unexpected)) 也处于状态 `\(status.rawValue)`") }
    return "\(day)的清单有所不同：" + parts.joined(separator: "，")
  }

  private func names(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: "、") }

  /// Returns the last line of a test run.
  func summary(_ run: TestRun) -> String {
    guard !run.results.isEmpty || run.skipped > 0 else { return "没有场景" }
    let failed = run.failed.count
    var text = failed == 0 ? "\(run.results.count) 个场景全部通过" : "\(run.results.count) 个场景中有 \(failed) 个失败"
    text += "，\(run.expectations) 项预期"
    if !run.invariants.isEmpty {
      let broken = run.invariants.count { !$0.passed }
      let count = run.invariants.count
      text += broken == 0 ? "；\(count) 个不变式在 \(run.states) 个状态中成立" : "；\(count) 个不变式中有 \(broken) 个不成立"
    }
    if run.skipped > 0 { text += "；\(run.skipped) 个未运行" }
    if run.unchosen > 0 { text += "；\(run.unchosen) 个未选" }
    return text
  }

  /// Returns how often an invariant was looked at.
  func sightings(_ invariant: InvariantResult) -> String {
    guard invariant.sightings > 0 else { return "从未受到检验" }
    return "检查 \(invariant.sightings) 次" + (invariant.unknown == 0 ? "" : "，其中 \(invariant.unknown) 次尚不清楚")
  }
}
