/// Scenarios that fail, in Portuguese.
extension Portuguese: ScenarioPhrasebook {
  /// Returns what went wrong in a scenario, as a heading and notes.
  func text(_ failure: ScenarioFailure) -> (heading: String, notes: [String]) {
    let day = text(StatusPhrase.day(failure.date))
    switch failure.kind {
    case .expectation(let truth, _):
      return ("era esperado, mas \(truth == .unknown ? "não se sabe" : "não é assim"): \(day)", [])
    case .reason(let truth, let broken, _):
      let (reasons, more) = broken.explanation.grounds(limit: 4, words: self)
      let heading = brokenReason(broken.condition, on: day, broken.reason, truth, reasons: reasons, more: more)
      return (heading, [])
    case .notRefused(let statement): return ("`\(statement)` seria aceito: \(day)", [])
    case .list(let status, let missing, let unexpected): return (heading(status, missing, unexpected, day), [])
    case .violation(let statement, let reason):
      let help = "Se o cenário é sobre esta violação, escreva `force \(statement) because \"…\"`."
      return ("`\(statement)` viola uma regra (\(day)): \(text(reason))", [help])
    case .invariant(let name, let title, let statement, _):
      let named = title.map { "“\($0)” (\(name))" } ?? "`\(name)`"
      let after = statement.map { ", depois de `\($0)`" } ?? ""
      return ("a invariante \(named) não vale: \(day)\(after)", [])
    }
  }

  /// Which tasks of a work list are missing, and which are too many.
  private func heading(_ status: Status, _ missing: [String], _ unexpected: [String], _ day: String) -> String {
    var parts: [String] = []
    if !missing.isEmpty { parts.append("\(names(missing)) não \(verb(missing)) em `\(status.rawValue)`") }
    if !unexpected.isEmpty { parts.append("\(names(unexpected)) também \(verb(unexpected)) em `\(status.rawValue)`") }
    return "a lista é outra (\(day)): " + parts.joined(separator: ", e ")
  }

  private func names(_ names: [String]) -> String { list(names.map { "`\($0)`" }, more: 0) }

  private func verb(_ names: [String]) -> String { names.count == 1 ? "está" : "estão" }

  /// Returns the last line of a test run.
  func summary(_ run: TestRun) -> String {
    guard !run.results.isEmpty || run.skipped > 0 else { return "não há cenários" }
    let scenarios = counted(run.results.count, "cenário", "cenários")
    let failed = run.failed.count
    var text = failed == 0 ? "todos os \(scenarios) passaram" : "\(failed) de \(scenarios) com falha"
    if run.results.count == 1, failed == 0 { text = "1 cenário passou" }
    text += ", " + counted(run.expectations, "expectativa", "expectativas")
    if !run.invariants.isEmpty {
      let broken = run.invariants.count { !$0.passed }
      let invariants = counted(run.invariants.count, "invariante", "invariantes")
      let states = counted(run.states, "estado", "estados")
      text += broken == 0 ? "; \(invariants) sem violação em \(states)" : "; \(broken) de \(invariants) com violação"
    }
    if run.skipped > 0 { text += "; \(run.skipped) sem execução" }
    if run.unchosen > 0 { text += "; \(run.unchosen) fora do filtro" }
    return text
  }

  /// Returns how often an invariant was looked at.
  func sightings(_ invariant: InvariantResult) -> String {
    guard invariant.sightings > 0 else { return "nunca posta à prova" }
    let unknown = invariant.unknown == 0 ? "" : ", \(invariant.unknown) sem resposta conhecida"
    return "verificada " + counted(invariant.sightings, "vez", "vezes") + unknown
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
