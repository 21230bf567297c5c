extension PlanAnswer {
  /// The answer as JSON; see `how.schema.json`.
  ///
  /// - Parameters:
  ///   - sources: The files of the playbook, and the question behind them.
  ///   - language: In which it is said how it stands.
  public func json(sources: SourceSet, in language: Language = .english) -> JSONValue {
    [
      "verdict": .text(verdict.rawValue), "date": .text(day.iso), "keeping": .texts(keeping),
      "answer": ExplanationPage(finding, sources: sources, words: language.phrases).json,
      "plans": .array(plans.map(\.json)),
      "obstacles": .array(
        obstacles.map { obstacle in
          [
            "name": .text(obstacle.name.path), "title": .text(obstacle.name.label),
            "reason": .text(obstacle.reason.rawValue),
          ]
        }), "searches": .integer(Int64(searches)), "mayBeMore": .bool(isCut || verdict == .notFound),
    ]
  }
}

extension Plan {
  fileprivate var json: JSONValue {
    [
      "size": .integer(Int64(steps.count)), "unusual": .bool(steps.contains(where: \.isUnusual)),
      "steps": .array(
        steps.map { step in
          [
            "date": .text(step.day.iso), "kind": .text(step.kind.rawValue), "statement": .text(step.statement),
            "title": .optional(step.title), "due": .optional(step.due?.iso), "instead": .optional(step.instead),
            "leeway": .optional(step.leeway?.rawValue),
          ]
        }),
    ]
  }
}
