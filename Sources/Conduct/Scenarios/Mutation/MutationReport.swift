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
    var lines = [strong(words.mutationHeading(result))]
    lines += table
    var file: String?
    for (index, mutant) in result.survivors.enumerated() {
      let place = places.place(mutant.mutation.place)
      if place.file != file { lines += ["", strong(place.file.visible)] }
      file = place.file
      lines += rendered(mutant, line: place.line, isSought: index < result.sought)
    }
    if !result.explained.isEmpty { lines += ["", strong(words.explainedSurvivors(result.explained.count))] }
    for (mutant, reason) in result.explained {
      let place = places.place(mutant.mutation.place)
      let difference = TextDifference(mutant.mutation, in: sources)
      lines += wrapped((place.file + ":" + String(place.line)).visible + "  " + words.change(difference), 2)
      lines += wrapped(reason, 6)
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

  private func rendered(_ mutant: Mutant, line: Int, isSought: Bool) -> [String] {
    let difference = TextDifference(mutant.mutation, in: sources)
    let heading = words.text(mutant.mutation.rule).visible.wrapped(to: width - 8)
    let indent = String(repeating: " ", count: 8)
    var lines = heading.enumerated().map { ($0 == 0 ? String(line).leftPadded(to: 6) + "  " : indent) + $1 }
    lines += difference.removed.map { indent + painted("- " + $0.visible, .error) }
    lines += difference.added.map { indent + painted("+ " + $0.visible, .help) }
    lines += wrapped(words.reason(mutant.fate), 8)
    guard let proposal = result.proposals[mutant.number] else {
      return lines + wrapped(isSought ? words.nothingFound : words.nothingSought(after: result.sought), 8)
    }
    return lines + wrapped(words.wouldNotice, 8) + proposal.split(separator: "\n").map { indent + "  " + $0 }
  }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    text.visible.wrapped(to: width - indent).map { String(repeating: " ", count: indent) + $0 }
  }

  private func painted(_ text: String, _ style: TextStyle) -> String { color ? style.painted(text) : text }

  private func strong(_ text: String) -> String { painted(text, .strong) }
}
