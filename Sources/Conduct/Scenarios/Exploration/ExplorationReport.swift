/// What an exploration has shown, to be read by people.
public struct ExplorationReport {
  private let result: ExplorationResult
  private let words = English()
  private let color: Bool
  private let width: Int

  /// Creates the report.
  public init(_ result: ExplorationResult, color: Bool = false, width: Int = 100) {
    self.result = result
    self.color = color
    self.width = max(40, width)
  }

  /// The report as text: how often everything happened, then what is wrong, with a scenario that shows it.
  public var rendered: String {
    (heading + table + findings).joined(separator: "\n")
  }

  /// Returns a single story, as a scenario, and what is wrong in it.
  public func rendered(_ story: String) -> String {
    (lines(story) + findings).joined(separator: "\n")
  }

  private var findings: [String] {
    var lines: [String] = []
    for finding in result.findings {
      let sign = color ? TextStyle.error.painted("✗") : "✗"
      let text = words.text(finding).visible.wrapped(to: width - 2)
      lines += [""] + text.enumerated().map { ($0 == 0 ? sign + " " : "  ") + $1 }
      let arrow = color ? TextStyle.frame.painted("-->") : "-->"
      lines.append("  " + arrow + " " + (finding.file + ":" + String(finding.line)).visible)
      lines += words.origin(finding, seed: result.seed).wrapped(to: width - 2).map { "  " + $0 }
      lines += self.lines(finding.scenario).map { "    " + $0 }
    }
    return lines
  }

  private func lines(_ scenario: String) -> [String] { scenario.split(separator: "\n").map { String($0).visible } }

  private var heading: [String] {
    let lines = words.explorationHeading(result).wrapped(to: width - 2)
    return lines.enumerated().map { strong(($0 == 0 ? "" : "  ") + $1) }
  }

  private var table: [String] {
    guard !result.witnesses.isEmpty else { return [] }
    let heads = [words.allRobots] + Robot.allCases.map(words.name)
    var rows = [[words.witnessesHeading] + heads]
    let total = result.stories.values.reduce(0, +)
    for (witness, sightings) in result.witnesses {
      let all = share(sightings.values.reduce(0, +), of: total)
      rows.append(
        [words.text(witness), all] + Robot.allCases.map { share(sightings[$0] ?? 0, of: result.stories[$0] ?? 0) })
    }
    let name = rows.map { $0[0].displayWidth }.max() ?? 0
    let columns = heads.indices.map { column in rows.map { $0[column + 1].displayWidth }.max() ?? 0 }
    return rows.map { row in
      "  " + row[0].padded(to: name) + zip(row.dropFirst(), columns).map { "  " + $0.leftPadded(to: $1) }.joined()
    }
  }

  /// A percentage, rounded down; what happened at all is never shown as nothing.
  private func share(_ count: Int, of total: Int) -> String {
    guard total > 0 else { return "–" }
    guard count > 0 else { return words.neverSeen }
    let percent = count * 100 / total
    return percent == 0 ? "<1%" : String(percent) + "%"
  }

  private func strong(_ text: String) -> String { color ? TextStyle.strong.painted(text) : text }
}
