/// The outcome of a test run in the XML of JUnit, which build servers read: a suite for the scenarios of each file, and
/// one for the invariants.
public struct JUnitReport: Sendable {
  private let run: TestRun
  private let suite: ScenarioSuite
  private let durations: [Duration]?

  /// Creates the report of a test run.
  ///
  /// - Parameter durations: How long each scenario took, in the order of the results; nil to write no times.
  public init(_ run: TestRun, of suite: ScenarioSuite, durations: [Duration]? = nil) {
    self.run = run
    self.suite = suite
    self.durations = durations
  }

  private struct Case {
    let name: String
    let className: String
    let assertions: Int
    /// How long it took, if that was measured; nothing for an invariant, which is watched while scenarios run.
    let duration: Duration?
    /// What went wrong: a kind, a heading, and the whole text.
    let failures: [(kind: String, message: String, text: String)]
  }

  /// The document.
  public var rendered: String {
    var suites = scenarioSuites()
    if !run.invariants.isEmpty {
      suites.append((English().invariantsHeading, run.invariants.map(testCase)))
    }
    let name = suite.playbook.name
    var lines = [
      "<?xml" + text([("version", "1.0"), ("encoding", "UTF-8")]) + "?>",
      open("testsuites", [("name", name)] + counts(suites.flatMap(\.1))),
    ]
    for (name, cases) in suites {
      lines.append("  " + open("testsuite", [("name", name)] + counts(cases)))
      lines += cases.flatMap(element)
      lines.append("  </testsuite>")
    }
    lines.append("</testsuites>")
    return lines.joined(separator: "\n")
  }

  // MARK: - Cases

  private func scenarioSuites() -> [(String, [Case])] {
    let places = Places(suite.sources)
    let report = ScenarioReport(run, of: suite, width: 100)
    var suites: [(String, [Case])] = []
    for (index, result) in run.results.enumerated() {
      let file = places.place(result.span).file
      let entry = Case(
        name: result.title, className: className(file), assertions: result.expectations,
        duration: durations.map { $0.indices.contains(index) ? $0[index] : .zero },
        failures: result.failures.map { failure($0, report) })
      if suites.last?.0 == file { suites[suites.count - 1].1.append(entry) } else { suites.append((file, [entry])) }
    }
    return suites
  }

  private func testCase(_ invariant: InvariantResult) -> Case {
    let report = ScenarioReport(run, of: suite, width: 100)
    let failures = invariant.failures.map { scenario, failure in
      let (kind, message, text) = self.failure(failure, report)
      return (kind, scenario + ": " + message, text)
    }
    return Case(
      name: invariant.title ?? invariant.name, className: suite.playbook.name + "." + invariant.name,
      assertions: invariant.sightings, duration: durations.map { _ in .zero }, failures: failures)
  }

  private func failure(
    _ failure: ScenarioFailure, _ report: ScenarioReport
  ) -> (kind: String, message: String, text: String) {
    (failure.kind.name, English().text(failure).heading, report.rendered(failure))
  }

  /// `fasttrack.scenarios-kickoff`: what build servers group by.
  private func className(_ file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return suite.playbook.name + "." + stem
  }

  // MARK: - XML

  private func counts(_ cases: [Case]) -> [(String, String)] {
    [
      ("tests", String(cases.count)), ("failures", String(cases.count { !$0.failures.isEmpty })), ("errors", "0"),
    ] + time(durations.map { _ in cases.compactMap(\.duration).reduce(.zero, +) })
  }

  /// A time in seconds, to the microsecond.
  private func time(_ duration: Duration?) -> [(String, String)] {
    guard let duration else { return [] }
    let (seconds, attoseconds) = duration.components
    let digits = String(attoseconds / 1_000_000_000_000)
    return [("time", String(seconds) + "." + String(repeating: "0", count: 6 - digits.count) + digits)]
  }

  private func element(_ entry: Case) -> [String] {
    let attributes =
      [
        ("name", entry.name), ("classname", entry.className), ("assertions", String(entry.assertions)),
      ] + time(entry.duration)
    guard !entry.failures.isEmpty else { return ["    " + open("testcase", attributes, isEmpty: true)] }
    var lines = ["    " + open("testcase", attributes)]
    // Many consumers read one failure of a case only, so all that went wrong stands in it.
    let first = entry.failures[0]
    let text = entry.failures.map(\.text).joined(separator: "\n")
    lines.append(
      "      " + open("failure", [("type", first.kind), ("message", first.message)]) + escaped(text) + "</failure>")
    lines.append("    </testcase>")
    return lines
  }

  private func open(_ name: String, _ attributes: [(String, String)], isEmpty: Bool = false) -> String {
    "<" + name + text(attributes) + (isEmpty ? "/>" : ">")
  }

  private func text(_ attributes: [(String, String)]) -> String {
    attributes.map { " " + $0.0 + "=\"" + escaped($0.1) + "\"" }.joined()
  }

  /// The text with what XML reads as markup written otherwise, and what it does not admit left out.
  private func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": output.unicodeScalars.append("\u{FFFD}")
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
