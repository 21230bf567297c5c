/// Everything that a test run looked at, whether it passed or not: what the playbook does, and what it guarantees.
public struct ScenarioList: Sendable {
  private let run: TestRun
  private let places: Places
  private let words: any ScenarioPhrasebook
  private let color: Bool
  private let width: Int

  private struct Entry {
    let span: Span
    let passed: Bool
    let text: String
    var remark = ""
  }

  /// Creates the list of a test run.
  public init(
    _ run: TestRun, of suite: ScenarioSuite, in language: Language = .english, color: Bool = false, width: Int = 100
  ) {
    self.run = run
    places = Places(suite.sources)
    words = language.scenarioPhrases
    self.color = color
    self.width = max(40, width)
  }

  /// The list as text: the titles of scenarios and invariants below the names of their files, in order of place.
  public var rendered: String {
    let scenarios = run.results.map { Entry(span: $0.span, passed: $0.passed, text: $0.title) }
    let invariants = run.invariants.map {
      Entry(span: $0.span, passed: $0.passed, text: $0.title ?? $0.name, remark: words.sightings($0))
    }
    var lines: [String] = []
    var file: String?
    for entry in (scenarios + invariants).sorted(by: { $0.span < $1.span }) {
      let own = places.place(entry.span).file
      if own != file {
        if file != nil { lines.append("") }
        lines.append(painted(own.visible, .strong))
        file = own
      }
      lines += rendered(entry)
    }
    return lines.joined(separator: "\n")
  }

  private func rendered(_ entry: Entry) -> [String] {
    let sign = entry.passed ? painted("✓", .inserted) : painted("✗", .error)
    return RemarkedTitle(sign: sign, title: entry.text, remark: entry.remark).lines(width: width - 2).map { "  " + $0 }
  }

  private func painted(_ text: String, _ style: TextStyle) -> String { color ? style.painted(text) : text }
}
