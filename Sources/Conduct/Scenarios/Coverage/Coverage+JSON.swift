extension Coverage {
  /// Returns the coverage as JSON; see the schema `test.schema.json`.
  public func json(of suite: ScenarioSuite) -> JSONValue {
    let places = Places(suite.sources)
    return [
      "percent": .integer(percent), "covered": .integer(covered), "total": .integer(total),
      "explained": .integer(gaps.count - open.count),
      "kinds": .array(
        shares.map { share -> JSONValue in
          [
            "kind": .text(share.kind.rawValue), "covered": .integer(share.covered), "total": .integer(share.total),
          ]
        }),
      "gaps": .array(gaps.map { json($0, places) }),
      "needless": .array(
        needless.map { span -> JSONValue in
          let (file, line) = places.place(span)
          return ["file": .text(file), "line": .integer(line)]
        }),
    ]
  }

  private func json(_ gap: CoverageGap, _ places: Places) -> JSONValue {
    let words = English()
    let (file, line) = places.place(gap.span)
    return [
      "kind": .text(gap.kind.rawValue), "owner": .text(gap.owner), "words": .text(gap.words), "file": .text(file),
      "line": .integer(line), "aim": .text(gap.aim.rawValue), "text": .text(words.text(gap)),
      "reason": .text(words.reason(gap)), "explanation": .optional(gap.explanation),
      "proposal": .optional(gap.proposal), "isSought": .bool(gap.isSought),
    ]
  }
}
