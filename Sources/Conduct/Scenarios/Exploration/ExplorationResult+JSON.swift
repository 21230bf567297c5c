extension ExplorationResult {
  /// The exploration as JSON; see the schema `test.schema.json`.
  public var json: JSONValue {
    [
      "seed": .text(String(seed)), "stories": .integer(stories.values.reduce(0, +)),
      "statements": .integer(statements),
      "robots": .array(
        Robot.allCases.map { ["robot": .text($0.rawValue), "stories": .integer(stories[$0] ?? 0)] as JSONValue }),
      "witnesses": .array(
        witnesses.map { witness, sightings -> JSONValue in
          [
            "kind": .text(witness.kind.rawValue), "name": .text(witness.name), "title": .optional(witness.title),
            "stories": .integer(sightings.values.reduce(0, +)),
            "byRobot": .object(
              Robot.allCases.map { JSONValue.Member($0.rawValue, .integer(sightings[$0] ?? 0)) }),
          ]
        }),
      "findings": .array(findings.map(json)),
    ]
  }

  private func json(_ finding: Finding) -> JSONValue {
    let (kind, name, title): (String, String, String?) =
      switch finding.kind {
      case .invariant(let name, let title): ("invariant", name, title)
      case .stuck(let process, let title): ("stuck", process, title)
      }
    return [
      "kind": .text(kind), "name": .text(name), "title": .optional(title), "story": .integer(finding.story),
      "file": .text(finding.file), "line": .integer(finding.line),
      "message": .text(English().text(finding)), "scenario": .text(finding.scenario),
      "isConfirmed": .bool(finding.isConfirmed),
    ]
  }
}
