/// The outcome of a test run, to be shown.
public struct ScenarioReport: Sendable {
  let results: [ScenarioResult]
  let sources: SourceSet
  let color: Bool
  let width: Int
  private let words = English()

  /// Creates the report of a test run.
  public init(_ results: [ScenarioResult], sources: SourceSet, color: Bool = false, width: Int = 100) {
    self.results = results
    self.sources = sources
    self.color = color
    self.width = width
  }

  /// The report as text: what failed and why, then a line that counts.
  public var rendered: String {
    var parts = results.filter { !$0.passed }.map(rendered)
    let failed = parts.count
    let expectations = results.reduce(0) { $0 + $1.expectations }
    parts.append(words.summary(passed: results.count - failed, failed: failed, expectations: expectations))
    return parts.joined(separator: "\n")
  }

  private func rendered(_ result: ScenarioResult) -> String {
    let title = TextStyle.error.painted("✗")
    let heading = (color ? title : "✗") + " " + result.title.visible
    return ([heading] + result.failures.map(rendered)).joined(separator: "\n") + "\n"
  }

  private func rendered(_ failure: ScenarioFailure) -> String {
    let (heading, notes) = words.text(failure)
    let file = sources.file(of: failure.span)
    let location = file.location(of: Int(failure.span.start), lineStarts: file.lineStarts())
    var lines = ["  \(file.path):\(location.line)", "    " + sources.text(of: failure.span).firstLine.visible]
    lines.append("    " + heading)
    for part in failure.kind.parts {
      lines.append("      " + sources.text(of: part.span).firstLine.visible + "  =  " + part.value.visible)
    }
    lines += notes.map { "      " + $0 }
    return lines.joined(separator: "\n")
  }

  /// The report as JSON: a list of scenarios, each with its failures.
  public var json: JSONValue {
    .array(
      results.map { result in
        [
          "scenario": .text(result.title), "passed": .bool(result.passed),
          "expectations": .integer(result.expectations), "failures": .array(result.failures.map(json)),
        ]
      })
  }

  private func json(_ failure: ScenarioFailure) -> JSONValue {
    let file = sources.file(of: failure.span)
    let location = file.location(of: Int(failure.span.start), lineStarts: file.lineStarts())
    let (heading, notes) = words.text(failure)
    let parts = failure.kind.parts.map { part -> JSONValue in
      ["text": .text(sources.text(of: part.span)), "value": .text(part.value)]
    }
    return [
      "date": .text(failure.date.iso), "file": .text(file.path), "line": .integer(location.line),
      "statement": .text(sources.text(of: failure.span)), "message": .text(heading), "notes": .texts(notes),
      "parts": .array(parts),
    ]
  }
}

extension ScenarioFailure.Kind {
  /// The parts of the condition that failed.
  var parts: [ScenarioFailure.PartValue] {
    switch self {
    case .expectation(_, let parts), .reason(_, let parts), .invariant(_, _, _, let parts): parts
    case .notRefused, .list, .violation: []
    }
  }
}

extension String {
  /// The first line, with a sign that there are more.
  fileprivate var firstLine: String {
    let lines = split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count > 1 ? lines[0] + " …" : self
  }
}
