/// What the scenarios of a playbook show of its rules, to be read by people.
public struct CoverageReport {
  private let coverage: Coverage
  private let places: Places
  private let words = English()
  private let color: Bool
  private let width: Int

  /// Creates the report.
  public init(_ coverage: Coverage, of suite: ScenarioSuite, color: Bool = false, width: Int = 100) {
    self.coverage = coverage
    places = Places(suite.sources)
    self.color = color
    self.width = max(40, width)
  }

  /// The report as text: a line for each kind of rules, then what is not shown, why, and what would show it.
  public var rendered: String {
    var lines = [strong(words.coverageHeading(coverage))]
    lines += table
    var file: String?
    var isSpaced = false
    for gaps in grouped(coverage.open) {
      let place = places.place(gaps[0].span)
      if place.file != file { lines += ["", strong(place.file.visible)] } else if isSpaced { lines.append("") }
      file = place.file
      lines += rendered(gaps, line: place.line)
      isSpaced = gaps.contains { $0.proposal != nil }
    }
    let explained = coverage.gaps.filter { $0.explanation != nil }
    let unsought = coverage.open.count { !$0.isSought && !$0.isShownByOthers }
    if unsought > 0, coverage.open.contains(where: \.isSought) {
      lines += [""] + wrapped(words.unsoughtGaps(unsought, after: CoverageProposals.maximumGaps), 2)
    }
    if !explained.isEmpty { lines += ["", strong(words.explainedHeading(explained.count))] }
    for gap in explained {
      let place = places.place(gap.span)
      lines += wrapped(
        (place.file + ":" + String(place.line)).visible + "  " + words.text(gap) + " · " + (gap.explanation ?? ""), 2)
    }
    for comment in coverage.needless {
      let place = places.place(comment)
      lines += [""] + wrapped((place.file + ":" + String(place.line)).visible + "  " + words.needlessExplanation, 2)
    }
    return lines.joined(separator: "\n")
  }

  private var table: [String] {
    let rows = coverage.shares.map { (words.name($0.kind), String($0.covered), String($0.total)) }
    let name = rows.map(\.0.displayWidth).max() ?? 0
    let covered = rows.map(\.1.count).max() ?? 0
    let total = rows.map(\.2.count).max() ?? 0
    return rows.map {
      "  " + $0.0.padded(to: name) + "  " + $0.1.leftPadded(to: covered) + " " + words.outOf + " "
        + $0.2.leftPadded(to: total)
    }
  }

  /// Gaps of one rule that have one reason stand together.
  private func grouped(_ gaps: [CoverageGap]) -> [[CoverageGap]] {
    var groups: [[CoverageGap]] = []
    for gap in gaps {
      if let last = groups.last?.last, last.span == gap.span, last.words == gap.words, last.kind == gap.kind,
        words.reason(last) == words.reason(gap)
      {
        groups[groups.count - 1].append(gap)
      } else {
        groups.append([gap])
      }
    }
    return groups
  }

  private func rendered(_ gaps: [CoverageGap], line: Int) -> [String] {
    var lines = wrapped(words.text(gaps), 8)
    let number = String(line).leftPadded(to: 6) + "  "
    lines[0] = number + String(lines[0].dropFirst(number.count))
    lines += wrapped(words.reason(gaps[0]), 10)
    if gaps.contains(where: \.isShownByOthers) { lines += wrapped(words.shownByOthers, 10) }
    for proposal in gaps.compactMap(\.proposal) {
      lines += [""] + proposal.split(separator: "\n").map { String(repeating: " ", count: 10) + String($0).visible }
    }
    return lines
  }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    text.visible.wrapped(to: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  private func strong(_ text: String) -> String { color ? TextStyle.strong.painted(text) : text }
}
