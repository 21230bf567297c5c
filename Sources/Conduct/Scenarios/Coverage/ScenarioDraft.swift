/// A scenario that is being written.
struct ScenarioDraft {
  private struct Entry {
    let date: CivilDate
    var lines: [String]
    var actions: [Action]
  }

  private let title: String
  private var days: [Entry] = []

  /// Creates the scenario that makes some statements.
  init(title: String, _ planned: PlannedStatements) {
    self.title = title
    for entry in planned.statements { add(entry.text, entry.action, on: entry.day) }
    if days.last.map({ $0.date < planned.end }) ?? true {
      days.append(Entry(date: planned.end, lines: [], actions: []))
    }
  }

  /// Adds a statement.
  mutating func add(_ text: String, _ action: Action, on day: CivilDate) {
    if days.last?.date != day { days.append(Entry(date: day, lines: [], actions: [])) }
    days[days.count - 1].lines.append(text)
    days[days.count - 1].actions.append(action)
  }

  /// Adds a line that is not run.
  mutating func add(line: String, on day: CivilDate) {
    if days.last?.date != day { days.append(Entry(date: day, lines: [], actions: [])) }
    days[days.count - 1].lines.append(line)
  }

  /// Adds what is expected at the end.
  mutating func expect(_ condition: String?) {
    guard let condition, !days.isEmpty else { return }
    days[days.count - 1].lines.append(Keyword.expect.text + " " + condition)
  }

  /// Returns the scenario with a day at its end, and what is expected on it.
  func waiting(until day: CivilDate, expecting condition: String?) -> ScenarioDraft {
    var draft = self
    draft.days.append(Entry(date: day, lines: [], actions: []))
    draft.expect(condition)
    return draft
  }

  /// The scenario to be run, without what it expects.
  var script: ScenarioScript {
    let days = days.map { ScenarioScript.ScriptDay(date: $0.date, steps: $0.actions.map { .act($0) }) }
    return ScenarioScript(title: title, span: Span(file: 0, start: 0, end: 0), given: [], days: days)
  }

  /// The scenario as text, with a line end at its end.
  var text: String {
    var lines = [Keyword.scenario.text + " " + TextDecoder.quoted(title) + " {"]
    for day in days {
      lines.append("  " + Keyword.on.text + " " + day.date.iso + " {")
      lines += day.lines.map { "    " + $0 } + ["  }"]
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }
}
