extension CoverageGap {
  /// Returns what to expect of a scenario that shows what is not shown; nil where nothing can be asked.
  ///
  /// - Parameter thing: The thing that it is about, as it is written.
  func expectation(_ thing: String?) -> String? {
    switch aim {
    case .yes: return question
    case .no: return question.map { Keyword.not.text + " (" + $0 + ")" }
    case .unknown where kind == .condition: return question.map { "(" + $0 + ") " + words(.is, .unknown) }
    case .unknown: return thing.map { sentence($0, .met) + " " + words(.is, .unknown) }
    case .required: return thing.map { sentence($0, .required) }
    case .optional: return thing.map { sentence($0, .optional) }
    case .forbidden: return thing.map { sentence($0, .forbidden) }
    case .waived: return thing.map { sentence($0, .waived) }
    case .met: return thing.map { sentence($0, .met) }
    case .unmet: return thing.map { Keyword.not.text + " " + sentence($0, .met) }
    case .shut: return thing.map { sentence($0, .blocked) }
    case .passed: return thing.map { Keyword.not.text + " " + sentence($0, .blocked) }
    case .kept: return thing.map { sentence($0, .done) }
    case .entered: return thing.map { sentence($0, .entered) }
    case .completed: return thing.map { sentence($0, .complete) }
    case .taken: return thing.map { sentence($0, .left) }
    case .broken: return thing.map { sentence($0, words.hasPrefix(Keyword.aim.text) ? .behind : .overdue) }
    case .open: return question
    case .closed: return question.map { Keyword.not.text + " " + $0 }
    case .matched, .happened, .tried: return nil
    }
  }

  private func sentence(_ thing: String, _ status: Status) -> String {
    [thing, Keyword.is.text, status.rawValue].joined(separator: " ")
  }

  private func words(_ first: Keyword, _ second: Keyword) -> String { first.text + " " + second.text }
}

extension Coverage {
  /// Returns the coverage with scenarios that would show what is open, each of which passes and shows it.
  ///
  /// O(open gaps · what a search costs); for a few hundred gaps that takes seconds.
  public func proposing(for suite: ScenarioSuite) -> Coverage {
    var proposals = CoverageProposals(suite)
    return Coverage(self, gaps: proposals.filled(gaps).verified(in: suite))
  }
}

extension [CoverageGap] {
  /// Proposals that the checker accepts, and whose expectations hold; what they expect is left out of the others.
  fileprivate func verified(in suite: ScenarioSuite) -> [CoverageGap] {
    let texts = compactMap(\.proposal)
    guard !texts.isEmpty else { return self }
    let extra = SourceFile(path: "proposals.conduct", text: texts.joined())
    let checked = CheckedPlaybook(files: suite.sources.files + [extra], withLints: false)
    guard let playbook = checked.playbook else { return map(\.withoutExpectation) }
    let other = ScenarioSuite(playbook)
    let file = other.sources.files.firstIndex { $0.path == extra.path }.map { Int32($0) }
    let wrong = Set(other.diagnostics.filter { $0.primary.span.file == file }.map(\.primary.span))
    let spans = playbook.scenarios.filter { $0.span.file == file }.map(\.span)
    let own = other.scripts.indices.filter { other.scripts[$0].span.file == file }
    let failed = zip(own, spans).filter { index, span in
      !other.run([index]).allSatisfy(\.passed) || wrong.contains { $0.start >= span.start && $0.end <= span.end }
    }.map(\.0)
    let failedTitles = Set(failed.map { other.scripts[$0].title })
    return map { gap in
      guard let title = gap.proposal.flatMap({ _ in English().title(gap) }), failedTitles.contains(title) else {
        return gap
      }
      return gap.withoutExpectation
    }
  }
}

extension CoverageGap {
  /// The gap with its proposal without the line that expects something.
  fileprivate var withoutExpectation: CoverageGap {
    var gap = self
    gap.proposal = proposal.map { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("    " + Keyword.expect.text + " ") }.joined(separator: "\n")
    }
    return gap
  }
}
