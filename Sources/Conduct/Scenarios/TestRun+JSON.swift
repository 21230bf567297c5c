extension TestRun {
  /// Returns the run as JSON; see the schema `test.schema.json`.
  public func json(
    of suite: ScenarioSuite, coverage: Coverage? = nil, changes: MutationResult? = nil,
    exploration: ExplorationResult? = nil, in language: Language = .english
  ) -> JSONValue {
    let places = Places(suite.sources)
    let words = language.scenarioPhrases
    var members: [JSONValue.Member] = [
      .init("playbook", .text(suite.playbook.name)), .init("passed", .bool(passed)), .init("summary", summary),
      .init("scenarios", .array(results.map { json($0, suite, places, words) })),
      .init("invariants", .array(invariants.map { json($0, places) })),
    ]
    if let coverage { members.append(.init("coverage", coverage.json(of: suite))) }
    if let changes { members.append(.init("changes", changes.json(of: suite))) }
    if let exploration { members.append(.init("exploration", exploration.json)) }
    return .object(members)
  }

  private var summary: JSONValue {
    [
      "scenarios": .integer(results.count), "failed": .integer(failed.count), "skipped": .integer(skipped),
      "expectations": .integer(expectations), "states": .integer(states),
      "invariants": .integer(invariants.count), "brokenInvariants": .integer(invariants.count { !$0.passed }),
    ]
  }

  private func json(
    _ result: ScenarioResult, _ suite: ScenarioSuite, _ places: Places, _ words: any ScenarioPhrasebook
  ) -> JSONValue {
    let (file, line) = places.place(result.span)
    return [
      "title": .text(result.title), "file": .text(file), "line": .integer(line), "passed": .bool(result.passed),
      "expectations": .integer(result.expectations), "states": .integer(result.states),
      "failures": .array(result.failures.map { json($0, suite, places, words) }),
    ]
  }

  private func json(
    _ failure: ScenarioFailure, _ suite: ScenarioSuite, _ places: Places, _ words: any ScenarioPhrasebook
  ) -> JSONValue {
    let (file, line) = places.place(failure.span)
    let (heading, notes) = words.text(failure)
    let parts = failure.kind.parts.map { part -> JSONValue in
      ["text": .text(suite.sources.text(of: part.span)), "value": .text(part.value)]
    }
    let reasons = suite.reasons(for: failure).map { ExplanationPage($0, sources: suite.sources, words: words).json }
    return [
      "kind": .text(failure.kind.name), "date": .text(failure.date.iso), "file": .text(file), "line": .integer(line),
      "statement": .text(suite.sources.text(of: failure.span)), "message": .text(heading), "notes": .texts(notes),
      "invariant": .optional(failure.kind.invariant), "parts": .array(parts), "because": .array(reasons),
    ]
  }

  private func json(_ invariant: InvariantResult, _ places: Places) -> JSONValue {
    let (file, line) = places.place(invariant.span)
    return [
      "name": .text(invariant.name), "title": .optional(invariant.title), "file": .text(file),
      "line": .integer(line), "passed": .bool(invariant.passed), "sightings": .integer(invariant.sightings),
      "unknown": .integer(invariant.unknown),
      "brokenIn": .texts(invariant.failures.map(\.scenario)),
    ]
  }
}

/// The files and lines of places.
struct Places {
  private let sources: SourceSet
  private let lineStarts: [[Int]]

  init(_ sources: SourceSet) {
    self.sources = sources
    lineStarts = sources.files.map { $0.lineStarts() }
  }

  /// The file and, from 1, the line in which something stands.
  func place(_ span: Span) -> (file: String, line: Int) {
    let file = sources.file(of: span)
    return (file.path, file.location(of: Int(span.start), lineStarts: lineStarts[Int(span.file)]).line)
  }
}

extension ScenarioFailure.Kind {
  /// The name in machine-readable answers.
  var name: String {
    switch self {
    case .expectation: "expectation"
    case .reason: "reason"
    case .notRefused: "not-refused"
    case .list: "list"
    case .violation: "violation"
    case .invariant: "invariant"
    }
  }
}
