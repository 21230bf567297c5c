/// The changes of the rules that no scenario and no invariant notices, to be read by people.
public struct MutationReport {
  private let result: MutationResult
  private let sources: SourceSet
  private let places: Places
  private let words = English()
  private let color: Bool
  private let width: Int

  /// Creates the report.
  public init(_ result: MutationResult, of suite: ScenarioSuite, color: Bool = false, width: Int = 100) {
    self.result = result
    sources = suite.sources
    places = Places(suite.sources)
    self.color = color
    self.width = max(40, width)
  }

  /// The report as text: a line for each kind of change, then each that goes unnoticed.
  public var rendered: String {
    var lines = heading
    lines += table
    var file: String?
    for group in MutantGroup.groups(of: result, in: sources) {
      let place = places.place(group.place)
      if place.file != file { lines += ["", strong(place.file.visible)] }
      file = place.file
      lines += rendered(group, line: place.line)
    }
    if !result.explained.isEmpty { lines += ["", strong(words.explainedSurvivors(result.explained.count))] }
    for (index, (mutant, reason)) in result.explained.enumerated() {
      let place = places.place(mutant.mutation.place)
      let difference = TextDifference(mutant.mutation, in: sources)
      lines += wrapped((place.file + ":" + String(place.line)).visible + "  " + words.change(difference.narrowed), 2)
      let next = result.explained.dropFirst(index + 1).first
      let isLast = next.map { $0.reason != reason || places.place($0.mutant.mutation.place) != place } ?? true
      if isLast { lines += wrapped(reason, 6) }
    }
    for comment in result.needless {
      let place = places.place(comment)
      lines += [""] + wrapped((place.file + ":" + String(place.line)).visible + "  " + words.needlessReason, 2)
    }
    return lines.joined(separator: "\n")
  }

  private var table: [String] {
    let rows = Mutation.Kind.allCases.compactMap { kind -> (String, String, String)? in
      let own = result.mutants.filter { $0.mutation.kind == kind }
      return own.isEmpty ? nil : (words.name(kind), String(own.count { $0.isNoticed }), String(own.count))
    }
    let name = rows.map(\.0.displayWidth).max() ?? 0
    let noticed = rows.map(\.1.count).max() ?? 0
    let total = rows.map(\.2.count).max() ?? 0
    return rows.map {
      "  " + $0.0.padded(to: name) + "  " + $0.1.leftPadded(to: noticed) + " " + words.ofAll + " "
        + $0.2.leftPadded(to: total)
    }
  }

  private var heading: [String] {
    let lines = words.mutationHeading(result).wrapped(to: width - 2)
    return lines.enumerated().map { strong(($0 == 0 ? "" : "  ") + $1) }
  }

  /// The changes of one place: what is written, then what might be, with a scenario that would notice.
  private func rendered(_ group: MutantGroup, line: Int) -> [String] {
    let heading = words.text(group.rule).visible.wrapped(to: width - 8)
    let indent = String(repeating: " ", count: 8)
    var lines = heading.enumerated().map { ($0 == 0 ? String(line).leftPadded(to: 6) + "  " : indent) + $1 }
    lines += group.removed.map { indent + painted("- " + $0.visible, .removed) }
    for choice in group.choices {
      lines += choice.added.flatMap { $0 }.map { indent + painted("+ " + $0.visible, .inserted) }
      lines += wrapped(words.reason(choice.fate), 8)
      switch choice.proposal {
      case .scenario(let text):
        lines += wrapped(words.wouldNotice(choice.added.count), 8)
        lines += text.split(separator: "\n").map { indent + "  " + String($0).visible }
      case .shown: lines += wrapped(words.noticedAbove, 8)
      case .none: lines += wrapped(words.nothingFound, 8)
      case .neverSought: lines += wrapped(words.neverSoughtForWords, 8)
      case .unsought: lines += wrapped(words.nothingSought(after: result.sought), 8)
      }
    }
    return lines
  }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    text.visible.wrapped(to: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  private func painted(_ text: String, _ style: TextStyle) -> String { color ? style.painted(text) : text }

  private func strong(_ text: String) -> String { painted(text, .strong) }
}
