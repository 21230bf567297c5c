extension MutationResult {
  /// Returns the changes as JSON; see the schema `test.schema.json`.
  public func json(of suite: ScenarioSuite) -> JSONValue {
    let places = Places(suite.sources)
    return [
      "percent": .integer(percent), "total": .integer(mutants.count), "noticed": .integer(noticed),
      "explained": .integer(explained.count),
      "kinds": .array(
        Mutation.Kind.allCases.map { kind -> JSONValue in
          let own = mutants.filter { $0.mutation.kind == kind }
          return [
            "kind": .text(kind.rawValue), "noticed": .integer(own.count { $0.isNoticed }),
            "total": .integer(own.count),
          ]
        }),
      "survivors": .array(
        survivors.map { json($0, nil, suite, places) } + explained.map { json($0.mutant, $0.reason, suite, places) }),
      "needless": .array(
        needless.map { span -> JSONValue in
          let (file, line) = places.place(span)
          return ["file": .text(file), "line": .integer(line)]
        }),
    ]
  }

  private func json(
    _ mutant: Mutant, _ explanation: String?, _ suite: ScenarioSuite, _ places: Places
  ) -> JSONValue {
    let difference = TextDifference(mutant.mutation, in: suite.sources)
    let (file, line) = places.place(mutant.mutation.place)
    let rule = mutant.mutation.rule
    return [
      "kind": .text(mutant.mutation.kind.rawValue), "noun": .text(rule.noun), "rule": .text(rule.name),
      "title": .optional(rule.title), "file": .text(file), "line": .integer(line),
      "removed": .texts(difference.removed), "added": .texts(difference.added),
      "isReached": .bool(mutant.fate == .unnoticed), "explanation": .optional(explanation),
      "proposal": .optional(proposals[mutant.number]), "isSought": .bool(isSought(mutant)),
    ]
  }
}
